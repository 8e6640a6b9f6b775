import { contributionOf } from '@payung/domain/money/contribution'
import { comparePayments, isPaidOtherwise, type PaymentsCompared } from '@payung/domain/money/payments-compared'
import type { Tariff } from '@payung/domain/money/tariff'
import type { Message } from '@payung/domain/text/define-messages'
import { ConflictError, issueAbout, ValidationError } from '../../platform/errors.ts'
import { type PaymentRow, paymentOf } from './months-paid.ts'
import { programmeMessages } from './programmes.messages.ts'
import type { ProgrammeRecord } from './programmes.queries.ts'

/** What a month costs; null where the tariff has no answer for it. */
export type CostOfMonth = (month: string) => bigint | null

type Insured = Pick<ProgrammeRecord, 'insurance_programmes' | 'relief' | 'funding_source'>

/** People × the amount of each month. */
export function monthCost(
  tariffs: readonly Tariff[],
  { insurance_programmes: programmes, relief, funding_source: fundingSource }: Insured,
  peopleIn: (month: string) => number,
): CostOfMonth {
  return (month) => {
    try {
      return contributionOf(tariffs, { programmes, relief, fundingSource, month }) * BigInt(peopleIn(month))
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }
}

/**
 * Payments with what their months cost, and with the reason where another amount was paid. A reason of which there is no need is left out.
 *
 * @throws ValidationError `PAYMENT_DIFFERS` with both amounts, at the last payment of those months
 */
export function withDifferencesExplained(rows: readonly PaymentRow[], costOf: CostOfMonth): readonly PaymentRow[] {
  const { settled, unexplained } = judge(rows, costOf, ({ reason }) => reason)
  if (unexplained.length === 0) return settled
  throw new ValidationError(
    unexplained.map((group) => issueAbout(paymentDiffers(group), `paidMonths.${group.at.at(-1)}.differenceReason`)),
  )
}

/**
 * The same for payments that were saved before: a reason was given for the difference of that day, and explains no other.
 *
 * @throws ConflictError `PAYMENT_DIFFERS` with both amounts
 */
export function paymentsStillExplained(rows: readonly PaymentRow[], costOf: CostOfMonth): readonly PaymentRow[] {
  const { settled, unexplained } = judge(rows, costOf, ({ reason, cost }, now) => (cost === now ? reason : undefined))
  const [first] = unexplained
  if (first === undefined) return settled
  throw new ConflictError(paymentDiffers(first))
}

/** Payments as somebody else takes them over: for other people their months cost something else. */
export function withoutComparison(rows: readonly PaymentRow[]): readonly PaymentRow[] {
  return rows.map(({ cost: _cost, reason: _reason, ...paid }) => paid)
}

function judge(
  rows: readonly PaymentRow[],
  costOf: CostOfMonth,
  reasonOf: (row: PaymentRow, cost: string | undefined) => string | undefined,
): { readonly settled: readonly PaymentRow[]; readonly unexplained: readonly PaymentsCompared[] } {
  const settled = new Map<number, PaymentRow>()
  const unexplained: PaymentsCompared[] = []
  for (const group of comparePayments(rows.map(paymentOf), costOf)) {
    const cost = group.costRupiah === null ? undefined : String(group.costRupiah)
    let isExplained = !isPaidOtherwise(group)
    for (const at of group.at) {
      const row = rows[at]
      if (row === undefined) continue
      const { cost: _former, reason: _given, ...paid } = row
      // Where nothing can be compared yet, the reason waits.
      const reason = cost === undefined ? row.reason : isPaidOtherwise(group) ? reasonOf(row, cost) : undefined
      if (reason !== undefined) isExplained = true
      settled.set(at, { ...paid, ...(cost === undefined ? {} : { cost }), ...(reason === undefined ? {} : { reason }) })
    }
    if (!isExplained) unexplained.push(group)
  }
  return { settled: rows.flatMap((_, at) => settled.get(at) ?? []), unexplained }
}

function paymentDiffers({ paidRupiah, costRupiah }: PaymentsCompared): Message {
  return programmeMessages.PAYMENT_DIFFERS({ paid: paidRupiah, cost: costRupiah ?? 0n })
}
