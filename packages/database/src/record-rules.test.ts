import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { aLink, aWorker, becomesInstitution, TENANTS, test, USERS } from './testing/test.ts'

const version = (workerId: string, tenantId: string) =>
  Prisma.sql`insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select o.id, o.version, ${tenantId}::uuid, o.person_id, 'x', o.updated_at, now(), o.updated_by, app.user_id(), 'Coba', '{name}'
    from (select ${workerId}::uuid as id) asked left join worker w on w.id = asked.id
      cross join lateral (select asked.id, coalesce(w.version, 1) as version, coalesce(w.person_id, 1) as person_id,
        coalesce(w.updated_at, now()) as updated_at, w.updated_by) o`

test('nobody writes into the history of a record that they do not keep', async ({ admin, writeAs }) => {
  const strangers = await aWorker(admin)
  const seen = await aWorker(admin)
  await aLink(admin, seen, 'provinsi', 'FULL')
  for (const [workerId, tenant] of [
    [strangers, 'pontianak'],
    [seen, 'provinsi'],
  ] as const) {
    await expect(writeAs(tenant, (tx) => tx.run(version(workerId, TENANTS[tenant].id)))).rejects.toThrow(
      'row-level security',
    )
  }
  expect(await writeAs('kubu-raya', (tx) => tx.run(version(strangers, TENANTS['kubu-raya'].id)))).toBe(1)
})

test.for([
  ['who brought somebody in', Prisma.sql`update worker set registered_by_tenant_id = ${TENANTS.provinsi.id}::uuid`],
  ['when a record was made', Prisma.sql`update worker set created_at = '2020-01-01'`],
  ['whose record it is', Prisma.sql`update worker set tenant_id = ${TENANTS.pontianak.id}::uuid`],
  ['which record it is', Prisma.sql`update worker set id = uuidv7()`],
] as const)('the application never changes %s', async ([, statement], { admin, writeAs }) => {
  await aWorker(admin)
  await expect(writeAs('kubu-raya', (tx) => tx.run(statement))).rejects.toThrow('permission denied')
})

test('nobody registers somebody in another’s name', async ({ writeAs }) => {
  const insert = (registrar: string) => Prisma.sql`
    insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code, registered_by_tenant_id)
    values (app.tenant_id(), app.person_for(sha256('x')), decode(repeat('00', 48), 'hex'), '6112', 'Yuliana', 'yuliana', '1982-11-15', 'FEMALE',
      '61.12.05.2003', ${registrar}::uuid)`
  await expect(writeAs('kubu-raya', (tx) => tx.run(insert(TENANTS.provinsi.id)))).rejects.toThrow('row-level security')
  expect(await writeAs('kubu-raya', (tx) => tx.run(insert(TENANTS['kubu-raya'].id)))).toBe(1)
})

test('nobody signs an event with another’s name', async ({ writeAs }) => {
  await expect(
    writeAs('kubu-raya', (tx) =>
      tx.run(
        Prisma.sql`insert into audit_event (tenant_id, actor_id, action) values (app.tenant_id(), ${USERS.provinsi}::uuid, 'TESTED')`,
      ),
    ),
  ).rejects.toThrow('row-level security')
})

test('in a custodian’s log a viewer leaves only what viewers do, and only of people they open', async ({
  admin,
  writeAs,
}) => {
  const opened = await aWorker(admin)
  await aLink(admin, opened, 'provinsi', 'FULL')
  await becomesInstitution(admin, 'pertamina')
  const proven = await aWorker(admin)
  await aLink(admin, proven, 'pertamina', 'PROOF')
  await expect(
    writeAs('provinsi', (tx) =>
      tx.rows(Prisma.sql`select app.audit_at_custodian(${opened}::uuid, 'WORKER_UPDATED')::text`),
    ),
  ).rejects.toThrow('not an event')
  await writeAs('pertamina', (tx) =>
    tx.rows(Prisma.sql`select app.audit_at_custodian(${proven}::uuid, 'NATIONAL_ID_REVEALED')::text`),
  )
  await writeAs('provinsi', (tx) =>
    tx.rows(Prisma.sql`select app.audit_at_custodian(${opened}::uuid, 'NATIONAL_ID_REVEALED')::text`),
  )
  const { rows } = await admin.query('select subject_id from audit_event where tenant_id = $1', [
    TENANTS['kubu-raya'].id,
  ])
  expect(rows).toEqual([{ subject_id: opened }])
})
