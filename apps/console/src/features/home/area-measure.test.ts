import { expect, test } from 'vitest'
import { hasMap, measureOf } from './area-measure.ts'

const kubuRaya = {
  area: { code: '61.12', name: 'Kubu Raya', kind: 'REGENCY', level: 'REGENCY', population: 640_000 },
  registered: 8000,
  verified: 6000,
  share: 0.0125,
} as const

test('the share of the verified is one of the registered', () => {
  expect(measureOf(kubuRaya, 'VERIFIED')).toBe(75)
})

test('nobody registered is no division by zero', () => {
  expect(measureOf({ ...kubuRaya, registered: 0, verified: 0 }, 'VERIFIED')).toBe(0)
})

test('an area whose population is not known has no density', () => {
  expect(measureOf({ ...kubuRaya, share: null }, 'PER_POPULATION')).toBeNull()
  expect(measureOf(kubuRaya, 'PER_POPULATION')).toBe(125)
})

test('five regencies and more are a map; fewer, and the districts of a regency, are a table', () => {
  const district = { ...kubuRaya, area: { ...kubuRaya.area, level: 'DISTRICT' } } as const
  expect(hasMap(Array.from({ length: 5 }, () => kubuRaya))).toBe(true)
  expect(hasMap(Array.from({ length: 4 }, () => kubuRaya))).toBe(false)
  expect(hasMap(Array.from({ length: 9 }, () => district))).toBe(false)
})
