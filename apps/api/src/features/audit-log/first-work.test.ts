import { expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { TENANTS, test, USERS } from '../../testing/test.ts'

const FIRST = '{ firstWork }'
const KUBU_RAYA = TENANTS['kubu-raya'].id

test('what I did once is known at the next sign-in, and what a colleague did is not mine', async ({
  admin,
  signIn,
}) => {
  const logs = (tenant: string, actor: string, action: string) =>
    admin.query(`insert into audit_event (tenant_id, actor_id, action) values ($1, $2, $3)`, [tenant, actor, action])
  const officer = await signIn('kubu-raya')
  expect((await officer.ask(FIRST)).firstWork).toEqual([])
  await logs(KUBU_RAYA, USERS.pontianak, 'WORKER_REGISTERED')
  await logs(TENANTS.pontianak.id, USERS['kubu-raya'], 'CONTRIBUTION_PAID')
  await logs(KUBU_RAYA, USERS['kubu-raya'], 'WORKER_UPDATED')
  expect((await officer.ask(FIRST)).firstWork, 'a colleague’s, another institution’s, and other work').toEqual([])
  await logs(KUBU_RAYA, USERS['kubu-raya'], 'WORKER_REGISTERED')
  await logs(KUBU_RAYA, USERS['kubu-raya'], 'CHECK_KEPT')
  expect((await (await signIn('kubu-raya')).ask(FIRST)).firstWork).toEqual(['REGISTERED', 'VERIFIED'])
})

test('who works for a part of the tenant, and reads no log, knows their own work', async ({ admin, signIn }) => {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS['kubu-raya']])
  await admin.query(`insert into audit_event (tenant_id, actor_id, action) values ($1, $2, 'WORKER_REGISTERED')`, [
    KUBU_RAYA,
    USERS['kubu-raya'],
  ])
  expect((await (await signIn('kubu-raya')).ask(FIRST)).firstWork).toEqual(['REGISTERED'])
})
