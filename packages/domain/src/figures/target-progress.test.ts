import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fallsOf, forecastOf, progressOf } from './target-progress.ts'

const target = { asOf: '2026-12-31', share: 6080 }

describe('progress to a target', () => {
  test('says how many people are missing, and how many must come each month', () => {
    expect(progressOf(target, 3163, 1_819_430, '2026-11-24')).toEqual({
      missing: 2917,
      peopleMissing: 530_728,
      monthsLeft: 2,
      peopleAMonth: 265_364,
    })
  })

  test('asks nobody of a target that is reached, or whose day is over', () => {
    expect(progressOf(target, 7000, 100, '2026-11-24')).toMatchObject({ missing: 0, peopleMissing: 0, peopleAMonth: 0 })
    expect(progressOf(target, 3163, 100, '2027-01-01')).toMatchObject({ monthsLeft: 0, peopleAMonth: null })
    expect(progressOf(target, 3163, null, '2026-01-01')).toMatchObject({ peopleMissing: null, peopleAMonth: null })
  })

  test('reaches it with as many people as it says', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 1, max: 2_000_000 }), (share, latest, eligible) => {
        const { peopleMissing, peopleAMonth, monthsLeft } = progressOf(
          { ...target, share },
          latest,
          eligible,
          '2026-03-05',
        )
        expect((peopleMissing ?? 0) * 10_000).toBeGreaterThanOrEqual((share - latest) * eligible)
        expect((peopleAMonth ?? 0) * monthsLeft).toBeGreaterThanOrEqual(peopleMissing ?? 0)
      }),
    )
  })
})

describe('a forecast', () => {
  test('reaches from the slowest to the fastest pace that was seen', () => {
    const history = [
      { asOf: '2023-12-31', share: 3835 },
      { asOf: '2024-12-31', share: 4086 },
      { asOf: '2025-12-31', share: 4000 },
    ]
    expect(forecastOf(history, '2026-12-31')).toEqual({ low: 3914, high: 4251 })
    expect(forecastOf(history.slice(0, 1), '2026-12-31')).toBeNull()
    expect(forecastOf([], '2026-12-31')).toBeNull()
  })

  test('is no range where only one pace was seen, and never below nothing', () => {
    const steep = [
      { asOf: '2025-01-31', share: 900 },
      { asOf: '2025-02-28', share: 100 },
    ]
    expect(forecastOf(steep, '2026-12-31')).toEqual({ low: 0, high: 0 })
  })
})

test('a path that falls names its falling steps', () => {
  const [a, b, c] = [
    { asOf: '2025-12-31', share: 5956 },
    { asOf: '2026-12-31', share: 6080 },
    { asOf: '2030-12-31', share: 6577 },
  ]
  expect(fallsOf([c, a, b])).toEqual([])
  const fallen = { asOf: '2027-12-31', share: 5000 }
  expect(fallsOf([a, b, fallen, c])).toEqual([fallen])
})
