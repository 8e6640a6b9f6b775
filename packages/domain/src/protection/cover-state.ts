import type { IsoDay } from '../calendar/iso-day.ts'
import { NOTICE_DAYS } from './cover-end.ts'
import { monthAfter } from './month-after.ts'

/**
 * How a person stands today, by the words of `month-state.ts` for this month. `PROTECTED`: the insurer has posted it. `PAID`: decrees designate it, and it is wholly
 * paid and not posted yet. `GRACE`: neither, and what is missing can still be paid. `BILLED`, `PLANNED`: designated, and nothing was ever paid or posted before it; the
 * insurer has asked for it, or not yet. `LAPSED`: it could still be paid, and no decree pays it any more. `ENDED`: so long after the last paid or posted month that the
 * membership is over. `AFTER_DEATH`: a reported death has ended the cover. `NONE`: no month was ever paid or posted, and no decree designates this one.
 */
export const COVER_STATES = [
  'PROTECTED',
  'PAID',
  'GRACE',
  'BILLED',
  'PLANNED',
  'LAPSED',
  'ENDED',
  'NONE',
  'AFTER_DEATH',
] as const
export type CoverState = (typeof COVER_STATES)[number]

/** How many days before its end a cover is called ending: from the first notice of it on, as the first page has it. */
export const COVER_ENDING_DAYS = NOTICE_DAYS[0]

export interface Cover {
  /** Months that the insurer has posted, whoever paid them, in any order. */
  readonly posted: readonly IsoDay[]
  /** Months of decrees as far as the viewer may know them; none of somebody whom the viewer has never designated. */
  readonly designated: readonly IsoDay[]
  /** Months of the viewer's own decrees for which everybody who pays them has paid, posted or not. */
  readonly paid: readonly IsoDay[]
  /** Months of the viewer's own decrees for which the insurer has billed everybody who pays them, paid or not. */
  readonly billed: readonly IsoDay[]
  /** The first month after that of a reported death; null of the living, and where the day of a death is not reported. */
  readonly unowedFrom: IsoDay | null
  /** Recorded as deceased: whether or not the day is reported, nobody renews this cover. */
  readonly isRecordedDead: boolean
}

/**
 * Decides how a person stands in a month, by the rule of `month-state.ts` for this month and for whoever has one designated. Whom no decree designates this month has no
 * such month; the arrears of the last one can still be paid, so that a decree that goes on restores the cover. After the month of a death nothing is owed and nothing
 * protects; whoever has no month at all stands as before. Whose death has no day yet stands as their months do: what is posted for them is posted.
 *
 * Legal source: PP 44/2015; up to three months of arrears may be paid after protection ends.
 *
 * @param currentMonth the contribution month of today, UTC+7
 * @param arrearsMonths from the reference data (`ARREARS_PAYABLE`), 0 or more
 */
export function coverState(cover: Cover, currentMonth: IsoDay, arrearsMonths: number): CoverState {
  if (cover.posted.length === 0 && cover.designated.length === 0) return 'NONE'
  if (cover.unowedFrom !== null && currentMonth >= cover.unowedFrom) return 'AFTER_DEATH'
  const { posted, designated, paid, billed } = untilDeath(cover)
  if (posted.includes(currentMonth)) return 'PROTECTED'
  const isDesignated = designated.includes(currentMonth)
  if (isDesignated && paid.includes(currentMonth)) return 'PAID'
  const last = [...posted, ...paid]
    .filter((month) => month < currentMonth)
    .toSorted()
    .at(-1)
  if (last === undefined) return isDesignated ? (billed.includes(currentMonth) ? 'BILLED' : 'PLANNED') : 'NONE'
  if (indexOf(currentMonth) - indexOf(last) > arrearsMonths) return 'ENDED'
  return isDesignated || designated.length === 0 ? 'GRACE' : 'LAPSED'
}

/**
 * The first day to come on which a designation ends and neither a posting nor another designation goes on, whatever this month is like: whose decree has to be renewed. As
 * `app.cover_lost` has it, which the first page and the calendar of ends count. Null where the viewer has designated nobody, and of the dead.
 */
export function coverEndsOn(cover: Cover, currentMonth: IsoDay): IsoDay | null {
  const { posted, designated, unowedFrom, isRecordedDead } = cover
  if (unowedFrom !== null || isRecordedDead) return null
  const months = new Set([...posted, ...designated])
  const ends = designated
    .map((month) => monthAfter(month))
    .filter((month) => month > currentMonth && !months.has(month))
  return ends.toSorted()[0] ?? null
}

/** Whether a designation of somebody ends within the days of `COVER_ENDING_DAYS` and nothing follows. */
export function isCoverEnding(cover: Cover, today: IsoDay): boolean {
  const endsOn = coverEndsOn(cover, `${today.slice(0, 7)}-01`)
  return endsOn !== null && Date.parse(endsOn) - Date.parse(today) <= COVER_ENDING_DAYS * 86_400_000
}

function untilDeath({ posted, designated, paid, billed, unowedFrom }: Cover) {
  const owed = (months: readonly IsoDay[]) => months.filter((month) => unowedFrom === null || month < unowedFrom)
  return { posted: owed(posted), designated: owed(designated), paid: owed(paid), billed: owed(billed) }
}

function indexOf(month: IsoDay): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
