import { expect, test } from 'vitest'
import { contributionOf, costOf, monthsBetween } from './contribution.ts'
import { FIRST_TARIFFS } from './first-tariffs.ts'
import type { FundingSource } from './funding-source.ts'
import { formatRupiah } from './money.ts'
import { TariffError } from './tariff-refusal.ts'

const PACKAGE = { programmes: ['WORK_ACCIDENT', 'DEATH'], fundingSource: 'REGIONAL_BUDGET' } as const
const inMonth = (month: string, question: Partial<Parameters<typeof contributionOf>[1]> = {}) =>
  contributionOf(FIRST_TARIFFS, { ...PACKAGE, month, ...question })

test('the vulnerable worker’s package costs Rp16.800 a month, with old age Rp36.800', () => {
  expect(inMonth('2026-01-01')).toBe(16_800n)
  expect(inMonth('2026-01-01', { programmes: ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'] })).toBe(36_800n)
})

test('the province’s 28,943 people of 2023 cost Rp2.917.454.400 for six months', () => {
  const cost = costOf(FIRST_TARIFFS, 28_943, monthsBetween('2023-07-01', '2024-01-01'), PACKAGE)
  expect(formatRupiah(cost.totalRupiah)).toBe('Rp2.917.454.400')
  expect(cost.months).toHaveLength(6)
})

test('the years of Sintang and of Bengkayang cost what they were published to cost', () => {
  const year = monthsBetween('2024-01-01', '2025-01-01')
  expect(formatRupiah(costOf(FIRST_TARIFFS, 4_500, year, PACKAGE).totalRupiah)).toBe('Rp907.200.000')
  // The press printed 2,429,520,000 for Bengkayang.
  const villages = costOf(FIRST_TARIFFS, 122 * 100, year, { ...PACKAGE, fundingSource: 'VILLAGE_BUDGET' })
  expect(formatRupiah(villages.totalRupiah)).toBe('Rp2.459.520.000')
})

test('a discount follows the contribution month, so that a year may mix two amounts', () => {
  const year = monthsBetween('2026-01-01', '2027-01-01')
  const question = { programmes: PACKAGE.programmes, relief: 'RELIEF_OTHER_WORKERS' } as const
  const paidBy = (fundingSource: FundingSource) => costOf(FIRST_TARIFFS, 1, year, { ...question, fundingSource })
  const cost = paidBy('VILLAGE_BUDGET')
  expect(cost.months.map(({ perPersonRupiah }) => perPersonRupiah)).toEqual([
    ...Array(3).fill(16_800n),
    ...Array(9).fill(8_400n),
  ])
  expect(cost.perPersonRupiah).toBe(3n * 16_800n + 9n * 8_400n)
  expect(paidBy('PROVINCIAL_BUDGET').perPersonRupiah).toBe(12n * 16_800n)
})

test('old age is not halved, and a month before the tariff is refused instead of guessed', () => {
  const question = { programmes: ['OLD_AGE'], relief: 'RELIEF_OTHER_WORKERS', fundingSource: 'CSR' } as const
  expect(inMonth('2026-05-01', question)).toBe(20_000n)
  expect(() => inMonth('2015-06-01')).toThrow(TariffError)
})

test('the months of a half-open period leave out its end', () => {
  expect(monthsBetween('2026-11-01', '2027-02-01')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
  expect(monthsBetween('2027-02-01', '2026-11-01')).toEqual([])
})
