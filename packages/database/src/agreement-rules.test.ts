import type pg from 'pg'
import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import type { TenantTransaction } from './tenant-transaction.ts'
import { confirms, recordsPaper } from './testing/agreement-signing.builder.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const APPROVER = '0199dddd-0000-7000-8000-0000000000a1'

/** Somebody of Kubu Raya who has made nothing. */
async function anApprover(admin: pg.Client) {
  await admin.query(`insert into app_user (id, email, name) values ($1, 'penyetuju@payung.example', 'Penyetuju')`, [
    APPROVER,
  ])
  await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, 'APPROVER')`, [
    TENANTS['kubu-raya'].id,
    APPROVER,
  ])
}

/** Of Kubu Raya with Pertamina, as a draft with one obligation each. */
async function draw(tx: TenantTransaction): Promise<string> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into agreement (tenant_id, kind, title, purpose, valid, quota_people, created_by)
    values (app.tenant_id(), 'COOPERATION', 'Perlindungan petani', 'Melindungi petani', '[2026-01-01,2027-01-01)', 100, app.user_id()) returning id`)
  const id = made?.id ?? ''
  await tx.run(Prisma.sql`insert into agreement_party (agreement_id, tenant_id, position, kind, party_tenant_id)
    values (${id}::uuid, app.tenant_id(), 1, 'GOVERNMENT', app.tenant_id()), (${id}::uuid, app.tenant_id(), 2, 'COMPANY', ${TENANTS.pertamina.id}::uuid)`)
  await tx.run(Prisma.sql`insert into obligation (agreement_id, tenant_id, party_id, position, text)
    select agreement_id, tenant_id, id, position, 'Melaksanakan' from agreement_party where agreement_id = ${id}::uuid`)
  return id
}

const to = (id: string, state: string, more: Prisma.Sql = Prisma.empty) =>
  Prisma.sql`update agreement set state = ${state} ${more} where id = ${id}::uuid`
const APPROVED = Prisma.sql`, approved_by = app.user_id()`
const TERMINATED = Prisma.sql`, terminated_on = '2026-06-01', state_reason = 'Disepakati bersama'`

const rules = test.extend<{ signed: string }>({
  signed: async ({ admin, writeAs, transactions, entryOf }, use) => {
    await anApprover(admin)
    const id = await writeAs('kubu-raya', draw)
    await writeAs('kubu-raya', (tx) => tx.run(to(id, 'NEGOTIATION')))
    await transactions.write(entryOf('kubu-raya', { userId: APPROVER }), (tx) => tx.run(to(id, 'APPROVED', APPROVED)))
    await writeAs('kubu-raya', (tx) => recordsPaper(tx, id))
    await transactions.write(entryOf('kubu-raya', { userId: APPROVER }), (tx) => tx.run(confirms(id)))
    await writeAs('pertamina', (tx) => tx.run(confirms(id)))
    await use(id)
  },
})

rules('its history is written by the database, step by step', async ({ signed, writeAs }) => {
  const steps = await writeAs('kubu-raya', (tx) =>
    tx.rows(Prisma.sql`select to_state, by_user from agreement_step where agreement_id = ${signed}::uuid order by id`),
  )
  expect(steps).toEqual([
    { to_state: 'DRAFT', by_user: USERS['kubu-raya'] },
    { to_state: 'NEGOTIATION', by_user: USERS['kubu-raya'] },
    { to_state: 'APPROVED', by_user: APPROVER },
    { to_state: 'SIGNED', by_user: USERS.pertamina },
  ])
})

