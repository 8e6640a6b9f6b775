/** A share in hundredths of a percent: 33.12% is 3312. */
export type ShareHundredths = number

/** A figure as it was published: its parts where the source gives them, else the share that it states. */
export interface CoverageFigure {
  /** Null where the source names no day. */
  readonly asOf: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** As the source prints it. */
  readonly stated: ShareHundredths | null
  readonly source: string
}

/**
 * What part of the whole a number is, rounded half up to a hundredth of a percent. It may exceed 100%.
 *
 * @returns null where nothing stands below
 */
export function shareOf(numerator: number, denominator: number): ShareHundredths | null {
  if (denominator <= 0) return null
  return Number((BigInt(numerator) * 20_000n + BigInt(denominator)) / (BigInt(denominator) * 2n))
}

/** The share of a figure: from its parts where both are known, else as stated; null for a numerator without a denominator. */
export function shareOfFigure({
  numerator,
  denominator,
  stated,
}: Pick<CoverageFigure, 'numerator' | 'denominator' | 'stated'>): ShareHundredths | null {
  if (numerator !== null && denominator !== null) return shareOf(numerator, denominator)
  return stated
}

/** More than everybody: it may be true, where people work elsewhere than they live, and is flagged wherever it is shown. */
export function exceedsWhole(share: ShareHundredths | null): boolean {
  return share !== null && share > 10_000
}

/** How exactly a source names the day of a figure. */
export type FigurePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'UNTOLD'

/**
 * Whether the period of a figure has begun on a day: a value of a period that is still to come is shown and never stands as the latest.
 *
 * @param asOf last day of the period; null where the source names none, which is taken for begun
 */
export function hasBegun(asOf: string | null, precision: FigurePrecision, today: string): boolean {
  if (asOf === null) return true
  const named = { DAY: 10, MONTH: 7, YEAR: 4, UNTOLD: 10 }[precision]
  return asOf.slice(0, named) <= today.slice(0, named)
}

/** Why two figures of one area differ. */
export type DifferenceReason =
  | 'OTHER_DAY'
  | 'DAY_UNTOLD'
  | 'OTHER_DENOMINATOR'
  | 'DENOMINATOR_UNKNOWN'
  | 'OTHER_SOURCE'
  | 'OTHER_COUNT'

/**
 * Why one figure of an area is not another one, as far as they tell it. They are shown side by side and never averaged.
 *
 * @returns no reason for the same share
 */
export function reasonsOfDifference(figure: CoverageFigure, other: CoverageFigure): readonly DifferenceReason[] {
  if (shareOfFigure(figure) === shareOfFigure(other)) return []
  const reasons: DifferenceReason[] = []
  if (figure.asOf === null || other.asOf === null) reasons.push('DAY_UNTOLD')
  else if (figure.asOf !== other.asOf) reasons.push('OTHER_DAY')
  if (figure.denominator === null || other.denominator === null) reasons.push('DENOMINATOR_UNKNOWN')
  else if (figure.denominator !== other.denominator) reasons.push('OTHER_DENOMINATOR')
  if (figure.source !== other.source) reasons.push('OTHER_SOURCE')
  if (reasons.length === 0) reasons.push('OTHER_COUNT')
  return reasons
}

/** @param permille of the population, as reference data. @returns people, rounded half up: an estimate wherever it is shown */
export function estimatedEligible(population: number, permille: number): number {
  return Number((BigInt(population) * BigInt(permille) * 2n + 1_000n) / 2_000n)
}

/** So many of a number of eligible people, to compare areas of different size. @returns whole, rounded half up; null without eligible people */
export function perTenThousand(people: number, eligible: number): number | null {
  return shareOf(people, eligible)
}
