import { CHECKING_ROLES, ROLES } from '@payung/domain/access/role'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { holdsOffice, within } from './testing/a-decree.ts'
import { aRoleProposal } from './testing/a-role-proposal.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id

/** What the database answers to somebody who confirms, as a member of a tenant. */
async function confirms(admin: pg.Client, tenant: TestTenant, user: TestTenant, proposal: string): Promise<string> {
  return within(admin, tenant, user, async () => {
    const { rows } = await admin.query('select app.decide_role($1, true, null) as outcome', [proposal])
    return rows[0].outcome
  })
}

/** An administrator of Kubu Raya whom another person has made one. */
const administrator = (admin: pg.Client, user: TestTenant, maker: TestTenant | null) =>
  admin.query(
    `insert into membership (tenant_id, user_id, role, valid, granted_by) values ($1, $2, 'ADMINISTRATOR', '[2020-01-01,)', $3)`,
    [TENANT, USERS[user], maker && USERS[maker]],
  )

test('the database and the domain name the same roles that need a second administrator', async ({ admin }) => {
  const { rows } = await admin.query('select role from unnest($1::text[]) role where app.is_checking_role(role)', [
    ROLES,
  ])
  expect(rows.map(({ role }) => role)).toEqual([...CHECKING_ROLES])
})

describe('one person with two mailboxes', () => {
  test.for<[string, (admin: pg.Client) => Promise<unknown>]>([
    ['an account that the proposer made administrator', (admin) => administrator(admin, 'pontianak', 'kubu-raya')],
    [
      'the account that made the proposer administrator',
      async (admin) => {
        await administrator(admin, 'pontianak', null)
        await admin.query('update membership set granted_by = $1 where user_id = $2', [
          USERS.pontianak,
          USERS['kubu-raya'],
        ])
      },
    ],
    [
      'an account whose maker the proposer made',
      async (admin) => {
        await administrator(admin, 'pertamina', 'kubu-raya')
        await administrator(admin, 'pontianak', 'pertamina')
      },
    ],
    [
      'an account of the same maker as the proposer',
      async (admin) => {
        await administrator(admin, 'pontianak', 'pertamina')
        await admin.query('update membership set granted_by = $1 where user_id = $2', [
          USERS.pertamina,
          USERS['kubu-raya'],
        ])
      },
    ],
  ])('confirms nothing as %s', async ([, arrange], { admin }) => {
    await arrange(admin)
    const proposal = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'provinsi' })
    expect(await confirms(admin, 'kubu-raya', 'pontianak', proposal)).toBe('CONFIRMER_MADE_BY_PROPOSER')
    expect(
      (await admin.query('select from membership where user_id = $1 and tenant_id = $2', [USERS.provinsi, TENANT]))
        .rowCount,
    ).toBe(0)
  })
})

test('a second administrator whom the province has confirmed confirms from then on, though the proposer proposed them', async ({
  admin,
}) => {
  const second = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pontianak', role: 'ADMINISTRATOR' })
  const verifier = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pertamina' })
  expect(await confirms(admin, 'kubu-raya', 'pontianak', verifier), 'not yet an administrator').toBe(
    'NOT_ADMINISTRATOR',
  )
  expect(await confirms(admin, 'kubu-raya', 'pontianak', second), 'their own role').toBe('OWN_ROLE')
  expect(await confirms(admin, 'pontianak', 'pontianak', verifier), 'of another city').toBe('NOT_FOUND')
  expect(await confirms(admin, 'provinsi', 'provinsi', second)).toBe('CONFIRMED')
  expect(await confirms(admin, 'provinsi', 'provinsi', verifier), 'a second one is there now').toBe('NOT_FOUND')
  expect(await confirms(admin, 'kubu-raya', 'kubu-raya', verifier)).toBe('PROPOSER_IS_NOT_CONFIRMER')
  expect(await confirms(admin, 'kubu-raya', 'pontianak', verifier)).toBe('CONFIRMED')
  expect(await confirms(admin, 'kubu-raya', 'pontianak', verifier)).toBe('ALREADY_DECIDED')
  const { rows } = await admin.query(
    `select t.code, e.details ->> 'role' as role from audit_event e join tenant t on t.id = e.tenant_id where e.action = 'ROLE_CONFIRMED' order by e.details ->> 'role', t.code`,
  )
  expect(rows, 'both logs of what the province confirmed').toEqual([
    { code: '61', role: 'ADMINISTRATOR' },
    { code: '61.12', role: 'ADMINISTRATOR' },
    { code: '61.12', role: 'VERIFIER' },
  ])
})

