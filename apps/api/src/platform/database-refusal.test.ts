import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { TENANTS, type TestTenant, USERS } from '@payung/database/testing'
import pg from 'pg'
import { describe, expect, vi } from 'vitest'
import { test } from '../testing/test.ts'
import { databaseRefusal } from './database-refusal.ts'

const VIEW = {
  list: 'WORKERS',
  name: 'Nelayan',
  state: {},
  tenantId: TENANTS['kubu-raya'].id,
  ownerId: USERS['kubu-raya'],
}

const byModel = async (tx: TenantTransaction) => void (await tx.models.savedView.create({ data: VIEW }))
const byStatement = async (tx: TenantTransaction) =>
  void (await tx.run(Prisma.sql`insert into saved_view (tenant_id, owner_id, list, name, state)
    values (app.tenant_id(), ${VIEW.ownerId}::uuid, ${VIEW.list}, ${VIEW.name}, '{}')`))

type WriteAs = (tenant: TestTenant, use: (tx: TenantTransaction) => Promise<void>) => Promise<void>
const refusalOf = (writeAs: WriteAs, use: (tx: TenantTransaction) => Promise<void>) =>
  writeAs('kubu-raya', use).then(() => 'no refusal', databaseRefusal)

/** The embedded server has no translations, and so no `lc_messages` but C: an error gets Indonesian words on its way in, and keeps its fields. */
function translateErrors() {
  const { emit } = pg.Connection.prototype
  return vi.spyOn(pg.Connection.prototype, 'emit').mockImplementation(function (this: pg.Connection, event, error) {
    if (error instanceof pg.DatabaseError)
      Object.assign(error, {
        severity: 'GALAT',
        message: 'nilai melanggar batasan «lain»',
        detail: 'Kunci «lain» ada.',
      })
    return emit.call(this, event, error)
  })
}

describe.each([
  ['a model', byModel],
  ['a statement', byStatement],
] as const)('a refusal of what %s writes', (_what, write) => {
  test('is read from its fields, whatever language its message is in', async ({ admin, writeAs }) => {
    // The test server has no translations: so a message of ours stands for one.
    await admin.query(`
      create function public.refuse() returns trigger language plpgsql as $$ begin
        raise exception 'nilai melanggar batasan «lain»' using errcode = '23514', constraint = 'saved_view_in_words';
      end $$;
      create trigger refuse before insert on saved_view for each row execute function public.refuse()`)
    expect(await refusalOf(writeAs, write)).toEqual({
      state: '23514',
      constraint: 'saved_view_in_words',
      isRaised: true,
    })
  })

  test('names the constraint of a table', async ({ admin, writeAs }) => {
    await admin.query(`alter table saved_view add constraint no_fishermen check (name <> 'Nelayan')`)
    expect(await refusalOf(writeAs, write)).toEqual({ state: '23514', constraint: 'no_fishermen', isRaised: false })
  })

  test('tells the constraints of a table apart in a session of another language', async ({
    admin,
    writeAs,
    onTestFinished,
  }) => {
    const spy = translateErrors()
    onTestFinished(() => spy.mockRestore())
    await writeAs('kubu-raya', write)
    const duplicate = await refusalOf(writeAs, write)
    await admin.query(`alter table saved_view add constraint no_fishermen check (name <> 'Nelayan') not valid`)
    expect([duplicate, await refusalOf(writeAs, write)]).toEqual([
      { state: '23505', constraint: 'saved_view_tenant_id_owner_id_list_name_key', isRaised: false },
      { state: '23514', constraint: 'no_fishermen', isRaised: false },
    ])
    // Servers of other tests in this process may be refused something else meanwhile.
    const errors = spy.mock.calls.flatMap(([, error]) =>
      error instanceof pg.DatabaseError && error.table === 'saved_view' ? [error] : [],
    )
    expect(errors.map(({ message }) => message)).toEqual(Array(2).fill('nilai melanggar batasan «lain»'))
  })

  test('that comes with the commit is told alike', async ({ admin, writeAs }) => {
    await admin.query(`
      create function public.refuse() returns trigger language plpgsql as $$ begin
        raise exception 'terlambat' using errcode = '23514', constraint = 'saved_view_at_the_end';
      end $$;
      create constraint trigger refuse after insert on saved_view deferrable initially deferred
        for each row execute function public.refuse()`)
    expect(await refusalOf(writeAs, write)).toEqual({
      state: '23514',
      constraint: 'saved_view_at_the_end',
      isRaised: true,
    })
  })
})

test('what is no refusal of the database has none', async ({ writeAs }) => {
  const refusal = await refusalOf(writeAs, async () => {
    throw new Error('constraint "of_its_own"')
  })
  expect(refusal).toBeNull()
})
