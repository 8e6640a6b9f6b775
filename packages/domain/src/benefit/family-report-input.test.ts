import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { familyReporterInput, partialDayOf } from './family-report-input.ts'

test.each([
  ['4', '3', '2026', { eventDay: '2026-03-04', dayPrecision: 'DAY' }],
  ['', '03', '2026', { eventDay: '2026-03-01', dayPrecision: 'MONTH' }],
  ['', '', ' 2026 ', { eventDay: '2026-01-01', dayPrecision: 'YEAR' }],
  ['4', '', '2026', null],
  ['31', '2', '2026', null],
  ['', '', '', null],
  ['', '', '26', null],
])('the day %j of the month %j of %j is read', (day, month, year, read) => {
  expect(partialDayOf({ day, month, year })).toEqual(read)
})

test('whatever is written, a day is read or none', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const read = partialDayOf({ day, month, year })
      if (read !== null) expect(read.eventDay).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
  )
})

test('a reporter needs a name, and a number only where one is written', () => {
  const written = { name: ' Dewi Lestari ', relation: 'CHILD', phone: ' ' }
  expect(checkInput(familyReporterInput, written)).toEqual({
    output: { name: 'Dewi Lestari', relation: 'CHILD', phone: null },
  })
  expect(checkInput(familyReporterInput, { ...written, phone: '0812-3456-7890' })).toMatchObject({
    output: { phone: '+6281234567890' },
  })
  expect(checkInput(familyReporterInput, { name: '6112050101800001', relation: 'CHILD', phone: '12' })).toMatchObject({
    faults: [{ path: 'name' }, { path: 'phone' }],
  })
})
