import type { IsoDay } from '@payung/domain/calendar/iso-day'

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
}

interface PaymentRead extends Omit<PaymentDraft, 'fileId' | 'fileName'> {
  readonly file: { readonly id: string; readonly name: string } | null
}

/** Payments as they were saved; one whose file nobody may see any more is left as it stands. */
export function paymentDrafts(payments: readonly PaymentRead[]): readonly PaymentDraft[] {
  return payments.flatMap(({ file, ...paid }) =>
    file === null ? [] : [{ ...paid, fileId: file.id, fileName: file.name }],
  )
}

export function paymentInputs(drafts: readonly PaymentDraft[]) {
  return drafts.map(({ fileName: _shown, ...input }) => input)
}