test('whoever administers a part confirms within it, and a role whose days are over is confirmed by nobody', async ({
  admin,
}) => {
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix, valid) values ($1, $2, 'ADMINISTRATOR', '61.12.05', '[2020-01-01,)')`,
    [TENANT, USERS.pontianak],
  )
  const whole = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pertamina' })
  const part = await aRoleProposal(admin, 'kubu-raya', {
    by: 'kubu-raya',
    user: 'pertamina',
    role: 'LEGAL_REVIEWER',
    area: '61.12.05.2003',
  })
  const past = await aRoleProposal(admin, 'kubu-raya', {
    by: 'kubu-raya',
    user: 'provinsi',
    area: '61.12.05',
    until: '2026-01-01',
  })
  expect(await confirms(admin, 'kubu-raya', 'pontianak', whole)).toBe('NOT_ADMINISTRATOR')
  expect(await confirms(admin, 'kubu-raya', 'pontianak', past)).toBe('RUN_OUT')
  expect(await confirms(admin, 'kubu-raya', 'pontianak', part)).toBe('CONFIRMED')
})

test('a confirmed role ends earlier and is not taken up again by one administrator', async ({ admin, writeAs }) => {
  await holdsOffice(admin, 'kubu-raya', 'pertamina', 'APPROVER')
  const ends = (day: string) =>
    writeAs('kubu-raya', (tx) =>
      tx.run(Prisma.sql`update membership set valid = daterange(lower(valid), ${day}::date) where role = 'APPROVER'`),
    )
  await ends('2027-01-01')
  await ends('2026-12-01')
  await expect(ends('2027-01-01')).rejects.toThrow('membership_of_checker_only_ends')
})

test('whoever checks, the auditor and the province hear of a proposed role, and of its confirmation', async ({
  admin,
}) => {
  await administrator(admin, 'pontianak', 'kubu-raya')
  await holdsOffice(admin, 'kubu-raya', 'pertamina', 'AUDITOR')
  const heard = async () => {
    const { rows } = await admin.query<{ line: string }>(
      `select n.kind || ' ' || t.code || ' ' || split_part(u.email, '@', 1) || case when n.read_at is not null then ' read' else '' end as line
       from notice n join tenant t on t.id = n.tenant_id join app_user u on u.id = n.user_id order by n.kind, t.code, u.email`,
    )
    return rows.map(({ line }) => line)
  }
  const proposal = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'provinsi' })
  expect(await heard()).toEqual([
    'ROLE_PROPOSED 61 provinsi',
    'ROLE_PROPOSED 61.12 pertamina',
    'ROLE_PROPOSED 61.12 pontianak',
  ])
  await admin.query('update membership set granted_by = null')
  expect(await confirms(admin, 'kubu-raya', 'pontianak', proposal)).toBe('CONFIRMED')
  expect(await heard()).toEqual([
    'ROLE_CONFIRMED 61.12 kubu-raya',
    'ROLE_CONFIRMED 61.12 pertamina',
    'ROLE_CONFIRMED 61.12 provinsi',
    'ROLE_PROPOSED 61 provinsi read',
    'ROLE_PROPOSED 61.12 pertamina read',
    'ROLE_PROPOSED 61.12 pontianak read',
  ])
})
