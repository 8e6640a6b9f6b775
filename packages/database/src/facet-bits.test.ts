import fc from 'fast-check'
import pg from 'pg'
import { expect } from 'vitest'
import type { Entry } from './entry.ts'
import {
  type BitCondition,
  CHANGED_SINCE,
  countBits,
  countBitsByBirth,
  withEachPeople,
  withPeople,
} from './facet-bits.ts'
import { Prisma } from './prisma.ts'
import type { Reader } from './read-as.ts'
import { aLink, aWorker, TENANTS, type TestTenant, test } from './testing/test.ts'

const FOLD = 'select app.fold_facets(1) as folded'
const FIELDS = [
  'EVERYBODY',
  'REGENCY',
  'DISTRICT',
  'OCCUPATION',
  'SEX',
  'STATUS',
  'DECILE',
  'MEMBERSHIP',
  'UNCOVERED',
  'REGISTERED_BY',
] as const
const STARTS = ['1960-03-01', '1982-11-15', '1982-11-16', '2004-02-29']

interface Count {
  readonly field: string
  readonly value: string
  readonly count: number
}

/** The rows of a filter by themselves, as plain SQL counts them; `l` is the listing. */
const ROWS_BY_VALUE = Prisma.sql`select v.field, v.value, count(*) as count from worker_listing l, lateral (values
    ('EVERYBODY', ''), ('REGENCY', l.regency_code), ('DISTRICT', left(l.village_code, 8)), ('OCCUPATION', coalesce(l.occupation_code, '')),
    ('SEX', coalesce(l.sex, '')), ('STATUS', l.status), ('DECILE', coalesce(l.welfare_decile::text, '')), ('MEMBERSHIP', coalesce(l.membership_kind, '')),
    ('UNCOVERED', coalesce(l.uncovered_reason, '')), ('REGISTERED_BY', l.registered_by_tenant_id::text),
    ('BORN', coalesce(width_bucket(l.birth_date, ${STARTS}::date[])::text, ''))) v(field, value)`

interface Filter {
  readonly bits: readonly BitCondition[]
  readonly rows: Prisma.Sql
}

const byValue = (field: 'SEX' | 'STATUS' | 'DECILE' | 'DISTRICT', column: string) => (values: string[]) =>
  ({
    bits: [{ anyOf: [{ field, values }] }],
    rows: Prisma.sql`coalesce(${Prisma.raw(column)}::text, '') = any(${values}::text[])`,
  }) satisfies Filter
const someOf = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })
const aDay = fc.option(
  fc.constantFrom('1899-01-01', '1959-12-31', '1960-03-01', '1982-11-15', '2004-02-29', '2099-01-01'),
)
const aCondition: fc.Arbitrary<Filter> = fc.oneof(
  someOf('FEMALE', 'MALE', '').map(byValue('SEX', 'l.sex')),
  someOf('CANDIDATE', 'VERIFIED', 'MOVED').map(byValue('STATUS', 'l.status')),
  someOf('1', '5', '').map(byValue('DECILE', 'l.welfare_decile')),
  someOf('61.12.01', '61.12.05').map(byValue('DISTRICT', 'left(l.village_code, 8)')),
  fc.tuple(aDay, aDay).map(([from, to]) => ({
    bits: [{ born: [{ from, to }] }],
    rows: Prisma.sql`l.birth_date between ${from ?? '0001-01-01'}::date and ${to ?? '9999-12-31'}::date`,
  })),
)
const aFilter = fc.array(aCondition, { maxLength: 3 })

const aStep = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    sex: fc.constantFrom('FEMALE' as const, 'MALE' as const),
    decile: fc.option(fc.constantFrom(1, 5, 10)),
    village: fc.constantFrom('61.12.05.2003', '61.12.01.2001'),
    birthDate: fc.constantFrom('1950-01-01', '1960-02-29', '1960-03-01', '1982-11-15', '2004-02-29', '2080-01-01'),
  }),
  fc.record({ do: fc.constant('status' as const), to: fc.constantFrom('VERIFIED', 'DECEASED', 'MOVED') }),
  fc.record({ do: fc.constant('move' as const), to: fc.constantFrom('61.12.05.2003', '61.12.01.2001') }),
  fc.record({ do: fc.constant('link' as const), level: fc.constantFrom('FULL', 'REGISTERED', 'PROOF') }),
  fc.record({ do: fc.constant('unlink' as const) }),
  fc.record({ do: fc.constant('undone' as const) }),
  fc.record({ do: fc.constant('fold' as const) }),
)
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never

const SOMEBODY = '(select id from worker order by random() limit 1)'

