import { afterEach, expect, test, vi } from 'vitest'
import { calendarDay, endOfDay, readLastDay, today } from './clock.ts'

/** A database that answers with a last day, or that has none. */
const databaseUntil = (day: string | null) => ({ query: async () => ({ rows: [{ day }] }) }) as never

afterEach(async () => {
  vi.useRealTimers()
  await readLastDay(databaseUntil(null), false)
})

const at = (instant: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })

test('without a last day it is the day of the province, whatever zone the server has', () => {
  at('2026-11-30T16:59:59Z')
  expect(today().toString()).toBe('2026-11-30')
  at('2026-11-30T17:00:00Z')
  expect(today().toString()).toBe('2026-12-01')
  expect(endOfDay('2026-11-30').toISOString()).toBe('2026-11-30T17:00:00.000Z')
})

test('the calendar of a demo stands still on its last day, and everything later happens on it', async () => {
  await readLastDay(databaseUntil('2026-11-30'), true)
  at('2027-03-15T03:00:00Z')
  expect(today().toString()).toBe('2026-11-30')
  expect(calendarDay(new Date()).toString()).toBe('2026-11-30')
  expect(endOfDay('2026-11-30') > new Date()).toBe(true)
  expect(calendarDay(new Date('2026-11-20T18:00:00Z')).toString()).toBe('2026-11-21')
  expect(endOfDay('2026-11-20').toISOString()).toBe('2026-11-20T17:00:00.000Z')
  at('2026-11-25T03:00:00Z')
  expect(today().toString()).toBe('2026-11-25')
})

test('an installation for real people does not start with a calendar that stands still', async () => {
  await expect(readLastDay(databaseUntil('2026-11-30'), false)).rejects.toMatchObject({ code: 'CALENDAR_STANDS' })
  at('2027-03-15T03:00:00Z')
  expect(today().toString()).toBe('2027-03-15')
})
