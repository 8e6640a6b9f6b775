import { expect, test } from 'vitest'
import { readDayText, writeDayText } from './day-text.ts'

test.each(['15/04/1982', '15-4-1982', '15.04.1982', '15041982', ' 15/04/1982 '])(
  '%j is the fifteenth of April',
  (text) => {
    expect(readDayText(text)).toBe('1982-04-15')
  },
)

test.each(['31/02/1990', '00/01/1990', '15/13/1982', '15/04/82', '1982-04-15', 'kemarin', ''])(
  '%j is no day',
  (text) => {
    expect(readDayText(text)).toBeNull()
  },
)

test('a leap day exists only in a leap year', () => {
  expect(readDayText('29/02/2024')).toBe('2024-02-29')
  expect(readDayText('29/02/2023')).toBeNull()
})

test('a day that was written is read back as itself', () => {
  expect(readDayText(writeDayText('2003-12-31'))).toBe('2003-12-31')
})
