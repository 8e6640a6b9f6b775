import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import {
  day,
  isWithin,
  loggedReason,
  must,
  notAfter,
  optional,
  refusal,
  rupiah,
  text,
  wholeNumber,
  withoutNationalId,
} from '../input/input-parts.ts'
import { readContributionMonth } from './declared-coverage.ts'
import { PAYMENT_RESTS } from './divide-payment.ts'
import type { Rupiah } from './money.ts'
import { RETURN_REASONS } from './payment-return.ts'
import { RECEIPT_RETURN_REASONS } from './receipt-return.ts'

const AMOUNT_MAX = 100_000_000_000_000n
export const ANSWER_ROWS_MAX = 200_000
/** As many bills as one transfer pays. */
export const TRANSFER_BILLS_MAX = 24
/** As many as the page shows of an answer. */
export const ROWS_SET_ASIDE_MAX = 100
const REFERENCE_LENGTH = { min: 3, max: 80 }
const DIFFERENCE_LENGTH = { min: 5, max: 500 }

const notPositive = refusal('AMOUNT_NOT_POSITIVE')
const isBillable = (amount: Rupiah) => amount >= 1n && amount <= AMOUNT_MAX

/** The months of a decree that a list is to name, the last one excluded. */
export const draftListInput = z
  .pipe(
    z.object({ fromMonth: z.string(), untilMonth: z.string() }),
    z.transform(({ fromMonth, untilMonth }) => ({
      fromMonth: readContributionMonth(fromMonth) ?? '',
      untilMonth: readContributionMonth(untilMonth) ?? '',
    })),
  )
  .check(
    must(({ fromMonth, untilMonth }) => fromMonth !== '' && fromMonth < untilMonth, refusal('LIST_MONTHS_INVALID'), [
      'untilMonth',
    ]),
  )

export function sendListInput({ today }: { readonly today: IsoDay }) {
  return z.object({ sentOn: day(notAfter(today, refusal('SENT_ON_INVALID'))) })
}

/** Why a list that was sent comes back. */
export const recallListInput = z.object({ reason: loggedReason() })

/** The insurer's bill. Another amount than the list asks for has its reason; the same amount has none. */
export function billInput({ today, totalRupiah }: { readonly today: IsoDay; readonly totalRupiah: Rupiah }) {
  const bill = z.object({
    billingCode: z.string().check(
      z.trim(),
      must((code) => /^[0-9A-Z]{6,30}$/.test(code), refusal('BILLING_CODE_INVALID')),
    ),
    amount: rupiah(must(isBillable, notPositive)),
    billedOn: day(notAfter(today, refusal('BILLED_ON_INVALID'))),
    dueOn: day(),
    differenceReason: optional(z.string().check(withoutNationalId)),
  })
  const isExplained = must<z.output<typeof bill>>(
    ({ amount, differenceReason }) =>
      amount === totalRupiah || !isBillable(amount) || isWithin(differenceReason ?? '', DIFFERENCE_LENGTH),
    refusal('DIFFERENCE_UNEXPLAINED'),
    ['differenceReason'],
  )
  return z.pipe(
    bill.check(isExplained),
    z.transform((written) => (written.amount === totalRupiah ? { ...written, differenceReason: null } : written)),
  )
}

/** What was paid on the insurer's bill. @param openRupiah what is left of the bill */
export function paymentInput({ today, openRupiah }: { readonly today: IsoDay; readonly openRupiah: Rupiah }) {
  return z.object({
    amount: rupiah(
      must((amount) => amount >= 1n, notPositive),
      must((amount) => amount <= openRupiah, refusal('OVERPAID')),
    ),
    paidOn: day(notAfter(today, refusal('PAID_ON_INVALID'))),
    reference: text(REFERENCE_LENGTH, refusal('PAYMENT_REFERENCE_INVALID')),
  })
}

/** One transfer that pays several bills: the whole of it, and where what no bill takes goes. */
export function transferInput({ today }: { readonly today: IsoDay }) {
  return z.object({
    amount: rupiah(must(isBillable, notPositive)),
    paidOn: day(notAfter(today, refusal('PAID_ON_INVALID'))),
    reference: text(REFERENCE_LENGTH, refusal('PAYMENT_REFERENCE_INVALID')),
    restTo: z.nullable(z.enum(PAYMENT_RESTS)),
  })
}

