import { type DatedTerm, termsOn } from '@payung/domain/benefit/benefit-terms.builder'
import { benefitsFor, sumDue } from '@payung/domain/benefit/benefits-for'
import { expect, test } from 'vitest'
import { AMOUNTS } from './amounts.ts'
import { BENEFIT_CASES } from './benefit-cases.builder.ts'

const TERMS: readonly DatedTerm[] = AMOUNTS

test('there are sixty-two cases, and no two are alike', () => {
  expect(BENEFIT_CASES).toHaveLength(62)
  expect(new Set(BENEFIT_CASES.map(({ name }) => name)).size).toBe(62)
})

test.each(BENEFIT_CASES)('$name ($source)', ({ event, baseRupiah, membership, protection, due }) => {
  const tariff = { baseRupiah, terms: termsOn(TERMS, event.day) }
  expect(sumDue(benefitsFor(event, protection, membership, tariff))).toBe(due)
})
