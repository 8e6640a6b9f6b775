import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionOf, costOf, monthsBetween, type ReferenceAmount } from './contribution.ts'
import { formatRupiah } from './money.ts'

const since2015 = (key: string, amount: bigint): ReferenceAmount => ({
  key,
  amount,
  validFrom: '2015-07-01',
  validUntil: null,
})
const AMOUNTS: readonly ReferenceAmount[] = [
  since2015('SELF_EMPLOYED_WORK_ACCIDENT_RATE', 10n),
  since2015('SELF_EMPLOYED_WORK_ACCIDENT_MIN', 10_000n),
  since2015('SELF_EMPLOYED_WORK_ACCIDENT_MAX', 207_000n),
  since2015('SELF_EMPLOYED_DEATH', 6_800n),
  since2015('VULNERABLE_PACKAGE_BASE', 1_000_000n),
  since2015('SELF_EMPLOYED_OLD_AGE_RATE', 20n),
  since2015('SELF_EMPLOYED_OLD_AGE_MIN', 20_000n),
  since2015('SELF_EMPLOYED_OLD_AGE_MAX', 414_000n),
  { key: 'RELIEF_OTHER_WORKERS', amount: 500n, validFrom: '2026-04-01', validUntil: '2027-01-01' },
]
const PACKAGE = { programmes: ['WORK_ACCIDENT', 'DEATH'] } as const

test('the vulnerable worker’s package costs Rp16.800 a month, with old age Rp36.800', () => {
  expect(contributionOf(AMOUNTS, { ...PACKAGE, month: '2026-01-01' })).toBe(16_800n)
  expect(contributionOf(AMOUNTS, { programmes: ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'], month: '2026-01-01' })).toBe(
    36_800n,
  )
})

test('the province’s 28,943 people of 2023 cost Rp2.917.454.400 for six months', () => {
  const cost = costOf(AMOUNTS, 28_943, monthsBetween('2023-07-01', '2024-01-01'), PACKAGE)
  expect(formatRupiah(cost.totalRupiah)).toBe('Rp2.917.454.400')
  expect(cost.months).toHaveLength(6)
})

test('Sintang’s 4,500 people cost Rp907.200.000 for a year', () => {
  const cost = costOf(AMOUNTS, 4_500, monthsBetween('2024-01-01', '2025-01-01'), PACKAGE)
  expect(formatRupiah(cost.totalRupiah)).toBe('Rp907.200.000')
})

test('a relief follows the contribution month, so that a year may mix two amounts', () => {
  const cost = costOf(AMOUNTS, 1, monthsBetween('2026-01-01', '2027-01-01'), {
    ...PACKAGE,
    relief: 'RELIEF_OTHER_WORKERS',
  })
  expect(cost.months.map(({ perPersonRupiah }) => perPersonRupiah)).toEqual([
    ...Array(3).fill(16_800n),
    ...Array(9).fill(8_400n),
  ])
  expect(cost.perPersonRupiah).toBe(3n * 16_800n + 9n * 8_400n)
})

test('old age is not relieved, and a month before the amounts is refused instead of guessed', () => {
  const month = '2026-05-01'
  expect(contributionOf(AMOUNTS, { programmes: ['OLD_AGE'], month, relief: 'RELIEF_OTHER_WORKERS' })).toBe(20_000n)
  expect(() => contributionOf(AMOUNTS, { ...PACKAGE, month: '2015-06-01' })).toThrow(RangeError)
})

test('a contribution stays within its limits whatever the base, and never falls as the base rises', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 100_000_000n }), fc.bigInt({ min: 0n, max: 100_000_000n }), (a, b) => {
      const of = (baseRupiah: bigint) =>
        contributionOf(AMOUNTS, { programmes: ['WORK_ACCIDENT'], month: '2026-01-01', baseRupiah })
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(of(low) >= 10_000n && of(high) <= 207_000n && of(low) <= of(high)).toBe(true)
    }),
  )
})

test('the months of a half-open period leave out its end', () => {
  expect(monthsBetween('2026-11-01', '2027-02-01')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
  expect(monthsBetween('2027-02-01', '2026-11-01')).toEqual([])
})
