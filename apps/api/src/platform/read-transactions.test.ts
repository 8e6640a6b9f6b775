import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'

const open = async (admin: pg.Client) => {
  const { rows } = await admin.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'payung_app' and xact_start is not null`,
  )
  return rows[0].n as number
}

const PRISMA = '{ agencies { name } viewer { user { title } } savedViews(list: WORKERS) { id } }'

test.for([
  ['is answered', PRISMA],
  ['fails in one of its fields', '{ agencies { name } members { user { name } } jobs(first: 7) { edges { cursor } } }'],
  ['breaks a page limit', '{ viewer { user { title } } workers(first: 7) { edges { cursor } } }'],
  ['is refused by its use-case', 'mutation { deleteView(input: { viewId: "x" }) { __typename } }'],
] as const)('no transaction stays open behind an operation that %s', async ([, query], { signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  await officer.askRaw(query)
  await eventually(async () => expect(await open(admin)).toBe(0))
})

test('nor behind clients that leave before the answer', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const leave = new AbortController()
      setTimeout(() => leave.abort(), i % 20)
      await officer
        .fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: PRISMA }),
          signal: leave.signal,
        })
        .catch(() => {})
    }),
  )
  await eventually(async () => expect(await open(admin)).toBe(0))
  expect(await officer.ask(PRISMA)).toHaveProperty('agencies')
})

test('more operations at once than there are connections all get their turn', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const save = (i: number) =>
    officer.ask(
      `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename ... on SaveViewSuccess { data { id mine } } } }`,
      { input: { list: 'WORKERS', name: `Calon ${i}`, state: '{}' } },
    )
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? officer.ask(PRISMA) : save(i))))
  expect(answers).toHaveLength(60)
})
