import type { Rupiah } from './money.ts'

/**
 * How far the payment of a region is, by Permendagri 77/2020: the treasurer (bendahara pengeluaran) has requested it by an SPP-LS, the budget user (PA/KPA) has
 * issued its SPM, the treasury (BUD) has paid it by an SP2D; or the budget user, later the treasury, has refused it, or its maker has withdrawn it.
 */
export type PaymentOrderState = 'REQUESTED' | 'ISSUED' | 'PAID' | 'REFUSED' | 'WITHDRAWN'

export type PaymentOrderAction = 'ISSUE' | 'PAY' | 'REFUSE' | 'WITHDRAW'

/** What was refused or withdrawn stays as it is: corrected, it goes as a new order. Nobody withdraws what the budget user has ordered. */
const STEPS: Readonly<Record<PaymentOrderState, Partial<Readonly<Record<PaymentOrderAction, PaymentOrderState>>>>> = {
  REQUESTED: { ISSUE: 'ISSUED', REFUSE: 'REFUSED', WITHDRAW: 'WITHDRAWN' },
  ISSUED: { PAY: 'PAID', REFUSE: 'REFUSED' },
  PAID: {},
  REFUSED: {},
  WITHDRAWN: {},
}

export const PAYMENT_ORDER_STATES = ['REQUESTED', 'ISSUED', 'PAID', 'REFUSED', 'WITHDRAWN'] as const

/** What may be done next with an order, whoever does it. */
export function paymentOrderActions(state: PaymentOrderState): readonly PaymentOrderAction[] {
  return Object.keys(STEPS[state]) as PaymentOrderAction[]
}

/** The state after a step; null where the step is none of this state. */
export function stateAfter(state: PaymentOrderState, action: PaymentOrderAction): PaymentOrderState | null {
  return STEPS[state][action] ?? null
}

/** Whether an order is on its way: what it asks for can be neither paid nor requested past it. */
export function isOnItsWay(state: PaymentOrderState): boolean {
  return paymentOrderActions(state).length > 0
}

/**
 * What is left of a bill to pay or to request, in whole rupiah: billed, without what is paid and what is on its way.
 *
 * @param billed null before the bill
 */
export function unorderedRupiah(money: {
  readonly billed: Rupiah | null
  readonly paid: Rupiah
  readonly ordered: Rupiah
}): Rupiah {
  const { billed, paid, ordered } = money
  return billed === null ? 0n : billed - paid - ordered
}
