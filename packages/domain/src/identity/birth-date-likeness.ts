import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'

export type BirthDateReason = 'BIRTH_DATE' | 'BIRTH_DATE_SWAPPED' | 'BIRTH_DATE_NEAR' | 'BIRTH_YEAR_NEAR' | 'BIRTH_YEAR'

/** How two birth dates may be one; null where nothing speaks for it. The strongest reason that applies. */
export function birthDateLikeness(a: IsoDay, b: IsoDay): BirthDateReason | null {
  if (a === b) return 'BIRTH_DATE'
  if (swappedDay(a) === b) return 'BIRTH_DATE_SWAPPED'
  if (daysApart(a, b) === 1) return 'BIRTH_DATE_NEAR'
  const yearsApart = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)))
  if (yearsApart === 1 && a.slice(5) === b.slice(5)) return 'BIRTH_YEAR_NEAR'
  return yearsApart === 0 ? 'BIRTH_YEAR' : null
}

/** Day and month the other way round, as an American spreadsheet writes them; null where the calendar has no such day. */
export function swappedDay(day: IsoDay): IsoDay | null {
  const [year, month, dayOfMonth] = day.split('-')
  const swapped = `${year}-${dayOfMonth}-${month}`
  return swapped !== day && isIsoDay(swapped) ? swapped : null
}

/** A date that passed through a time zone is a day off. */
function daysApart(a: IsoDay, b: IsoDay): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}
