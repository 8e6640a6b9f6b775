import pg from 'pg'
import { expect } from 'vitest'
import { applySchema } from './migrate.ts'
import { openReader } from './read-as.ts'
import { readMigrations } from './schema-engine.ts'
import { BASELINE, KEPT_KEYS, keepDatabase, readKept, restoreDatabase } from './testing/kept-database.ts'
import { createEmptyDatabase, type TestDatabase } from './testing/template.ts'
import { test as base, TENANTS } from './testing/test.ts'
import { openVault } from './vault.ts'

const baseline = readKept(BASELINE)

const test = base.extend<{ former: TestDatabase; formerAdmin: pg.Client }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  former: async ({}, use) => {
    const former = await createEmptyDatabase()
    await restoreDatabase(former.adminUrl, baseline)
    await use(former)
    await former.drop()
  },
  formerAdmin: async ({ former }, use) => {
    const admin = new pg.Client({ connectionString: former.adminUrl })
    await admin.connect()
    await use(admin)
    await admin.end()
  },
})

test('an installation of the baseline is upgraded with every row, and answers its members', async ({
  former,
  formerAdmin,
}) => {
  const { migrationDirectories } = await readMigrations()
  const newer = migrationDirectories.map(({ path }) => path).filter((path) => !baseline.migrations.includes(path))
  expect(await applySchema(former.adminUrl)).toEqual(newer)

  for (const { name, count } of baseline.tables) {
    if (name === 'app.sql_object') continue // of the newest version now
    if (name === 'worker_count') continue // its totals are read off the bits now
    if (name === 'auth."rateLimit"') continue // minutes of requests, counted by windows now (decision 181)
    expect((await formerAdmin.query(`select count(*)::int as count from ${name}`)).rows, name).toEqual([{ count }])
  }
  expect(baseline.tables.filter(({ count }) => count > 0).length).toBeGreaterThan(80)

  // What was to be counted of the candidates that there were.
  expect((await formerAdmin.query('select from round_candidate_count where candidates > 0')).rowCount).toBe(3)
  expect((await formerAdmin.query('select * from app.verify_candidate_counts(false)')).rows).toEqual([])

  // Whose bits are to be made: everybody, and they are right as soon as they are.
  const people = (await formerAdmin.query('select count(*)::int as people from worker_listing')).rows
  expect((await formerAdmin.query('select sum(cardinality(numbers))::int as people from facet_change')).rows).toEqual(
    people,
  )
  await formerAdmin.query('select app.fold_facets(1000)')
  const counted = `select sum(bit_count(bits))::int as people from facet_bits where field = 'EVERYBODY'`
  expect((await formerAdmin.query(counted)).rows).toEqual(people)
  expect((await formerAdmin.query('select v.* from tenant t, app.verify_facets(t.id, false) v')).rows).toEqual([])

  // Found by each word of their names.
  const posted = `select p.tenant_id, p.worker_id, w.word from name_posting p join name_word w on w.id = p.word_id order by 1, 2, 3`
  const spoken = `select distinct tenant_id, worker_id, word collate "C" as word from worker_listing, unnest(string_to_array(name_search, ' ')) word order by 1, 2, 3`
  const names = (await formerAdmin.query(spoken)).rows
  expect(names.length).toBeGreaterThan(0)
  expect((await formerAdmin.query(posted)).rows).toEqual(names)

  const reader = openReader(former.appUrl, { connectionsMax: 1 })
  const workersOf = async (tenant: keyof typeof TENANTS) => {
    const entry = { tenantId: TENANTS[tenant].id, userId: null, areaScope: '', agencyId: null }
    return (
      await reader.readAs<{ village_code: string }>(entry, {
        text: 'select village_code from worker_listing order by 1',
        values: [],
      })
    ).map(({ village_code }) => village_code)
  }
  expect(await workersOf('kubu-raya')).toEqual(['61.12.01.2001', '61.12.05.2003', '61.12.05.2003', '61.12.05.2003'])
  expect(await workersOf('pontianak')).toEqual(['61.71.01.1001', '61.71.01.1001', '61.71.01.1001'])
  await reader.close()

  const vault = openVault(KEPT_KEYS)
  const { rows } = await formerAdmin.query<{ cipher: Buffer; index: Buffer }>(
    `select national_id_cipher as cipher, blind_index as index from worker w join person p on p.id = w.person_id order by p.id`,
  )
  expect(rows[0] && vault.openNationalId(rows[0].cipher, rows[0].index)).toMatch(/^611205450983\d{4}$/)
  for (const { cipher, index } of rows) {
    expect(vault.blindIndex(vault.openNationalId(cipher, index))).toEqual(index)
  }
})

