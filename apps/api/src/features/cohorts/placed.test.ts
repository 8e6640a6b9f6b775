import { aCohort, locksCohort } from '@payung/database/testing/a-cohort'
import { aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { expect } from 'vitest'
import { colleague, computedCohort } from '../../testing/cohort.builder.ts'
import {
  aDesignation,
  addition,
  amends,
  approved,
  checkers,
  did,
  drafts,
  lockedCohort,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const computedIn = (officer: Client, programme: string) =>
  computedCohort(officer, Buffer.from(`Programme:${programme}`).toString('base64'))
const merges = (admin: pg.Client, lost: string | undefined, winner: string | undefined) =>
  admin.query('update worker set superseded_by = $2, version = version + 1 where id = $1', [lost, winner])

/** @returns why the database does not lock a cohort of these people; null where it does */
async function lockRefusal(admin: pg.Client, programme: string, workers: readonly string[]): Promise<string | null> {
  const { cohort } = await aCohort(admin, 'kubu-raya', { workers, programme })
  await admin.query('begin')
  try {
    await locksCohort(admin, 'kubu-raya', cohort)
    return null
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  } finally {
    await admin.query('rollback')
  }
}

test('who is in a locked cohort is not placed again under the record that theirs was merged into', async ({
  signIn,
  admin,
}) => {
  const [lost, winner, free] = [await aWorker(admin), await aWorker(admin), await aWorker(admin)]
  const first = await lockedCohort(admin, 'kubu-raya', { workers: [lost], quota: 5 })
  await merges(admin, lost, winner)
  const made = await computedIn(await signIn('kubu-raya'), first.programme)
  expect(made.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)).toEqual([
    workerGlobalId(free),
  ])
  expect(await lockRefusal(admin, first.programme, [winner])).toBe('cohort_member_twice')
  expect(await lockRefusal(admin, first.programme, [free])).toBeNull()
})

test('who was added by an amendment is not placed again, and said to be missing is told where they stand', async ({
  signIn,
  admin,
}) => {
  const { officer, those, decree, reserve, programme } = await aDesignation(admin, signIn)
  const draft = await amends(officer, decree, '2027-04-01', [addition(reserve[0])])
  const frozen = await approved(officer, those, draft)
  await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
  await admin.query('update programme_quota set people = 9 where programme_id = $1', [programme])
  const made = await computedIn(officer, programme)
  expect(made.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)).toEqual([
    workerGlobalId(reserve[1]),
  ])
  expect(await lockRefusal(admin, programme, [reserve[0] ?? ''])).toBe('cohort_member_twice')
  await admin.query(
    `update cohort set state = 'PUBLISHED', published_at = now(), objections_until = '2099-12-31', public_code = 'daftar00000000000001' where id = $1`,
    [Buffer.from(made.id, 'base64').toString().slice('Cohort:'.length)],
  )
  // The list's maker decides no objection.
  await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
  const variables = { id: made.id, workerId: workerGlobalId(reserve[0]) }
  const MISSING = `query ($id: ID!, $workerId: ID!) { cohort(id: $id) { missingPerson(workerId: $workerId) { takenStanding takenPlace takenCohort comingStanding } } }`
  const { cohort } = await (await signIn('pertamina')).ask(MISSING, variables)
  expect(cohort.missingPerson).toEqual({
    takenStanding: 'MEMBER',
    takenPlace: null,
    takenCohort: 'Kohort uji',
    comingStanding: null,
  })
})

test('whom a signed decree left out, and who is there again, is placed anew', async ({ signIn, admin }) => {
  await arrangeAmounts(admin)
  const { cohort, programme, members } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 5 })
  const [those, officer] = [await checkers(admin, signIn), await signIn('kubu-raya')]
  const becomes = (status: string) =>
    admin.query('update worker set status = $2, version = version + 1 where id = $1', [members[1], status])
  const placed = async () =>
    (await computedIn(officer, programme)).people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)
  await becomes('MOVED')
  const draft = await drafts(officer, cohort)
  await becomes('CANDIDATE')
  expect(await placed()).toEqual([])
  await becomes('MOVED')
  const frozen = await approved(officer, those, draft)
  await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
  await becomes('CANDIDATE')
  expect(await placed()).toEqual([workerGlobalId(members[1])])
  expect(await lockRefusal(admin, programme, [members[1] ?? ''])).toBeNull()
  expect(await lockRefusal(admin, programme, [members[0] ?? ''])).toBe('cohort_member_twice')
})