rules.for([
  ['its title', Prisma.sql`update agreement set title = 'Lain sama sekali'`],
  ['its quota', Prisma.sql`update agreement set quota_people = 100000`],
  ['how long it holds', Prisma.sql`update agreement set valid = '[2026-01-01,2036-01-01)'`],
  ['the day of its signing', Prisma.sql`update agreement set signed_on = '2026-01-01'`],
  ['its state back', Prisma.sql`update agreement set state = 'NEGOTIATION', approved_by = null, signed_on = null`],
  [
    'its quota while ending it',
    Prisma.sql`update agreement set quota_people = 1, state = 'TERMINATED', terminated_on = '2026-06-01'`,
  ],
  ['a party', Prisma.sql`update agreement_party set signatory_name = 'Orang lain'`],
  ['who is a party', Prisma.sql`delete from agreement_party where position = 2`],
  ['an obligation', Prisma.sql`update obligation set text = 'Tidak usah'`],
  ['what is obliged', Prisma.sql`delete from obligation`],
  ['what it rests on', Prisma.sql`delete from agreement_regulation`],
] as const)('signed, nobody changes %s', async ([, statement], { signed, writeAs, admin }) => {
  await admin.query(
    `with r as (insert into regulation (kind, state, number, year, title, source) values ('PP', 'ENACTED', '1', 2020, 'Peraturan', 'JDIH') returning id)
     insert into agreement_regulation (agreement_id, regulation_id, tenant_id) select $1, id, $2 from r`,
    [signed, TENANTS['kubu-raya'].id],
  )
  await expect(writeAs('kubu-raya', (tx) => tx.run(statement))).rejects.toThrow(
    /agreement_is_settled|agreement_transition/,
  )
})

rules('signed, no party and no obligation joins it', async ({ signed, writeAs }) => {
  await expect(
    writeAs('kubu-raya', (tx) =>
      tx.run(Prisma.sql`insert into agreement_party (agreement_id, tenant_id, position, kind, outside_name)
        values (${signed}::uuid, app.tenant_id(), 3, 'OTHER', 'Serikat')`),
    ),
  ).rejects.toThrow('row-level security')
})

rules('signed, it can be terminated, once', async ({ signed, writeAs }) => {
  expect(await writeAs('kubu-raya', (tx) => tx.run(to(signed, 'TERMINATED', TERMINATED)))).toBe(1)
  await expect(
    writeAs('kubu-raya', (tx) => tx.run(to(signed, 'TERMINATED', Prisma.sql`, terminated_on = '2026-07-01'`))),
  ).rejects.toThrow('agreement_is_settled')
})

test('who had a hand in it does not approve it, nor in another’s name', async ({
  writeAs,
  admin,
  transactions,
  entryOf,
}) => {
  await anApprover(admin)
  const id = await writeAs('kubu-raya', draw)
  await writeAs('kubu-raya', (tx) => tx.run(to(id, 'NEGOTIATION')))
  await expect(writeAs('kubu-raya', (tx) => tx.run(to(id, 'APPROVED', APPROVED)))).rejects.toThrow(
    'agreement_maker_is_not_approver',
  )
  await expect(
    writeAs('kubu-raya', (tx) => tx.run(to(id, 'APPROVED', Prisma.sql`, approved_by = ${APPROVER}::uuid`))),
  ).rejects.toThrow('agreement_approver')
  // Whoever merely moved a party's name has made it too.
  const approver = entryOf('kubu-raya', { userId: APPROVER })
  await transactions.write(approver, (tx) =>
    tx.run(Prisma.sql`update agreement_party set signatory_name = 'Wakil' where agreement_id = ${id}::uuid`),
  )
  await expect(transactions.write(approver, (tx) => tx.run(to(id, 'APPROVED', APPROVED)))).rejects.toThrow(
    'agreement_maker_is_not_approver',
  )
})

test('a draft is its author’s; from the negotiation on each party sees it, and nobody else', async ({ writeAs }) => {
  const id = await writeAs('kubu-raya', draw)
  const seen = async (tenant: TestTenant) =>
    (await writeAs(tenant, (tx) => tx.rows<unknown>(Prisma.sql`select from agreement where id = ${id}::uuid`))).length
  expect(await seen('pertamina')).toBe(0)
  await writeAs('kubu-raya', (tx) => tx.run(to(id, 'NEGOTIATION')))
  expect([await seen('pertamina'), await seen('pontianak'), await seen('provinsi')]).toEqual([1, 0, 0])
  expect(await writeAs('pertamina', (tx) => tx.run(to(id, 'DRAFT')))).toBe(0)
})

const report = (agreement: string, party: number) => Prisma.sql`
  insert into obligation_report (agreement_id, obligation_id, tenant_id, outcome, text, happened_on, reported_by)
  select agreement_id, id, app.tenant_id(), 'DONE', 'Terlaksana', '2026-02-01', app.user_id() from obligation
  where agreement_id = ${agreement}::uuid and position = ${party}`

