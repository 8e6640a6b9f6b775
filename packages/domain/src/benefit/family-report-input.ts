import * as z from 'zod/mini'
import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import { normalisePhoneNumber } from '../identity/phone-number.ts'
import { must, optional, refusal, text } from '../input/input-parts.ts'
import type { DayPrecision } from './benefit-event.ts'

/** Who reports by a family's link, as they stand to the person. */
export const FAMILY_RELATIONS = ['SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'RELATIVE', 'NEIGHBOUR'] as const
export type FamilyRelation = (typeof FAMILY_RELATIONS)[number]

/** Who reports, and where they can be called back: a number is no duty. */
export const familyReporterInput = z.object({
  name: text({ min: 2, max: 120 }, refusal('REPORTER_NAME_INVALID')),
  relation: z.enum(FAMILY_RELATIONS),
  phone: optional(
    z.pipe(
      z.string().check(must((written) => normalisePhoneNumber(written) !== null, refusal('REPORTER_PHONE_INVALID'))),
      z.transform((written) => normalisePhoneNumber(written) ?? ''),
    ),
  ),
})

/** A day as a form without a calendar holds it: what is unknown is empty. */
export interface WrittenDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * A day of which perhaps only the month or the year is written, as the first of it.
 *
 * `{ day: '', month: '3', year: '2026' }` is `2026-03-01` by its month. A day without its month, and a day that no calendar has, are none.
 *
 * @returns null for what is no day
 */
export function partialDayOf({
  day,
  month,
  year,
}: WrittenDay): { readonly eventDay: IsoDay; readonly dayPrecision: DayPrecision } | null {
  const [dayWritten, monthWritten, yearWritten] = [day.trim(), month.trim(), year.trim()]
  if (dayWritten !== '' && monthWritten === '') return null
  const two = (written: string) => (written === '' ? '01' : written.padStart(2, '0'))
  const eventDay = `${yearWritten}-${two(monthWritten)}-${two(dayWritten)}`
  if (!isIsoDay(eventDay)) return null
  return { eventDay, dayPrecision: dayWritten !== '' ? 'DAY' : monthWritten !== '' ? 'MONTH' : 'YEAR' }
}
