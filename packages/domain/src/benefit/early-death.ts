import type { IsoDay } from '../calendar/iso-day.ts'

/**
 * A death so many days after protection began is a sign for an auditor to look at a place, and never an accusation.
 *
 * No law names the number. Ninety days are what the field uses where agents enrolled people who were dying: longer than an office takes from a list to the first posted
 * month, and short enough that an ordinary village has hardly any. A constant, because nothing that anybody is owed depends on it.
 */
export const EARLY_DEATH_DAYS = 90

/** Months of enrolment that are looked at where nobody chose: long enough for a share, and recent enough to ask the people who were there. */
const EARLY_DEATH_MONTHS = 12

/** How many of a thousand who were enrolled died early, rounded half up. @throws RangeError where nobody was enrolled, or more died */
export function earlyDeathsPerThousand(died: number, enrolled: number): number {
  if (enrolled <= 0 || died < 0 || died > enrolled) throw new RangeError('more died than were enrolled')
  return Math.floor((died * 1000 * 2 + enrolled) / (enrolled * 2))
}

/** The months of enrolment by default: the last twelve whose ninety days have begun, the first and the last day's first of month. */
export function earlyDeathMonths(today: IsoDay): { readonly from: IsoDay; readonly until: IsoDay } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = year * 12 + month - 1 - (EARLY_DEATH_MONTHS - 1)
  return {
    from: `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`,
    until: `${today.slice(0, 'YYYY-MM'.length)}-01`,
  }
}
