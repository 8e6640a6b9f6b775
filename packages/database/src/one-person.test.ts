import type pg from 'pg'
import { expect } from 'vitest'
import { within } from './testing/a-decree.ts'
import { aRoleProposal } from './testing/a-role-proposal.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id

/** Officers of Kubu Raya; the administrator there is `kubu-raya`, whom the operator invited. */
async function officers(admin: pg.Client, makers: Partial<Record<TestTenant, TestTenant>>): Promise<void> {
  for (const [user, maker] of Object.entries(makers))
    await admin.query(`insert into membership (tenant_id, user_id, role, granted_by) values ($1, $2, 'OFFICER', $3)`, [
      TENANT,
      USERS[user as TestTenant],
      USERS[maker],
    ])
}

async function mayBeOne(admin: pg.Client, first: TestTenant, second: TestTenant): Promise<boolean> {
  const { rows } = await admin.query('select app.may_be_one_person($1, $2, $1, $3) as one', [
    TENANT,
    USERS[first],
    USERS[second],
  ])
  return rows[0].one
}

/** An officer's appointment, confirmed by the province. */
async function confirmed(admin: pg.Client, user: TestTenant): Promise<string> {
  const id = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user, role: 'OFFICER' })
  const decide = 'select app.decide_role($1, true, null) as outcome'
  const { rows } = await within(admin, 'provinsi', 'provinsi', () => admin.query(decide, [id]))
  expect(rows[0].outcome).toBe('CONFIRMED')
  return id
}

test('accounts that one administrator has opened count as one person, until one of them is confirmed as an official', async ({
  admin,
}) => {
  await officers(admin, { pontianak: 'kubu-raya', pertamina: 'kubu-raya' })
  expect(await mayBeOne(admin, 'pontianak', 'pertamina'), 'of one maker').toBe(true)
  expect(await mayBeOne(admin, 'pontianak', 'kubu-raya'), 'made and maker').toBe(true)
  expect(await mayBeOne(admin, 'pontianak', 'provinsi'), 'a stranger').toBe(false)
  await confirmed(admin, 'pontianak')
  expect(await mayBeOne(admin, 'pontianak', 'pertamina')).toBe(false)
  expect(await mayBeOne(admin, 'kubu-raya', 'pontianak')).toBe(false)
  expect(await mayBeOne(admin, 'kubu-raya', 'pertamina'), 'who is not confirmed').toBe(true)
  const { rows } = await admin.query(
    `select p.membership_id is not null as linked, m.granted_by = $2 as kept from role_proposal p
    join membership m on m.id = p.membership_id where p.user_id = $1`,
    [USERS.pontianak, USERS['kubu-raya']],
  )
  expect(rows, 'the role that they held stays the one they hold').toEqual([{ linked: true, kept: true }])
})

test('two accounts that are confirmed on the same appointment count as one person', async ({ admin }) => {
  await officers(admin, { pontianak: 'kubu-raya', pertamina: 'kubu-raya' })
  await confirmed(admin, 'pontianak')
  const second = await confirmed(admin, 'pertamina')
  expect(await mayBeOne(admin, 'pontianak', 'pertamina')).toBe(false)
  await admin.query(
    `update role_proposal set official_id = (select official_id from role_proposal where id <> $1 limit 1) where id = $1`,
    [second],
  )
  expect(await mayBeOne(admin, 'pontianak', 'pertamina')).toBe(true)
})

test('an account of an account, and a role that was ended and given again, begin no line of their own', async ({
  admin,
}) => {
  await officers(admin, { pontianak: 'kubu-raya' })
  await officers(admin, { pertamina: 'pontianak' })
  expect(await mayBeOne(admin, 'pertamina', 'kubu-raya')).toBe(true)
  await admin.query(
    `update membership set valid = daterange(lower(valid), lower(valid)) where user_id = $1 and tenant_id = $2`,
    [USERS.pertamina, TENANT],
  )
  await officers(admin, { pertamina: 'provinsi' })
  expect(await mayBeOne(admin, 'pertamina', 'kubu-raya')).toBe(true)
})

test('roles from before the rule count apart until their day', async ({ admin }) => {
  await officers(admin, { pontianak: 'kubu-raya', pertamina: 'kubu-raya' })
  const until = (days: number) =>
    admin.query(
      `update membership set counts_apart_until = (now() at time zone 'Asia/Pontianak')::date + $1::integer where granted_by is not null`,
      [days],
    )
  await until(1)
  expect(await mayBeOne(admin, 'pontianak', 'pertamina')).toBe(false)
  await until(0)
  expect(await mayBeOne(admin, 'pontianak', 'pertamina')).toBe(true)
})
