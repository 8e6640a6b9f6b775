import { ENTER, entryValues } from '@payung/database/entry'
import { expect } from 'vitest'
import { TENANTS, test, USERS } from '../../testing/test.ts'
import { readClaimChoice } from './claim-choice.ts'
import { countClaims } from './claims.queries.ts'
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

test('the day of a claim is reckoned only where its term is set and may have passed', async ({
  signIn,
  admin,
  keys,
}) => {
  await aDeath(admin, keys, await signIn('kubu-raya'))
  await admin.query(`delete from reference_amount where key = 'CLAIM_REPORTED_WITHIN'`)
  const reckoned = async () => {
    const { text, values } = countClaims(readClaimChoice({ isLate: true }))
    await admin.query(`begin; set local track_functions = 'all'; set local role payung_app`)
    await admin.query(
      ENTER,
      entryValues({ tenantId: TENANTS['kubu-raya'].id, userId: USERS['kubu-raya'], areaScope: '', agencyId: null }),
    )
    const late = (await admin.query(text, [...values])).rows
    const { rows } = await admin.query(
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_xact_user_functions where funcname = 'claim_due_on'`,
    )
    await admin.query('rollback')
    return [late[0].total, rows[0].calls]
  }
  expect(await reckoned()).toEqual([0, 0])
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis) values ('CLAIM_REPORTED_WITHIN', '[2015-07-01,)', 3, 'DAYS', 'SOP')`,
  )
  expect(await reckoned()).toEqual([0, 0])
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query('update claim set state_since = app.today() - 4')
  await admin.query(`set session_replication_role = 'origin'`)
  expect(await reckoned()).toEqual([1, 1])
})
