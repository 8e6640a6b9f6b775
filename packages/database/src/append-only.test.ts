import pg from 'pg'
import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { TENANTS, test } from './testing/test.ts'

const EVENT = Prisma.sql`insert into audit_event (tenant_id, action) values (app.tenant_id(), 'TESTED')`

test.for([
  ['changes', Prisma.sql`update audit_event set action = 'OTHER'`],
  ['deletes', Prisma.sql`delete from audit_event`],
  ['empties', Prisma.sql`truncate audit_event`],
  [
    'seals',
    Prisma.sql`insert into audit_seal (tenant_id, sequence, event_id, hash) select tenant_id, 1, id, sha256('x') from audit_event`,
  ],
  ['unqueues', Prisma.sql`delete from audit_unsealed`],
  ['switches off the guard of', Prisma.sql`alter table audit_event disable trigger all`],
] as const)('the application never %s the log', async ([, statement], { writeAs }) => {
  await writeAs('kubu-raya', (tx) => tx.run(EVENT))
  await expect(writeAs('kubu-raya', (tx) => tx.run(statement))).rejects.toThrow(/permission denied|must be owner/)
})

test('the application writes into no other tenant’s log', async ({ writeAs }) => {
  await expect(
    writeAs('kubu-raya', (tx) =>
      tx.run(Prisma.sql`insert into audit_event (tenant_id, action) values (${TENANTS.pontianak.id}::uuid, 'TESTED')`),
    ),
  ).rejects.toThrow('row-level security')
})

test('every event waits for the sealer from the moment it is there', async ({ writeAs, admin }) => {
  await writeAs('kubu-raya', (tx) => tx.run(EVENT))
  const { rows } = await admin.query(
    'select count(*)::int as n from audit_unsealed u join audit_event e on e.id = u.event_id',
  )
  expect(rows[0].n).toBe(1)
})

test.for(['audit_event', 'audit_seal'])(
  '%s does not change for its owner either',
  async (table, { admin, writeAs }) => {
    await writeAs('kubu-raya', (tx) => tx.run(EVENT))
    await admin.query('grant payung_owner to current_user; set role payung_owner')
    for (const statement of [
      `update ${table} set tenant_id = tenant_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(admin.query(statement)).rejects.toThrow('append-only')
  },
)

test('warnings of decrees, bounds of objections and spent proofs do not change for the owner of the tables either', async ({
  admin,
}) => {
  await admin.query(
    `insert into objection_proof (nonce, spent_at) values ('young', default), ('old', now() - interval '7 hours')`,
  )
  await admin.query('grant payung_owner to current_user; set role payung_owner')
  for (const statement of [
    `update decree_warning set what = 'ENDING_7'`,
    'delete from decree_warning',
    'truncate decree_warning',
    'update objection_bound set per_sender = 1000',
    'delete from objection_bound',
    'truncate objection_bound',
    `insert into objection_bound select (now() at time zone 'Asia/Pontianak')::date - 1, 1000, 1000, 1000, 1000, 1000`,
    `update objection_proof set spent_at = now() - interval '7 hours'`,
    'delete from objection_proof',
    'truncate objection_proof',
  ])
    await expect(admin.query(statement), statement).rejects.toThrow('append-only')
  const today = await admin.query(
    `insert into objection_bound select (now() at time zone 'Asia/Pontianak')::date, 5, 5, 40, 2000, 2`,
  )
  expect(today.rowCount).toBe(1)
  const forgotten = await admin.query(`delete from objection_proof where spent_at < now() - interval '6 hours'`)
  expect(forgotten.rowCount).toBe(1)
})

test.for([
  `insert into audit_event (tenant_id, action) select id, 'TESTED' from tenant`,
  `update audit_seal set hash = sha256('x')`,
  `delete from audit_seal`,
  `select * from membership`,
  `select * from worker`,
])('the sealer cannot: %s', async (statement, { database }) => {
  const jobs = new pg.Client({ connectionString: database.jobsUrl })
  await jobs.connect()
  await expect(jobs.query(statement)).rejects.toThrow('permission denied')
  await jobs.end()
})

test('a member of one district reads nothing of the log, and still leaves a trace in it', async ({
  transactions,
  entryOf,
  reader,
}) => {
  const scoped = entryOf('kubu-raya', { areaScope: '61.12.05' })
  await transactions.write(scoped, (tx) => tx.run(EVENT))
  const count = Prisma.sql`select count(*)::int as n from audit_event`
  expect(await reader.readAs(scoped, count)).toEqual([{ n: 0 }])
  expect(await reader.readAs(entryOf('kubu-raya'), count)).toEqual([{ n: 1 }])
})
