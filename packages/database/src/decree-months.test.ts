import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aDraft, anAmendment, aRevocation, revokes, signs, submits, within } from './testing/a-decree.ts'
import { TENANTS, type TestTenant } from './testing/test.ts'

const STATE = async (admin: pg.Client, decree: string) =>
  (await admin.query('select state from decree where id = $1', [decree])).rows[0].state
const namesOn = async (admin: pg.Client, decree: string, month: string) =>
  (
    await admin.query(
      `select h.line_no, e.name from decree_holding h join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no
       where h.decree_id = $1 and h.from_month <= $2 and $2 < h.until_month order by h.line_no`,
      [decree, month],
    )
  ).rows

describe('the quota of a programme', () => {
  test('never falls below those whom a decree in force names', async ({ admin, as }) => {
    const { decree, programme } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 5 })
    const sets = (people: number) =>
      as('kubu-raya', 'update programme_quota set people = $2 where programme_id = $1', [programme, people])
    await expect(sets(1)).rejects.toThrow('quota_below_locked')
    await signs(admin, 'kubu-raya', decree)
    await expect(sets(1)).rejects.toThrow('quota_below_signed')
    await expect(as('kubu-raya', 'delete from programme_quota where programme_id = $1', [programme])).rejects.toThrow(
      'quota_below_signed',
    )
    await sets(2)
  })
})

describe('a revocation', () => {
  test('takes everybody’s months from then on, and nothing before; afterwards nothing is amended', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    const draft = await anAmendment(admin, 'kubu-raya', decree, '2027-08-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-06-01')
    await expect(aRevocation(admin, 'kubu-raya', decree, '2027-07-01')).rejects.toThrow('decree_revoked_once')
    expect(await namesOn(admin, decree, '2027-06-01')).toHaveLength(2)
    await signs(admin, 'kubu-raya', revocation)
    expect(await namesOn(admin, decree, '2027-05-01')).toHaveLength(2)
    expect(await namesOn(admin, decree, '2027-06-01')).toEqual([])
    const { rows } = await admin.query(
      `select state, ended_from::text, state_reason ~ '^Dicabut dengan Keputusan Nomor Uji/' as names_it, version from decree where id = $1`,
      [decree],
    )
    expect(rows).toMatchObject([{ state: 'ENDED', ended_from: '2027-06-01', names_it: true }])
    await expect(signs(admin, 'kubu-raya', draft)).rejects.toThrow('decree_amends_signed')
    await expect(aRevocation(admin, 'kubu-raya', decree, '2027-03-01')).rejects.toThrow('decree_amends_signed')
  })

  test('is of nothing but a signed designation, within its months, and of as many people as its paper says', async ({
    admin,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await expect(aRevocation(admin, 'kubu-raya', decree, '2027-03-01')).rejects.toThrow('decree_amends_signed')
    await signs(admin, 'kubu-raya', decree)
    const early = await aRevocation(admin, 'kubu-raya', decree, '2026-12-01')
    await expect(signs(admin, 'kubu-raya', early)).rejects.toThrow('decree_amends_signed')
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set state = 'CANCELLED', state_reason = 'Batal' where id = $1`, [early]),
    )
    const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-06-01')
    const removal = await anAmendment(admin, 'kubu-raya', decree, '2027-02-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    await signs(admin, 'kubu-raya', removal)
    await expect(signs(admin, 'kubu-raya', revocation)).rejects.toThrow('decree_count_changed')
  })

  test('is the only way: the application can neither move a signed decree to revoked nor take anybody’s months', async ({
    admin,
    as,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    await expect(
      as(
        'kubu-raya',
        `update decree set state = 'REVOKED', state_reason = 'Langsung', version = version + 1 where id = $1`,
        [decree],
      ),
    ).rejects.toThrow('decree_ended')
    await expect(
      as('kubu-raya', `update decree_holding set until_month = from_month where decree_id = $1`, [decree]),
    ).rejects.toThrow('permission denied')
  })
})

test('what others may know of a person are months and the kind of purse; of a decree, what its paper says', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
  const read = async (tenant: TestTenant) =>
    (await as(tenant, 'select * from app.decrees_elsewhere($1::uuid[])', [members])).rows
  const ask = async (tenant: TestTenant) => {
    const { rows } = await as(tenant, 'select app.tell_designations($1::uuid[]) as told', [members])
    return rows[0].told ? read(tenant) : null
  }
  await signs(admin, 'kubu-raya', decree)
  expect(await ask('kubu-raya')).toEqual([])
  expect(await ask('provinsi')).toEqual([])
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) select id, $2, tenant_id, 'FULL', 'REGISTERED_BY' from worker where id = $1`,
    [members[0], TENANTS.provinsi.id],
  )
  expect(await read('provinsi')).toEqual([])
  const designations = [{ worker_id: members[0], funding_source: 'REGIONAL_BUDGET' }]
  expect(await ask('provinsi')).toMatchObject(designations)
  // Once a day and person, in both logs.
  expect(await ask('provinsi')).toMatchObject(designations)
  const { rows: lines } = await admin.query(
    `select t.code, e.action, e.subject_id, e.details ->> 'byTenant' as by from audit_event e join tenant t on t.id = e.tenant_id where e.action like '%TOLD%' order by e.id`,
  )
  expect(lines).toEqual([
    { code: '61', action: 'DESIGNATION_TOLD', subject_id: members[0], by: null },
    { code: '61.12', action: 'DESIGNATION_TOLD_OF', subject_id: members[0], by: TENANTS.provinsi.id },
  ])
  // Of as many people as a day allows, and of nobody more; who was told of stays told.
  await admin.query(
    `insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id) select $1, e.actor_id, e.action, 'worker', uuidv7()::text
     from audit_event e, generate_series(1, 199) where e.action = 'DESIGNATION_TOLD'`,
    [TENANTS.provinsi.id],
  )
  expect(await ask('provinsi')).toBeNull()
  expect(await read('provinsi')).toMatchObject(designations)
  const { rows } = await admin.query('select public_code from decree where id = $1', [decree])
  const open = await as('pontianak', 'select * from app.public_decree($1)', [rows[0].public_code])
  expect(open.rows).toMatchObject([{ state: 'SIGNED', people: 1 }])
  expect((await as('pontianak', `select * from app.public_decree('tidakada000000000000')`)).rows).toEqual([])
})

test('whoever designated somebody opens their number in the annex also after they were handed over, and nobody else does', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
  const { rows } = await admin.query(
    'select w.person_id, p.blind_index from worker w join person p on p.id = w.person_id where w.id = $1',
    [members[0]],
  )
  const [person] = rows
  const ask = async (tenant: TestTenant) =>
    (await as(tenant, 'select app.designated_index($1) as index', [person.person_id])).rows[0].index
  expect(await ask('kubu-raya')).toBeNull()
  await signs(admin, 'kubu-raya', decree)
  expect(await ask('kubu-raya')).toEqual(person.blind_index)
  expect(await ask('pontianak')).toBeNull()
  expect(await ask('provinsi')).toBeNull()
})

