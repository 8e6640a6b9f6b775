import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { CombinedError } from 'urql'

/** A payment for months that are over, complete with its proof. */
export interface PaymentDraft {
  readonly fromMonth: IsoDay
  readonly untilMonth: IsoDay
  readonly paymentNumber: string
  readonly paidOn: IsoDay
  /** Digits. */
  readonly amount: string
  readonly fileId: string
  readonly fileName: string
  /** Why another amount was paid than its months cost; empty where none was. */
  readonly differenceReason: string
}

/** Payments of common months by which another amount was paid than those months cost. */
export interface PaymentDifference {
  readonly payments: readonly number[]
  readonly paid: string
  readonly cost: string
}

/** Asks the server where payments differ from what their months cost. */
export type ComparePayments = (
  payments: readonly Pick<PaymentDraft, 'fromMonth' | 'untilMonth' | 'amount'>[],
) => Promise<Comparison>

/** What the server answered, or why it did not. */
type Comparison =
  | { readonly differences: readonly PaymentDifference[]; readonly problem: null }
  | { readonly differences: null; readonly problem: CombinedError }

/** An error is no comparison: whoever types would take it for equal amounts. */
export function comparisonOf(
  error: CombinedError | undefined,
  differences: readonly PaymentDifference[] | undefined,
): Comparison {
  return error === undefined ? { differences: differences ?? [], problem: null } : { differences: null, problem: error }
}

interface PaymentRead extends Omit<PaymentDraft, 'fileId' | 'fileName' | 'differenceReason'> {
  readonly differenceReason: string | null
  readonly file: { readonly id: string; readonly name: string } | null
}

/** Payments as they were saved; one whose file nobody may see any more is left as it stands. */
export function paymentDrafts(payments: readonly PaymentRead[]): readonly PaymentDraft[] {
  return payments.flatMap(({ file, fromMonth, untilMonth, paymentNumber, paidOn, amount, differenceReason }) =>
    file === null
      ? []
      : [
          {
            ...{ fromMonth, untilMonth, paymentNumber, paidOn, amount },
            fileId: file.id,
            fileName: file.name,
            differenceReason: differenceReason ?? '',
          },
        ],
  )
}

export function paymentInputs(drafts: readonly PaymentDraft[]) {
  return drafts.map(({ fileName: _shown, differenceReason, ...input }) => ({
    ...input,
    differenceReason: differenceReason === '' ? null : differenceReason,
  }))
}

/** What the comparison asks about. */
export function amountsPaid(drafts: Parameters<ComparePayments>[0]) {
  return drafts.map(({ fromMonth, untilMonth, amount }) => ({ fromMonth, untilMonth, amount }))
}
