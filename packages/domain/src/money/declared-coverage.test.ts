import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContributionMonth, readDeclaredCoverage } from './declared-coverage.ts'

const draft = { programmes: ['DEATH', 'WORK_ACCIDENT'], fromMonth: '2026-03', untilMonth: '2026-09', payerKind: 'CSR' }

describe('declared coverage', () => {
  test('covers whole months, from the first to the one that is no longer covered', () => {
    expect(readDeclaredCoverage(draft)).toEqual({
      coverage: {
        programmes: ['WORK_ACCIDENT', 'DEATH'],
        fromMonth: '2026-03-01',
        untilMonth: '2026-09-01',
        payerKind: 'CSR',
      },
    })
  })

  test('may have no known end', () => {
    expect(readDeclaredCoverage({ ...draft, untilMonth: null })).toMatchObject({ coverage: { untilMonth: null } })
  })

  test.each([
    [{ programmes: [] }, 'programmes', 'COVERAGE_PROGRAMME_MISSING'],
    [{ programmes: ['DEATH', 'HEALTH'] }, 'programmes', 'COVERAGE_PROGRAMME_MISSING'],
    [{ fromMonth: '2026-03-15' }, 'fromMonth', 'COVERAGE_PERIOD_INVALID'],
    [{ fromMonth: '' }, 'fromMonth', 'COVERAGE_PERIOD_INVALID'],
    [{ untilMonth: '2026-03' }, 'untilMonth', 'COVERAGE_PERIOD_INVALID'], // no month at all
    [{ untilMonth: 'nanti' }, 'untilMonth', 'COVERAGE_PERIOD_INVALID'],
    [{ payerKind: 'KAS' }, 'payerKind', 'COVERAGE_PAYER_UNKNOWN'],
  ])('%o is refused', (change, path, code) => {
    expect(readDeclaredCoverage({ ...draft, ...change })).toEqual({ faults: [{ path, code }] })
  })

  test('an empty declaration names every part that is missing', () => {
    expect(readDeclaredCoverage({})).toMatchObject({ faults: [{}, {}, {}] })
  })

  test('a month read is always the first of a month', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const month = readContributionMonth(text)
        expect(month === null || month.endsWith('-01')).toBe(true)
      }),
    )
    expect(readContributionMonth('2026-13')).toBe(null)
  })
})
