import { describe, expect, test } from 'vitest'
import { emptyPayer, emptyPlan, fieldOf, inputOf, readPlan } from './plan-draft.ts'

const plan = { ...emptyPlan(2027, 'PROVINCIAL_BUDGET'), people: '1000' }

describe('a plan', () => {
  test('is asked in months of the API, shares in hundredths of a percent', () => {
    const half = { ...emptyPayer('CSR'), part: 'SHARE' as const, share: '33,33', lastMonth: '6/2027', budget: '5000' }
    expect(inputOf({ ...plan, payers: [half, emptyPayer('SELF')], tariffAmount: '20000' })).toMatchObject({
      people: 1000,
      fromMonth: '2027-01-01',
      untilMonth: '2028-01-01',
      payers: [
        { source: 'CSR', shareBasisPoints: 3333, fromMonth: null, untilMonth: '2027-07-01', budget: '5000' },
        { source: 'SELF', shareBasisPoints: null, budget: null },
      ],
      tariffs: [{ fromMonth: '2027-01-01', amount: '20000' }],
    })
    expect(inputOf({ ...plan, fromMonth: 'besok' }).fromMonth).toBe('besok')
  })

  test('names the field of a fault', () => {
    expect(['untilMonth', 'payers.1.shareBasisPoints', 'payers.0.budget', 'tariffs.0.amount'].map(fieldOf)).toEqual([
      'lastMonth',
      'payers.1.share',
      'payers.0.budget',
      'tariffAmount',
    ])
  })

  test('is kept and read again; what is none is not', () => {
    expect(readPlan(JSON.stringify(plan))).toEqual(plan)
    for (const other of [
      'null',
      '{}',
      '[]',
      JSON.stringify({ ...plan, payers: [{}] }),
      JSON.stringify({ ...plan, people: 5 }),
    ])
      expect(readPlan(other)).toBeNull()
  })
})
