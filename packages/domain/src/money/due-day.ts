import type { IsoDay } from '../calendar/iso-day.ts'
import { workingDayFrom } from '../calendar/working-day.ts'

const DUE_DAY_OF_MONTH = 15

/**
 * When contributions are due as a rule: on the 15th of the first month that they pay for, on a holiday or weekend on the next working day. Of months that have begun, the first such
 * day that has not passed. The day on the insurer's bill goes before it.
 *
 * @param firstMonth its first day
 * @param from no day before it: the day on which the bill is written down
 */
export function usualDueDay(firstMonth: IsoDay, from: IsoDay, holidays: ReadonlySet<IsoDay>): IsoDay {
  const month = firstMonth.slice(0, 7) > from.slice(0, 7) ? firstMonth : from
  const due = workingDayFrom(fifteenthOf(month, 0), holidays)
  return due < from ? workingDayFrom(fifteenthOf(month, 1), holidays) : due
}

function fifteenthOf(day: IsoDay, monthsLater: number): IsoDay {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return new Date(Date.UTC(year, month - 1 + monthsLater, DUE_DAY_OF_MONTH)).toISOString().slice(0, 10)
}
