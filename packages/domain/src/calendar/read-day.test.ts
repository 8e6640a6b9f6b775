import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from './iso-day.ts'
import { MONTHS_ID } from './month-names.ts'
import { isPlausibleBirthDay, readDay, readPlaceAndDay } from './read-day.ts'

const today = '2026-11-20'

describe('reading a day', () => {
  test.each([
    '31/12/1980',
    '31-12-80',
    '31.12.1980',
    '31 12 1980',
    "'31/12/1980",
    ' 31 - 12 - 1980 ',
    '31 Desember 1980',
    '31 DESEMBER 1980',
    '31-Des-80',
    '31 Dec 1980',
    '31 December 1980',
    'Desember 31, 1980',
    'Dec 31, 1980',
    'Rabu, 31 Desember 1980',
    '1980-12-31',
    '1980/12/31',
    '1980-12-31T00:00:00.000Z',
    '31/12/1980 00:00:00',
    '29586',
  ])('%s is the last day of 1980', (text) => {
    expect(readDay(text, today)).toBe('1980-12-31')
  })

  test.each([
    ['7 Pebruari 1990', '1990-02-07'],
    ['1 Nopember 1975', '1975-11-01'],
    ['3 Agt 1999', '1999-08-03'],
    ['4 Mei 2001', '2001-05-04'],
    ['04/03/1990', '1990-03-04'],
    ['20-11-26', '2026-11-20'],
    ['21-11-26', '1926-11-21'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, today)).toBe(day)
  })

  test.each(['', '-', '31/02/1982', '12/31/1980', '1980', '31 Dezz 1980', '31121980', '31/12/198', 'tidak tahu'])(
    '“%s” is no day',
    (text) => {
      expect(readDay(text, today)).toBe(null)
    },
  )

  test('every real day reads the same in every format', () => {
    const numbers = fc.record({ y: fc.integer({ min: 1930, max: 2026 }), m: fc.nat(13), d: fc.nat(32) })
    fc.assert(
      fc.property(numbers, ({ y, m, d }) => {
        const expected = isoDay(y, m, d)
        expect(readDay(`${d}/${m}/${y}`, today)).toBe(expected)
        expect(readDay(`${y}-${m}-${d}`, today)).toBe(expected)
        expect(readDay(`${d} ${MONTHS_ID[m - 1] ?? 'Entah'} ${y}`, today)).toBe(expected)
      }),
    )
  })
})

describe('reading a place and a day from one cell', () => {
  test.each([
    ['Pontianak, 31-12-1980', 'Pontianak'],
    ['Sui. Raya, 31/12/1980', 'Sui. Raya'],
    ['PONTIANAK/31 Desember 1980', 'PONTIANAK'],
    ['Nanga Pinoh 31-12-80', 'Nanga Pinoh'],
    ['Pontianak, Desember 31, 1980', 'Pontianak'],
    ['31-12-1980, Pontianak', 'Pontianak'],
    ['31-12-1980', ''],
  ])('%s', (text, place) => {
    expect(readPlaceAndDay(text, today)).toMatchObject({ place, day: '1980-12-31' })
  })

  test('a cell with one of the two leaves the other empty', () => {
    expect(readPlaceAndDay('Pontianak', today)).toEqual({ place: 'Pontianak', dayText: '', day: null })
    expect(readPlaceAndDay('', today)).toEqual({ place: '', dayText: '', day: null })
  })

  test('an impossible day is kept as it was written', () => {
    expect(readPlaceAndDay('Pontianak, 31-02-1980', today)).toEqual({
      place: 'Pontianak',
      dayText: '31-02-1980',
      day: null,
    })
  })
})

test('nobody is born tomorrow or before the oldest person alive', () => {
  expect(isPlausibleBirthDay('2026-11-20', today)).toBe(true)
  expect(isPlausibleBirthDay('2026-11-21', today)).toBe(false)
  expect(isPlausibleBirthDay('1905-12-31', today)).toBe(false)
})
