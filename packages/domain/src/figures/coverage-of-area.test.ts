import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaToSplit, eligibleOfArea, standingOfCounts, standingOfTargets } from './coverage-of-area.ts'
import type { CoverageFigure } from './coverage-share.ts'

const value = (asOf: string | null, stated: number, denominator: number | null = null): CoverageFigure => ({
  asOf,
  stated,
  denominator,
  numerator: denominator === null ? null : Math.round((denominator * stated) / 10_000),
  source: 'BPJS Ketenagakerjaan',
})

test('eligible are the people of the latest figure that names them, else an estimate', () => {
  expect(eligibleOfArea([value('2026-02-28', 2700), value('2025-07-31', 3163, 1_819_430)], 5)).toEqual({
    people: 1_819_430,
    isEstimate: false,
  })
  expect(eligibleOfArea([value('2026-02-28', 2700)], 202_226)).toEqual({ people: 202_226, isEstimate: true })
  expect(eligibleOfArea([], null)).toEqual({ people: null, isEstimate: true })
})

test('an area is covered by its latest published share, else by who is designated there', () => {
  expect(areaToSplit('61.12', [value(null, 2501)], 10_000, 3)).toEqual({
    code: '61.12',
    population: 0,
    eligible: 10_000,
    covered: 2_501,
  })
  expect(areaToSplit('61.12', [], 10_000, 3, 30_000)).toEqual({
    code: '61.12',
    population: 30_000,
    eligible: 10_000,
    covered: 3,
  })
  expect(areaToSplit('61.12', [], null, null)).toEqual({ code: '61.12', population: 0, eligible: 0, covered: 0 })
})

describe('the standing of targets', () => {
  const path = [
    { asOf: '2025-12-31', share: 5956 },
    { asOf: '2026-12-31', share: 5000 },
  ]

  test('is what is missing to each, whether it falls, and nothing while nothing is published', () => {
    const [first, second] = standingOfTargets(
      [value('2026-02-28', 2700), value('2025-12-31', 3700)],
      path,
      1_000,
      '2026-11-24',
    )
    expect(first).toMatchObject({ progress: { missing: 3256, monthsLeft: 0 }, falls: false })
    expect(second).toMatchObject({ progress: { missing: 2300, peopleMissing: 230, monthsLeft: 2 }, falls: true })
    expect(standingOfTargets([], path, 1_000, '2026-11-24')[0]).toEqual({
      progress: null,
      forecast: null,
      falls: false,
    })
  })

  test('leaves out of its pace what nobody has dated', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (first, second, untold) => {
        const dated = [value('2026-02-28', first), value('2025-02-28', second)]
        expect(standingOfTargets([...dated, value(null, untold)], path, 100, '2026-11-24')).toEqual(
          standingOfTargets(dated, path, 100, '2026-11-24'),
        )
      }),
    )
  })
})

test('of a number of people what is missing are people', () => {
  const people = [value('2026-02-28', 12_524), value('2025-02-28', 10_124)]
  const aims = [{ asOf: '2026-12-31', share: 20_001 }]
  expect(standingOfCounts(people, aims, '2026-11-24')).toEqual([
    {
      progress: { missing: 7_477, peopleMissing: 7_477, monthsLeft: 2, peopleAMonth: 3_739 },
      forecast: { low: 14_524, high: 14_524 },
      falls: false,
    },
  ])
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (latest, aim) => {
      const [stands] = standingOfCounts(
        [value('2026-02-28', latest)],
        [{ asOf: '2026-12-31', share: aim }],
        '2026-11-24',
      )
      expect(stands?.progress?.peopleMissing).toBe(Math.max(0, aim - latest))
    }),
  )
})
