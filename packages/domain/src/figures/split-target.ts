import { splitByLargestRemainder } from '../money/money.ts'

/** By what people are shared among areas: by how many are eligible, or by how many of them are not covered yet. */
export type SplitBasis = 'ELIGIBLE' | 'GAP'

export interface AreaToSplit {
  readonly code: string
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
  const weights = areas.map(({ eligible, covered }) =>
    BigInt(basis === 'ELIGIBLE' ? eligible : Math.max(0, eligible - covered)),
  )
  if (weights.every((weight) => weight === 0n)) return []
  const parts = splitByLargestRemainder(BigInt(people), weights)
  return areas.map(({ code }, at) => ({ code, people: Number(parts[at] ?? 0n) }))
}
