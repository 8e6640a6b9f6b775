import { describe, expect, test } from 'vitest'
import {
  type CoverageFigure,
  estimatedEligible,
  exceedsWhole,
  hasBegun,
  perTenThousand,
  reasonsOfDifference,
  shareOf,
  shareOfFigure,
} from './coverage-share.ts'
import { INDICATORS, indicatorOf } from './indicators.ts'

const figure = (part: Partial<CoverageFigure>): CoverageFigure => ({
  asOf: '2025-07-31',
  numerator: null,
  denominator: null,
  stated: null,
  source: 'BPJS Ketenagakerjaan',
  ...part,
})

describe('a share', () => {
  test.each([
    [586_403, 1_770_630, 3312],
    [757_947, 1_770_630, 4281],
    [69_590, 130_245, 5343],
    [16_684, 73_236, 2278],
    [575_504, 1_819_430, 3163],
    [12_524, 48_343, 2591],
    [1, 3, 3333],
    [2, 3, 6667],
    [130, 100, 13_000],
  ])('of %i of %i is %i hundredths of a percent', (numerator, denominator, share) => {
    expect(shareOf(numerator, denominator)).toBe(share)
  })

  test('of nothing is unknown, and above everybody is flagged', () => {
    expect(shareOf(5, 0)).toBeNull()
    expect(shareOfFigure(figure({ numerator: 5 }))).toBeNull()
    expect([exceedsWhole(10_000), exceedsWhole(10_001), exceedsWhole(null)]).toEqual([false, true, false])
  })
})

test.each([
  ['2026-11-24', 'DAY', true],
  ['2026-11-25', 'DAY', false],
  ['2026-11-30', 'MONTH', true],
  ['2026-12-31', 'MONTH', false],
  ['2026-12-31', 'YEAR', true],
  ['2027-12-31', 'YEAR', false],
  [null, 'UNTOLD', true],
] as const)('the period of a figure as of %s, by %s, has begun on 24 November 2026: %s', (asOf, precision, begun) => {
  expect(hasBegun(asOf, precision, '2026-11-24')).toBe(begun)
})

test('two figures that differ say why', () => {
  const july = figure({ numerator: 575_504, denominator: 1_819_430 })
  expect(reasonsOfDifference(july, july)).toEqual([])
  expect(reasonsOfDifference(july, figure({ asOf: '2022-12-31', numerator: 586_403, denominator: 1_770_630 }))).toEqual(
    ['OTHER_DAY', 'OTHER_DENOMINATOR'],
  )
  expect(reasonsOfDifference(july, figure({ stated: 3700, source: 'Pers' }))).toEqual([
    'DENOMINATOR_UNKNOWN',
    'OTHER_SOURCE',
  ])
  expect(reasonsOfDifference(july, figure({ asOf: null, numerator: 1, denominator: 1_819_430 }))).toEqual([
    'DAY_UNTOLD',
  ])
  expect(reasonsOfDifference(july, figure({ numerator: 1, denominator: 1_819_430 }))).toEqual(['OTHER_COUNT'])
})

test('an estimate is the population by the permille of the reference data', () => {
  expect(estimatedEligible(646_091, 313)).toBe(202_226)
  expect(estimatedEligible(1, 500)).toBe(1)
  expect([perTenThousand(50, 20_000), perTenThousand(1, 0)]).toEqual([25, null])
})

test('indicators have one code each, and shares that are reckoned name what is divided by what', () => {
  expect(new Set(INDICATORS.map(({ code }) => code)).size).toBe(INDICATORS.length)
  for (const { numerator, denominator } of INDICATORS) expect(numerator === null).toBe(denominator === null)
  for (const { code, scope, basis } of INDICATORS)
    for (const text of [scope.id, scope.en, basis.id, basis.en]) expect([code, text.length > 10]).toEqual([code, true])
  expect(indicatorOf('COVERAGE').unit).toBe('SHARE')
  expect(() => indicatorOf('NONE')).toThrow(RangeError)
})
