import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from './money.ts'

/** Where money goes that no bill takes: it waits for the payer's next bill, or the bank sends it back. */
export const PAYMENT_RESTS = ['NEXT_BILL', 'RETURNED'] as const
export type PaymentRest = (typeof PAYMENT_RESTS)[number]

export interface OpenBill {
  readonly id: string
  readonly dueOn: IsoDay
  readonly billedOn: IsoDay
  /** Neither paid nor on its way by a payment order. */
  readonly openRupiah: Rupiah
}

export interface DividedPayment {
  /** What each bill takes, more than zero, the oldest first. */
  readonly parts: readonly { readonly id: string; readonly rupiah: Rupiah }[]
  /** What no bill takes. */
  readonly restRupiah: Rupiah
}

/**
 * Divides one transfer among the open bills of its payer: arrears first. The bill that is due first takes as much as is open on it, then the next; of those due on
 * one day the one that was billed first, then the one with the lower id. No bill takes more than is open on it, so that what is over goes to no bill.
 *
 * Legal source: none that we have read prescribes the order. Arrears are first because a bill that stays unpaid ends the protection of its months.
 *
 * @param rupiah the transfer, whole rupiah; zero or less is divided among nobody and is the rest
 * @example dividePayment(50_000n, [{ id: 'b', dueOn: '2027-02-15', … 30_000n }, { id: 'a', dueOn: '2027-01-15', … 30_000n }]) // a 30,000, b 20,000, rest 0
 */
export function dividePayment(rupiah: Rupiah, bills: readonly OpenBill[]): DividedPayment {
  let left = rupiah
  const parts = (rupiah > 0n ? bills : [])
    .filter(({ openRupiah }) => openRupiah > 0n)
    .toSorted(byAge)
    .map(({ id, openRupiah }) => {
      const taken = smaller(left, openRupiah)
      left -= taken
      return { id, rupiah: taken }
    })
  return { parts: parts.filter((part) => part.rupiah > 0n), restRupiah: left }
}

function byAge(a: OpenBill, b: OpenBill): number {
  return compare(a.dueOn, b.dueOn) || compare(a.billedOn, b.billedOn) || compare(a.id, b.id)
}

function smaller(a: Rupiah, b: Rupiah): Rupiah {
  return a < b ? a : b
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