test('an annex leaves out who has gone since the lock, submits nobody of them, and frees their places', async ({
  admin,
}) => {
  const died = (worker: string | undefined) =>
    admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [worker])
  const { decree, programme, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
  const taken = async () =>
    (await admin.query('select sum(people)::int as people from app.locked_by_village($1)', [programme])).rows[0].people
  const named = async () =>
    (await admin.query('select entry_no, worker_id from decree_entry where decree_id = $1 order by 1', [decree])).rows
  const before = await named()
  await admin.query('update worker set superseded_by = $2 where id = $1', [members[0], members[1]])
  await died(members[1])
  await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_people_gone')
  expect(await taken()).toBe(3)
  await within(admin, 'kubu-raya', 'provinsi', () => admin.query('select app.fill_decree($1)', [decree]))
  expect(await named()).toEqual([{ entry_no: 1, worker_id: members[2] }])
  expect(before).toHaveLength(3)
  expect(await taken()).toBe(1)
  await submits(admin, 'kubu-raya', decree)
  await died(members[2])
  expect(await STATE(admin, decree)).toBe('REVIEW')
})

test('who has gone is told by name, also of whom an import was taken back', async ({ admin }) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
  const peopleGone = async () =>
    (await admin.query('select worker_id, status from app.gone_entries($1) order by entry_no', [decree])).rows
  expect(await peopleGone()).toEqual([])
  await admin.query(
    `update worker set status = 'WITHDRAWN', reverted_import_id = uuidv7(), version = version + 1 where id = $1`,
    [members[0]],
  )
  await admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [members[1]])
  expect(await peopleGone()).toEqual([
    { worker_id: members[0], status: 'WITHDRAWN' },
    { worker_id: members[1], status: 'DECEASED' },
  ])
  await expect(submits(admin, 'kubu-raya', decree)).rejects.toThrow('decree_people_gone')
})

test('an amendment of what was revoked meanwhile is not submitted', async ({ admin }) => {
  const { decree } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
  await signs(admin, 'kubu-raya', decree)
  const amendment = await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [
    { change: 'REMOVE', line: 1, reason: 'DECEASED' },
  ])
  await revokes(admin, 'kubu-raya', decree, '2027-02-01')
  await expect(submits(admin, 'kubu-raya', amendment)).rejects.toThrow('decree_amends_signed')
})