/** As codes stand on papers of a bank: in groups, and in small letters too. */
const writtenCode = (code: string) => code.replaceAll(/[\s.-]/g, '').toUpperCase()

/**
 * The bank's paper of a payment, by its file, and the insurer's code that stands on it: money that went to the code of another bill pays that one.
 *
 * @param isNeeded whether the payer has to bring both
 * @param billingCode the code of the bill that is paid
 */
export function paymentProofInput({
  isNeeded,
  billingCode,
}: {
  readonly isNeeded: boolean
  readonly billingCode: string | null
}) {
  return z.object({
    fileId: z.nullish(z.string()).check(must((fileId) => !isNeeded || fileId != null, refusal('PROOF_MISSING'))),
    paidCode: z.nullish(z.string()).check(
      must((code) => !isNeeded || (code ?? '').trim() !== '', refusal('PAID_CODE_MISSING')),
      must(
        (code) => (code ?? '').trim() === '' || writtenCode(code ?? '') === billingCode,
        refusal('PAID_TO_OTHER_CODE'),
      ),
    ),
  })
}

/**
 * A payment that came back whole. The bank states on paper what it returned; a payment that was recorded wrongly may have none.
 *
 * @param paidOn the day of the payment: it came back on no day before
 */
export function paymentReturnInput({ today, paidOn }: { readonly today: IsoDay; readonly paidOn: IsoDay }) {
  const returned = z.object({
    returnedOn: day(
      must((on) => on >= paidOn, refusal('RETURNED_ON_INVALID')),
      notAfter(today, refusal('RETURNED_ON_INVALID')),
    ),
    reason: z.enum(RETURN_REASONS),
    documentNumber: optional(z.string().check(withoutNationalId)),
    note: loggedReason(),
  })
  return returned.check(
    must<z.output<typeof returned>>(
      ({ reason, documentNumber }) =>
        documentNumber === null ? reason === 'RECORDED_WRONGLY' : isWithin(documentNumber, REFERENCE_LENGTH),
      refusal('RETURN_DOCUMENT_INVALID'),
      ['documentNumber'],
    ),
  )
}

/** What the insurer has received. @param unreceivedRupiah what was paid and not received yet */
export function receiptInput(ground: { readonly today: IsoDay; readonly unreceivedRupiah: Rupiah }) {
  return z.object({
    amount: rupiah(
      must((amount) => amount >= 1n, notPositive),
      must((amount) => amount <= ground.unreceivedRupiah, refusal('RECEIVED_MORE_THAN_PAID')),
    ),
    receivedOn: day(notAfter(ground.today, refusal('RECEIVED_ON_INVALID'))),
    reference: text(REFERENCE_LENGTH, refusal('RECEIPT_REFERENCE_INVALID')),
  })
}

/** A receipt that is taken back whole. @param receivedOn the day of the receipt: it is taken back on no day before */
export function receiptReturnInput(ground: { readonly today: IsoDay; readonly receivedOn: IsoDay }) {
  return z.object({
    returnedOn: day(
      must((on) => on >= ground.receivedOn, refusal('RECEIPT_RETURNED_ON_INVALID')),
      notAfter(ground.today, refusal('RECEIPT_RETURNED_ON_INVALID')),
    ),
    reason: z.enum(RECEIPT_RETURN_REASONS),
    note: loggedReason(),
  })
}

/** What the insurer's letter states of the file that comes with it. */
export const answerInput = z.object({
  people: wholeNumber(must((people) => people >= 1 && people <= ANSWER_ROWS_MAX, refusal('ANSWER_COUNT_INVALID'))),
  amount: rupiah(must((amount) => amount >= 0n && amount <= AMOUNT_MAX, notPositive)),
})

/** Rows of an answer that stay untaken. */
export const rowsAsideInput = z.object({
  rowNumbers: z
    .array(z.number())
    .check(
      must(
        (rows) => isWithin(rows, { min: 1, max: ROWS_SET_ASIDE_MAX }),
        refusal('ANSWER_ROWS_COUNT', { max: ROWS_SET_ASIDE_MAX }),
      ),
    ),
  reason: loggedReason(),
})
