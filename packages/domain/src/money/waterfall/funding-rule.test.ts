import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRule, TAKES_ALL } from './funding-rule.builder.ts'
import { type FundingRule, fundingRuleFaults } from './funding-rule.ts'

const YEAR = { fromMonth: '2027-01-01', untilMonth: '2028-01-01' }
const faults = (...rules: Partial<FundingRule>[]) =>
  fundingRuleFaults(
    rules.map((rule) => ({ ...TAKES_ALL, ...rule })),
    YEAR,
  ).map(({ code, rule }) => `${code} ${rule}`)

describe('rules of a decree', () => {
  test.each<[code: string, rule: Partial<FundingRule>]>([
    ['SHARE_INVALID', { shareBasisPoints: 0 }],
    ['SHARE_INVALID', { shareBasisPoints: 10_001 }],
    ['SHARE_INVALID', { shareBasisPoints: 33.5 }],
    ['AMOUNT_INVALID', { rupiah: 0n }],
    ['AMOUNT_INVALID', { rupiah: -5n }],
    ['AMOUNT_INVALID', { rupiah: 10_000_001n }],
    ['SHARE_AND_AMOUNT', { shareBasisPoints: 5_000, rupiah: 1n }],
    ['MONTHS_INVALID', { fromMonth: '2027-07-01', untilMonth: '2027-07-01' }],
    ['MONTHS_INVALID', { fromMonth: '2027-07-02' }],
    ['MONTHS_OUTSIDE', { fromMonth: '2026-12-01' }],
    ['MONTHS_OUTSIDE', { untilMonth: '2028-02-01' }],
    ['PEOPLE_INVALID', { peopleMax: 0 }],
    ['CEILING_INVALID', { ceilingRupiah: -1n }],
    ['CODES_TOO_MANY', { group: { ...TAKES_ALL.group, villageCodes: Array.from({ length: 301 }, () => 'x') } }],
  ])('are refused as %s', (code, rule) => {
    expect(faults(rule)).toEqual([`${code} 0`])
  })

  test('are at most twelve', () => {
    expect(faults(...Array.from({ length: 13 }, () => ({ peopleMax: 1 })))).toContain('RULES_TOO_MANY null')
  })

  test('never share out more than the whole of a month', () => {
    const half = { shareBasisPoints: 6_000 }
    expect(faults(half, half)).toEqual(['SHARES_OVER_WHOLE 1'])
    expect(faults({ ...half, untilMonth: '2027-07-01' }, { ...half, fromMonth: '2027-07-01' })).toEqual([])
    expect(faults({ ...half, peopleMax: 10 }, half)).toEqual([])
  })

  test('are all reached', () => {
    expect(faults({}, { payer: 'lain' })).toEqual(['NEVER_REACHED 1'])
    expect(faults({ untilMonth: '2027-07-01' }, { payer: 'lain' })).toEqual([])
    expect(faults({ shareBasisPoints: 5_000 }, { shareBasisPoints: 5_000 }, { payer: 'lain' })).toEqual([
      'NEVER_REACHED 2',
    ])
  })

  test('of any kind are judged without an exception', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 14 }), (rules) => {
        expect(Array.isArray(fundingRuleFaults(rules, { fromMonth: '2027-01-01', untilMonth: '2027-07-01' }))).toBe(
          true,
        )
      }),
      { numRuns: 2_000 },
    )
  })
})
