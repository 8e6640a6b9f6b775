import { expect, test } from 'vitest'
import { changeOf, emptyChange, readChange } from './change-draft.ts'
import type { Tariff } from './tariff.query.ts'

const RATE: Tariff = {
  kind: 'RATE',
  membershipKind: 'WAGE_EARNER',
  programme: 'WORK_ACCIDENT',
  occupationGroup: null,
  riskClass: 'VERY_LOW',
  incomeFrom: null,
  rateMillionths: 2_400,
  amount: null,
  min: null,
  max: '207000',
  excludedSources: [],
  sharedMonth: null,
  fromMonth: '2015-07-01',
  untilMonth: null,
  legalBasis: null,
}

test('a change of a line begins with what the line sets, and asks for its months and its basis', () => {
  const draft = changeOf(RATE)
  expect(draft).toMatchObject({ percent: '0,24', max: '207000', fromMonth: '', legalBasis: '' })
  expect(readChange(draft)).toEqual({ unread: ['fromMonth'] })
  const read = readChange({ ...draft, fromMonth: '01/2027', lastMonth: '03/2027', percent: '0,5', legalBasis: 'PP 1' })
  expect(read).toMatchObject({
    input: { rateMillionths: 5_000, fromMonth: '2027-01-01', untilMonth: '2027-04-01', max: '207000', min: null },
  })
})

test('amounts and percentages are read as offices write them, and what is no number is named', () => {
  const draft = { ...emptyChange, fromMonth: '01/2027' }
  expect(readChange({ ...draft, amount: 'Rp6.800', percent: '50 %' })).toMatchObject({
    input: { amount: '6800', rateMillionths: 500_000 },
  })
  expect(readChange({ ...draft, amount: '6.80', percent: 'separuh', lastMonth: 'besok' })).toEqual({
    unread: ['lastMonth', 'percent', 'amount'],
  })
  expect(readChange({ ...draft, amount: '-5' })).toMatchObject({ input: { amount: '-5' } })
})
