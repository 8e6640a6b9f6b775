import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { writesNationalId } from '@payung/domain/import/long-number'
import { type Months, type MonthsPaid, pastMonthsUnpaid, spansOf } from '@payung/domain/money/months-paid'
import type { Message } from '@payung/domain/text/define-messages'
import { paperFault } from '@payung/domain/text/paper-letters'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import {
  ConflictError,
  type ErrorText,
  issueAbout,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import { platformMessages } from '../../platform/platform.messages.ts'
import { assertOwnFiles } from '../files/public.ts'
import { unprintable } from '../workers/public.ts'
import { programmeMessages } from './programmes.messages.ts'

/** A payment as it is kept with a programme or a decree. */
export interface PaymentRow {
  readonly from_month: string
  readonly until_month: string
  readonly number: string
  readonly paid_on: string
  /** Digits: a JSON number would not hold every amount. */
  readonly amount: string
  readonly file_id: string
  /** Digits: what its months cost, with those of other payments that share one; left out where an amount is missing. */
  readonly cost?: string
  /** Why another amount was paid. */
  readonly reason?: string
}

export interface PaymentInput extends MonthsPaid {
  readonly fileId: string
  /** Why another amount was paid than the months cost. */
  readonly differenceReason?: string | null | undefined
}

const PAYMENTS_MAX = 60
const NUMBER_LENGTH_MAX = 80
const REASON_LENGTH = { min: 10, max: 300 }

/** A kept payment in the words of the domain. */
export function paymentOf(row: PaymentRow): MonthsPaid {
  return {
    fromMonth: row.from_month,
    untilMonth: row.until_month,
    paymentNumber: row.number,
    paidOn: row.paid_on,
    amountRupiah: BigInt(row.amount),
  }
}

/**
 * Reads payments for months that are over, each with its proof.
 *
 * @param months of the programme or the decree, within which payments lie
 * @param kept what stands already: a colleague's file stays where it is
 * @throws ValidationError `PAYMENTS_COUNT`, `PAYMENT_MONTHS`, `PAYMENT_NUMBER`, `PAID_IN_FUTURE`, `PAYMENT_AMOUNT`, `DIFFERENCE_REASON_LENGTH`, `TEXT_HAS_NATIONAL_ID`, `DOCUMENT_TYPE`
 * @throws NotFoundError for a file that was not uploaded by the actor, here
 */
export async function readPayments(
  tx: TenantTransaction,
  actor: Actor,
  inputs: readonly PaymentInput[],
  months: Months,
  kept: readonly PaymentRow[],
): Promise<readonly PaymentRow[]> {
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  if (inputs.length > PAYMENTS_MAX) report(programmeMessages.PAYMENTS_COUNT({ paymentsMax: PAYMENTS_MAX }))
  const day = today().toString()
  for (const [at, input] of inputs.slice(0, PAYMENTS_MAX).entries())
    reportPayment(`paidMonths.${at}`, input, { months, day }, report)
  if (issues.length > 0) throw new ValidationError(issues)
  const known = new Set(kept.map(({ file_id: id }) => id))
  await assertOwnFiles(
    tx,
    actor,
    [...new Set(inputs.map(({ fileId }) => fileId))].filter((id) => !known.has(id)),
  )
  return inputs.map((input) =>
    withReason(input, {
      from_month: input.fromMonth,
      until_month: input.untilMonth,
      number: input.paymentNumber.trim(),
      paid_on: input.paidOn,
      amount: String(input.amountRupiah),
      file_id: input.fileId,
    }),
  )
}

function withReason({ differenceReason }: PaymentInput, row: PaymentRow): PaymentRow {
  const reason = differenceReason?.trim() ?? ''
  return reason === '' ? row : { ...row, reason }
}

type Report = (message: Message, path?: string) => void

function reportPayment(
  path: string,
  input: PaymentInput,
  { months, day }: { readonly months: Months; readonly day: string },
  report: Report,
): void {
  const number = input.paymentNumber.trim()
  const areMonths = [input.fromMonth, input.untilMonth].every((month) => isIsoDay(month) && month.endsWith('-01'))
  const isWithin = months.fromMonth <= input.fromMonth && input.untilMonth <= months.untilMonth
  if (!areMonths || input.fromMonth >= input.untilMonth || !isWithin)
    report(programmeMessages.PAYMENT_MONTHS(), `${path}.fromMonth`)
  if (number.length < 1 || number.length > NUMBER_LENGTH_MAX)
    report(programmeMessages.PAYMENT_NUMBER({ numberLengthMax: NUMBER_LENGTH_MAX }), `${path}.paymentNumber`)
  if (writesNationalId(number)) report(platformMessages.TEXT_HAS_NATIONAL_ID(), `${path}.paymentNumber`)
  // The decree names it in a dictum and above its annex.
  const unprinted = paperFault(number)
  if (unprinted !== null) report(unprintable(unprinted), `${path}.paymentNumber`)
  if (input.paidOn > day) report(programmeMessages.PAID_IN_FUTURE(), `${path}.paidOn`)
  const reason = input.differenceReason?.trim() ?? ''
  if (reason !== '' && (reason.length < REASON_LENGTH.min || reason.length > REASON_LENGTH.max))
    report(
      programmeMessages.DIFFERENCE_REASON_LENGTH({ min: REASON_LENGTH.min, max: REASON_LENGTH.max }),
      `${path}.differenceReason`,
    )
  if (writesNationalId(reason)) report(platformMessages.TEXT_HAS_NATIONAL_ID(), `${path}.differenceReason`)
  if (input.amountRupiah <= 0n) report(programmeMessages.PAYMENT_AMOUNT(), `${path}.amountRupiah`)
}

const PAID_INSTEAD: ErrorText = {
  id: 'Mulai pada bulan berjalan, atau catat pembayaran bulan itu beserta buktinya.',
  en: 'Begin in the current month, or record the payment of those months with its proof.',
}

/**
 * That no month before that of a day stands among these without having been paid.
 *
 * @param remedy what else can be done at this step
 * @throws ConflictError `MONTHS_PAST` that names the months and the ways out
 */
export function assertNoMonthPast(
  months: Months,
  paid: readonly PaymentRow[],
  { day = today().toString(), remedy = PAID_INSTEAD }: { readonly day?: string; readonly remedy?: ErrorText } = {},
): void {
  const past = pastMonthsUnpaid(months, day, paid.map(paymentOf))
  if (past.length > 0) throw monthsPast(spansOf(past), remedy)
}

function monthsPast(spans: readonly Months[], remedy: ErrorText): ConflictError {
  const named = (locale: string) =>
    spans.length === 0 ? '' : `: ${spans.map((span) => spanIn(span, locale)).join(', ')}`
  return new ConflictError(
    programmeMessages.MONTHS_PAST({
      named: { id: named('id-ID'), en: named('en-GB') },
      remedy: { id: remedy.id, en: remedy.en },
    }),
  )
}

function spanIn({ fromMonth, untilMonth }: Months, locale: string): string {
  const [first, until] = [fromMonth, untilMonth].map((month) => Temporal.PlainDate.from(month))
  const words = [first, until?.subtract({ months: 1 })].map((month) =>
    month?.toLocaleString(locale, { month: 'long', year: 'numeric' }),
  )
  return [...new Set(words)].join('–')
}

/** What the database refuses where a month ended in the same moment. */
export function monthsPastUnnamed(): ConflictError {
  return monthsPast([], PAID_INSTEAD)
}
