import { expect, test } from 'vitest'
import { hasMap, measureOf, sortedAreas, tellsProtection } from './area-measure.ts'

const kubuRaya = {
  area: { code: '61.12', name: 'Kubu Raya', kind: 'REGENCY', level: 'REGENCY', population: 640_000 },
  registered: 8000,
  verified: 6000,
  protected: 4000,
  ending: 0,
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

test('the share of the protected is one of the registered, and nothing where the viewer may not know it', () => {
  expect(measureOf(kubuRaya, 'PROTECTED')).toBe(50)
  expect(measureOf({ ...kubuRaya, protected: null }, 'PROTECTED')).toBeNull()
  expect(tellsProtection([kubuRaya])).toBe(true)
  expect(tellsProtection([{ ...kubuRaya, protected: null }])).toBe(false)
})

test('areas stand with the smallest protected part first, those without anybody last', () => {
  const areaOf = (code: string, registered: number, covered: number | null) => ({
    ...kubuRaya,
    area: { ...kubuRaya.area, code },
    registered,
    protected: covered,
  })
  const codesOf = (rows: readonly (typeof kubuRaya)[] | Parameters<typeof sortedAreas>[0]) =>
    sortedAreas(rows).map(({ area }) => area.code)
  expect(codesOf([areaOf('a', 10, 9), areaOf('b', 0, 0), areaOf('c', 40, 10), areaOf('d', 10, 1)])).toEqual([
    'd',
    'c',
    'a',
    'b',
  ])
  expect(codesOf([areaOf('a', 10, null), areaOf('b', 40, null)])).toEqual(['b', 'a'])
})
