import { expect, test } from 'vitest'
import { showsDay } from './date-format.ts'

test.each(['yyyy-mm-dd', 'dd/mm/yy', '[$-421]d mmmm yyyy;@', 'mmm', 'd-m', 'dd/mm/yyyy hh:mm', '[Red]yyyy'])(
  '%s shows a day',
  (code) => {
    expect(showsDay(164, code)).toBe(true)
  },
)

test.each([
  'General',
  '0',
  '#,##0.00',
  '"Rp"#,##0',
  '0 "hari"',
  '[Red]0',
  'hh:mm',
  'mm:ss',
  '[h]:mm',
  '@',
  '_(* #,##0_)',
  '0\\d',
  '000000\\-0000',
])('%s shows no day', (code) => {
  expect(showsDay(164, code)).toBe(false)
})

test('built-in formats are known by number', () => {
  expect([0, 1, 14, 17, 18, 20, 22, 46, 49].filter((id) => showsDay(id))).toEqual([14, 17, 22])
})
