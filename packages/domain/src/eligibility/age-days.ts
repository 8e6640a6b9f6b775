import type { IsoDay } from '../calendar/iso-day.ts'
import type { JudgingFrame } from './eligibility-facts.ts'
import type { AgeOn } from './eligibility-rule.ts'

export type CoverFrame = Pick<JudgingFrame, 'day' | 'fromMonth' | 'untilMonth'>

/** The first and the last day on which an age counts; the same day where only one counts. */
export interface AgeDays {
  readonly first: IsoDay
  readonly last: IsoDay
}

/**
 * The first day on which somebody who is judged today can be covered: the first of the programme's months, or today where these have begun. The
 * insurer covers no month that is over.
 */
export function firstDayOfCover({ day, fromMonth }: CoverFrame): IsoDay {
  return laterOf(fromMonth, day)
}

/** The days that an `on` of a rule stands for. Days are `YYYY-MM-DD`; months are half-open, by their first days. */
export function ageDays(on: AgeOn | undefined, frame: CoverFrame): AgeDays {
  const first = firstDayOfCover(frame)
  switch (on) {
    case undefined:
    case 'TODAY':
      return { first: frame.day, last: frame.day }
    case 'FIRST_MONTH':
      return { first, last: first }
    case 'EACH_MONTH': {
      const lastMonth = monthBefore(frame.untilMonth)
      return { first, last: laterOf(lastMonth, first) }
    }
    default:
      return { first: on, last: on }
  }
}

function laterOf(a: IsoDay, b: IsoDay): IsoDay {
  if (a > b) return a
  return b
}

/** On digits, as ages are reckoned of whole provinces. */
function monthBefore(month: IsoDay): IsoDay {
  const [year = 0, at = 1] = month.split('-').map(Number)
  return at === 1
    ? `${String(year - 1).padStart(4, '0')}-12-01`
    : `${month.slice(0, 4)}-${String(at - 1).padStart(2, '0')}-01`
}
