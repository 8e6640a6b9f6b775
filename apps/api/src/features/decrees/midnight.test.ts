import { aCohort, publishes } from '@payung/database/testing/a-cohort'
import { expect } from 'vitest'
import { setsClock } from '../../testing/clock.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import {
  checkers,
  cohortGlobalId,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { sendsObjection } from '../../testing/published-cohort.builder.ts'
import { TENANTS, test, USERS } from '../../testing/test.ts'

const LOCK = `mutation ($input: LockCohortInput!) { lockCohort(input: $input) { __typename ... on LockCohortSuccess { data { state members } }
  ... on Error { code } } }`
const DELEGATE = `mutation ($input: DelegateApprovalInput!) { delegateApproval(input: $input) { __typename ... on DelegateApprovalSuccess { data { id } } } }`

// The office reads midnight on its wall when universal time says five in the afternoon.
test('a list hears objections until midnight of its last day, and is locked by the ages of the day that the office reads', async ({
  signIn,
  anonymous,
  admin,
}) => {
  // Forty-four years old until 14 November 2027.
  const { cohort, programme } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
  await admin.query('set session_replication_role = replica')
  await admin.query(`update rule_version set rule = '{"fact":"AGE","from":18,"to":44}' where programme_id = $1`, [
    programme,
  ])
  await admin.query('set session_replication_role = origin')
  const path = `/publik/kohort/${await publishes(admin, cohort)}`
  await admin.query(`update cohort set objections_until = '2027-03-10' where id = $1`, [cohort])
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('pertamina')
  const input = { cohortId: cohortGlobalId(cohort), expectedVersion: 1 }
  const locks = async () => (await approver.ask(LOCK, { input })).lockCohort
  const objects = async () => (await sendsObjection(anonymous, path, {}, '203.0.113.7')).status

  await setsClock(admin, '2027-03-10T16:59:59Z')
  expect(await objects()).toBe(200)
  expect(await locks()).toMatchObject({ code: 'OBJECTIONS_OPEN' })
  await setsClock(admin, '2027-03-10T17:00:00Z')
  expect(await objects()).toBe(410)

  await setsClock(admin, '2027-11-14T17:00:00Z')
  expect(await locks()).toMatchObject({ code: 'COHORT_STALE' })
  await setsClock(admin, '2027-11-14T16:59:59Z')
  expect(await locks()).toMatchObject({ data: { state: 'LOCKED', members: 2 } })
})

test('a deputy’s days, the day of a signature and the months of a decree begin and end at midnight of the office', async ({
  signIn,
  anonymous,
  admin,
}) => {
  await arrangeAmounts(admin)
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
  const { legal, approver } = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const step = {
    label: 'Sekda',
    duty: 'APPROVE',
    days: 2,
    voterId: USERS.pertamina,
    fromPeople: null,
    fromRupiah: null,
  }
  await admin.query('insert into approval_route (tenant_id, version, steps, saved_by) values ($1, 1, $2, $3)', [
    TENANTS['kubu-raya'].id,
    JSON.stringify([step]),
    USERS.provinsi,
  ])
  const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))

  await setsClock(admin, '2026-12-10T16:59:59Z')
  const days = { deputyId: USERS.pontianak, fromDay: '2026-12-11', lastDay: '2026-12-11', reason: 'Perjalanan dinas' }
  expect((await approver.ask(DELEGATE, { input: days })).delegateApproval.data).toBeDefined()
  const votes = () => does(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
  expect(await votes()).toMatchObject({ code: 'STEP_OF_ANOTHER' })
  await setsClock(admin, '2026-12-11T17:00:00Z')
  expect(await votes()).toMatchObject({ code: 'STEP_OF_ANOTHER' })
  await setsClock(admin, '2026-12-11T16:59:59Z')
  const { data: frozen } = await votes()
  expect(frozen).toMatchObject({ state: 'APPROVED' })

  const paper = await signing(admin, 'kubu-raya', { signedOn: '2026-12-12' })
  expect(await does(approver, 'signDecree', frozen, paper)).toMatchObject({
    issues: [{ path: 'signedOn', code: 'SIGNED_IN_FUTURE' }],
  })
  await setsClock(admin, '2026-12-11T17:00:00Z')
  const decree = await did(approver, 'signDecree', frozen, paper)

  const status = async (instant: string) => {
    await setsClock(admin, instant)
    const page = await (await anonymous.fetch((await decreeOf(officer, decree.id)).publicPath)).text()
    return /Status<\/th><td>([^<]*)</.exec(page)?.[1]
  }
  expect(await status('2026-12-31T16:59:59Z')).toBe('Ditandatangani, berlaku mulai 1 Januari 2027')
  expect(await status('2026-12-31T17:00:00Z')).toBe('Ditandatangani dan berlaku')
  expect(await status('2027-12-31T16:59:59Z')).toBe('Ditandatangani dan berlaku')
  expect(await status('2027-12-31T17:00:00Z')).toBe('Ditandatangani; masanya sudah lewat')
})
