import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { writesNationalId } from '../import/long-number.ts'
import type { Message, MessageValue } from '../text/define-messages.ts'
import { paperFault } from '../text/paper-letters.ts'

// Pages of the console forbid code made of text: without this, zod would try it and the browser report an attack.
z.config({ jitless: true })

/** Why a value cannot stand: a message of the feature by its code and its case, with what its places take; or a message that a rule has written. */
export type InputRefusal =
  | { readonly key: string; readonly values: Readonly<Record<string, MessageValue>> }
  | Required<Pick<Message, 'code' | 'text'>>

/**
 * A message by its key in `<feature>.messages.ts`, or in those of the platform.
 *
 * The key is written as a literal: `pnpm generate` reads it here, and gives the console the words.
 */
export function refusal(key: string, values: Readonly<Record<string, MessageValue>> = {}): InputRefusal {
  return { key, values }
}

/** Refuses a value that does not hold. The other checks of a value go on, so that a person hears of all faults at once. */
export function must<Value>(holds: (value: Value) => boolean, refused: InputRefusal, path?: readonly PropertyKey[]) {
  return z.refine<Value>(holds, { params: { refused }, ...(path && { path: [...path] }) })
}

interface Lengths {
  readonly min: number
  readonly max: number
}

export function isWithin({ length }: { readonly length: number }, { min, max }: Lengths): boolean {
  return length >= min && length <= max
}

/** No NIK stands in a text that is kept as it is, often for ever. */
export const withoutNationalId = must<string>((text) => !writesNationalId(text), refusal('TEXT_HAS_NATIONAL_ID'))

/** Refuses letters that no printed paper carries, by the rule that finds them. */
export const printable = z.check<string>((payload) => {
  const text = paperFault(payload.value)
  if (text === null) return
  const refused: InputRefusal = { code: 'UNPRINTABLE', text }
  payload.issues.push({ code: 'custom', input: payload.value, params: { refused }, continue: true })
})

/** A text without the spaces around it and without a NIK. */
export function text(lengths: Lengths, refused: InputRefusal) {
  return z.string().check(
    z.trim(),
    must((value) => isWithin(value, lengths), refused),
    withoutNationalId,
  )
}

/** What may be left out: null where nothing or only spaces are written. */
export function optional<Part extends z.core.$ZodType<unknown, string>>(part: Part) {
  const written = z.pipe(
    z.nullish(z.string()),
    z.transform((value) => value?.trim() || null),
  )
  return z.pipe(written, z.nullable(part))
}

/** Whole rupiah: a bigint, or the digits that a form holds. */
export function rupiah(...checks: readonly z.core.$ZodCheck<bigint>[]) {
  const digits = z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/)),
    z.transform((written: string) => BigInt(written)),
  )
  return z.pipe(z.union([z.bigint(), digits]), z.bigint().check(...checks))
}

/** A number of people, rows or places: a number, or the digits that a form holds. */
export function wholeNumber(...checks: readonly z.core.$ZodCheck<number>[]) {
  const digits = z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/)),
    z.transform((written: string) => Number(written)),
  )
  return z.pipe(z.union([z.number(), digits]), z.number().check(...checks))
}

/** An ISO day; a form has null for a day that is not written whole. */
export function day(...checks: readonly z.core.$ZodCheck<IsoDay>[]) {
  return z.string().check(...checks)
}

export function notAfter(last: IsoDay, refused: InputRefusal) {
  return must<IsoDay>((value) => value <= last, refused)
}

const LOGGED_REASON_LENGTH_MAX = 300

/** Why something is done, as it goes into the log: without a NIK or another long number. */
export function loggedReason() {
  const lengths = { min: 10, max: LOGGED_REASON_LENGTH_MAX }
  return z.string().check(
    z.trim(),
    must(
      (reason) => isWithin(reason, lengths),
      refusal('REASON_MISSING', { lengthMin: lengths.min, lengthMax: lengths.max }),
    ),
    must((reason) => !/(?:\d[\s.-]?){10}/.test(reason), refusal('REASON_HAS_NUMBER')),
  )
}

/** A value that forms know by another name in each place. */
export function atPath<Part extends z.core.$ZodType>(path: string, part: Part) {
  return z.object({ [path]: part })
}
