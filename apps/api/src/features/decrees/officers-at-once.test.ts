import { aCohort, publishes } from '@payung/database/testing/a-cohort'
import { expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { aLaw, cohortGlobalId, did, does, drafts, signing } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { objectionsOf, sendsObjection } from '../../testing/published-cohort.builder.ts'
import { type Answer, type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const LOCK = `mutation ($input: LockCohortInput!) { lockCohort(input: $input) { ... on LockCohortSuccess { data { state } } ... on Error { code message } } }`
const DECIDE = `mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { ... on DecideObjectionSuccess { data { members reserves } } ... on Error { code message } } }`

/** Two do the same at the same time. @returns what the winner has, and why the other was refused */
async function both(act: (client: Client) => Promise<Answer>, pair: readonly [Client, Client]) {
  const answers = await Promise.all(pair.map((client) => act(client)))
  const winners = answers.filter(({ data }) => data !== undefined)
  const refusals = answers.filter(({ code }) => code !== undefined)
  expect({ winners: winners.length, refusals: refusals.length }).toEqual({ winners: 1, refusals: 1 })
  return { won: winners[0].data, refused: refusals[0] }
}

test('of two officers who decide an objection, lock, submit, vote or sign at the same time, one does and the other hears what happened', async ({
  signIn,
  anonymous,
  admin,
}) => {
  await arrangeAmounts(admin)
  await aLaw(admin)
  const { cohort } = await aCohort(admin, 'kubu-raya', { members: 2, reserves: 1, quota: 2, madeBy: 'kubu-raya' })
  const id = cohortGlobalId(cohort)
  const path = `/publik/kohort/${await publishes(admin, cohort)}`
  const officer = await signIn('kubu-raya')
  const acting = async (roles: readonly string[]) => {
    for (const user of ['pontianak', 'pertamina'] as const) await colleague(admin, user, 'kubu-raya', roles)
    return [await signIn('pontianak'), await signIn('pertamina')] as const
  }

  const verifiers = await acting(['VERIFIER'])
  await sendsObjection(anonymous, path, {}, '203.0.113.7')
  await admin.query(
    `insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
     select id, cohort_id, tenant_id, 'OFFICE', $1 from cohort_objection`,
    [USERS.provinsi],
  )
  const [objection] = await objectionsOf(officer, id)
  const decision = { objectionId: objection.id, upheld: false, reason: 'Masih tinggal di desa' }
  const decided = await both(
    async (client) => (await client.ask(DECIDE, { input: decision })).decideObjection,
    verifiers,
  )
  expect(decided.refused).toMatchObject({ code: 'OBJECTION_DECIDED', message: expect.stringContaining('orang lain') })
  expect((await admin.query('select from cohort_objection_decision')).rowCount).toBe(1)

  await admin.query(`update cohort set objections_until = '2026-01-01' where id = $1`, [cohort])
  // Whoever decided an objection does not lock: as far as this test goes, a third did.
  await admin.query('set session_replication_role = replica')
  await admin.query('update cohort_objection_decision set decided_by = $1', [USERS.provinsi])
  await admin.query('set session_replication_role = origin')
  const approvers = await acting(['APPROVER'])
  const { rows } = await admin.query('select version from cohort where id = $1', [cohort])
  const input = { cohortId: id, expectedVersion: rows[0].version }
  const locked = await both(async (client) => (await client.ask(LOCK, { input })).lockCohort, approvers)
  expect(locked.won).toEqual({ state: 'LOCKED' })
  expect(locked.refused).toMatchObject({ code: 'COHORT_STATE', message: expect.stringContaining('sudah dikunci') })

  await admin.query('insert into approval_route (tenant_id, version, steps, saved_by) values ($1, 1, $2, $3)', [
    TENANTS['kubu-raya'].id,
    JSON.stringify([{ label: 'Bupati', duty: 'APPROVE', days: 2, voterId: null, fromPeople: null, fromRupiah: null }]),
    USERS.pertamina,
  ])
  const draft = await drafts(officer, cohort)
  await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'])
  const submitted = await both((client) => does(client, 'submitDecree', draft), [officer, await signIn('provinsi')])
  expect(submitted.won).toMatchObject({ state: 'REVIEW' })
  expect(submitted.refused).toMatchObject({
    code: 'DECREE_STATE',
    message: expect.stringContaining('sedang diperiksa'),
  })

  const voted = await both((client) => does(client, 'voteOnDecree', submitted.won, { vote: 'APPROVE' }), approvers)
  expect(voted.won).toMatchObject({ state: 'APPROVED' })
  expect(voted.refused).toMatchObject({ code: 'DECREE_FROZEN' })

  const paper = await signing(admin, 'kubu-raya')
  const signed = await both((client) => does(client, 'signDecree', voted.won, paper), approvers)
  expect(signed.won).toMatchObject({ state: 'SIGNED' })
  expect(signed.refused).toMatchObject({
    code: 'DECREE_STATE',
    message: expect.stringContaining('sudah ditandatangani'),
  })
  expect(await did(officer, 'publishDecree', signed.won)).toMatchObject({ state: 'PUBLISHED' })
})
