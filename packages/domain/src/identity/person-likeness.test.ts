import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { birthDateLikeness, swappedDay } from './birth-date-likeness.ts'
import { isMiscopiedNationalId } from './national-id-likeness.ts'
import { type ComparedPerson, personLikeness } from './person-likeness.ts'

const yusuf: ComparedPerson = {
  nameKey: 'muhamad yusuf saputra',
  birthDate: '1982-11-05',
  villageCode: '61.12.05.2003',
  sex: 'MALE',
}
const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const aPerson: fc.Arbitrary<ComparedPerson> = fc.record({
  nameKey: fc.constantFrom('muhamad yusuf', 'yusuf', 'yusup muhamad', 'siti aminah', 'aminah', 'petrus'),
  birthDate: fc.option(fc.constantFrom('1982-11-05', '1982-05-11', '1983-11-05', '1982-11-06', '1950-01-01')),
  villageCode: fc.option(fc.constantFrom('61.12.05.2003', '61.12.05.2004', '61.71.01.1001')),
  sex: fc.option(fc.constantFrom('MALE' as const, 'FEMALE' as const)),
})

describe('the likeness of people', () => {
  test('the same NIK is the same person, whatever else is different', () => {
    const other = { ...yusuf, nameKey: 'petrus', birthDate: '1950-01-01' }
    expect(personLikeness(yusuf, other, { sameNationalId: true })).toEqual({ score: 100, reasons: ['NATIONAL_ID'] })
  })

  test('the same name, day and village is obvious; each slip makes it less so', () => {
    const score = (other: Partial<ComparedPerson>) => personLikeness(yusuf, { ...yusuf, ...other })?.score ?? 0
    expect(personLikeness(yusuf, yusuf)).toEqual({ score: 92, reasons: ['NAME_SAME', 'BIRTH_DATE', 'VILLAGE'] })
    expect(score({ birthDate: '1982-05-11' })).toBe(86)
    expect(score({ birthDate: '1982-11-06' })).toBe(83)
    expect(score({ birthDate: '1983-11-05' })).toBe(83)
    expect(score({ villageCode: '61.12.05.2004' })).toBe(84)
    expect(score({ sex: 'FEMALE' })).toBe(78)
    expect(score({ birthDate: null })).toBe(78)
  })

  test('a neighbour of the same name, and a stranger of the same day, are not worth a look', () => {
    expect(personLikeness(yusuf, { ...yusuf, birthDate: '1950-01-01' })?.score).toBeLessThan(70)
    expect(personLikeness(yusuf, { ...yusuf, nameKey: 'petrus' })).toBeNull()
  })

  test('twins of one family card are possible, never obvious', () => {
    const twins = [yusuf, { ...yusuf, nameKey: 'muhamad yunus saputra' }] as const
    const score = personLikeness(...twins, { sameFamilyCard: true })?.score ?? 0
    expect(score).toBeLessThan(90)
  })

  test('a miscopied NIK lifts a pair, and says so first', () => {
    const near = { ...yusuf, nameKey: 'muhamad yusup saputra', villageCode: '61.71.01.1001' }
    const [without, withNumbers] = [
      personLikeness(yusuf, near),
      personLikeness(yusuf, near, { miscopiedNationalId: true }),
    ]
    expect(withNumbers?.score).toBe((without?.score ?? 0) + 20)
    expect(withNumbers?.reasons[0]).toBe('NATIONAL_ID_MISCOPIED')
  })

  test('is the same both ways round and stays within 0 and 100', () => {
    fc.assert(
      fc.property(aPerson, aPerson, fc.boolean(), (a, b, sameFamilyCard) => {
        const likeness = personLikeness(a, b, { sameFamilyCard })
        const other = personLikeness(b, a, { sameFamilyCard })
        expect(other).toEqual(likeness)
        if (likeness !== null) expect(likeness.score >= 0 && likeness.score <= 100).toBe(true)
      }),
    )
  })

  test('a family card in common never lowers it', () => {
    fc.assert(
      fc.property(aPerson, aPerson, (a, b) => {
        const without = personLikeness(a, b)?.score ?? 0
        expect(personLikeness(a, b, { sameFamilyCard: true })?.score ?? 0).toBeGreaterThanOrEqual(without)
      }),
    )
  })
})

describe('the likeness of birth dates', () => {
  test.each([
    ['1982-11-05', '1982-11-05', 'BIRTH_DATE'],
    ['1982-11-05', '1982-05-11', 'BIRTH_DATE_SWAPPED'],
    ['1982-12-31', '1983-01-01', 'BIRTH_DATE_NEAR'],
    ['1982-11-05', '1983-11-05', 'BIRTH_YEAR_NEAR'],
    ['1982-11-05', '1982-03-20', 'BIRTH_YEAR'],
    ['1982-11-05', '1984-11-05', null],
  ])('%s and %s: %s', (a, b, reason) => {
    expect(birthDateLikeness(a, b)).toBe(reason)
    expect(birthDateLikeness(b, a)).toBe(reason)
  })

  test('swapping day and month twice changes nothing, and makes no day that is none', () => {
    fc.assert(
      fc.property(days, (day) => {
        const swapped = swappedDay(day)
        if (swapped !== null) expect(swappedDay(swapped)).toBe(day)
        else expect(Number(day.slice(8)) > 12 || day.slice(5, 7) === day.slice(8)).toBe(true)
      }),
    )
  })
})

test('a NIK is miscopied by two neighbouring digits swapped or one other of the birth date, but not where twins are numbered', () => {
  const id = '6112050511820021'
  expect(isMiscopiedNationalId(id, '6112050511280021')).toBe(true)
  expect(isMiscopiedNationalId(id, '6112050611820021')).toBe(true)
  expect(isMiscopiedNationalId(id, '6112050511820022')).toBe(false)
  expect(isMiscopiedNationalId(id, '6112050511820012')).toBe(false)
  expect(isMiscopiedNationalId(id, '6112060511820021')).toBe(false)
  expect(isMiscopiedNationalId(id, '6112050611820022')).toBe(false)
  expect(isMiscopiedNationalId(id, id)).toBe(false)
})
