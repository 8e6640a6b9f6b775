import { aCohort, publishes } from '@payung/database/testing/a-cohort'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import {
  aDesignation,
  addition,
  amends,
  approved,
  cohortGlobalId,
  correctName,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { data { id version state } } ... on Error { code message } } }`
const VERSION = 'query ($id: ID!) { programme(id: $id) { version } }'

async function closes(client: Client, programme: string) {
  const programmeId = globalIdOf('Programme', programme)
  const { version } = (await client.ask(VERSION, { id: programmeId })).programme
  const input = { programmeId, expectedVersion: version }
  return (await client.ask(mutation('closeProgramme', 'CloseProgramme'), { input })).closeProgramme
}

test('an office closes its programme once no decree and no public list of it waits; then no list of it goes further', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const { cohort, programme } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 9 })
  const listed = await aCohort(admin, 'kubu-raya', { members: 2, programme })
  await publishes(admin, listed.cohort)
  const officer = await signIn('kubu-raya')
  const draft = await drafts(officer, cohort)
  const refused = (decrees: number, lists: number) => ({
    code: 'PROGRAMME_HAS_WAITING',
    message: expect.stringMatching(new RegExp(`: ${decrees} keputusannya .*, ${lists} daftarnya `)),
  })
  expect(await closes(officer, programme)).toMatchObject(refused(1, 1))
  await did(officer, 'cancelDecree', draft, { reason: 'Program ditutup' })
  expect(await closes(officer, programme)).toMatchObject(refused(0, 1))
  const withdrawn = { cohortId: cohortGlobalId(listed.cohort), expectedVersion: 1 }
  await officer.ask(mutation('withdrawCohort', 'WithdrawCohort'), { input: withdrawn })
  expect(await closes(officer, programme)).toMatchObject({ data: { state: 'CLOSED' } })

  const closed = { code: 'PROGRAMME_NOT_OPEN' }
  const again = { cohortId: cohortGlobalId(listed.cohort), expectedVersion: 2 }
  const until = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const publishing = { ...again, objectionsUntil: until }
  expect(
    (await officer.ask(mutation('publishCohort', 'PublishCohort'), { input: publishing })).publishCohort,
  ).toMatchObject(closed)
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('pertamina')
  const locking = { ...again, reason: 'Tidak diumumkan karena uji' }
  expect((await approver.ask(mutation('lockCohort', 'LockCohort'), { input: locking })).lockCohort).toMatchObject(
    closed,
  )
  expect(await does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) })).toMatchObject(closed)
})

test('a decree of a closed programme is amended to take somebody out and to correct a line, and brings nobody in', async ({
  signIn,
  admin,
}) => {
  const { officer, those, decree, programme, reserve } = await aDesignation(admin, signIn)
  const waiting = async () =>
    (await decreeOf(officer, decree.id, 'reserve(first: 10) { edges { node { workerId } } }')).reserve.edges.length
  expect(await waiting()).toBe(2)
  expect(await closes(officer, programme)).toMatchObject({ data: { state: 'CLOSED' } })
  expect(await waiting()).toBe(0)
  const draft = await amends(officer, decree, '2027-04-01', [{ change: 'REMOVE', line: 1, reason: 'DECEASED' }])
  const { workerId } = addition(reserve[0])
  const replaced = { change: 'REPLACE', line: 2, workerId, reason: 'MOVED' }
  expect(
    await does(officer, 'changeAnnex', draft, { added: [addition(reserve[0]), replaced], dropped: [] }),
  ).toMatchObject({
    issues: [
      { path: 'added.0.workerId', code: 'PROGRAMME_CLOSED' },
      { path: 'added.1.workerId', code: 'PROGRAMME_CLOSED' },
    ],
  })
  await correctName(admin, decree, 3)
  const corrected = [{ change: 'CORRECT', line: 3, reason: 'IDENTITY_WRONG' }]
  const complete = await did(officer, 'changeAnnex', draft, { added: corrected, dropped: [] })
  const frozen = await approved(officer, those, complete)
  const signature = await signing(admin, 'kubu-raya', { number: '2/Perubahan' })
  expect(await did(those.legal, 'signDecree', frozen, signature)).toMatchObject({ state: 'SIGNED', people: 2 })
})

test('of an officer who closes a programme and another who drafts a decree in it, one succeeds and the other hears why', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const { cohort, programme } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  const officer = await signIn('kubu-raya')
  await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'])
  const other = await signIn('provinsi')
  const [closing, drafting] = await Promise.all([
    closes(other, programme),
    does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) }),
  ])
  if (closing.data === undefined) {
    expect(closing).toMatchObject({ code: 'PROGRAMME_HAS_WAITING' })
    expect(drafting.data).toMatchObject({ state: 'DRAFT' })
  } else expect(drafting).toMatchObject({ code: 'PROGRAMME_NOT_OPEN' })
})
