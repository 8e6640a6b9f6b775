import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, notAfter, optional, refusal, text } from '../input/input-parts.ts'

/** That people got their cards, and on which day. */
export function cardHandOverInput({ today }: { readonly today: IsoDay }) {
  return z.object({
    handedOn: day(notAfter(today, refusal('CARD_DAY_INVALID'))),
    note: optional(text({ min: 3, max: 200 }, refusal('CARD_NOTE_INVALID'))),
  })
}
