import { type DatedTerm, termsOn } from '@payung/domain/benefit/benefit-terms.builder'
import { benefitsFor, sumDue } from '@payung/domain/benefit/benefits-for'
import { expect, test } from 'vitest'
import { AMOUNTS } from './amounts.ts'
import { BENEFIT_CASES } from './benefit-cases.builder.ts'
import { CASES_NOT_COMPARED, CASES_THAT_DIFFER } from './cases-not-compared.builder.ts'
import { isRead, LEGAL_READINGS, type LegalReading } from './legal-readings.ts'

const TERMS: readonly DatedTerm[] = AMOUNTS
const READINGS: Readonly<Record<string, LegalReading>> = LEGAL_READINGS
/** They were 46 when the readings began: whoever compares more lowers it, and nobody raises it. */
const CASES_NOT_COMPARED_MAX = 28
/** So many rest on a reading joined from two sources: whoever reads the annex itself lowers it. */
const CASES_ON_JOINED_READINGS_MAX = 18

test('there are sixty-two cases, and no two are alike', () => {
  expect(BENEFIT_CASES).toHaveLength(62)
  expect(new Set(BENEFIT_CASES.map(({ name }) => name)).size).toBe(62)
})

test.each(BENEFIT_CASES)('$name $provisions', ({ event, baseRupiah, membership, protection, due }) => {
  const tariff = { baseRupiah, terms: termsOn(TERMS, event.day) }
  expect(sumDue(benefitsFor(event, protection, membership, tariff))).toBe(due)
})

test('every case names articles that somebody has read, or is in the list of those that nobody has compared', () => {
  expect(BENEFIT_CASES.filter(({ provisions }) => provisions.length === 0)).toEqual([])
  const unread = BENEFIT_CASES.filter(({ provisions }) => !provisions.every(isRead)).map(({ name }) => name)
  const listed = Object.values(CASES_NOT_COMPARED).flat()
  expect(listed.toSorted()).toEqual(unread.toSorted())
  expect(listed.length).toBeLessThanOrEqual(CASES_NOT_COMPARED_MAX)
})

test('no more cases than now rest on a reading that is joined from two sources', () => {
  const joined = BENEFIT_CASES.filter(
    ({ provisions }) =>
      provisions.every(isRead) && provisions.some((provision) => READINGS[provision]?.readAs === 'JOINED'),
  )
  expect(joined.length).toBeLessThanOrEqual(CASES_ON_JOINED_READINGS_MAX)
})

test('a case differs from what was read only where its reading says so', () => {
  const named = BENEFIT_CASES.filter(({ name }) => CASES_THAT_DIFFER.includes(name))
  expect(named).toHaveLength(CASES_THAT_DIFFER.length)
  for (const { name, provisions } of named) {
    expect(provisions.every(isRead), name).toBe(true)
    expect(
      provisions.some((provision) => READINGS[provision]?.differs !== undefined),
      name,
    ).toBe(true)
  }
})
