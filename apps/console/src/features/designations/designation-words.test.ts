import { expect, test } from 'vitest'
import { stagesReached, yearAtWork } from './designation-words.ts'

test('a designation has reached the furthest stage at which anything has happened', () => {
  const standing = (...all: ('NOTHING' | 'LATE' | 'DONE')[]) => all.map((name) => ({ standing: name }))
  expect(stagesReached(standing('NOTHING', 'NOTHING'))).toBe(0)
  expect(stagesReached(standing('DONE', 'LATE', 'NOTHING', 'DONE', 'NOTHING'))).toBe(4)
})

test('the map shows the programme year that most areas are working on, the later one of two that are alike', () => {
  const row = (year: number, standing: 'NOTHING' | 'AT_WORK' | 'LATE' | 'DONE') => ({ year, standing })
  expect(yearAtWork([])).toBe(null)
  expect(yearAtWork([row(2026, 'DONE'), row(2026, 'DONE'), row(2027, 'AT_WORK'), row(2027, 'NOTHING')])).toBe(2027)
  expect(yearAtWork([row(2026, 'LATE'), row(2026, 'AT_WORK'), row(2027, 'AT_WORK')])).toBe(2026)
  expect(yearAtWork([row(2026, 'NOTHING'), row(2027, 'NOTHING')])).toBe(2027)
})
