import { expect, test } from 'vitest'
import type { ContributionMonth } from './billing.query.ts'
import { yearMonths } from './year-months.ts'

const regency = { name: null, source: 'REGIONAL_BUDGET' as const, tenant: { id: 'a', shortName: 'Kubu Raya' } }
const company = { name: 'PT Sawit', source: 'CSR' as const, tenant: null }
const month = (
  first: string,
  state: ContributionMonth['state'],
  payers: ContributionMonth['payers'] = [regency],
): ContributionMonth => ({
  month: first,
  state,
  amount: null,
  billingCode: null,
  decree: null,
  unpaidBy: [],
  payers,
  isUnrecorded: false,
})

test('the strip has the months of this year, the past ones too, and of the next one those that are known, each with everybody who pays it once', () => {
  const strip = yearMonths(
    [
      month('2025-12-01', 'PROTECTED'),
      month('2026-10-01', 'PROTECTED'),
      month('2026-11-01', 'PAID'),
      month('2026-11-01', 'PROTECTED', [regency, company]),
      month('2027-02-01', 'PLANNED', [company]),
    ],
    '2026-11-01',
  )
  expect(strip.map(({ month: first }) => first)).toEqual([
    ...Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`),
    ...['2027-01-01', '2027-02-01'],
  ])
  const own = { isOfOthers: false }
  expect(strip.slice(9)).toEqual([
    { month: '2026-10-01', state: 'PROTECTED', payers: [regency], ...own },
    { month: '2026-11-01', state: 'PROTECTED', payers: [regency, company], ...own },
    { month: '2026-12-01', state: null, payers: [], ...own },
    { month: '2027-01-01', state: null, payers: [], ...own },
    { month: '2027-02-01', state: 'PLANNED', payers: [company], ...own },
  ])
  expect(yearMonths([], '2026-11-01')).toHaveLength(12)
})

test('what is posted for others from this month on is protected, and not said to be one’s own', () => {
  const strip = yearMonths([month('2026-10-01', 'PLANNED'), month('2026-12-01', 'BILLED')], '2026-11-01', '2027-01-01')
  expect(strip.slice(8).map(({ month: first, state, isOfOthers }) => [first, state, isOfOthers])).toEqual([
    ['2026-09-01', null, false],
    ['2026-10-01', 'PLANNED', false],
    ['2026-11-01', 'PROTECTED', true],
    ['2026-12-01', 'BILLED', false],
    ['2027-01-01', 'PROTECTED', true],
  ])
})

test('a party outside that has the name of a kind of payer is somebody else', () => {
  const worker = { name: null, source: 'SELF' as const, tenant: null }
  const party = { name: 'SELF', source: 'CSR' as const, tenant: null }
  const strip = yearMonths([month('2026-11-01', 'PLANNED', [worker, party])], '2026-11-01')
  expect(strip.at(-2)?.payers).toEqual([worker, party])
})
