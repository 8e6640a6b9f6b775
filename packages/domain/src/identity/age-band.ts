import type { Temporal } from 'temporal-polyfill'
import { ageYears } from '../calendar/calendar-date.ts'

export type AgeBandCode =
  | 'UNDER_17'
  | 'FROM_17_TO_24'
  | 'FROM_25_TO_34'
  | 'FROM_35_TO_44'
  | 'FROM_45_TO_54'
  | 'FROM_55_TO_64'
  | 'FROM_65'

export interface AgeBand {
  readonly code: AgeBandCode
  /** First and last completed year of life that belong to the band; `null` where it has no last. */
  readonly fromYears: number
  readonly toYears: number | null
}

/** The bands of lists and charts, youngest first. Every age belongs to exactly one. */
export const AGE_BANDS: readonly AgeBand[] = [
  { code: 'UNDER_17', fromYears: 0, toYears: 16 },
  { code: 'FROM_17_TO_24', fromYears: 17, toYears: 24 },
  { code: 'FROM_25_TO_34', fromYears: 25, toYears: 34 },
  { code: 'FROM_35_TO_44', fromYears: 35, toYears: 44 },
  { code: 'FROM_45_TO_54', fromYears: 45, toYears: 54 },
  { code: 'FROM_55_TO_64', fromYears: 55, toYears: 64 },
  { code: 'FROM_65', fromYears: 65, toYears: null },
]

/** Both ends included; `null` is open. */
export interface BirthDateBounds {
  readonly bornFrom: Temporal.PlainDate | null
  readonly bornTo: Temporal.PlainDate | null
}

/** Band of a person on a day. A birth date after that day counts as youngest: the list must not lose the row. */
export function ageBandOf(birthDate: Temporal.PlainDate, on: Temporal.PlainDate): AgeBandCode {
  const years = ageYears(birthDate, on)
  return AGE_BANDS.findLast((band) => years >= band.fromYears)?.code ?? 'UNDER_17'
}

/**
 * The birth dates that lie in a band on a day, so that a database can filter by an index range.
 *
 * Exactly {@link ageBandOf}'s answer, leap days included; the youngest band is open at the end as there.
 */
export function birthDateBoundsOf(code: AgeBandCode, on: Temporal.PlainDate): BirthDateBounds {
  const band = AGE_BANDS.find((candidate) => candidate.code === code)
  if (band === undefined) throw new RangeError(`Unknown age band ${code}`)
  return {
    bornFrom: band.toYears === null ? null : on.subtract({ years: band.toYears + 1 }).add({ days: 1 }),
    bornTo: band.fromYears === 0 ? null : on.subtract({ years: band.fromYears }),
  }
}
