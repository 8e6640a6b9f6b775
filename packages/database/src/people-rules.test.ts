import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import type { TenantTransaction } from './tenant-transaction.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const KUBU_RAYA = TENANTS['kubu-raya'].id
const OFFICER = USERS['kubu-raya']

interface Grant {
  tenant?: string
  user?: string
  role?: string
  area?: string
  agency?: string | null
  from?: string
  until?: string | null
}

const grant = (tx: TenantTransaction, g: Grant) =>
  tx.run(Prisma.sql`insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid) values (${g.tenant ?? KUBU_RAYA}::uuid,
    ${g.user ?? OFFICER}::uuid, ${g.role ?? 'VIEWER'}, ${g.area ?? ''}, ${g.agency ?? null}::uuid,
    daterange(${g.from ?? '2026-01-01'}::date, ${g.until ?? null}::date))`)

test.for([
  ['an approver by one administrator alone', { role: 'APPROVER' }, 'checker_by_confirmation'],
  ['an auditor who keeps the records', { role: 'AUDITOR' }, 'membership_incompatible'],
  ['the same role over the same days', { role: 'OFFICER' }, 'membership_no_overlap'],
  ['a second part of the tenant', { area: '61.12.05' }, 'membership_one_scope'],
] as const)('%s is refused, whatever the program says', async ([, statement, constraint], { writeAs }) => {
  await expect(writeAs('kubu-raya', (tx) => grant(tx, statement))).rejects.toThrow(constraint)
})

test('what excludes each other may follow each other', async ({ writeAs, admin }) => {
  await admin.query(`update membership set valid = '[2020-01-01,2026-01-01)' where tenant_id = $1`, [KUBU_RAYA])
  await writeAs('kubu-raya', (tx) => grant(tx, { role: 'AUDITOR' }))
})

test('a membership of another tenant is refused', async ({ writeAs }) => {
  await expect(writeAs('kubu-raya', (tx) => grant(tx, { tenant: TENANTS.pontianak.id }))).rejects.toThrow(
    'row-level security',
  )
})

test('somebody who is none of the tenant’s is as unknown as nobody', async ({ writeAs }) => {
  for (const user of [USERS.pontianak, '0199bbbb-0000-7000-8000-00000000dead'])
    await expect(writeAs('kubu-raya', (tx) => grant(tx, { user }))).rejects.toThrow('no such person in this tenant')
})

test('an administrator of one district cannot grant beyond it, nor end what lies beyond', async ({
  transactions,
  entryOf,
}) => {
  const scoped = entryOf('kubu-raya', { areaScope: '61.12.05' })
  await expect(transactions.write(scoped, (tx) => grant(tx, {}))).rejects.toThrow('row-level security')
  await expect(
    transactions.write(scoped, (tx) =>
      tx.run(Prisma.sql`update membership set valid = daterange(lower(valid), '2026-06-01') where role = 'OFFICER'`),
    ),
  ).rejects.toThrow('row-level security')
})

test('an administrator of one agency cannot grant the whole tenant', async ({ transactions, entryOf, admin }) => {
  const { rows } = await admin.query(`insert into agency (tenant_id, name) values ($1, 'Dinas Sosial') returning id`, [
    KUBU_RAYA,
  ])
  const scoped = entryOf('kubu-raya', { agencyId: rows[0].id })
  await expect(transactions.write(scoped, (tx) => grant(tx, {}))).rejects.toThrow('row-level security')
  await expect(
    transactions.write(scoped, (tx) =>
      tx.run(Prisma.sql`insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
          values (${KUBU_RAYA}::uuid, 'ana@payung.example', 'Ana', '{VIEWER}', sha256('x'), ${OFFICER}::uuid, now() + interval '1 day')`),
    ),
  ).rejects.toThrow('row-level security')
})

test.for([
  ['changes a role', Prisma.sql`update membership set role = 'AUDITOR'`],
  ['moves a membership to somebody else', Prisma.sql`update membership set user_id = ${USERS.pontianak}::uuid`],
  ['removes a membership', Prisma.sql`delete from membership`],
  ['renames a person', Prisma.sql`update app_user set name = 'Lain'`],
  ['confirms a role by hand', Prisma.sql`update role_proposal set state = 'CONFIRMED'`],
  ['accepts an invitation by hand', Prisma.sql`update invitation set accepted_at = now()`],
  ['reads password hashes', Prisma.sql`select password from auth.account`],
  ['reads sessions', Prisma.sql`select token from auth.session`],
] as const)('the application never %s', async ([, statement], { writeAs }) => {
  await expect(writeAs('kubu-raya', (tx) => tx.rows(statement))).rejects.toThrow('permission denied')
})

test('the trace of sign-in is for the sign-in role to write, and for known events', async ({ writeAs, database }) => {
  await expect(
    writeAs('kubu-raya', (tx) =>
      tx.rows(Prisma.sql`select app.audit_sign_in(${OFFICER}::uuid, 'SIGNED_IN', '{}')::text`),
    ),
  ).rejects.toThrow('permission denied')
  const pg = (await import('pg')).default
  const auth = new pg.Client({ connectionString: database.authUrl })
  await auth.connect()
  await expect(auth.query(`select app.audit_sign_in($1, 'WORKER_REGISTERED', '{}')`, [OFFICER])).rejects.toThrow(
    'not a sign-in event',
  )
  await expect(auth.query('select * from membership')).rejects.toThrow('permission denied')
  await auth.end()
})
