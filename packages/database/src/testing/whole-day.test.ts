import { expect, test } from 'vitest'
import { untilDayIsWhole } from './whole-day.ts'

const at = (time: string) => untilDayIsWhole(Date.parse(`2026-11-27T${time}Z`))

test('a file of tests that begins in the last three minutes of a day of Jakarta begins on the next day', () => {
  expect(at('16:56:59.999')).toBe(0)
  expect(at('16:57:00.001')).toBe(180_000)
  expect(at('16:59:59.999')).toBe(2)
  expect(at('17:00:00.000')).toBe(0)
})
