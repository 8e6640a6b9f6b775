import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfSerial, serialOfDay } from './excel-date.ts'

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, null], // the 29 February 1900 that only spreadsheets know
  [61, '1900-03-01'],
  [29540, '1980-11-15'],
  [29540.999999999, '1980-11-16'], // midnight, as sums of fractions leave it
  [2958465, '9999-12-31'],
  [2958466, null],
  [0.5, null],
  [-1, null],
  [6112055511820200, null], // a NIK under a date format
])('serial %d is %s', (serial, day) => {
  expect(dayOfSerial(serial, 1900)).toBe(day)
})

test('the 1904 system starts at its first of January', () => {
  expect(dayOfSerial(0, 1904)).toBe('1904-01-01')
  expect(dayOfSerial(-1, 1904)).toBeNull()
})

test('writing and reading a day gives the same day', () => {
  const anyDay = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(anyDay, (date) => {
      const day = date.toISOString().slice(0, 10)
      expect(dayOfSerial(serialOfDay(day), 1900)).toBe(day)
    }),
  )
})
