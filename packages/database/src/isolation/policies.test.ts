import type pg from 'pg'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { fillTenants } from './full-tenants.builder.ts'
import { type Observation, probeTable } from './probe.builder.ts'

interface Policy {
  readonly tablename: string
  readonly policyname: string
  readonly qual: string | null
  readonly with_check: string | null
}

const POLICIES = `select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`

/** What a table lets each do before anything is changed: looked at once, for every trial is rolled back. */
function baselines(admin: pg.Client) {
  const observations = new Map<string, Promise<Observation>>()
  return (table: string): Promise<Observation> => {
    const before = observations.get(table) ?? probeTable(admin, table)
    observations.set(table, before)
    return before
  }
}

const differences = (before: Observation, after: Observation) =>
  Object.keys(before).filter((what) => before[what] !== after[what])

test('every policy is needed: without it, somebody can do less or more than before', async ({ admin }) => {
  await fillTenants(admin)
  const { rows: policies } = await admin.query<Policy>(POLICIES)
  expect(policies.length).toBeGreaterThan(30)
  const baseline = baselines(admin)
  const idle: string[] = []
  for (const { tablename, policyname } of policies) {
    await admin.query('begin')
    const before = await baseline(tablename)
    await admin.query(`drop policy ${policyname} on ${tablename}`)
    if (differences(before, await probeTable(admin, tablename)).length === 0) idle.push(`${tablename}.${policyname}`)
    await admin.query('rollback')
  }
  expect(idle).toEqual([])
}, 600_000)

test('every condition of a policy is needed: opened wide, it shows or lets in what it did not', async ({ admin }) => {
  await fillTenants(admin)
  const { rows: policies } = await admin.query<Policy>(POLICIES)
  const baseline = baselines(admin)
  const idle: string[] = []
  for (const { tablename, policyname, qual, with_check } of policies) {
    for (const [clause, condition] of [
      ['using', qual],
      ['with check', with_check],
    ] as const) {
      if (condition === null || condition === 'true') continue
      await admin.query('begin')
      const before = await baseline(tablename)
      await admin.query(`alter policy ${policyname} on ${tablename} ${clause} (true)`)
      if (differences(before, await probeTable(admin, tablename)).length === 0)
        idle.push(`${tablename}.${policyname} ${clause}`)
      await admin.query('rollback')
    }
  }
  expect(idle).toEqual([])
}, 600_000)

test('switched-off row-level security changes what is seen of every table that it guards', async ({ admin }) => {
  await fillTenants(admin)
  // What nobody who signs in may touch at all is not seen with or without it.
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relrowsecurity and relkind = 'r'
       and exists (select from pg_roles where rolname in ('payung_app', 'payung_auth', 'payung_jobs') and has_any_column_privilege(rolname, c.oid, 'SELECT, INSERT, UPDATE'))
     order by 1`,
  )
  const unguarded: string[] = []
  for (const { name } of rows.filter((row) => row.name !== 'person')) {
    await admin.query('begin')
    const before = await probeTable(admin, name)
    await admin.query(`alter table ${name} disable row level security`)
    if (differences(before, await probeTable(admin, name)).length === 0) unguarded.push(name)
    await admin.query('rollback')
  }
  expect(unguarded).toEqual([])
}, 600_000)

test('who may see and do what is as written down: reviewed when it changes (vitest --update), never changed unseen', async ({
  admin,
}) => {
  await fillTenants(admin)
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relkind = 'r' order by 1`,
  )
  const lines: string[] = []
  await admin.query('begin')
  for (const { name } of rows) {
    lines.push(`${name}`)
    for (const [what, seen] of Object.entries(await probeTable(admin, name))) lines.push(`  ${what}: ${seen}`)
  }
  await admin.query('rollback')
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('who-may-what.txt')
}, 600_000)
