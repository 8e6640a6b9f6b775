import { readDeclaredCoverage } from '@payung/domain/money/declared-coverage'
import { expect, test } from 'vitest'
import { coverageTexts, emptyCoverage, statedCoverage } from './coverage-draft.ts'

const declared = {
  programmes: ['WORK_ACCIDENT', 'DEATH'],
  fromMonth: '2026-03-01',
  untilMonth: '2027-01-01',
  payerKind: 'VILLAGE_BUDGET',
} as const

test('a form shows the last month with protection and sends the first one without', () => {
  const texts = coverageTexts(declared)
  expect(texts['declaredCoverage.untilMonth']).toBe('12/2026')
  expect(statedCoverage(texts)).toEqual(declared)
})

test('nobody who left the fields alone has stated anything', () => {
  expect(statedCoverage(emptyCoverage)).toBeNull()
})

test.each(['3/2026', '03-2026', ' 03.2026 '])('%j is a month', (typed) => {
  expect(statedCoverage({ ...emptyCoverage, 'declaredCoverage.fromMonth': typed })?.fromMonth).toBe('2026-03-01')
})

test('protection of one month begins and ends in it', () => {
  const texts = { ...coverageTexts(declared), 'declaredCoverage.untilMonth': '03/2026' }
  expect(readDeclaredCoverage(statedCoverage(texts) ?? {})).toMatchObject({ coverage: { untilMonth: '2026-04-01' } })
})

test.each(['02/2026', '13/2026', 'Desember'])('an end %j is a fault of its field and never dropped', (typed) => {
  const texts = { ...coverageTexts(declared), 'declaredCoverage.untilMonth': typed }
  expect(readDeclaredCoverage(statedCoverage(texts) ?? {})).toEqual({
    faults: [{ path: 'untilMonth', code: 'COVERAGE_PERIOD_INVALID' }],
  })
})