rules('each party reports on its own obligations, for good', async ({ signed, writeAs }) => {
  await expect(writeAs('pertamina', (tx) => tx.run(report(signed, 1)))).rejects.toThrow('row-level security')
  expect(await writeAs('pertamina', (tx) => tx.run(report(signed, 2)))).toBe(1)
  await expect(writeAs('pertamina', (tx) => tx.run(Prisma.sql`delete from obligation_report`))).rejects.toThrow(
    'permission denied',
  )
})

rules(
  'a village reports on what was given to it, and on nothing else',
  async ({ signed, transactions, entryOf, writeAs }) => {
    const village = entryOf('kubu-raya', { areaScope: '61.12.05.2003' })
    await expect(transactions.write(village, (tx) => tx.run(report(signed, 1)))).rejects.toThrow('row-level security')
    await writeAs('kubu-raya', (tx) =>
      tx.run(Prisma.sql`insert into obligation_assignment (obligation_id, tenant_id, area_code)
      select id, app.tenant_id(), '61.12.05.2003' from obligation where agreement_id = ${signed}::uuid and position = 1`),
    )
    expect(await transactions.write(village, (tx) => tx.run(report(signed, 1)))).toBe(1)
  },
)

rules('warns each party once at each mark, and only of the nearest', async ({ signed, admin }) => {
  const warn = async (day: string) =>
    (await admin.query('select app.warn_of_ending_agreements($1) as n', [day])).rows[0].n
  expect(await warn('2026-08-01')).toBe(0)
  // One person of Pertamina, and of Kubu Raya the officer and the approver.
  expect([await warn('2026-12-15'), await warn('2026-12-16')]).toEqual([3, 0])
  expect([await warn('2026-12-28'), await warn('2027-01-01')]).toEqual([3, 0])
  const { rows } = await admin.query(
    `select distinct days_before from agreement_warning where agreement_id = $1 order by 1`,
    [signed],
  )
  expect(rows).toEqual([{ days_before: 7 }, { days_before: 30 }])
})

test('an enacted regulation is everybody’s to read and nobody’s to change', async ({ admin, writeAs }) => {
  await admin.query(
    `insert into regulation (tenant_id, kind, state, number, year, title, enacted_on, in_force_on)
     values ($1, 'PERBUP', 'ENACTED', '22', 2024, 'Perlindungan pekerja rentan', '2024-01-01', '2024-01-01'), ($1, 'PERBUP', 'DRAFT', null, null, 'Rancangan', null, null)`,
    [TENANTS['kubu-raya'].id],
  )
  const titles = (tenant: TestTenant) =>
    writeAs(tenant, (tx) => tx.rows<{ title: string }>(Prisma.sql`select title from regulation order by title`))
  expect(await titles('kubu-raya')).toHaveLength(2)
  expect(await titles('provinsi')).toEqual([{ title: 'Perlindungan pekerja rentan' }])
  await expect(
    writeAs('kubu-raya', (tx) => tx.run(Prisma.sql`update regulation set title = 'Lain judul' where number = '22'`)),
  ).rejects.toThrow('regulation_is_settled')
  expect(await writeAs('provinsi', (tx) => tx.run(Prisma.sql`update regulation set title = 'Lain judul'`))).toBe(0)
})

test('the title of a regulation that was read in a report is put right once, with the word that it has been compared', async ({
  admin,
  writeAs,
}) => {
  await admin.query(
    `insert into regulation (tenant_id, kind, state, number, year, title, title_unread, enacted_on, in_force_on)
     values ($1, 'PERBUP', 'ENACTED', '22', 2024, 'Pekerja rentan', true, '2024-01-01', '2024-01-01')`,
    [TENANTS['kubu-raya'].id],
  )
  const change = (assignment: Prisma.Sql) =>
    writeAs('kubu-raya', (tx) => tx.run(Prisma.sql`update regulation set ${assignment} where number = '22'`))
  await expect(change(Prisma.sql`title = 'Lain judul'`)).rejects.toThrow('regulation_is_settled')
  expect(await change(Prisma.sql`title = 'Perlindungan pekerja rentan', title_unread = false`)).toBe(1)
  await expect(change(Prisma.sql`title_unread = true`)).rejects.toThrow('regulation_is_settled')
  await expect(change(Prisma.sql`title = 'Lain judul', title_unread = false`)).rejects.toThrow('regulation_is_settled')
})
