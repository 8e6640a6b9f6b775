import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aVillageIndex } from '../area/village-index.builder.ts'
import { mustBeConfirmed, remarkMessage } from './file-remark.ts'
import { FileWatch } from './file-watch.ts'
import type { ImportField } from './import-field.ts'
import { rowJudge } from './judge-row.ts'
import { tableJudge } from './judge-table.ts'
import { aRow } from './table-cell.builder.ts'

const FIELDS = [
  'nationalId',
  'familyCardNumber',
  'name',
  'birthDate',
  'village',
  'district',
  'regency',
  'phone',
] as const
const columns = FIELDS.map((field, index) => ({ index, field: field as ImportField, header: `Kolom ${field}` }))
const villages = aVillageIndex()
const two = (number: number) => String(number).padStart(2, '0')
const four = (number: number) => String(number).padStart(4, '0')

type Person = Readonly<Record<(typeof FIELDS)[number], string | number>>

/** The nth of a list in which nothing is remarkable: a man, born on a day of his own. */
function person(at: number, change: Partial<Person> = {}): Person {
  const [day, month, year] = [1 + (at % 28), 1 + (at % 12), 62 + (at % 37)]
  return {
    nationalId: `611201${two(day)}${two(month)}${two(year)}${four(at * 7 + 1)}`,
    familyCardNumber: `611201010100${four(at + 1)}`,
    name: `Orang Rekaan ${at}`,
    birthDate: `19${two(year)}-${two(month)}-${two(day)}`,
    village: 'Kalibandung',
    district: 'Sungai Raya',
    regency: 'Kubu Raya',
    phone: `08120000${four(at)}`,
    ...change,
  }
}
const people = (count: number, change: (at: number) => Partial<Person> = () => ({})) =>
  Array.from({ length: count }, (_, at) => person(at, change(at)))

const ages = { below: { years: 65, basis: 'PP 44/2015' }, from: { years: 17, basis: null } }

function remarksOf(rows: readonly Person[], areaPrefix = '61.12') {
  const whole = new FileWatch(columns, areaPrefix, ages)
  const judge = tableJudge({ columns, villages, areaPrefix, today: '2026-11-20', ages }, whole)
  for (const [at, row] of rows.entries()) judge(aRow(...FIELDS.map((field) => row[field])), at + 2)
  return whole.remarks()
}
const codesOf = (rows: readonly Person[], areaPrefix?: string) => remarksOf(rows, areaPrefix).map(({ code }) => code)

/** As a spreadsheet writes a NIK that it took for a number, saved as text. */
const rounded = (at: number) => ({ nationalId: `${String(person(at).nationalId).slice(0, 15)}0` })

describe('of a file as a whole', () => {
  test('nothing is said where people differ as people do', () => {
    expect(remarksOf(people(200))).toEqual([])
    expect(remarksOf([])).toEqual([])
  })

  test('NIKs that all end in 0 are spoilt, although each of them is a NIK', () => {
    const [remark, ...others] = remarksOf(people(30, (at) => (at === 6 ? {} : rounded(at))))
    expect(remark).toEqual({
      code: 'NATIONAL_IDS_ROUNDED',
      rows: 29,
      of: 30,
      header: 'Kolom nationalId',
      areaCode: null,
    })
    expect(others).toEqual([])
    expect(remark && mustBeConfirmed(remark)).toBe(true)
    expect(codesOf(people(5, rounded))).toEqual(['NATIONAL_IDS_ROUNDED'])
  })

  test('as numbers of a workbook they are counted too, beside the fault of each row', () => {
    const asNumbers = people(10, (at) => ({ nationalId: Number(rounded(at).nationalId) }))
    expect(codesOf(asNumbers)).toEqual(['NATIONAL_IDS_ROUNDED'])
    expect(codesOf(people(10, () => ({ nationalId: '6,11201E+15' })))).toEqual(['NATIONAL_IDS_ROUNDED'])
  })

  test('a few that end in 0 are what chance brings', () => {
    expect(codesOf(people(30, (at) => (at % 2 === 0 ? rounded(at) : {})))).toEqual([])
    expect(codesOf(people(4, rounded))).toEqual([])
  })

  test('NIKs that all end alike are worth a look, in a long list', () => {
    const ending = (at: number) => ({ nationalId: `${String(person(at).nationalId).slice(0, 12)}0001` })
    expect(codesOf(people(28, ending))).toEqual([])
    expect(codesOf(people(60, ending))).toContain('NATIONAL_IDS_END_ALIKE')
  })

  test('one birth date for all, or the first of January for all', () => {
    expect(codesOf(people(25, () => ({ birthDate: '1980-05-17' })))).toEqual(['BIRTH_DATES_ALIKE'])
    expect(codesOf(people(25, (at) => ({ birthDate: `19${70 + at}-01-01` })))).toEqual(['BIRTH_DATES_FIRST_OF_JANUARY'])
    expect(codesOf(people(25, () => ({ birthDate: '1980-01-01' })))).toEqual(['BIRTH_DATES_ALIKE'])
    expect(codesOf(people(10, () => ({ birthDate: '1980-05-17' })))).toEqual([])
  })

  test('a column that should differ has one value', () => {
    const same = people(40, (at) => ({ familyCardNumber: '6112010101000001', phone: at < 3 ? '' : '081255550000' }))
    expect(remarksOf(same).map(({ code, header, rows, of }) => [code, header, rows, of])).toEqual([
      ['COLUMN_ALIKE', 'Kolom familyCardNumber', 40, 40],
      ['COLUMN_ALIKE', 'Kolom phone', 37, 37],
    ])
  })

  test('the file of another regency is named by it', () => {
    const strangers = people(20, (at) =>
      at === 3 ? {} : { village: 'Pasir', district: 'Mempawah Hilir', regency: 'Mempawah' },
    )
    const [remark] = remarksOf(strangers)
    expect(remark).toMatchObject({ code: 'FILE_OF_OTHER_AREA', rows: 19, of: 20, areaCode: '61.02' })
    expect(remarkMessage({ ...(remark ?? fail()) }, 'en', 'Kabupaten Mempawah').reason).toContain('Mempawah')
    // Of a village's officer: of another village, and the same regency.
    expect(remarksOf(people(20), '61.12.05.2003')).toMatchObject([{ code: 'FILE_OF_OTHER_AREA', areaCode: null }])
  })

  test('who is past the age of a first registration, or below it, is counted with the limit and its law', () => {
    const aged = people(9, (at) => (at < 2 ? { birthDate: '1961-11-20' } : at === 2 ? { birthDate: '2009-11-21' } : {}))
    expect(remarksOf(aged)).toEqual([
      { code: 'AGE_PAST_FIRST_REGISTRATION', rows: 2, of: 9, header: null, areaCode: null, limit: ages.below },
      { code: 'AGE_BEFORE_FIRST_REGISTRATION', rows: 1, of: 9, header: null, areaCode: null, limit: ages.from },
    ])
    const [past, young] = remarksOf(aged).map((remark) => remarkMessage(remark, 'en').reason)
    expect(past).toBe('2 of 9 people are past the age of a first registration, which is under 65 (PP 44/2015).')
    expect(young).toBe('1 of 9 people have not reached the age of a first registration, which is 17.')
    // A day younger than the one, a day older than the other.
    expect(codesOf(people(9, (at) => ({ birthDate: at < 2 ? '1961-11-21' : '2009-11-20' })))).toEqual([])
  })

  test('says why and what to do in both languages, and nobody’s number', () => {
    const all = [
      ...remarksOf(people(60, (at) => ({ ...rounded(at), phone: '0812', birthDate: '1980-05-17' }))),
      ...remarksOf(people(60, (at) => ({ nationalId: `${String(person(at).nationalId).slice(0, 12)}0001` }))),
      ...remarksOf(
        people(60, () => ({ birthDate: '1980-01-01' })),
        '61.02',
      ),
    ]
    for (const remark of all) {
      for (const language of ['id', 'en'] as const) {
        const { reason, remedy } = remarkMessage(remark, language, null)
        for (const sentence of [reason, remedy]) expect(sentence).toMatch(/^[\dA-Z].{10,}\.$/)
        expect(`${reason} ${remedy}`).not.toMatch(/\d{5}/)
      }
    }
  })
})

