import { daysBetween, type IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from './money.ts'

/** How far apart, in days, a payment of the same amount may lie to be proposed for a row that names no bill. */
export const SUGGESTED_DAYS_MAX = 5

/** How a row of a statement stands. The first three are found anew at each look; the last two somebody has decided. */
export const RECONCILIATION_STATES = [
  'MATCHED',
  'SUGGESTED',
  'UNMATCHED',
  'CONFLICT',
  'REPEATED',
  'CONFIRMED',
  'SET_ASIDE',
] as const

export type ReconciliationState = (typeof RECONCILIATION_STATES)[number]

/** A row of a bank statement or of the government's own list of SP2D. */
export interface StatementLine {
  readonly no: number
  readonly day: IsoDay
  readonly amount: Rupiah
  readonly reference: string | null
  /** What may be billing codes in the row. */
  readonly codes: readonly string[]
}

/** A recorded payment that no row of a file has been confirmed for. */
export interface UnseenPayment {
  readonly id: string
  readonly billingCode: string
  readonly amount: Rupiah
  readonly paidOn: IsoDay
  readonly reference: string
}

/** A bill of the insurer that is not wholly paid. */
export interface OpenBill {
  readonly billingCode: string
}

/**
 * The number of a document without what each office writes differently: case, signs, and the words in front of it. `SP2D No. 00123/LS` and `00123-ls` are
 * one document; a word such as `TRANSFER` is none. As `app.reference_key` has it.
 *
 * @returns empty where no document is named
 */
export function referenceKey(reference: string): string {
  if (!/[0-9]/.test(reference)) return ''
  return reference
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^(?:SP2D)?(?:NOMOR|NO)?/, '')
}

/**
 * Which recorded payment each row shows beyond doubt: of the same amount, under the number of the same document, or else under the code of the only bill that
 * the row names and that has such a payment. Several alike are paired in the order of their days, so that no payment is shown by two rows.
 *
 * @returns payment by number of row; rows that show none are missing. As `app.reconciled_rows` has it.
 */
export function matchStatement(
  lines: readonly StatementLine[],
  payments: readonly UnseenPayment[],
): ReadonlyMap<number, string> {
  const byDocument = pairInOrder(
    lines.flatMap((line) => keyed(line, line.reference === null ? '' : referenceKey(line.reference))),
    payments.flatMap((payment) => keyed(payment, referenceKey(payment.reference))),
  )
  const taken = new Set(byDocument.values())
  const left = payments.filter(({ id }) => !taken.has(id))
  const payable = new Set(left.map(({ billingCode, amount }) => `${amount} ${billingCode}`))
  const byCode = pairInOrder(
    lines
      .filter(({ no }) => !byDocument.has(no))
      .flatMap((line) => {
        const [code, ...more] = new Set(line.codes.filter((each) => payable.has(`${line.amount} ${each}`)))
        return code === undefined || more.length > 0 ? [] : keyed(line, code)
      }),
    left.flatMap((payment) => keyed(payment, payment.billingCode)),
  )
  return new Map([...byDocument, ...byCode])
}

type Keyed<Thing> = readonly [key: string, thing: Thing]

/** Nothing stands under an empty key: rows without a number would all be alike. */
function keyed<Thing extends { readonly amount: Rupiah }>(thing: Thing, key: string): readonly Keyed<Thing>[] {
  return key === '' ? [] : [[`${thing.amount} ${key}`, thing]]
}

function pairInOrder(
  lines: readonly Keyed<StatementLine>[],
  payments: readonly Keyed<UnseenPayment>[],
): ReadonlyMap<number, string> {
  const waiting = Map.groupBy(payments.toSorted(byDay), ([key]) => key)
  const pairs = new Map<number, string>()
  for (const [key, line] of lines.toSorted(byRow)) {
    const next = waiting.get(key)?.shift()
    if (next !== undefined) pairs.set(line.no, next[1].id)
  }
  return pairs
}

const byRow = ([, a]: Keyed<StatementLine>, [, b]: Keyed<StatementLine>) => compare(a.day, b.day) || a.no - b.no
const byDay = ([, a]: Keyed<UnseenPayment>, [, b]: Keyed<UnseenPayment>) =>
  compare(a.paidOn, b.paidOn) || compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Whether a person has something to choose for a row that shows no payment beyond doubt: an open bill whose code it names, or a payment of the same amount
 * that no other row of the file shows, at most {@link SUGGESTED_DAYS_MAX} days away.
 */
export function isSuggested(
  line: StatementLine,
  bills: readonly OpenBill[],
  unpaired: readonly UnseenPayment[],
): boolean {
  return (
    bills.some(({ billingCode }) => line.codes.includes(billingCode)) ||
    unpaired.some(({ amount, paidOn }) => amount === line.amount && daysBetween(line.day, paidOn) <= SUGGESTED_DAYS_MAX)
  )
}
