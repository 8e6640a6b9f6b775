import { splitByLargestRemainder } from '../money/money.ts'

/** By what people are shared among areas: by how many live there, how many are eligible, or how many of them are not covered yet. */
export type SplitBasis = 'POPULATION' | 'ELIGIBLE' | 'GAP'

export interface AreaToSplit {
  readonly code: string
  /** 0 where it is not known. */
  readonly population: number
  /** Published or estimated. */
  readonly eligible: number
  readonly covered: number
}

/**
 * Shares people of a target among areas, so that the parts add up to the whole (largest remainder, the first area first where remainders are equal).
 *
 * @param people whole, not negative
 * @returns a part for each area, in the same order; nothing where no area has a weight
 */
export function splitTarget(
  people: number,
  areas: readonly AreaToSplit[],
  basis: SplitBasis,
): readonly { readonly code: string; readonly people: number }[] {
  const weightOf = {
    POPULATION: ({ population }: AreaToSplit) => population,
    ELIGIBLE: ({ eligible }: AreaToSplit) => eligible,
    GAP: ({ eligible, covered }: AreaToSplit) => Math.max(0, eligible - covered),
  }[basis]
  return splitByWeights(
    people,
    areas.map((area) => ({ code: area.code, weight: weightOf(area) })),
  )
}

/**
 * Shares people by weights that somebody names, as quotas are agreed: by the same rule.
 *
 * @param areas with whole weights, not negative
 */
export function splitByWeights(
  people: number,
  areas: readonly { readonly code: string; readonly weight: number }[],
): readonly { readonly code: string; readonly people: number }[] {
  const weights = areas.map(({ weight }) => BigInt(weight))
  if (weights.every((weight) => weight === 0n)) return []
  const parts = splitByLargestRemainder(BigInt(people), weights)
  return areas.map(({ code }, at) => ({ code, people: Number(parts[at] ?? 0n) }))
}
