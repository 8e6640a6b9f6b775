import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedTerms } from './benefit-terms.builder.ts'
import { SCHOOL_LEVELS } from './scholarship.ts'
import { type ScholarRecord, scholarshipYears, schoolYearOf } from './scholarship-years.ts'

const TERMS = inventedTerms()
const GROUND = { fromYear: 2026, today: '2028-09-01', terms: TERMS } as const
const PUPIL: ScholarRecord = {
  id: 'a',
  birthDate: '2018-05-05',
  level: 'PRIMARY',
  yearOfLevel: 2,
  end: null,
  proofs: [],
  payments: [],
}
const yearsOf = (child: Partial<ScholarRecord>, ground: Partial<typeof GROUND> = {}) =>
  scholarshipYears([{ ...PUPIL, ...child }], { ...GROUND, ...ground }).get('a') ?? []
const proof = (year: number, yearOfLevel: number, level: (typeof SCHOOL_LEVELS)[number] = 'PRIMARY') => ({
  year,
  level,
  yearOfLevel,
})

describe('the years of a child', () => {
  test('are missed, proven, due and to come, by the letters of the school', () => {
    const years = yearsOf({ proofs: [proof(2027, 3)], payments: [{ year: 2027, rupiah: 2n }] })
    expect(years.slice(0, 4).map(({ year, state, rupiah }) => [year, state, rupiah])).toEqual([
      [2026, 'MISSED', 0n],
      [2027, 'PAID', 2n],
      [2028, 'PROOF_DUE', 2n],
      [2029, 'NOT_YET', 2n],
    ])
    expect(years.at(-1)).toMatchObject({ state: 'ENDED', end: 'AGE', year: 2039 })
    expect(yearsOf({ proofs: [proof(2026, 2)] })[0]).toMatchObject({ state: 'PROVEN', rupiah: 2n })
  })

  test('a repeated year uses a year of the level, so that its last year is not paid', () => {
    const years = yearsOf({ proofs: [proof(2026, 2), proof(2027, 2), proof(2028, 3)] })
    const primary = years.filter(({ level }) => level === 'PRIMARY')
    expect(primary.map(({ yearOfLevel }) => yearOfLevel)).toEqual([2, 2, 3, 4, 5])
    expect(primary.map(({ rupiah }) => rupiah)).toEqual([2n, 2n, 2n, 2n, 0n])
    expect(primary.at(-1)?.limit).toBe('LEVEL_YEARS')
    expect(years[5]).toMatchObject({ level: 'JUNIOR', yearOfLevel: 1, rupiah: 3n })
  })

  test('end with marriage, work, leaving school and the last level', () => {
    for (const kind of ['MARRIED', 'WORKING', 'LEFT_SCHOOL'] as const)
      expect(yearsOf({ end: { kind, day: '2028-07-01' } }).map(({ state, end }) => end ?? state)).toEqual([
        'MISSED',
        'MISSED',
        kind,
      ])
    expect(yearsOf({ end: { kind: 'MARRIED', day: '2028-07-02' } }).at(-1)).toMatchObject({ year: 2029 })
    expect(yearsOf({ level: 'UNIVERSITY', yearOfLevel: 3 }).at(-1)).toMatchObject({ year: 2028, end: 'SCHOOL_DONE' })
  })

  test('begin with the first letter of a school for a child who was at none', () => {
    expect(yearsOf({ level: null })).toEqual([])
    expect(yearsOf({ level: null, proofs: [proof(2027, 1, 'KINDERGARTEN')] })[0]).toMatchObject({
      year: 2027,
      state: 'PROVEN',
    })
  })

  test('a school year goes from July to June', () => {
    expect(['2026-06-30', '2026-07-01', '2027-01-01'].map(schoolYearOf)).toEqual([2025, 2026, 2026])
  })
})

describe('the children of an event', () => {
  const aProof = fc.record({
    year: fc.integer({ min: 2026, max: 2040 }),
    level: fc.constantFrom(...SCHOOL_LEVELS),
    yearOfLevel: fc.integer({ min: 1, max: 6 }),
  })
  const aChild = fc.record({
    birthDate: fc.integer({ min: 2003, max: 2026 }).map((year) => `${year}-12-31`),
    level: fc.constantFrom(...SCHOOL_LEVELS, null),
    yearOfLevel: fc.integer({ min: 1, max: 6 }),
    end: fc.constantFrom(null, { kind: 'MARRIED' as const, day: '2033-01-01' }),
    proofs: fc
      .uniqueArray(aProof, { selector: ({ year }) => year, maxLength: 12 })
      .map((proofs) => proofs.toSorted((a, b) => a.year - b.year)),
  })

  test('are due no more than the total, no year after an end, no level for longer than the law pays it, and two of them at most', () => {
    fc.assert(
      fc.property(fc.array(aChild, { maxLength: 4 }), fc.integer({ min: 2026, max: 2045 }), (children, year) => {
        const records = children.map((child, id) => ({ ...child, id: String(id), payments: [] }))
        const ground = { fromYear: 2026, today: `${year}-08-01`, terms: TERMS }
        const all = [...scholarshipYears(records, ground).values()]
        const sum = all.flat().reduce((total, { rupiah }) => total + rupiah, 0n)
        expect(sum <= 90n).toBe(true)
        expect(all.filter((years) => years.some(({ rupiah }) => rupiah > 0n)).length).toBeLessThanOrEqual(2)
        for (const years of all) {
          const states = years.map(({ state }) => state)
          if (states.includes('ENDED')) expect(states.indexOf('ENDED')).toBe(states.length - 1)
          expect(new Set(years.map((standing) => standing.year)).size).toBe(years.length)
          for (const level of SCHOOL_LEVELS) {
            const due = years.filter((standing) => standing.level === level && standing.rupiah > 0n)
            expect(due.length).toBeLessThanOrEqual(Number(TERMS.get(`SCHOLARSHIP_${level}_MAX`)?.amount))
          }
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('come in the order of their payments and letters', () => {
    const children = ['a', 'b', 'c'].map((id) => ({ ...PUPIL, id }))
    const years = scholarshipYears(
      children.map((child) => (child.id === 'c' ? { ...child, proofs: [proof(2028, 4)] } : child)),
      GROUND,
    )
    expect(years.get('b')?.every(({ rupiah }) => rupiah === 0n)).toBe(true)
    expect(years.get('b')?.find(({ state }) => state === 'PROOF_DUE')?.limit).toBe('CHILDREN')
    expect(years.get('c')?.some(({ rupiah }) => rupiah > 0n)).toBe(true)
  })

  test('leave of the total what was not paid', () => {
    const payments = [{ year: 2026, rupiah: 87n }]
    const years = yearsOf({ proofs: [proof(2026, 2), proof(2027, 3), proof(2028, 4)], payments })
    expect(years.slice(1, 3).map(({ rupiah, limit }) => [rupiah, limit])).toEqual([
      [2n, null],
      [0n, 'TOTAL_REACHED'],
    ])
  })
})
