import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, notAfter, refusal, rupiah, text, wholeNumber } from '../input/input-parts.ts'
import type { Rupiah } from '../money/money.ts'
import { SCHOOL_LEVELS } from './scholarship.ts'
import { SCHOLARSHIP_END_KINDS, schoolYearOf } from './scholarship-years.ts'

const YEAR_OF_LEVEL_MAX = 6

const yearOfLevel = () =>
  wholeNumber(must((year) => year >= 1 && year <= YEAR_OF_LEVEL_MAX, refusal('YEAR_OF_LEVEL_INVALID')))

/** A child of the family, and where it was in the year of the event: at no school yet, or in a year of a level. */
export function scholarInput({ today }: { readonly today: IsoDay }) {
  return z.object({
    childName: text({ min: 2, max: 120 }, refusal('CHILD_NAME_INVALID')),
    birthDate: day(notAfter(today, refusal('CHILD_BIRTH_INVALID'))),
    level: z.nullable(z.enum(SCHOOL_LEVELS)),
    yearOfLevel: yearOfLevel(),
  })
}

/** What the letter of a school says: for which year, and where the child is. @param fromYear the year of the event */
export function schoolProofInput({ today, fromYear }: { readonly today: IsoDay; readonly fromYear: number }) {
  return z.object({
    year: wholeNumber(must((year) => year >= fromYear && year <= schoolYearOf(today), refusal('SCHOOL_YEAR_INVALID'))),
    level: z.enum(SCHOOL_LEVELS),
    yearOfLevel: yearOfLevel(),
    school: text({ min: 2, max: 120 }, refusal('SCHOOL_NAME_INVALID')),
  })
}

/** What the insurer says that it paid. @param dueRupiah the most: what is due for the year */
export function scholarshipPaymentInput({ today, dueRupiah }: { readonly today: IsoDay; readonly dueRupiah: Rupiah }) {
  return z.object({
    paidOn: day(notAfter(today, refusal('SCHOLARSHIP_DAY_INVALID'))),
    reference: text({ min: 3, max: 60 }, refusal('SCHOLARSHIP_REFERENCE_INVALID')),
    amount: rupiah(
      must((amount) => amount > 0n, refusal('SCHOLARSHIP_AMOUNT_MISSING')),
      must((amount) => amount <= dueRupiah, refusal('SCHOLARSHIP_MORE_THAN_DUE')),
    ),
  })
}

/** Why a scholarship ends before its time, and since when. */
export function scholarshipEndInput({ today }: { readonly today: IsoDay }) {
  return z.object({
    kind: z.enum(SCHOLARSHIP_END_KINDS),
    onDay: day(notAfter(today, refusal('SCHOLARSHIP_DAY_INVALID'))),
    reason: loggedReason(),
  })
}

/** Why something stands: a family without children at school, or an entry that is taken back. */
export const scholarshipReasonInput = z.object({ reason: loggedReason() })
