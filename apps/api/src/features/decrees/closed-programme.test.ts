import { aCohort, publishes } from '@payung/database/testing/a-cohort'
import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import {
  aDesignation,
  addition,
  amends,
  approved,
  checkers,
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
import { type Client, type TestTenant, test } from '../../testing/test.ts'

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

/** Two who come to the same programme at once, in this order: both wait for somebody who is at work on it, and go on when that one is done. */
async function inOrder<A, B>(
  admin: pg.Client,
  programme: string,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const comes = async <T>(act: () => Promise<T>, place: number) => {
    const answer = act()
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
    await eventually(async () => expect((await admin.query(waiting)).rowCount).toBe(place))
    return { answer }
  }
  const key = `hashtextextended('programme ' || $1, 0)`
  await admin.query(`select pg_advisory_lock(${key})`, [programme])
  try {
    const [former, latter] = [await comes(first, 1), await comes(second, 2)]
    await admin.query(`select pg_advisory_unlock(${key})`, [programme])
    return [await former.answer, await latter.answer]
  } finally {
    await admin.query('select pg_advisory_unlock_all()')
  }
}

const CLOSED = { data: { state: 'CLOSED' } }
const WAITS = { code: 'PROGRAMME_HAS_WAITING' }
const NOT_OPEN = { code: 'PROGRAMME_NOT_OPEN' }

describe('an office closes its programme while another officer', () => {
  /** Somebody of each office, and who closes. */
  const arrange = async (admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) => {
    await arrangeAmounts(admin)
    const made = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 9 })
    const officer = await signIn('kubu-raya')
    await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'])
    const closer = await signIn('provinsi')
    return { ...made, officer, close: () => closes(closer, made.programme) }
  }

  test.for(['closes first', 'drafts first'])(
    'drafts a decree: who %s succeeds, and the other hears why',
    async (order, { signIn, admin }) => {
      const { cohort, programme, officer, close } = await arrange(admin, signIn)
      const draft = () => does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(cohort) })
      if (order === 'closes first') {
        expect(await inOrder(admin, programme, close, draft)).toMatchObject([CLOSED, NOT_OPEN])
        expect((await admin.query('select from decree')).rowCount).toBe(0)
      } else expect(await inOrder(admin, programme, draft, close)).toMatchObject([{ data: { state: 'DRAFT' } }, WAITS])
    },
  )

  test.for(['closes first', 'publishes first'])(
    'publishes a list: who %s succeeds, and the other hears why',
    async (order, { signIn, admin }) => {
      const { programme, officer, close } = await arrange(admin, signIn)
      const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, programme })
      const objectionsUntil = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
      const input = { cohortId: cohortGlobalId(cohort), expectedVersion: 1, objectionsUntil }
      const publish = async () =>
        (await officer.ask(mutation('publishCohort', 'PublishCohort'), { input })).publishCohort
      if (order === 'closes first')
        expect(await inOrder(admin, programme, close, publish)).toMatchObject([CLOSED, NOT_OPEN])
      else
        expect(await inOrder(admin, programme, publish, close)).toMatchObject([{ data: { state: 'PUBLISHED' } }, WAITS])
    },
  )

  test.for(['closes first', 'locks first'])(
    'locks a list: who %s succeeds, and no list is locked in a closed programme',
    async (order, { signIn, admin }) => {
      const { programme, close } = await arrange(admin, signIn)
      const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, programme })
      await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
      const approver = await signIn('pertamina')
      const input = { cohortId: cohortGlobalId(cohort), expectedVersion: 1, reason: 'Tidak diumumkan karena uji' }
      const lock = async () => (await approver.ask(mutation('lockCohort', 'LockCohort'), { input })).lockCohort
      // A locked list waits for nothing; only no decree is made of it any more.
      if (order === 'closes first') {
        expect(await inOrder(admin, programme, close, lock)).toMatchObject([CLOSED, NOT_OPEN])
        expect((await admin.query('select from cohort_entry where cohort_id = $1', [cohort])).rowCount).toBe(0)
      } else expect(await inOrder(admin, programme, lock, close)).toMatchObject([{ data: { state: 'LOCKED' } }, CLOSED])
    },
  )

  test.for(['closes first', 'signs first'])(
    'records a signature: it is recorded whoever %s, and then nothing waits',
    async (order, { signIn, admin }) => {
      const { cohort, programme, officer, close } = await arrange(admin, signIn)
      const those = await checkers(admin, signIn)
      const frozen = await approved(officer, those, await drafts(officer, cohort))
      const paper = await signing(admin, 'kubu-raya')
      const sign = () => does(those.legal, 'signDecree', frozen, paper)
      const signed = { data: { state: 'SIGNED' } }
      if (order === 'closes first') {
        expect(await inOrder(admin, programme, close, sign)).toMatchObject([WAITS, signed])
        expect(await close()).toMatchObject(CLOSED)
      } else expect(await inOrder(admin, programme, sign, close)).toMatchObject([signed, CLOSED])
    },
  )
})
