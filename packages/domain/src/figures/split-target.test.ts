import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByWeights, splitTarget } from './split-target.ts'

const areas = [
  { code: '61.06', eligible: 48_343, covered: 12_524, population: 250_000 },
  { code: '61.08', eligible: 130_245, covered: 69_590, population: 400_000 },
  { code: '61.72', eligible: 73_236, covered: 80_000, population: 0 },
]

test('shares people by who is eligible, or by who is not covered yet', () => {
  expect(splitTarget(1_000, areas, 'ELIGIBLE').map(({ people }) => people)).toEqual([192, 517, 291])
  expect(splitTarget(1_000, areas, 'GAP').map(({ people }) => people)).toEqual([371, 629, 0])
  expect(splitTarget(1_000, areas, 'POPULATION').map(({ people }) => people)).toEqual([385, 615, 0])
  expect(splitTarget(1_000, [], 'GAP')).toEqual([])
  expect(splitTarget(5, [{ code: '61', eligible: 0, covered: 0, population: 9 }], 'ELIGIBLE')).toEqual([])
})

test('adds up to the whole, and gives nobody to an area without a weight', () => {
  const area = fc.record({
    code: fc.constant('61'),
    eligible: fc.nat(500_000),
    covered: fc.nat(500_000),
    population: fc.nat(900_000),
  })
  fc.assert(
    fc.property(
      fc.nat(2_000_000),
      fc.array(area, { maxLength: 20 }),
      fc.constantFrom('POPULATION' as const, 'ELIGIBLE' as const, 'GAP' as const),
      (people, places, basis) => {
        const parts = splitTarget(people, places, basis)
        if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.people, 0)).toBe(people)
        for (const [at, part] of parts.entries())
          if (basis === 'GAP' && (places[at]?.covered ?? 0) >= (places[at]?.eligible ?? 0)) expect(part.people).toBe(0)
      },
    ),
  )
})

test('shares people by quotas that were agreed', () => {
  const quotas = [
    { code: '61.06', weight: 2 },
    { code: '61.08', weight: 1 },
    { code: '61.72', weight: 0 },
  ]
  expect(splitByWeights(100, quotas).map(({ people }) => people)).toEqual([67, 33, 0])
  expect(splitByWeights(100, quotas.slice(2))).toEqual([])
})
