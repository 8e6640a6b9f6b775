// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isDue, noteSessionEnd, sessionIsOver, warnFrom } from './session-end.ts'

const minute = 60_000

test('the warning comes two minutes before the end, and in a short session at its half', () => {
  expect(warnFrom(0, 720 * minute)).toBe(718 * minute)
  expect(warnFrom(0, 1 * minute)).toBe(minute / 2)
})

test('activity lengthens a session once a minute, not at every key', () => {
  expect(isDue(0, 720 * minute, 59_000)).toBe(false)
  expect(isDue(0, 720 * minute, 60_000)).toBe(true)
  expect(isDue(0, 1 * minute, 15_000)).toBe(true)
})

test('without a word of the server nobody is taken for signed in', () => {
  noteSessionEnd(null)
  expect(sessionIsOver(0)).toBe(true)
  noteSessionEnd('2026-11-20T12:00:00.000Z')
  expect(sessionIsOver(Date.parse('2026-11-20T11:59:59Z'))).toBe(false)
  expect(sessionIsOver(Date.parse('2026-11-20T12:00:00Z'))).toBe(true)
})