async function take(admin: pg.Client, step: Step): Promise<void> {
  switch (step.do) {
    case 'add':
      await aWorker(admin, { sex: step.sex, decile: step.decile, in: step.village, birthDate: step.birthDate })
      return
    case 'status':
      await admin.query(`update worker set status = $1 where id = ${SOMEBODY}`, [step.to])
      return
    case 'move':
      await admin.query(`update worker set village_code = $1, welfare_decile = null where id = ${SOMEBODY}`, [step.to])
      return
    case 'link':
      await admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
         select id, $1, tenant_id, $2, 'FUNDING' from worker where id = ${SOMEBODY} on conflict do nothing`,
        [TENANTS.provinsi.id, step.level],
      )
      return
    case 'unlink':
      await admin.query(
        'update worker_access set ended_at = now() where id in (select id from worker_access where ended_at is null limit 1)',
      )
      return
    case 'undone':
      await admin.query('begin')
      await aWorker(admin)
      await admin.query('rollback')
      return
    case 'fold':
      await admin.query(FOLD)
  }
}

/** Both ways of one filter, asked by somebody whom the policies hold. */
async function bothWays(reader: Reader, entry: Entry, filters: readonly Filter[]) {
  const rows =
    filters.length === 0
      ? Prisma.sql`true`
      : Prisma.join(
          filters.map((filter) => filter.rows),
          ' and ',
        )
  const byBits = Prisma.sql`${withPeople(
    entry.tenantId,
    filters.flatMap(({ bits }) => bits),
  )}
    select field, value, sum(count)::int as count from (
      ${countBits(entry.tenantId, FIELDS, '')} union all ${countBitsByBirth(entry.tenantId, STARTS)}
      union all (${ROWS_BY_VALUE} where ${CHANGED_SINCE} and ${rows} group by 1, 2)) counted
    group by 1, 2 having sum(count) > 0 order by 1, 2`
  const plain = Prisma.sql`select field, value, count::int from (${ROWS_BY_VALUE} where ${rows} group by 1, 2) counted order by 1, 2`
  return { byBits: await reader.readAs<Count>(entry, byBits), plain: await reader.readAs<Count>(entry, plain) }
}

const differencesOf = async (admin: pg.Client, tenant: TestTenant, repair = false) =>
  (await admin.query('select * from app.verify_facets($1, $2)', [TENANTS[tenant].id, repair])).rows

test('whatever happens to people, each filter counts by bits as it does by rows, before and after folding', async ({
  admin,
  reader,
  entryOf,
}) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aStep, { maxLength: 14 }),
      fc.array(aFilter, { minLength: 3, maxLength: 3 }),
      async (steps, filters) => {
        for (const step of steps) await take(admin, step)
        for (const tenant of ['kubu-raya', 'provinsi'] as const) {
          for (const filter of [[], ...filters]) {
            const { byBits, plain } = await bothWays(reader, entryOf(tenant), filter)
            expect(byBits).toEqual(plain)
          }
          expect(await differencesOf(admin, tenant)).toEqual([])
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('people of many blocks are folded some blocks at a time, and counted alike in between', async ({
  admin,
  reader,
  entryOf,
}) => {
  for (const by of [0, 8191, 100_000]) {
    // What comes next stands in another block.
    await admin.query(`select setval('worker_number_seq', (select last_value + $1 from worker_number_seq))`, [by])
    await aWorker(admin, { sex: 'FEMALE' })
    await aWorker(admin, { sex: 'MALE', decile: 5 })
  }
  const folded: number[] = []
  do {
    const { byBits, plain } = await bothWays(reader, entryOf('kubu-raya'), [byValue('SEX', 'l.sex')(['FEMALE'])])
    expect(byBits).toEqual(plain)
    expect(plain.find(({ field }) => field === 'EVERYBODY')?.count).toBe(3)
    folded.push((await admin.query(FOLD)).rows[0].folded)
  } while (folded.at(-1) !== 0)
  expect(folded.length).toBeGreaterThan(2)
  expect((await admin.query('select from facet_change')).rowCount).toBe(0)
})

test('a row of bits goes with the last person who has the value', async ({ admin }) => {
  const worker = await aWorker(admin, { decile: 7 })
  await admin.query(FOLD)
  const rowOfValue = `select from facet_bits where field = 'DECILE' and value = '7'`
  expect((await admin.query(rowOfValue)).rowCount).toBe(1)
  await admin.query('update worker set welfare_decile = 8 where id = $1', [worker])
  await admin.query(FOLD)
  expect((await admin.query(rowOfValue)).rowCount).toBe(0)
})

test('two who change people of one block do not wait for each other, nor for who folds it', async ({
  admin,
  database,
  reader,
  entryOf,
}) => {
  const [first, second] = [await aWorker(admin), await aWorker(admin)]
  const status = `update worker set status = 'VERIFIED' where id = $1`
  const other = new pg.Client({ connectionString: database.adminUrl })
  const folder = new pg.Client({ connectionString: database.adminUrl })
  await Promise.all([other.connect(), folder.connect()])
  try {
    await Promise.all([admin, other, folder].map((client) => client.query(`set lock_timeout = '2s'`)))
    await other.query('begin')
    await other.query(status, [first])
    await folder.query('begin')
    await folder.query(FOLD)
    await admin.query(status, [second])
    await other.query('commit')
    // Neither is among what was folded: both changed after it had begun to read.
    await folder.query('commit')
    const { byBits, plain } = await bothWays(reader, entryOf('kubu-raya'), [])
    expect(byBits).toEqual(plain)
    expect(plain).toContainEqual({ field: 'STATUS', value: 'VERIFIED', count: 2 })
    await admin.query(FOLD)
    expect(await differencesOf(admin, 'kubu-raya')).toEqual([])
  } finally {
    await Promise.all([other.end(), folder.end()])
  }
})

test('a folding that is killed in the middle has neither taken changes nor written bits', async ({
  admin,
  database,
  reader,
  entryOf,
}) => {
  await aWorker(admin, { sex: 'FEMALE' })
  await aWorker(admin, { sex: 'MALE' })
  const folder = new pg.Client({ connectionString: database.adminUrl })
  // Its connection is ended under it.
  folder.on('error', () => {})
  await folder.connect()
  await folder.query('begin')
  await folder.query(FOLD)
  const { rows } = await folder.query<{ pid: number }>('select pg_backend_pid() as pid')
  await admin.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
  expect((await admin.query('select from facet_bits')).rowCount).toBe(0)
  const { byBits, plain } = await bothWays(reader, entryOf('kubu-raya'), [])
  expect(byBits).toEqual(plain)
  expect(plain).toContainEqual({ field: 'EVERYBODY', value: '', count: 2 })
  await admin.query(FOLD)
  expect(await differencesOf(admin, 'kubu-raya')).toEqual([])
})

test('who changes people sees them counted within their own transaction', async ({ admin, writeAs, entryOf }) => {
  const worker = await aWorker(admin, { decile: 2 })
  await admin.query(FOLD)
  const { tenantId } = entryOf('kubu-raya')
  const counted = await writeAs('kubu-raya', async (tx) => {
    await tx.run(Prisma.sql`update worker set welfare_decile = 3 where id = ${worker}::uuid`)
    return tx.rows(Prisma.sql`${withPeople(tenantId, [{ anyOf: [{ field: 'DECILE', values: ['2', '3'] }] }])}
      select (select count(*)::int from people where bit_count(bits) > 0) as by_bits,
        (select count(*)::int from worker_listing l where l.tenant_id = ${tenantId}::uuid and ${CHANGED_SINCE} and l.welfare_decile in (2, 3)) as by_rows`)
  })
  expect(counted).toEqual([{ by_bits: 0, by_rows: 1 }])
})

test('bits that differ from the rows are named, and put right when asked', async ({ admin }) => {
  await aWorker(admin, { sex: 'FEMALE' })
  await admin.query(FOLD)
  await admin.query(`update facet_bits set value = 'MALE' where field = 'SEX'`)
  const differences = [
    { field: 'SEX', value: 'FEMALE', kept: '0', recounted: '1', people: '1' },
    { field: 'SEX', value: 'MALE', kept: '1', recounted: '0', people: '1' },
  ]
  expect(await differencesOf(admin, 'kubu-raya')).toEqual(differences)
  expect(await differencesOf(admin, 'kubu-raya', true)).toEqual(differences)
  // Out of date from now on, so that nothing wrong is counted until they are folded.
  expect(await differencesOf(admin, 'kubu-raya')).toEqual([])
  await admin.query(FOLD)
  expect(await differencesOf(admin, 'kubu-raya')).toEqual([])
  expect((await admin.query(`select value from facet_bits where field = 'SEX'`)).rows).toEqual([{ value: 'FEMALE' }])
})

test('folding when nothing came is one look', async ({ admin }) => {
  await admin.query(
    `insert into facet_bits (tenant_id, field, value, block, bits) select $1, 'EVERYBODY', '', n, 1::bit(8192) from generate_series(1, 2000) n`,
    [TENANTS['kubu-raya'].id],
  )
  await admin.query('vacuum analyze facet_bits, facet_change')
  // Once before: what a connection reads of the catalogue after a vacuum is no part of the look.
  await admin.query(FOLD)
  const { rows } = await admin.query(`explain (analyze, buffers, format json) ${FOLD}`)
  const plan = rows[0]['QUERY PLAN'][0].Plan
  expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(30)
})

test('a filter of several fields, and several filters of one statement, read each block of a value once, and nothing of others', async ({
  admin,
  reader,
  entryOf,
}) => {
  const BLOCKS = 300
  const entry = entryOf('kubu-raya')
  await admin.query(
    `insert into facet_bits (tenant_id, field, value, block, bits)
     select $1, v.field, v.value, n, ~0::bit(8192) from generate_series(1, $2::int) n, (
       select 'DISTRICT' as field, '61.12.' || lpad(d::text, 2, '0') as value from generate_series(1, 40) d
       union all select 'BORN', bit::text from generate_series(0, 15) bit union all values ('BORN', 'known')
       union all values ('EVERYBODY', ''), ('SEX', 'FEMALE'), ('SEX', 'MALE'), ('DECILE', '1'), ('DECILE', '2'), ('STATUS', 'CANDIDATE')) v`,
    [entry.tenantId, BLOCKS],
  )
  await admin.query('vacuum analyze facet_bits, facet_change')
  const [sex, decile, status] = [
    { anyOf: [{ field: 'SEX', values: ['FEMALE'] }] },
    { anyOf: [{ field: 'DECILE', values: ['1', '2'] }] },
    { anyOf: [{ field: 'STATUS', values: ['CANDIDATE'] }] },
  ] as const
  const expectFewPages = async (statement: Prisma.Sql) => {
    const explained = Prisma.sql`explain (analyze, buffers, format json) ${statement}`
    // Twice: what a connection reads of the catalogue is no part of it.
    await reader.readAs(entry, explained)
    const [row] = await reader.readAs<{ 'QUERY PLAN': string | object[] }>(entry, explained)
    const plan = row?.['QUERY PLAN'] ?? '[]'
    const [{ Plan }] = typeof plan === 'string' ? JSON.parse(plan) : plan
    expect(Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']).toBeLessThan(5 * BLOCKS)
  }
  const totalOf = Prisma.sql`select sum(bit_count(bits)) from people`
  await expectFewPages(Prisma.sql`${withPeople(entry.tenantId, [sex, decile, status])} ${totalOf}`)
  await expectFewPages(
    Prisma.sql`${withPeople(entry.tenantId, [sex])} ${countBits(entry.tenantId, ['DISTRICT'], '61.12.07')}`,
  )
  await expectFewPages(
    Prisma.sql`${withEachPeople(entry.tenantId, [
      { name: 'people', conditions: [sex, decile, status] },
      { name: 'of_any_sex', conditions: [decile, status] },
      { name: 'of_any_decile', conditions: [sex, status] },
    ])} select sum(bit_count(bits)) from (select * from people union all select * from of_any_sex union all select * from of_any_decile) p`,
  )
})

test('a scope sees no bits and no changes, for they are of the whole tenant', async ({ admin, reader, entryOf }) => {
  await aWorker(admin)
  await admin.query(FOLD)
  await aWorker(admin)
  const seen = (tenant: TestTenant, scope: Partial<Entry> = {}) =>
    reader.readAs<{ bits: number; changes: number }>(
      entryOf(tenant, scope),
      Prisma.sql`select (select count(*)::int from facet_bits) as bits, (select count(*)::int from facet_change) as changes`,
    )
  const [whole] = await seen('kubu-raya')
  expect(whole?.bits).toBeGreaterThan(10)
  expect(whole?.changes).toBe(1)
  for (const scope of [{ areaScope: '61.12.05' }, { agencyId: '00000000-0000-7000-8000-000000000001' }])
    expect(await seen('kubu-raya', scope)).toEqual([{ bits: 0, changes: 0 }])
  expect(await seen('pontianak')).toEqual([{ bits: 0, changes: 0 }])
})

test('bits are written by the database alone', async ({ admin, writeAs }) => {
  await aLink(admin, await aWorker(admin), 'provinsi', 'FULL')
  for (const table of ['facet_bits', 'facet_change'])
    await expect(writeAs('provinsi', (tx) => tx.run(Prisma.sql`delete from ${Prisma.raw(table)}`))).rejects.toThrow(
      'permission denied',
    )
  for (const table of ['worker', 'worker_listing'])
    await expect(
      writeAs('provinsi', (tx) => tx.run(Prisma.sql`update ${Prisma.raw(table)} set number = default`)),
      table,
    ).rejects.toThrow('permission denied')
})
