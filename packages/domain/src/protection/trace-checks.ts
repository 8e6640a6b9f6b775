import type { Rupiah } from '../money/money.ts'

/**
 * What is checked of a traced month: the parts of its payers are the whole contribution, one decree pays it, each budget line has room for what is committed of
 * it, the bill is paid, and the insurer has received all of it.
 */
export type TraceCheck = 'SHARES_ADD_UP' | 'PAID_ONCE' | 'BUDGET_HOLDS' | 'BILL_PAID' | 'MONEY_ARRIVED'

export interface CheckedPart {
  /** What this payer pays of the month; null where it is not known yet. */
  readonly rupiah: Rupiah | null
  /** The bill of its list; null before the bill, and where the list is another payer's. */
  readonly bill: { readonly billedRupiah: Rupiah; readonly paidRupiah: Rupiah; readonly receivedRupiah: Rupiah } | null
  /** The budget lines that its list is paid from; none where it names none. */
  readonly lines: readonly { readonly committedRupiah: Rupiah; readonly ceilingRupiah: Rupiah }[]
}

export interface CheckedMonth {
  /** By the tariff of the month, all programmes together; null where it cannot be told. */
  readonly contributionRupiah: Rupiah | null
  readonly parts: readonly CheckedPart[]
  /** How many decrees of the viewer's government pay the month. */
  readonly decrees: number
}

export interface CheckAnswer {
  readonly check: TraceCheck
  /** Null where it cannot be told yet: nothing is wrong, something is still to come. */
  readonly holds: boolean | null
}

/** Answers each check about a month, in the order in which they are shown. */
export function traceChecks({ contributionRupiah, parts, decrees }: CheckedMonth): readonly CheckAnswer[] {
  const bills = parts.flatMap(({ bill }) => bill ?? [])
  const lines = parts.flatMap((part) => part.lines)
  /** Of all parts, or not to be told as long as one lacks it. */
  const isComplete = bills.length === parts.length && bills.length > 0
  return [
    { check: 'SHARES_ADD_UP', holds: addsUp(contributionRupiah, parts) },
    { check: 'PAID_ONCE', holds: decrees === 1 },
    {
      check: 'BUDGET_HOLDS',
      holds: lines.length === 0 ? null : lines.every((line) => line.committedRupiah <= line.ceilingRupiah),
    },
    { check: 'BILL_PAID', holds: (isComplete && bills.every((bill) => bill.paidRupiah >= bill.billedRupiah)) || null },
    {
      check: 'MONEY_ARRIVED',
      holds: (isComplete && bills.every((bill) => bill.receivedRupiah >= bill.billedRupiah)) || null,
    },
  ]
}

function addsUp(whole: Rupiah | null, parts: readonly CheckedPart[]): boolean | null {
  const amounts = parts.flatMap(({ rupiah }) => rupiah ?? [])
  if (whole === null || amounts.length < parts.length) return null
  return amounts.reduce((sum, rupiah) => sum + rupiah, 0n) === whole
}
