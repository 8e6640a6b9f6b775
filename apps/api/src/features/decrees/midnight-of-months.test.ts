import { aCohort } from '@payung/database/testing/a-cohort'
import { expect } from 'vitest'
import { setsClock } from '../../testing/clock.builder.ts'
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
import { PUBLISH, sendsObjection } from '../../testing/published-cohort.builder.ts'
import { test } from '../../testing/test.ts'

// The office reads midnight on its wall when universal time says five in the afternoon of the day before.
const BEFORE = '2027-01-31T16:59:59Z'
const MIDNIGHT = '2027-01-31T17:00:00Z'

test('a month is over at midnight of the office for the draft, the submission, the vote and the signature, and a decree is signed from the office’s day of the lock on', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  // The 31st has begun at the office; universal time says the 30th.
  await setsClock(admin, '2027-01-30T17:00:00Z')
  const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 6 })
  const second = await lockedCohort(admin, 'kubu-raya', { members: 2, programme: first.programme })
  const { legal, approver } = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const past = { code: 'MONTHS_PAST', message: expect.stringContaining('Januari 2027') }

  await setsClock(admin, BEFORE)
  const draft = await drafts(officer, first.cohort)
  expect(draft.fromMonth).toBe('2027-01-01')
  await setsClock(admin, MIDNIGHT)
  expect((await drafts(officer, second.cohort)).fromMonth).toBe('2027-02-01')
  expect(await does(officer, 'submitDecree', draft)).toMatchObject(past)
  await setsClock(admin, BEFORE)
  const submitted = await did(officer, 'submitDecree', draft)
  const reviewed = await did(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
  await setsClock(admin, MIDNIGHT)
  expect(await does(approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })).toMatchObject(past)
  await setsClock(admin, BEFORE)
  const frozen = await did(approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })

  const signs = async (signedOn: string) =>
    does(legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { signedOn }))
  expect(await signs('2027-02-01')).toMatchObject({ issues: [{ path: 'signedOn', code: 'SIGNED_IN_FUTURE' }] })
  expect(await signs('2027-01-30')).toMatchObject({ issues: [{ path: 'signedOn', code: 'SIGNED_TOO_EARLY' }] })
  await setsClock(admin, MIDNIGHT)
  expect(await signs('2027-02-01')).toMatchObject(past)
  // Whatever the day of the entry, the paper was signed while the month ran.
  const { data } = await signs('2027-01-31')
  expect(data).toMatchObject({ state: 'SIGNED', fromMonth: '2027-01-01' })
  expect(await decreeOf(officer, data.id, 'signedOn')).toMatchObject({ signedOn: '2027-01-31' })
})

test('the days of objections, and the bounds that hold in them, begin at midnight of the office', async ({
  signIn,
  anonymous,
  admin,
}) => {
  const { cohort } = await aCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
  const officer = await signIn('kubu-raya')
  const publishes = async (objectionsUntil: string) => {
    const input = { cohortId: cohortGlobalId(cohort), expectedVersion: 1, objectionsUntil }
    return (await officer.ask(PUBLISH, { input })).publishCohort
  }
  const refused = { issues: [{ code: 'OBJECTION_DAY_INVALID' }] }

  // Ninety days from 31 January are 1 May, from 1 February 2 May.
  await setsClock(admin, BEFORE)
  expect(await publishes('2027-01-31')).toMatchObject(refused)
  expect(await publishes('2027-05-02')).toMatchObject(refused)
  await setsClock(admin, MIDNIGHT)
  expect(await publishes('2027-02-01')).toMatchObject(refused)
  const { data } = await publishes('2027-05-02')
  expect(data).toMatchObject({ state: 'PUBLISHED', objectionsUntil: '2027-05-02' })

  await admin.query(`insert into objection_bound values ('2027-02-03', 1, 5, 40, 2000, 200)`)
  const objects = async () => {
    const { status } = await sendsObjection(anonymous, data.publicPath, {}, '203.0.113.7')
    // The hour at which a row comes in is the machine's.
    await admin.query('set session_replication_role = replica')
    await admin.query('update cohort_objection set received_at = app.clock()')
    await admin.query('set session_replication_role = origin')
    return status
  }
  await setsClock(admin, '2027-02-02T16:59:58Z')
  expect(await objects()).toBe(200)
  await setsClock(admin, '2027-02-02T16:59:59Z')
  expect(await objects()).toBe(200)
  await setsClock(admin, '2027-02-02T17:00:00Z')
  expect(await objects()).toBe(429)
  expect((await admin.query('select from cohort_objection')).rowCount).toBe(2)
})
