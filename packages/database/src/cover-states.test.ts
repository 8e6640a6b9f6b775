import { COVER_ENDING_DAYS, type Cover, coverState, isCoverEnding } from '@payung/domain/protection/cover-state'
import fc from 'fast-check'
import { expect } from 'vitest'
import { test } from './testing/test.ts'

const month = (at: number) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const someMonths = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 8 })), { maxLength: 3 })
  .map((spans) => [...new Set(spans.flatMap(([from, length]) => Array.from({ length }, (_, at) => month(from + at))))])
const aQuestion = fc.record({
  posted: someMonths,
  designated: someMonths,
  paid: someMonths,
  billed: someMonths,
  isRecordedDead: fc.boolean(),
  unowedFrom: fc.option(fc.integer({ min: 0, max: 36 }).map(month), { freq: 3 }),
  on: fc.record({ month: fc.integer({ min: 0, max: 36 }), day: fc.integer({ min: 1, max: 28 }) }),
  arrears: fc.integer({ min: 0, max: 5 }),
})

interface Asked {
  readonly on: { readonly month: number; readonly day: number }
  readonly arrears: number
}
const monthsOf = (parameter: string) =>
  `(select range_agg(daterange(m, (m + interval '1 month')::date)) from unnest(${parameter}::date[]) m)`
const STATES = `select app.cover_states(app.cover_value(${monthsOf('$1')}, ${monthsOf('$2')}, $3, ${monthsOf('$6')}, ${monthsOf('$7')}, $8), $4, $5) as states`

test('of any months and any day the database says what the rule says', async ({ admin }) => {
  const seen = new Set<string>()
  // A connection that writes days another way keeps the same text.
  await admin.query(`set datestyle = 'SQL, DMY'`)
  await fc.assert(
    fc.asyncProperty(aQuestion, async ({ on, arrears, ...cover }: Cover & Asked) => {
      const today = `${month(on.month).slice(0, 8)}${String(on.day).padStart(2, '0')}`
      const state = coverState(cover, month(on.month), arrears)
      const { posted, designated, unowedFrom, paid, billed, isRecordedDead } = cover
      const { rows } = await admin.query(STATES, [
        ...[posted, designated, unowedFrom, today, arrears],
        ...[paid, billed, isRecordedDead],
      ])
      const states = [state, ...(isCoverEnding(cover, today) ? ['ENDING'] : [])]
      expect(rows).toEqual([{ states }])
      for (const each of states) seen.add(each)
    }),
    { numRuns: 1000 },
  )
  expect(seen.size).toBe(10)
})

test('an end is near from the first notice of it on, whether or not this month is protected', async ({ admin }) => {
  expect(COVER_ENDING_DAYS).toBe(90)
  expect((await admin.query('select app.cover_ending_days() as days')).rows).toEqual([{ days: COVER_ENDING_DAYS }])
  const year = Array.from({ length: 12 }, (_, at) => month(at))
  const on = async (day: string, posted = year, isDead = false) =>
    (await admin.query(STATES, [posted, year, null, day, 3, [], [], isDead])).rows[0].states
  expect(await on('2025-10-02')).toEqual(['PROTECTED'])
  expect(await on('2025-10-03')).toEqual(['PROTECTED', 'ENDING'])
  expect(await on('2025-10-03', [])).toEqual(['PLANNED', 'ENDING'])
  expect(await on('2025-10-03', year, true)).toEqual(['PROTECTED'])
  expect(await on('2026-01-01')).toEqual(['LAPSED'])
})

test('of whom the viewer may know nothing, nothing is said', async ({ admin }) => {
  expect((await admin.query('select app.cover_states(null, app.today(), 3) as states')).rows).toEqual([
    { states: null },
  ])
})
