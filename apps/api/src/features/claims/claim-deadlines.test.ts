import { describe, expect } from 'vitest'
import { test } from '../../testing/test.ts'
import { aDeath, isApproved } from './heirs.builder.ts'

const DAYS = `query ($id: ID!) { claim(id: $id) { payableUntil daysLeft } claims { edges { node { daysLeft } } } }`

describe('the days of a claim', () => {
  test('are the insurer’s, while the claim lies there', async ({ signIn, admin, keys }) => {
    const officer = await signIn('kubu-raya')
    const { claimId } = await aDeath(admin, keys, officer)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_DELAY_PER_DAY', '[2015-07-01,)', 10, 'PERMILLE'), ('DEATH_PAYABLE_WITHIN', '[2015-07-01,)', 3, 'DAYS') on conflict do nothing`,
    )
    await isApproved(admin)
    const { rows } = await admin.query(`select date '2026-01-08' - app.today() as days`)
    const daysLeft = async (state: string) => {
      await admin.query(`set session_replication_role = 'replica'`)
      await admin.query('update claim set state = $1', [state])
      await admin.query(`set session_replication_role = 'origin'`)
      const { claim, claims } = await officer.ask(DAYS, { id: claimId })
      // From Monday the 5th to Thursday the 8th.
      expect(claim.payableUntil).toBe('2026-01-08')
      expect(claims.edges[0].node.daysLeft).toBe(claim.daysLeft)
      return claim.daysLeft
    }
    for (const state of ['SUBMITTED', 'IN_REVIEW', 'APPROVED']) expect(await daysLeft(state)).toBe(rows[0].days)
    expect(await daysLeft('CLOSED')).toBeNull()
  })
})
