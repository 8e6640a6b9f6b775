import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INCOME_BRACKETS, incomeBracketOf, isIncomeBracketCode } from './income-bracket.ts'

describe('income brackets', () => {
  test.each([
    [0n, 1_000_000n],
    [1_099_000n, 1_000_000n],
    [1_099_001n, 1_200_000n],
    [2_699_000n, 2_600_000n],
    [2_699_001n, 2_950_000n],
    [8_199_000n, 7_950_000n],
    [8_199_001n, 8_700_000n],
    [20_199_000n, 19_700_000n],
    [20_199_001n, 20_700_000n],
  ])('an income of %s has the base %s', (income, base) => {
    expect(incomeBracketOf(income, '2026-11-20')?.baseRupiah).toBe(base)
  })

  test('every income belongs to exactly one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 40_000_000n }), (income) => {
        const holding = INCOME_BRACKETS.filter(
          (b) => income >= b.incomeFromRupiah && (b.incomeToRupiah === null || income <= b.incomeToRupiah),
        )
        expect(holding).toEqual([incomeBracketOf(income, '2026-11-20')])
      }),
    )
  })

  test('one per cent of the bases runs from 10,000 to 207,000, as the work-accident contribution does', () => {
    const contributions = INCOME_BRACKETS.map(({ baseRupiah }) => baseRupiah / 100n)
    expect([contributions[0], contributions.at(-1)]).toEqual([10_000n, 207_000n])
  })

  test('there is none before they came into force, nor for a negative income', () => {
    expect(incomeBracketOf(1_000_000n, '2015-06-30')).toBe(null)
    expect(incomeBracketOf(1_000_000n, '2015-07-01')).not.toBe(null)
    expect(incomeBracketOf(-1n, '2026-11-20')).toBe(null)
  })

  test('a bracket that ended no longer answers', () => {
    const [lowest] = INCOME_BRACKETS
    if (lowest === undefined) throw new Error('no brackets')
    const ended = [{ ...lowest, validUntil: '2026-01-01' }]
    expect(incomeBracketOf(5n, '2025-12-31', ended)).not.toBe(null)
    expect(incomeBracketOf(5n, '2026-01-01', ended)).toBe(null)
  })

  test('codes are known by their base', () => {
    expect(isIncomeBracketCode('BASE_1000000')).toBe(true)
    expect(isIncomeBracketCode('BASE_1')).toBe(false)
  })
})
