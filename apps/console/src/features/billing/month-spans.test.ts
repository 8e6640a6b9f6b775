import { expect, test } from 'vitest'
import type { ContributionMonth } from './billing.query.ts'
import { monthOfInterest, spansOf } from './month-spans.ts'

const decree = {
  ...{ id: 'a', kind: 'DESIGNATION' as const, number: '1', fromMonth: '2027-01-01' },
  ...{ fundingSource: 'REGIONAL_BUDGET' as const, text: { title: 'Penetapan' }, programme: { name: 'Petani' } },
}
const month = (month: string, state: ContributionMonth['state'], rest: Partial<ContributionMonth> = {}) => ({
  ...{
    month,
    state,
    amount: state === 'PLANNED' ? null : '16800',
    billingCode: null,
    decree,
    unpaidBy: [],
    payers: [],
    isUnrecorded: false,
  },
  ...rest,
})

test('neighbouring months that stand alike are one line, over the end of a year too', () => {
  const spans = spansOf([
    month('2026-11-01', 'PAID', { billingCode: '88' }),
    month('2026-12-01', 'PAID', { billingCode: '88' }),
    month('2027-01-01', 'PAID', { billingCode: '88' }),
    month('2027-02-01', 'PAID', { billingCode: '99' }),
    month('2027-04-01', 'PLANNED'),
    month('2027-05-01', 'PLANNED'),
  ])
  expect(spans.map(({ from, last, months, total }) => [from, last, months, total])).toEqual([
    ['2026-11-01', '2027-01-01', 3, '50400'],
    ['2027-02-01', '2027-02-01', 1, '16800'],
    ['2027-04-01', '2027-05-01', 2, null],
  ])
  expect(spansOf([])).toEqual([])
})

test('shared months that wait for other payers are lines of their own', () => {
  const waits = (...names: string[]) => ({
    unpaidBy: names.map((name) => ({ name, source: 'CSR' as const, tenant: null })),
  })
  const spans = spansOf([
    month('2027-01-01', 'BILLED', waits('PT Sawit')),
    month('2027-02-01', 'BILLED', waits('PT Sawit')),
    month('2027-03-01', 'BILLED', waits('PT Sawit', 'Bank')),
    month('2027-04-01', 'BILLED'),
  ])
  expect(spans.map(({ from, unpaidBy }) => [from, unpaidBy.length])).toEqual([
    ['2027-01-01', 1],
    ['2027-03-01', 2],
    ['2027-04-01', 0],
  ])
})

test('this month is asked about first where a span holds it, otherwise its first one', () => {
  const [span] = spansOf([month('2026-11-01', 'PAID'), month('2026-12-01', 'PAID'), month('2027-01-01', 'PAID')])
  if (span === undefined) throw new Error('a span is expected')
  expect(monthOfInterest(span, '2026-12-31')).toBe('2026-12-01')
  expect(monthOfInterest(span, '2027-01-01')).toBe('2027-01-01')
  expect(monthOfInterest(span, '2026-10-31')).toBe('2026-11-01')
  expect(monthOfInterest(span, '2027-02-01')).toBe('2026-11-01')
})

test('a month of which a step of its list was not recorded stands by itself', () => {
  const spans = spansOf([month('2026-11-01', 'LISTED'), month('2026-12-01', 'LISTED', { isUnrecorded: true })])
  expect(spans.map(({ from, isUnrecorded }) => [from, isUnrecorded])).toEqual([
    ['2026-11-01', false],
    ['2026-12-01', true],
  ])
})
