export interface AreaPlace {
  readonly code: string
  /** From the west, from 1. */
  readonly column: number
  /** From the north, from 1. */
  readonly row: number
}

/** Where each of the 14 regencies and cities stands on the grid of the cartogram. */
export const areaPlaces: readonly AreaPlace[] = [
  { code: '61.01', column: 1, row: 1 },
  { code: '61.02', column: 1, row: 3 },
  { code: '61.03', column: 3, row: 3 },
  { code: '61.04', column: 3, row: 5 },
  { code: '61.05', column: 4, row: 3 },
  { code: '61.06', column: 5, row: 2 },
  { code: '61.07', column: 2, row: 2 },
  { code: '61.08', column: 2, row: 3 },
  { code: '61.09', column: 3, row: 4 },
  { code: '61.10', column: 4, row: 4 },
  { code: '61.11', column: 2, row: 5 },
  { code: '61.12', column: 2, row: 4 },
  { code: '61.71', column: 1, row: 4 },
  { code: '61.72', column: 1, row: 2 },
]

export type ColourClass = 1 | 2 | 3 | 4 | 5

/** The class of a value: how many of the four limits it reaches, and one more. */
export function classOf(value: number, limits: readonly [number, number, number, number]): ColourClass {
  return (1 + limits.filter((limit) => value >= limit).length) as ColourClass
}

/**
 * Limits that spread the values over the five classes, for figures without agreed limits.
 *
 * Rounded to two digits, since they are printed under the map.
 */
export function evenLimits(values: readonly number[]): readonly [number, number, number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => roundToTwoDigits(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return [at(0.2), at(0.4), at(0.6), at(0.8)]
}

function roundToTwoDigits(value: number): number {
  if (value === 0) return 0
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1)
  return Math.round(value / unit) * unit
}
