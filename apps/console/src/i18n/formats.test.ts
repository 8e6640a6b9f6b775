import { expect, test } from 'vitest'
import { formatsFor } from './formats.ts'

const indonesian = formatsFor('id')

test('a count has dots between its thousands', () => {
  expect(indonesian.number(75489)).toBe('75.489')
})

test('money is whole rupiah, exact beyond what a float can hold', () => {
  expect(indonesian.rupiah('9007199254740993')).toBe('Rp9.007.199.254.740.993')
})

test('a calendar day does not move with the clock of the browser', () => {
  expect(indonesian.day('1982-04-15')).toBe('15 April 1982')
  expect(indonesian.shortDay('1982-04-15')).toBe('15/04/1982')
})

test('months stand as a range with its year once, and a single one by itself', () => {
  expect(indonesian.months('2026-10-01', '2027-01-01')).toBe('Okt–Des 2026')
  expect(indonesian.months('2026-11-01', '2027-03-01')).toBe('Nov 2026–Feb 2027')
  expect(indonesian.months('2026-12-01', '2027-01-01')).toBe('Des 2026')
  expect(formatsFor('en').months('2026-10-01', '2027-01-01')).toBe('Oct–Dec 2026')
})

test('an instant is told in the time of Pontianak', () => {
  expect(indonesian.moment('2026-02-11T20:30:00Z')).toBe('12 Feb 2026 03.30')
})

test('a share keeps one decimal, after a comma', () => {
  expect(indonesian.percent(0.904)).toBe('90,4')
})

test('a share is the whole only where nobody is missing', () => {
  expect([75_477 / 75_489, 1, 1.04].map(indonesian.percent)).toEqual(['99,9', '100,0', '104,0'])
})
