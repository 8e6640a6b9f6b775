import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedTerms } from './benefit-terms.builder.ts'
import { SCHOOL_LEVELS, type ScholarChild, scholarshipPath, scholarshipsOf } from './scholarship.ts'

const PUPIL: ScholarChild = {
  birthDate: '2018-05-05',
  level: 'PRIMARY',
  yearOfLevel: 2,
  marriedOn: null,
  worksSince: null,
}
const TERMS = inventedTerms()

describe('the path of a child', () => {
  test('goes from its year of school through all that follow', () => {
    const { years, end } = scholarshipPath(PUPIL, 2026, TERMS)
    expect(years.map(({ level }) => level)).toEqual([
      ...Array(4).fill('PRIMARY'),
      ...Array(3).fill('JUNIOR'),
      ...Array(3).fill('SENIOR'),
      ...Array(3).fill('UNIVERSITY'),
    ])
    // The child is 21 in July 2039, before the last year at university.
    expect([years[0]?.year, years.at(-1)?.year, end]).toEqual([2026, 2038, 'AGE'])
  })

  test('ends with marriage or work, and has not begun before school', () => {
    expect(scholarshipPath({ ...PUPIL, marriedOn: '2030-07-01' }, 2026, TERMS)).toMatchObject({ end: 'MARRIED' })
    expect(scholarshipPath({ ...PUPIL, marriedOn: '2030-07-01' }, 2026, TERMS).years).toHaveLength(4)
    expect(scholarshipPath({ ...PUPIL, worksSince: '2030-07-02' }, 2026, TERMS).years).toHaveLength(5)
    expect(scholarshipPath({ ...PUPIL, level: null }, 2026, TERMS)).toEqual({ years: [], end: 'NOT_AT_SCHOOL' })
    expect(
      scholarshipPath({ ...PUPIL, level: 'UNIVERSITY', yearOfLevel: 4, birthDate: '2006-01-01' }, 2026, TERMS).end,
    ).toBe('SCHOOL_DONE')
  })
})

describe('the children of one event', () => {
  const aChild = fc.record({
    birthDate: fc.integer({ min: 1998, max: 2025 }).map((year) => `${year}-12-31`),
    level: fc.constantFrom(...SCHOOL_LEVELS, null),
    yearOfLevel: fc.integer({ min: 1, max: 6 }),
    marriedOn: fc.constantFrom(null, '2031-01-01'),
    worksSince: fc.constantFrom(null, '2033-01-01'),
  })

  test('are at most two, within the total, each year once and below the age', () => {
    fc.assert(
      fc.property(fc.array(aChild, { maxLength: 5 }), (children) => {
        const paths = scholarshipsOf(children, 2026, TERMS)
        expect(paths.length).toBeLessThanOrEqual(2)
        expect(paths.flatMap(({ years }) => years).reduce((sum, { rupiah }) => sum + rupiah, 0n) <= 90n).toBe(true)
        for (const { years } of paths) {
          expect(new Set(years.map(({ year }) => year)).size).toBe(years.length)
        }
        for (const child of children) {
          const last = scholarshipPath(child, 2026, TERMS).years.at(-1)?.year
          // In July of a year that is paid, nobody has completed 21 years.
          if (last !== undefined) expect(last - Number(child.birthDate.slice(0, 4))).toBeLessThanOrEqual(21)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('say where the total ends them', () => {
    const students = [PUPIL, { ...PUPIL, level: 'KINDERGARTEN' as const, yearOfLevel: 1, birthDate: '2021-08-01' }]
    expect(scholarshipsOf(students, 2026, TERMS).map(({ end }) => end)).toContain('TOTAL_REACHED')
  })
})
