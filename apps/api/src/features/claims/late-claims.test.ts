import { expect } from 'vitest'
import { TENANTS, test } from '../../testing/test.ts'
import { aDeath, isApproved } from './heirs.builder.ts'

test('a claim stands among the late ones from the day after its last, and not once it is done', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  await aDeath(admin, keys, officer)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('CLAIM_REPORTED_WITHIN', '[2015-07-01,)', 3, 'DAYS', 'SOP') on conflict do nothing`,
  )
  // Past every guard, and so past what notes that something was written.
  const noteChange = () => admin.query('insert into claim_change (tenant_id) values ($1)', [TENANTS['kubu-raya'].id])
  const since = async (days: number) => {
    await admin.query('update claim set state_since = app.today() - $1::int', [days])
    await noteChange()
  }
  const lateOnes = async () => (await officer.ask('{ claims(isLate: true) { totalCount } }')).claims.totalCount
  await admin.query(`set session_replication_role = 'replica'`)
  await since(3)
  expect(await lateOnes()).toBe(0)
  await since(4)
  expect(await lateOnes()).toBe(1)
  await admin.query(`set session_replication_role = 'origin'`)
  await isApproved(admin)
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update claim set state = 'CLOSED'`)
  await noteChange()
  expect(await lateOnes()).toBe(0)
})
