import { describe, expect, test } from 'vitest'
import type { WorkerPayer } from './funding.query.ts'
import { effectsOf, payerSpans } from './funding-spans.ts'

const month = (number: number) => `2026-${String(number).padStart(2, '0')}-01`

describe('the effect of rules', () => {
  const pays = (ruleNumber: number, at: number, people: number, amount: string) => ({
    ruleNumber,
    month: month(at),
    people,
    amount,
  })

  test('joins neighbouring months that are alike, and adds up', () => {
    const [first, second] = effectsOf(
      [pays(1, 2, 10, '168000'), pays(1, 1, 10, '168000'), pays(1, 4, 10, '168000'), pays(2, 3, 10, '84000')],
      2,
    )
    expect(first).toEqual({
      rule: 1,
      total: 504_000n,
      spans: [
        { from: month(1), last: month(2), people: 10, amount: '168000' },
        { from: month(4), last: month(4), people: 10, amount: '168000' },
      ],
    })
    expect(second?.total).toBe(84_000n)
  })

  test('names a rule that pays nothing', () => {
    expect(effectsOf([pays(2, 1, 0, '0')], 2)).toEqual([
      { rule: 1, total: 0n, spans: [] },
      { rule: 2, total: 0n, spans: [] },
    ])
  })
})

describe('payers of a person', () => {
  const decree = {
    id: 'decree',
    kind: 'DESIGNATION' as const,
    number: '12',
    fromMonth: '2027-01-01',
    programme: { name: 'Petani' },
  }
  const share = (source: WorkerPayer['payer']['source'], from: number, until: number, amountPerMonth: string) => ({
    fromMonth: month(from),
    untilMonth: month(until),
    amountPerMonth,
    decree,
    payer: { name: null, tenant: null, source },
  })
  const spansInWords = (payers: readonly WorkerPayer[]) =>
    payerSpans(payers).map(({ from, last, parts }) => [
      from,
      last,
      ...parts.map(({ payer, basisPoints }) => `${payer.source} ${basisPoints}`),
    ])

  test('are told for each span in which they are the same', () => {
    expect(
      spansInWords([
        share('PROVINCIAL_BUDGET', 1, 7, '8400'),
        share('REGIONAL_BUDGET', 1, 7, '8400'),
        share('REGIONAL_BUDGET', 7, 9, '16800'),
      ]),
    ).toEqual([
      [month(1), month(6), 'PROVINCIAL_BUDGET 5000', 'REGIONAL_BUDGET 5000'],
      [month(7), month(8), 'REGIONAL_BUDGET 10000'],
    ])
  })

  test('are told anew where one of them ends, and not for months that nobody pays', () => {
    expect(
      spansInWords([share('CSR', 1, 4, '5600'), share('SELF', 1, 3, '11200'), share('CSR', 6, 7, '16800')]),
    ).toEqual([
      [month(1), month(2), 'CSR 3333', 'SELF 6667'],
      [month(3), month(3), 'CSR 10000'],
      [month(6), month(6), 'CSR 10000'],
    ])
    expect(spansInWords([share('CSR', 1, 4, '0')])).toEqual([])
  })
})
