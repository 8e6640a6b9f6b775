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

test('the strip has twelve months from this one on, over the end of a year, each with everybody who pays it once', () => {
  const strip = yearMonths(
    [
      month('2026-10-01', 'PROTECTED'),
      month('2026-11-01', 'PAID'),
      month('2026-11-01', 'PROTECTED', [regency, company]),
      month('2027-01-01', 'PLANNED', [company]),
    ],
    '2026-11-01',
  )
  expect(strip.map(({ month: first }) => first)).toEqual([
    '2026-11-01',
    '2026-12-01',
    ...Array.from({ length: 10 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}-01`),
  ])
  expect(strip.slice(0, 3)).toEqual([
    { month: '2026-11-01', state: 'PROTECTED', payers: [regency, company] },
    { month: '2026-12-01', state: null, payers: [] },
    { month: '2027-01-01', state: 'PLANNED', payers: [company] },
  ])
})

test('a party outside that has the name of a kind of payer is somebody else', () => {
  const worker = { name: null, source: 'SELF' as const, tenant: null }
  const party = { name: 'SELF', source: 'CSR' as const, tenant: null }
  const [first] = yearMonths([month('2026-11-01', 'PLANNED', [worker, party])], '2026-11-01')
  expect(first?.payers).toEqual([worker, party])
})
