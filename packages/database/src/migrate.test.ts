import pg from 'pg'
import { expect } from 'vitest'
import { applySchema } from './migrate.ts'
import { applyMigrations, readMigrations } from './schema-engine.ts'
import { SchemaError } from './schema-error.ts'
import { test } from './testing/test.ts'

const outdate = (admin: pg.Client, ...names: string[]) =>
  admin.query(`update app.sql_object set hash = 'of another version' where name = any ($1)`, [names])

async function functionNamed(admin: pg.Client, name: string) {
  const { rows } = await admin.query<{ signature: string; owner: string; callers: string[] }>(
    `select oid::regprocedure::text as signature, proowner::regrole::text as owner,
       array(select coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') from aclexplode(proacl) a where a.grantee <> proowner order by 1) as callers
     from pg_proc where pronamespace = 'app'::regnamespace and proname = $1`,
    [name],
  )
  return rows
}

test('a second upgrade changes nothing', async ({ admin, database }) => {
  const state = async () =>
    (await admin.query('select kind, name, hash, applied_at from app.sql_object order by 1, 2')).rows
  const before = await state()
  expect(before.length).toBeGreaterThan(500)
  expect(await applySchema(database.adminUrl)).toEqual([])
  expect(await state()).toEqual(before)
})

test('an upgrade applies an object whose file changed, and no other', async ({ admin, database }) => {
  await admin.query(`create or replace function app.mask_name(name text) returns text language sql immutable parallel safe return 'former';
    drop policy worker_read on worker`)
  await outdate(admin, 'mask_name', 'worker.worker_read')
  await admin.query(`update app.sql_object set applied_at = '2026-01-01'`)
  await applySchema(database.adminUrl)
  expect((await admin.query(`select app.mask_name('Siti Aminah') as name`)).rows[0].name).not.toBe('former')
  expect((await admin.query(`select from pg_policies where policyname = 'worker_read'`)).rowCount).toBe(1)
  const { rows } = await admin.query(`select name from app.sql_object where applied_at > '2026-01-01' order by 1`)
  expect(rows.map(({ name }) => name)).toEqual(['mask_name', 'worker.worker_read'])
})

test('an upgrade takes back rights and an owner that the file does not name', async ({ admin, database }) => {
  const [before] = await functionNamed(admin, 'fold_facets')
  expect(before).toMatchObject({ owner: 'payung_crossing', callers: ['payung_jobs'] })
  await admin.query(`grant execute on function app.fold_facets to payung_app;
    alter function app.writes_national_id owner to payung_crossing`)
  await outdate(admin, 'fold_facets', 'writes_national_id')
  await applySchema(database.adminUrl)
  expect(await functionNamed(admin, 'fold_facets')).toEqual([before])
  expect(await functionNamed(admin, 'writes_national_id')).toMatchObject([{ owner: 'payung_owner' }])
})

test('a function of other parameters or of another result goes when its file has a new one', async ({
  admin,
  database,
}) => {
  const [parameters] = await functionNamed(admin, 'fold_facets')
  const [result] = await functionNamed(admin, 'told_enough')
  const [plain] = await functionNamed(admin, 'question_of')
  await admin.query(`set role payung_owner; drop function app.fold_facets; drop function app.told_enough;
    drop function app.question_of; create function app.question_of(answer text, most integer) returns text language sql return answer;
    create function app.fold_facets(blocks_max integer, most integer) returns integer language sql return most;
    create function app.told_enough() returns integer language sql return 1; reset role`)
  await outdate(admin, 'fold_facets', 'told_enough', 'question_of')
  await applySchema(database.adminUrl)
  expect(await functionNamed(admin, 'fold_facets')).toEqual([parameters])
  expect(await functionNamed(admin, 'told_enough')).toEqual([result])
  expect(await functionNamed(admin, 'question_of')).toEqual([plain])
})

test('an upgrade drops whatever has no file any more', async ({ admin, database }) => {
  await admin.query(`set role payung_owner; create function app.former() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger former after insert on worker execute function app.former();
    create policy former on auth.session using (true);
    create view app.former_view as select 1 as one;
    insert into app.sql_object (kind, name, hash)
      values ('function', 'former', ''), ('trigger', 'worker.former', ''), ('policy', 'auth.session.former', ''), ('view', 'former_view', '');
    reset role`)
  await applySchema(database.adminUrl)
  const { rows } = await admin.query(`select
    exists (select from pg_proc where proname = 'former') or exists (select from pg_trigger where tgname = 'former')
    or exists (select from pg_policies where policyname = 'former') or exists (select from pg_class where relname = 'former_view')
    or exists (select from app.sql_object where name ~ '(^|[.])former(_view)?$') as remains`)
  expect(rows[0].remains).toBe(false)
})

test('a database from before the baseline is refused in one sentence, and is not touched', async ({
  admin,
  database,
}) => {
  await admin.query(
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('1', '', now(), '20261120000100_ground')`,
  )
  await outdate(admin, 'mask_name')
  const refusal = await applySchema(database.adminUrl).catch((error) => error)
  expect(refusal).toBeInstanceOf(SchemaError)
  expect(refusal.code).toBe('DATABASE_BEFORE_BASELINE')
  expect(refusal.text.en).toContain('remove the folder PAYUNG_DATA_DIR')
  expect(refusal.text.id).toContain('hapus folder PAYUNG_DATA_DIR')
  expect((await admin.query(`select hash from app.sql_object where name = 'mask_name'`)).rows).toEqual([
    { hash: 'of another version' },
  ])
})

test('a database of a newer version is refused by the name of its migration', async ({ admin, database }) => {
  await admin.query(
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('1', '', now(), '29991231000000_beyond')`,
  )
  await expect(applySchema(database.adminUrl)).rejects.toMatchObject({
    code: 'DATABASE_NEWER',
    message: expect.stringContaining('29991231000000_beyond'),
  })
})

test('a migration that fails is told by its name and reason, and leaves nothing behind', async ({
  admin,
  database,
}) => {
  const migrations = await readMigrations()
  const wrong = {
    path: '29991231000000_wrong',
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: 'create table halfway (); select 1 / 0' },
    },
  }
  const client = new pg.Client({ connectionString: database.adminUrl, options: '-c role=payung_owner' })
  await client.connect()
  try {
    await client.query('begin; create table before_it ()')
    const failure = applyMigrations(client, {
      ...migrations,
      migrationDirectories: [...migrations.migrationDirectories, wrong],
    })
    await expect(failure).rejects.toThrow(/division by zero[\s\S]*29991231000000_wrong/)
    expect((await client.query(`select to_regclass('before_it') as before_it`)).rows).toEqual([
      { before_it: 'before_it' },
    ])
  } finally {
    await client.end()
  }
  expect(
    (await admin.query(`select coalesce(to_regclass('halfway'), to_regclass('before_it')) as table`)).rows,
  ).toEqual([{ table: null }])
})
