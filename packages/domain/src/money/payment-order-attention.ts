import type { Rupiah } from './money.ts'

/** What whoever issues the SPM of a payment order has to have looked at before. */
export const ORDER_ATTENTION = ['NO_BUDGET_LINE', 'BEYOND_PROVISION', 'BEYOND_CASH_PLAN', 'BUDGET_UNREAD'] as const

export type OrderAttention = (typeof ORDER_ATTENTION)[number]

/** What an order asks of a budget line. Null where nothing is set against which it is judged. */
export interface OrderLineToCheck {
  /** Whether letters (SPD) provide for it on the day of its SPM; beyond them no SPM is issued (Permendagri 77/2020). */
  readonly isProvided: boolean | null
  /** Whether it stays within the cash plan, which warns and does not bind. */
  readonly isPlanned: boolean | null
}

export interface OrderToCheck {
  readonly lines: readonly OrderLineToCheck[]
  /** Whether what is left on its budget lines could be read. */
  readonly isBudgetRead: boolean
}

/** What of a payment order needs attention before its SPM is issued; what could not be read does as well. */
export function orderAttention({ lines, isBudgetRead }: OrderToCheck): ReadonlySet<OrderAttention> {
  const isSo: Readonly<Record<OrderAttention, boolean>> = {
    NO_BUDGET_LINE: lines.length === 0,
    BEYOND_PROVISION: lines.some(({ isProvided }) => isProvided === false),
    BEYOND_CASH_PLAN: lines.some(({ isPlanned }) => isPlanned === false),
    BUDGET_UNREAD: !isBudgetRead,
  }
  return new Set(ORDER_ATTENTION.filter((attention) => isSo[attention]))
}

/** What letters (SPD) still provide of a budget line once an order is paid, in whole rupiah; less than zero where the order goes beyond them. */
export function leftAfterOrder(amounts: {
  /** By approved letters whose months have begun. */
  readonly provided: Rupiah
  /** Of it: paid, or ordered by other SPM. */
  readonly used: Rupiah
  readonly asked: Rupiah
}): Rupiah {
  return amounts.provided - amounts.used - amounts.asked
}
