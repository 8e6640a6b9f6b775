import type { IsoDay } from '../calendar/iso-day.ts'
import { monthsBetween } from './contribution.ts'
import type { Rupiah } from './money.ts'
import type { Months } from './months-paid.ts'

export interface AmountPaid extends Months {
  readonly amountRupiah: Rupiah
}

/** Payments that share a month, beside what their months cost: an accident and a death contribution may have been paid apart. */
export interface PaymentsCompared {
  /** Their places in what was given, by first month. */
  readonly at: readonly number[]
  readonly paidRupiah: Rupiah
  /** Null where an amount is missing for one of their months: nothing is compared then. */
  readonly costRupiah: Rupiah | null
}

/**
 * Compares what was paid with what the months cost. Payments that follow each other without a common month stand apart, so that too much for one month
 * does not hide too little for another.
 *
 * @param costOf what a month costs: people × the amount that holds in it; null where that is not known
 */
export function comparePayments(
  payments: readonly AmountPaid[],
  costOf: (month: IsoDay) => Rupiah | null,
): readonly PaymentsCompared[] {
  const groups: { at: number[]; fromMonth: IsoDay; untilMonth: IsoDay; paidRupiah: Rupiah }[] = []
  const byMonth = payments.map((payment, at) => ({ ...payment, at }))
  byMonth.sort((payment, other) => compare(payment.fromMonth, other.fromMonth) || payment.at - other.at)
  for (const { at, fromMonth, untilMonth, amountRupiah } of byMonth) {
    const last = groups.at(-1)
    if (last === undefined || last.untilMonth <= fromMonth)
      groups.push({ at: [at], fromMonth, untilMonth, paidRupiah: amountRupiah })
    else {
      last.at.push(at)
      last.paidRupiah += amountRupiah
      if (last.untilMonth < untilMonth) last.untilMonth = untilMonth
    }
  }
  return groups.map(({ at, fromMonth, untilMonth, paidRupiah }) => {
    const costs = monthsBetween(fromMonth, untilMonth).map(costOf)
    return { at, paidRupiah, costRupiah: costs.includes(null) ? null : costs.reduce<Rupiah>(plus, 0n) }
  })
}

/** Whether another amount was paid than the months cost: then somebody says why. */
export function isPaidOtherwise({ paidRupiah, costRupiah }: PaymentsCompared): boolean {
  return costRupiah !== null && paidRupiah !== costRupiah
}

const plus = (sum: Rupiah, cost: Rupiah | null) => sum + (cost ?? 0n)

function compare(day: IsoDay, other: IsoDay): number {
  return day < other ? -1 : day > other ? 1 : 0
}