test('the order of the rows does not matter', () => {
  const kinds: readonly ((at: number) => Partial<Person>)[] = [
    () => ({}),
    rounded,
    () => ({ birthDate: '1980-01-01' }),
    () => ({ village: 'Pasir', district: 'Mempawah Hilir', regency: 'Mempawah' }),
    () => ({ nationalId: '6112055511820200', phone: '081255550000' }),
    () => ({ nationalId: '61' }),
  ]
  const file = fc.array(fc.record({ at: fc.nat(99), kind: fc.nat(kinds.length - 1) }), { minLength: 1, maxLength: 40 })
  const shuffled = file.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  )
  const rowsOf = (rows: readonly { at: number; kind: number }[]) =>
    rows.map(({ at, kind }) => person(at, kinds[kind]?.(at)))
  fc.assert(
    fc.property(shuffled, ([a, b]) => {
      expect(remarksOf(rowsOf(b))).toEqual(remarksOf(rowsOf(a)))
    }),
  )
})

function fail(): never {
  throw new Error('nothing was remarked')
}

test('rows that are mended are counted as they are now: the watch says what one that reads the mended file says', () => {
  const home = () =>
    fc.constantFrom({}, { village: 'Benua Melayu Darat', district: 'Pontianak Selatan', regency: 'Pontianak' })
  const anyPerson = (at: number) =>
    fc
      .tuple(
        fc.constantFrom({}, rounded(at), { phone: '081234567890' }, { birthDate: '1980-01-01' }, { nationalId: '1' }),
        home(),
      )
      .map(([change, place]) => person(at, { ...change, ...place }))
  const anyPeople = fc
    .integer({ min: 5, max: 70 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, at) => fc.tuple(anyPerson(at), fc.option(anyPerson(at)), fc.boolean())),
      ),
    )
  const rowOf = (person: Person) => aRow(...FIELDS.map((field) => person[field]))
  const judge = rowJudge({ columns, villages, areaPrefix: '61.12', today: '2026-11-20', ages })
  fc.assert(
    fc.property(anyPeople, (mended) => {
      const read = new FileWatch(columns, '61.12', ages)
      for (const [person] of mended) read.add(rowOf(person), judge(rowOf(person)))
      const taken = JSON.parse(JSON.stringify(read.counts()))
      const watch = new FileWatch(columns, '61.12', ages, taken)
      for (const [person, now, isOut] of mended) {
        if (now === null && !isOut) continue
        watch.remove(rowOf(person), judge(rowOf(person)))
        if (!isOut && now !== null) watch.add(rowOf(now), judge(rowOf(now)))
      }
      const anew = new FileWatch(columns, '61.12', ages)
      for (const [person, now, isOut] of mended) if (!isOut) anew.add(rowOf(now ?? person), judge(rowOf(now ?? person)))
      expect(watch.remarks()).toEqual(anew.remarks())
    }),
  )
})
