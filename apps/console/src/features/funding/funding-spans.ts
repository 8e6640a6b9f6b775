import { lastMonthOf, monthAfter } from '../workers/coverage-month.ts'
import type { FundingEffect, WorkerPayer } from './funding.query.ts'

/** Neighbouring months in which a rule pays the same for as many people. */
export interface EffectSpan {
  readonly from: string
  /** The last month, not the one after it. */
  readonly last: string
  readonly people: number
  readonly amount: string
}

/** What a rule pays. */
export interface RuleEffect {
  readonly rule: number
  readonly total: bigint
  readonly spans: readonly EffectSpan[]
}

/** The effect of each rule, also of one that pays nothing. */
export function effectsOf(effect: readonly FundingEffect[], rules: number): readonly RuleEffect[] {
  return Array.from({ length: rules }, (_, at) => {
    const months = effect
      .filter(({ ruleNumber, amount }) => ruleNumber === at + 1 && BigInt(amount) > 0n)
      .toSorted((a, b) => a.month.localeCompare(b.month))
    const spans: EffectSpan[] = []
    for (const { month, people, amount } of months) {
      const former = spans.at(-1)
      if (former?.people === people && former.amount === amount && monthAfter(former.last) === month)
        spans[spans.length - 1] = { ...former, last: month }
      else spans.push({ from: month, last: month, people, amount })
    }
    return { rule: at + 1, total: months.reduce((sum, { amount }) => sum + BigInt(amount), 0n), spans }
  })
}

/** Months of a person that are divided alike, and each payer's part of them. */
export interface PayerSpan {
  readonly from: string
  readonly last: string
  readonly decree: WorkerPayer['decree']
  readonly parts: readonly { readonly payer: WorkerPayer['payer']; readonly basisPoints: number }[]
}

/** Who pays which part of a person's months: a new span where somebody begins or ends to pay. */
export function payerSpans(payers: readonly WorkerPayer[]): readonly PayerSpan[] {
  const byDecree = Map.groupBy(payers, ({ decree }) => decree?.id ?? '')
  const spans = [...byDecree.values()].flatMap((shares) => {
    const edges = [...new Set(shares.flatMap(({ fromMonth, untilMonth }) => [fromMonth, untilMonth]))].toSorted()
    return edges.slice(0, -1).flatMap((from, at): PayerSpan[] => {
      const until = edges[at + 1] ?? from
      const paying = shares.filter(({ fromMonth, untilMonth }) => fromMonth <= from && until <= untilMonth)
      const total = paying.reduce((sum, { amountPerMonth }) => sum + BigInt(amountPerMonth), 0n)
      if (total === 0n) return []
      const parts = paying.map(({ payer, amountPerMonth }) => ({
        payer,
        basisPoints: Number((BigInt(amountPerMonth) * 10_000n + total / 2n) / total),
      }))
      return [{ from, last: lastMonthOf(until), decree: paying[0]?.decree ?? null, parts }]
    })
  })
  return spans.toSorted((a, b) => a.from.localeCompare(b.from))
}
