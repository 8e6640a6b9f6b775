import { Temporal } from 'temporal-polyfill'
import * as z from 'zod/mini'
import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import { readNationalId } from '../identity/national-id.ts'
import { cleanName } from '../identity/person-name.ts'
import { day, loggedReason, must, notAfter, optional, refusal, rupiah, text } from '../input/input-parts.ts'
import { canBeBorn, HEIR_RELATIONS, HEIR_SOURCES } from './heirs.ts'

const NAME_LENGTHS = { min: 2, max: 120 }
const TAIL_LENGTH = 4
/** What an heir can have received at most: more is a slip of the hand. */
const RECEIVED_RUPIAH_MAX = 1_000_000_000_000n

const nationalId = (today: IsoDay) =>
  z.pipe(
    z.string(),
    z.pipe(
      z.transform((written: string) => {
        const reading = readNationalId(written, Temporal.PlainDate.from(today))
        return reading.readable ? reading.facts.digits : ''
      }),
      z.string().check(must((digits) => digits !== '', refusal('HEIR_NATIONAL_ID_INVALID'))),
    ),
  )

/** A relative as somebody writes them down. */
export function heirInput({ today }: { readonly today: IsoDay }) {
  return z.object({
    relation: z.enum(HEIR_RELATIONS),
    name: text(NAME_LENGTHS, refusal('HEIR_NAME_INVALID')),
    birthDate: day(notAfter(today, refusal('HEIR_BIRTH_INVALID'))),
    isLiving: z.boolean(),
    source: z.enum(HEIR_SOURCES),
    nationalId: optional(nationalId(today)),
    guardianName: optional(text(NAME_LENGTHS, refusal('GUARDIAN_NAME_INVALID'))),
  })
}

/** With what a relative is compared. */
export interface FamilyGround {
  readonly today: IsoDay
  readonly deceased: { readonly name: string; readonly birthDate: IsoDay; readonly diedOn: IsoDay }
  /** Whether a NIK is that of who has died: it is sealed. */
  readonly isTheirNumber: (digits: string) => boolean
  /** Ids of the family's members but for the one who is written down. */
  readonly otherHeirs: ReadonlySet<string>
}

/** A relative of somebody who has died, compared with the deceased and the family. */
export function heirOfFamilyInput({ today, deceased, isTheirNumber, otherHeirs }: FamilyGround) {
  const isOther = must<string>((id) => otherHeirs.has(id), refusal('HEIR_ATTORNEY_INVALID'))
  return z.extend(heirInput({ today }), { attorneyId: z.nullable(z.string().check(isOther)) }).check(
    must(
      ({ name, birthDate, nationalId: digits }) =>
        (digits === null || !isTheirNumber(digits)) &&
        !(isSameName(name, deceased.name) && birthDate === deceased.birthDate),
      refusal('HEIR_IS_DECEASED'),
      ['name'],
    ),
    must(({ relation, birthDate }) => canBeBorn(relation, birthDate, deceased), refusal('HEIR_BIRTH_IMPOSSIBLE'), [
      'birthDate',
    ]),
  )
}

/** Why somebody is taken out of the family. */
export const heirRemovalInput = z.object({ reason: loggedReason() })

const accountNumber = z.pipe(
  z.string(),
  z.pipe(
    z.transform((written: string) => written.replace(/[\s.-]/g, '')),
    z.string().check(must((digits) => /^\d{6,20}$/.test(digits), refusal('ACCOUNT_NUMBER_INVALID'))),
  ),
)

/** An account: spaces, dots and dashes in its number are left out. */
export const heirAccountInput = z.object({
  bank: text({ min: 2, max: 60 }, refusal('BANK_INVALID')),
  holder: text(NAME_LENGTHS, refusal('ACCOUNT_HOLDER_INVALID')),
  number: accountNumber,
})

/** The same, in the name of one of these: the heir's, or the guardian's. */
export function accountOfHeirInput(names: readonly string[]) {
  const isOwn = must<string>(
    (holder) => names.some((name) => isSameName(name, holder)),
    refusal('HEIR_ACCOUNT_OF_OTHER'),
  )
  return z.extend(heirAccountInput, { holder: heirAccountInput.shape.holder.check(isOwn) })
}

/** The number alone, as the second person reads it from the account book. */
export const accountNumberInput = z.object({ number: accountNumber })

/** The same, compared with the number that was entered, which is sealed. */
export function sameNumberInput(isSame: (digits: string) => boolean) {
  return z.object({ number: accountNumber.check(must(isSame, refusal('ACCOUNT_NUMBER_DIFFERS'))) })
}

/** The digits by which an account is recognised on a screen. */
export function accountTail(number: string): string {
  return number.slice(-TAIL_LENGTH)
}

/** What an heir says they received, in whole rupiah. */
export const receivedInput = z.object({
  received: rupiah(must((amount) => amount <= RECEIVED_RUPIAH_MAX, refusal('RECEIVED_INVALID'))),
})

/** The same in a call, with whom it was and where its recording lies. */
export const heirCallInput = z.object({
  received: rupiah(must((amount) => amount <= RECEIVED_RUPIAH_MAX, refusal('RECEIVED_INVALID'))),
  note: loggedReason(),
})

/** How a shortfall was cleared up. */
export const shortfallInput = z.object({ reason: loggedReason() })

/** Why the heirs do not agree. */
export const disputeInput = z.object({ reason: loggedReason() })

/** How a dispute is to be settled. */
export const settlementInput = z.object({ proposal: loggedReason() })

const noFact = z.pipe(
  z.unknown(),
  z.transform(() => null),
)

/** The letter that names the heirs: only asked for, or issued with number, day and issuer. */
export function heirCertificateInput({ today, isIssued }: { readonly today: IsoDay; readonly isIssued: boolean }) {
  return z.object({
    number: isIssued ? text({ min: 3, max: 80 }, refusal('HEIR_CERTIFICATE_NUMBER_INVALID')) : noFact,
    issuedOn: isIssued
      ? day(must((written) => isIsoDay(written) && written <= today, refusal('HEIR_CERTIFICATE_DAY_INVALID')))
      : noFact,
    issuer: isIssued ? text({ min: 2, max: 120 }, refusal('HEIR_CERTIFICATE_ISSUER_INVALID')) : noFact,
  })
}

/** Whether an account in this name is the heir's: letters are compared, neither capitals nor marks. */
export function isSameName(name: string, otherName: string): boolean {
  const plain = (written: string) =>
    cleanName(written)
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, '')
  return plain(name) === plain(otherName)
}
