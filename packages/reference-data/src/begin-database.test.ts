import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginDatabase, beginForRealPeople, letCalendarRun } from './begin-database.ts'
import { setLastDay } from './calendar.queries.ts'
import { findDemoMode } from './demo-mode.ts'
import { anEmptyDatabase } from './empty-database.builder.ts'

let database: Awaited<ReturnType<typeof anEmptyDatabase>>
beforeAll(async () => {
  database = await anEmptyDatabase()
})
afterAll(() => database?.stop())

test('a database that began for real people has areas and no account, and stays so', async () => {
  expect(await findDemoMode(database.adminUrl)).toBeNull()
  await beginForRealPeople(database.adminUrl)
  await beginForRealPeople(database.adminUrl)
  expect(await findDemoMode(database.adminUrl)).toBe('off')
  expect(await beginDatabase(database.client, 'full')).toBe('off')
  const { rows } = await database.client.query(
    `select (select count(*) > 2145 from area) as areas, (select count(*)::integer from auth."user") as accounts`,
  )
  expect(rows).toEqual([{ areas: true, accounts: 0 }])
})

const days = async () =>
  (
    await database.client.query(
      `select app.today() = (now() at time zone 'Asia/Pontianak')::date as runs, app.today()::text as today, app.day_of('2027-03-01 16:59:59Z')::text as later,
         app.day_of('2026-01-05 17:00:00Z')::text as earlier, app.end_of_day('2026-06-30') as earlier_end, app.end_of_day('2026-11-20') = 'infinity' as is_open,
         app.day_of(null) as never`,
    )
  ).rows[0]
const EARLIER = { earlier: '2026-01-06', earlier_end: new Date('2026-06-30T17:00:00Z'), never: null }

test('a calendar stands still on its last day: whatever happens later happens on it, and it does not end', async () => {
  await setLastDay(database.client, '2026-11-20')
  expect(await days()).toEqual({ runs: false, today: '2026-11-20', later: '2026-11-20', ...EARLIER, is_open: true })
  await setLastDay(database.client, '2999-12-31')
  expect(await days()).toMatchObject({ runs: true, later: '2027-03-01', ...EARLIER, is_open: false })
  await expect(setLastDay(database.client, `2026-11-20'; drop table tenant; --`)).rejects.toThrow(RangeError)
})

test.for([
  ['goes on', letCalendarRun],
  ['begins', beginForRealPeople],
] as const)('the calendar runs where a database %s for real people', async ([, readies]) => {
  await setLastDay(database.client, '2026-11-20')
  // What began above is held until its connection ends: another start would wait for it.
  await database.client.query('select pg_advisory_unlock_all()')
  await readies(database.adminUrl)
  expect(await days()).toMatchObject({ runs: true, later: '2027-03-01', is_open: false })
})

test.for(['payung_app', 'payung_auth', 'payung_jobs', 'payung_crossing'])('%s sets no last day', async (role) => {
  await database.client.query(`set role ${role}`)
  try {
    await expect(setLastDay(database.client, '2026-11-19')).rejects.toThrow(/permission denied|must be owner/)
  } finally {
    await database.client.query('reset role')
  }
  expect(await days()).toMatchObject({ runs: true })
})
