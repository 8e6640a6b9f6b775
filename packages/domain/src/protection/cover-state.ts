import type { IsoDay } from '../calendar/iso-day.ts'
import { monthAfter } from './month-after.ts'

/**
 * How a person stands today. `PROTECTED`: the insurer has posted this month. `GRACE`: it has not, and what is missing can still be paid. `AWAITING_INSURER`: decrees
 * designate this month, and nothing was ever posted. `LAPSED`: it could still be paid, and no decree pays it any more. `ENDED`: so long after the last posted month that
 * the membership is over. `AFTER_DEATH`: a reported death has ended the cover. `NONE`: no month was ever posted, and no decree designates this one.
 */
export const COVER_STATES = [
  'PROTECTED',
  'GRACE',
  'AWAITING_INSURER',
  'LAPSED',
  'ENDED',
  'NONE',
  'AFTER_DEATH',
] as const
export type CoverState = (typeof COVER_STATES)[number]

/** How many days before its end a cover is called ending. */
export const COVER_ENDING_DAYS = 30

export interface Cover {
  /** Months that the insurer has posted, whoever paid them, in any order. */
  readonly posted: readonly IsoDay[]
  /** Months of decrees as far as the viewer may know them; none of somebody whom the viewer has never designated. */
  readonly designated: readonly IsoDay[]
  /** The first month after that of a reported death; null of the living. */
  readonly unowedFrom: IsoDay | null
}

/**
 * Decides how a person stands in a month, by the rule of `month-state.ts` for this month and for whoever has one designated: paid or not, a month that nobody has posted
 * protects nobody, and it goes by the last posted one before it. Whom no decree designates this month has no such month; the arrears of the last one can still be paid, so
 * that a decree that goes on restores the cover. After the month of a death nothing is owed and nothing protects; whoever never had a month stands as before.
 *
 * Legal source: PP 44/2015; up to three months of arrears may be paid after protection ends.
 *
 * @param currentMonth the contribution month of today, UTC+7
 * @param arrearsMonths from the reference data (`ARREARS_PAYABLE`), 0 or more
 */
export function coverState(cover: Cover, currentMonth: IsoDay, arrearsMonths: number): CoverState {
  const { posted, designated } = untilDeath(cover)
  if (posted.length === 0 && designated.length === 0) return 'NONE'
  if (cover.unowedFrom !== null && currentMonth >= cover.unowedFrom) return 'AFTER_DEATH'
  if (posted.includes(currentMonth)) return 'PROTECTED'
  const isDesignated = designated.includes(currentMonth)
  const last = posted
    .filter((month) => month < currentMonth)
    .toSorted()
    .at(-1)
  if (last === undefined) return isDesignated ? 'AWAITING_INSURER' : 'NONE'
  if (indexOf(currentMonth) - indexOf(last) > arrearsMonths) return 'ENDED'
  return isDesignated || designated.length === 0 ? 'GRACE' : 'LAPSED'
}

/**
 * The first day on which somebody who is protected today will be no more, as far as postings and decrees reach; null where this month is not protected, where no decree is
 * the viewer's to renew, and where a death ends it.
 */
export function coverEndsOn(cover: Cover, currentMonth: IsoDay): IsoDay | null {
  const { posted, designated } = untilDeath(cover)
  if (!posted.includes(currentMonth) || designated.length === 0) return null
  const months = new Set([...posted, ...designated])
  let month = currentMonth
  while (months.has(month)) month = monthAfter(month)
  return month === cover.unowedFrom ? null : month
}

/** Whether somebody loses their protection within the days of `COVER_ENDING_DAYS`. */
export function isCoverEnding(cover: Cover, today: IsoDay): boolean {
  const endsOn = coverEndsOn(cover, `${today.slice(0, 7)}-01`)
  return endsOn !== null && Date.parse(endsOn) - Date.parse(today) <= COVER_ENDING_DAYS * 86_400_000
}

function untilDeath({ posted, designated, unowedFrom }: Cover): Pick<Cover, 'posted' | 'designated'> {
  const isOwed = (month: IsoDay) => unowedFrom === null || month < unowedFrom
  return { posted: posted.filter(isOwed), designated: designated.filter(isOwed) }
}

function indexOf(month: IsoDay): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
