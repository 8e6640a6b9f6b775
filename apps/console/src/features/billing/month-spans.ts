import { monthAfter } from '../workers/coverage-month.ts'
import type { ContributionMonth } from './billing.query.ts'
import { payerKey } from './payer-key.ts'

export interface MonthSpan {
  readonly from: string
  /** The last month, not the one after it. */
  readonly last: string
  readonly months: number
  readonly state: ContributionMonth['state']
  /** Whole rupiah as text; null before anybody is listed. */
  readonly total: string | null
  readonly billingCode: string | null
  readonly decree: ContributionMonth['decree']
  /** Of shared months, who has not paid yet. */
  readonly unpaidBy: ContributionMonth['unpaidBy']
  /** Of an earlier day: they may have come further. */
  readonly isUnrecorded: boolean
}

/** Neighbouring months that stand alike, together: a year is seldom more than two or three lines. */
export function spansOf(months: readonly ContributionMonth[]): readonly MonthSpan[] {
  const spans: MonthSpan[] = []
  for (const { month, state, amount, billingCode, decree, unpaidBy, isUnrecorded } of months) {
    const last = spans.at(-1)
    const joins =
      last !== undefined &&
      last.state === state &&
      last.isUnrecorded === isUnrecorded &&
      last.billingCode === billingCode &&
      last.decree?.id === decree?.id &&
      payersOf(last.unpaidBy) === payersOf(unpaidBy) &&
      monthAfter(last.last) === month
    if (joins)
      spans[spans.length - 1] = { ...last, last: month, months: last.months + 1, total: sum(last.total, amount) }
    else
      spans.push({
        from: month,
        last: month,
        months: 1,
        state,
        total: amount,
        billingCode,
        decree,
        unpaidBy,
        isUnrecorded,
      })
  }
  return spans
}

/** Which month of a span somebody asks about first: this one where it is among them, otherwise the first. */
export function monthOfInterest({ from, last }: MonthSpan, today: string): string {
  const current = `${today.slice(0, 7)}-01`
  return from <= current && current <= last ? current : from
}

const payersOf = (payers: ContributionMonth['unpaidBy']) => payers.map(payerKey).join()

function sum(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : String(BigInt(a) + BigInt(b))
}