test('an agreement that one entry signed before parties confirmed stays signed after the upgrade, without a paper', async ({
  former,
  formerAdmin,
}) => {
  const signed = `select id, state, signed_on::text as day, number, version from agreement where state = 'SIGNED' order by id`
  const before = (await formerAdmin.query(signed)).rows
  expect(before.length).toBeGreaterThan(0)
  await applySchema(former.adminUrl)
  expect((await formerAdmin.query(signed)).rows).toEqual(before)
  expect((await formerAdmin.query('select from agreement_signing')).rowCount).toBe(0)
  // It still ends as any signed agreement does, and is signed by no second entry.
  const [agreement] = before
  await expect(
    formerAdmin.query(`update agreement set signed_on = signed_on + 1, version = version + 1 where id = $1`, [
      agreement.id,
    ]),
  ).rejects.toThrow('agreement_is_settled')
  const ends = `update agreement set state = 'TERMINATED', terminated_on = lower(valid), state_reason = 'Berakhir', version = version + 1 where id = $1`
  expect((await formerAdmin.query(ends, [agreement.id])).rowCount).toBe(1)
})

test('links of companies to people end with the upgrade, and their listings go (decision 194)', async ({
  former,
  formerAdmin,
}) => {
  const ofCompanies = (table: string, more = '') =>
    `select from ${table} x join tenant t on t.id = x.tenant_id and t.kind = 'COMPANY' ${more}`
  const links = ofCompanies('worker_access', 'and x.ended_at is null')
  await formerAdmin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
     select w.id, t.id, w.tenant_id, 'PROOF', 'FUNDING' from worker w, tenant t where t.kind = 'COMPANY' limit 1`,
  )
  expect((await formerAdmin.query(ofCompanies('worker_listing'))).rowCount).toBe(1)
  expect((await formerAdmin.query(links)).rowCount).toBe(1)
  await applySchema(former.adminUrl)
  expect((await formerAdmin.query(links)).rowCount).toBe(0)
  for (const table of ['worker_listing', 'facet_bits', 'facet_change', 'name_posting'])
    expect((await formerAdmin.query(ofCompanies(table))).rowCount, table).toBe(0)
})

test('an upgraded database has the schema of a new one', async ({ former, formerAdmin, admin }) => {
  await applySchema(former.adminUrl)
  const upgraded = await readCatalog(formerAdmin)
  expect(upgraded.length).toBeGreaterThan(3000)
  expect(upgraded).toEqual(await readCatalog(admin))
})

test('a kept database holds what was in it', async ({ former }) => {
  const file = await keepDatabase(former.adminUrl)
  const again = readKept(file)
  expect(again.tables.map(({ name, rows }) => [name, JSON.parse(rows).length])).toEqual(
    baseline.tables.map(({ name, count }) => [name, count]),
  )
  const ofWorkers = ({ tables }: typeof baseline) =>
    JSON.parse(tables.find(({ name }) => name === 'worker')?.rows ?? '[]')
  expect(ofWorkers(again)).toEqual(expect.arrayContaining(ofWorkers(baseline)))
})

/** One line for each thing that differs where two schemas differ; the order of columns is none. */
async function readCatalog(admin: pg.Client): Promise<readonly string[]> {
  const { rows } = await admin.query<{ line: string }>(`
    with own as (select c.* from pg_class c where relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'auth'::regnamespace))
    select concat_ws(' ', 'table', oid::regclass, relkind, relowner::regrole, relrowsecurity, relforcerowsecurity, relacl) as line
      from own where relkind in ('r', 'v', 'S')
    union all select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attgenerated, attidentity,
        pg_get_expr(adbin, adrelid), attacl)
      from own join pg_attribute on attrelid = own.oid and attnum > 0 and not attisdropped left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where relkind in ('r', 'v')
    union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) from pg_constraint c join own on own.oid = conrelid
    union all select pg_get_indexdef(indexrelid) from pg_index join own on own.oid = indrelid
    union all select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), tgenabled) from pg_trigger t join own on own.oid = tgrelid where not tgisinternal
    union all select concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check) from pg_policies
      where schemaname in ('public', 'app', 'auth')
    union all select concat_ws(' ', pg_get_functiondef(oid), proowner::regrole, coalesce(proacl, acldefault('f', proowner))) from pg_proc where pronamespace = 'app'::regnamespace
    order by 1`)
  return rows.map(({ line }) => line)
}
