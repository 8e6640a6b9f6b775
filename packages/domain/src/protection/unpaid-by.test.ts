import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpaidBy } from './unpaid-by.ts'

const shared = { unpaid: ['company'], payers: ['regency', 'company'] }

test('of a month that payers share, those have not paid it who are named', () => {
  expect(unpaidBy(shared, 'BILLED')).toEqual(['company'])
})

test('of any other month, who pays it has not paid it', () => {
  expect(unpaidBy({ unpaid: [], payers: ['regency'] }, 'LAPSED')).toEqual(['regency'])
  expect(unpaidBy({ unpaid: [], payers: ['regency'] }, null)).toEqual(['regency'])
})

test.each(['PAID', 'PROTECTED', 'AFTER_DEATH'] as const)('nobody owes a month that is %s', (state) => {
  expect(unpaidBy(shared, state)).toEqual([])
})

test('nobody owes a month that no decree pays', () => {
  expect(unpaidBy(undefined, 'GRACE')).toEqual([])
})

test('who has not paid is one of those who pay', () => {
  const payers = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 })
  const states = fc.constantFrom('BILLED' as const, 'GRACE' as const, 'PAID' as const, 'PROTECTED' as const, null)
  fc.assert(
    fc.property(payers, fc.nat(5), states, (all, many, state) => {
      const unpaid = unpaidBy({ unpaid: all.slice(0, many), payers: all }, state)
      expect(unpaid.every((payer) => all.includes(payer))).toBe(true)
    }),
  )
})
