import type { LikenessThresholds } from './person-likeness.ts'

/** Below it two names and little else agree: nearly everybody would be alike. */
export const THRESHOLD_MIN = 50
export const THRESHOLD_MAX = 100

/** What is wrong with two thresholds, by the field at fault. */
export interface ThresholdFault {
  readonly path: keyof LikenessThresholds
  readonly code: 'THRESHOLD_OUT_OF_RANGE' | 'THRESHOLDS_NOT_IN_ORDER'
}

/** Both are whole numbers from {@link THRESHOLD_MIN} to {@link THRESHOLD_MAX}, and the obvious lies above the possible. */
export function thresholdFaults({ possible, obvious }: LikenessThresholds): readonly ThresholdFault[] {
  const outside = (['possible', 'obvious'] as const).filter((path) => !isThreshold({ possible, obvious }[path]))
  if (outside.length > 0) return outside.map((path) => ({ path, code: 'THRESHOLD_OUT_OF_RANGE' }))
  return possible < obvious ? [] : [{ path: 'obvious', code: 'THRESHOLDS_NOT_IN_ORDER' }]
}

function isThreshold(value: number): boolean {
  return Number.isInteger(value) && value >= THRESHOLD_MIN && value <= THRESHOLD_MAX
}

/** How many pairs have a score. */
export interface ScoreCount {
  readonly score: number
  readonly count: number
}

/** What becomes of pairs. */
export interface SortedPairs {
  readonly obvious: number
  /** To be looked at one by one. */
  readonly possible: number
  /** Not asked about. */
  readonly dropped: number
}

/** How many pairs would be what at these thresholds. Each pair is exactly one of the three. */
export function sortPairs(counts: readonly ScoreCount[], { possible, obvious }: LikenessThresholds): SortedPairs {
  const sum = (from: number, below: number) =>
    counts.reduce((total, { score, count }) => (score >= from && score < below ? total + count : total), 0)
  return {
    obvious: sum(obvious, Number.POSITIVE_INFINITY),
    possible: sum(possible, obvious),
    dropped: sum(Number.NEGATIVE_INFINITY, possible),
  }
}
