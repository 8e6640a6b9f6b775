import { expect, test } from 'vitest'
import { paidMonths } from './paid-months.ts'
import type { CompanyProtectionLine } from './protection.query.ts'

type State = CompanyProtectionLine['cells'][number]['state']

const line = (
  relation: CompanyProtectionLine['relation'],
  ...cells: readonly [month: string, State, people: number][]
) => ({
  relation,
  cells: cells.map(([month, state, people]) => ({ month, state, people })),
})

test('counts this month over all decrees, and says through which month they protect and go on', () => {
  const lines = [
    line('PAYER', ['2026-11-01', 'PROTECTED', 20], ['2026-12-01', 'PROTECTED', 20], ['2027-01-01', 'PLANNED', 20]),
    line('PAYER', ['2026-10-01', 'PROTECTED', 90], ['2026-11-01', 'PROTECTED', 5], ['2026-11-01', 'GRACE', 10]),
  ]
  expect(paidMonths(lines, '2026-11-01')).toEqual({
    people: 25,
    unpaid: 10,
    inGrace: 10,
    protectedThrough: '2026-12-01',
    designatedThrough: '2027-01-01',
    protectedBefore: { month: '2026-10-01', people: 90 },
  })
})

test('nobody is protected while nothing is posted, and an ended month reaches no further', () => {
  const lines = [line('PAYER', ['2026-11-01', 'BILLED', 5], ['2026-12-01', 'ENDED', 5])]
  expect(paidMonths(lines, '2026-11-01')).toEqual({
    people: 0,
    unpaid: 0,
    inGrace: 0,
    protectedThrough: null,
    designatedThrough: '2026-11-01',
    protectedBefore: null,
  })
})

test('says of the last month before in which anybody was protected how many there were', () => {
  const lines = [
    line('PAYER', ['2026-08-01', 'PROTECTED', 30], ['2026-09-01', 'PROTECTED', 20], ['2026-11-01', 'GRACE', 20]),
    line('PAYER', ['2026-09-01', 'PROTECTED', 10], ['2026-10-01', 'LAPSED', 10]),
  ]
  expect(paidMonths(lines, '2026-11-01')).toMatchObject({
    ...{ people: 0, unpaid: 20, inGrace: 20, protectedThrough: null },
    protectedBefore: { month: '2026-09-01', people: 30 },
  })
})

test('says nothing of what others pay, of months that are over, and of nobody', () => {
  expect(paidMonths([line('CUSTODIAN', ['2026-11-01', 'PROTECTED', 50])], '2026-11-01')).toBeNull()
  expect(paidMonths([line('PAYER', ['2026-10-01', 'PROTECTED', 50])], '2026-11-01')).toBeNull()
  expect(paidMonths([line('PAYER', ['2026-11-01', 'PLANNED', 0])], '2026-11-01')).toBeNull()
  expect(paidMonths([], '2026-11-01')).toBeNull()
})
