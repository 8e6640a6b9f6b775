import { shareOf } from '@payung/domain/figures/coverage-share'
import { indicatorOf } from '@payung/domain/figures/indicators'
import { expect, test } from 'vitest'
import { PUBLISHED_FIGURES } from './published-figures.ts'

test('the figures of the sources are there, each with its day, and of shares the parts agree with what is printed', () => {
  expect(PUBLISHED_FIGURES).toHaveLength(new Set(PUBLISHED_FIGURES.map(({ key }) => key)).size)
  const of = (key: string) => PUBLISHED_FIGURES.find((figure) => figure.key === key)
  expect(of('prov_registered')).toMatchObject({ amount: 75_489, asOf: '2023-01-17', areaCode: '61' })
  expect(of('prov_coverage')).toMatchObject({ amount: 3198, asOf: '2023-01-31', asOfPrecision: 'MONTH' })
  expect(of('rural_share')).toMatchObject({ amount: 6500, areaCode: null })
  expect(of('kapuas_hulu_active')).toMatchObject({ amount: 12_524, asOf: '2024-06-04' })
  expect(of('kapuas_hulu_share')).toMatchObject({
    ...{ indicator: 'SELF_EMPLOYED_COVERAGE', amount: null, numerator: 12_524, denominator: 48_343, verified: true },
  })
  expect(of('kubu_raya_claims_count')).toMatchObject({ amount: 5_839, atLeast: true })
  // No year is invented where the source names none.
  const untold = PUBLISHED_FIGURES.filter(({ asOf }) => asOf === null).map(({ key }) => key)
  expect(untold).toEqual([
    'prov_villages_not_joined',
    'landak_coverage',
    'singkawang_coverage',
    'kubu_raya_coverage_before',
    'ketapang_coverage_before',
    'ketapang_coverage_after',
    'kayong_utara_coverage',
    'mempawah_coverage',
    'sambas_coverage',
  ])
  expect(of('kubu_raya_coverage_2023')).toMatchObject({ amount: 3921, asOf: '2023-12-31', asOfPrecision: 'YEAR' })
  // Only what was read in a text that is attached counts as compared with its source.
  for (const { source, verified } of PUBLISHED_FIGURES)
    expect([source, verified]).toEqual([source, /^[A-Z]{1,2}\d\d: /.test(source)])
  for (const { indicator, amount, numerator, denominator } of PUBLISHED_FIGURES)
    if (amount !== null && numerator !== null && denominator !== null && indicatorOf(indicator).unit === 'SHARE')
      expect(shareOf(numerator, denominator)).toBe(amount)
})
