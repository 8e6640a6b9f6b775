import { createHash } from 'node:crypto'
import { openPool } from '@payung/database/pool'
import { openReader, type Reader } from '@payung/database/read-as'
import type pg from 'pg'
import { expect, onTestFinished, vi } from 'vitest'
import { test } from '../../testing/test.ts'
import { freezeFigures } from './freeze-figures.ts'

const ADDRESS = /\/publik\/cakupan\/beku\/\d{4}-\d\d-v\d\.json/g

/** Counts stand in for those of decrees: of a month so many people of Kubu Raya. */
function counting(reader: Reader, peopleIn: Readonly<Record<string, number>>): Reader {
  return {
    ...reader,
    readAs: (async (entry, statement, ...rest) => {
      if (statement.text.includes('public_money') || statement.text.includes('public_decrees')) return []
      if (!statement.text.includes('public_coverage')) return reader.readAs(entry, statement, ...rest)
      const people = peopleIn[String(statement.values[0])] ?? 0
      return [{ area_code: '61.12', funding_source: 'REGIONAL_BUDGET', designated: people, protected: 0 }]
    }) as Reader['readAs'],
  }
}

function on(day: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T03:00:00Z`) })
  onTestFinished(() => {
    vi.useRealTimers()
  })
}

async function frozenIn(admin: pg.Client) {
  const { rows } = await admin.query(
    'select month::text, version, content::jsonb -> $1 -> 0 -> $2 as people from public_freeze order by 1, 2',
    ['people', 'designated'],
  )
  return rows
}

function readerOf(url: string): Reader {
  const reader = openReader(url, { connectionsMax: 1 })
  onTestFinished(() => reader.close())
  return reader
}

/** As the worker writes: with its rights alone. */
function jobsOf(connectionString: string): pg.Pool {
  const pool = openPool({ connectionString, max: 2 })
  onTestFinished(() => pool.end())
  return pool
}

test('a quarter is frozen once, and what moves in it comes out with the next one, as a version of its own', async ({
  database,
  admin,
}) => {
  const [reader, jobs] = [readerOf(database.appUrl), jobsOf(database.jobsUrl)]
  on('2026-05-01')
  // Nobody is designated yet.
  expect(await freezeFigures(counting(reader, {}), jobs)).toBe(0)
  expect(await freezeFigures(counting(reader, { '2026-03-01': 900 }), jobs)).toBe(1)
  vi.setSystemTime(new Date('2026-08-01T03:00:00Z'))
  expect(await freezeFigures(counting(reader, { '2026-03-01': 904, '2026-06-01': 1_204 }), jobs)).toBe(1)
  // Somebody is posted late: nothing moves before the next freeze.
  vi.setSystemTime(new Date('2026-10-31T03:00:00Z'))
  expect(await freezeFigures(counting(reader, { '2026-03-01': 904, '2026-06-01': 1_238 }), jobs)).toBe(0)
  vi.setSystemTime(new Date('2026-11-01T03:00:00Z'))
  const later = counting(reader, { '2026-03-01': 904, '2026-06-01': 1_238, '2026-09-01': 1_301 })
  expect(await freezeFigures(later, jobs)).toBe(2)
  expect(await freezeFigures(later, jobs)).toBe(0)
  expect(await frozenIn(admin)).toEqual([
    { month: '2026-03-01', version: 1, people: 900 },
    { month: '2026-06-01', version: 1, people: 1_200 },
    { month: '2026-06-01', version: 2, people: 1_240 },
    { month: '2026-09-01', version: 1, people: 1_300 },
  ])
})

test('two processes freeze a quarter once', async ({ database, admin }) => {
  const [reader, jobs] = [readerOf(database.appUrl), jobsOf(database.jobsUrl)]
  on('2026-11-01')
  const counts = counting(reader, { '2026-09-01': 1_301 })
  // Both have seen that it is not frozen yet, and write one after the other.
  const [first, second] = await Promise.all([freezeFigures(counts, jobs), freezeFigures(counts, jobs)])
  expect([first, second].toSorted()).toEqual([0, 1])
  expect(await frozenIn(admin)).toHaveLength(1)
})

test('what was frozen stays, and its hash is that of its bytes', async ({ admin }) => {
  const values = ['2026-09-01', '{}', createHash('sha256').update('{}').digest('hex')]
  const insert = `insert into public_freeze (month, version, content, sha256) values ($1, 1, $2, $3)`
  await admin.query(insert, values)
  await expect(admin.query(`update public_freeze set content = '{"people":[]}'`)).rejects.toThrow('append-only')
  await expect(admin.query('delete from public_freeze')).rejects.toThrow('append-only')
  await expect(admin.query(insert, ['2026-06-01', '{"a":1}', values[2]])).rejects.toThrow('public_freeze_hash')
  await expect(admin.query(insert, ['2026-08-01', '{}', values[2]])).rejects.toThrow('public_freeze_month_check')
  await expect(admin.query(insert, ['2999-12-01', '{}', values[2]])).rejects.toThrow('public_freeze_over')
})

test('before a worker has run the page says that its counts are not frozen', async ({ anonymous }) => {
  expect(await (await anonymous.fetch('/publik/cakupan.json')).json()).toMatchObject({
    data: { counted: { frozenOn: null, freezeVersion: null }, freezes: [] },
  })
  expect(await (await anonymous.fetch('/publik/cakupan')).text()).toContain('Belum dibekukan')
})

test('the public page shows what is frozen, says what was corrected, and hands out each version byte by byte', async ({
  database,
  admin,
  anonymous,
}) => {
  const { rows: days } = await admin.query<{ frozen: string; earlier: string }>(
    `select (date_trunc('quarter', app.today() - interval '1 month') - interval '1 month')::date::text as frozen,
       (date_trunc('quarter', app.today() - interval '1 month') - interval '4 months')::date::text as earlier`,
  )
  const [{ frozen, earlier } = { frozen: '', earlier: '' }] = days
  const content = (month: string, designated: number) =>
    JSON.stringify({
      ...{ month, money: [], decrees: [] },
      people: [{ areaCode: '61.12', fundingSource: 'REGIONAL_BUDGET', designated, protected: 0 }],
    })
  await admin.query(
    `insert into public_freeze (month, version, content, sha256)
     select m, v, c, encode(sha256(convert_to(c, 'UTF8')), 'hex') from unnest($1::date[], $2::int[], $3::text[]) x(m, v, c)`,
    [
      [earlier, earlier, frozen],
      [1, 2, 1],
      [content(earlier, 1_200), content(earlier, 1_240), content(frozen, 1_300)],
    ],
  )
  expect(await freezeFigures(readerOf(database.appUrl), jobsOf(database.jobsUrl))).toBe(0)
  const html = await (await anonymous.fetch('/publik/cakupan')).text()
  for (const text of ['Dibekukan', 'ditetapkan 1.200 → 1.240', '>1.300<', 'versi 2']) expect(html).toContain(text)
  const addresses = html.match(ADDRESS) ?? []
  expect(addresses).toHaveLength(3)
  for (const address of addresses) {
    const answer = await anonymous.fetch(address)
    expect(answer.headers.get('content-disposition')).toContain(address.split('/').at(-1))
    const bytes = await answer.text()
    expect(html).toContain(createHash('sha256').update(bytes).digest('hex'))
  }
  for (const name of ['2026-09-v99.json', '2026-08-v1.json', '2026-09-v0.json', 'x'])
    expect((await anonymous.fetch(`/publik/cakupan/beku/${name}`)).status).toBe(404)
})
