import { describe, expect } from 'vitest'
import { calendarDay } from '../../platform/clock.ts'
import { approved, checkers, did, drafts, lockedCohort, signed } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const DESK = `{ desk { waiting decree { id } since dueAt daysWaiting isLate peopleBefore changes { change reason people } monthly { month amount amountBefore } } }`
const desk = async (client: Client) => (await client.ask(DESK)).desk
const queues = async (client: Client) => (await client.ask('{ home { queues { key count href } } }')).home.queues
const longest = async (client: Client, key: string) =>
  (await client.ask('{ home { queues { key longest { since until } } } }')).home.queues.find(
    (queue: { key: string }) => queue.key === key,
  ).longest
const dayOf = (instant: string) => calendarDay(new Date(instant)).toString()

describe('my desk', () => {
  test('says what waits for whom, what it costs a month, and that nobody has taken longer than they may', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    expect(await desk(legal)).toEqual([
      {
        waiting: 'VOTE',
        decree: { id: submitted.id },
        since: expect.any(String),
        dueAt: expect.any(String),
        daysWaiting: 0,
        isLate: false,
        peopleBefore: null,
        changes: [],
        monthly: { month: submitted.fromMonth, amount: '50400', amountBefore: null },
      },
    ])
    for (const client of [officer, approver]) expect(await desk(client)).toEqual([])
    // A calendar that stands still, as in a demo, ends no last day that is to come: home says the day of the desk.
    const [waiting] = await desk(legal)
    const standing = dayOf(waiting.since)
    await admin.query(
      `create or replace function app.last_day() returns date language sql stable as $$ select date '${standing}' $$`,
    )
    expect(await longest(legal, 'DECREES_AWAITING')).toEqual({ since: standing, until: dayOf(waiting.dueAt) })
    await admin.query(
      `create or replace function app.last_day() returns date language sql stable as $$ select date 'infinity' $$`,
    )
    // Nine days ago, as the database’s own record says: the first step may take three.
    await admin.query(`alter table decree_history disable trigger user`)
    await admin.query(`update decree_history set at = at - interval '9 days' where to_state = 'REVIEW'`)
    const [late] = await desk(legal)
    expect(late).toMatchObject({ daysWaiting: 9, isLate: true })
    // Home says the same day beside it, whatever else has touched the decree since.
    expect(await longest(legal, 'DECREES_AWAITING')).toEqual({ since: dayOf(late.since), until: dayOf(late.dueAt) })
    const { home } = await legal.ask('{ home { queues { key group } } }')
    expect(home.queues).toContainEqual({ key: 'DECREES_AWAITING', group: 'LATE' })
    await did(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    // The days of the next step begin with the vote before it.
    expect(await desk(approver)).toMatchObject([{ waiting: 'VOTE', daysWaiting: 0, isLate: false }])
    expect(await queues(approver)).toContainEqual({ key: 'DECISIONS_AWAITING', count: 1, href: '/meja' })
    expect(await queues(legal)).toContainEqual({ key: 'DECREES_AWAITING', count: 0, href: '/meja' })
  })

  test('says of an amendment how many there are and what they cost without it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort, members } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const decree = await signed(admin, officer, those, cohort)
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const changed = await did(officer, 'changeAnnex', draft, {
      added: [{ change: 'REMOVE', line: 1, reason: 'DECEASED' }],
      dropped: [],
    })
    expect(members).toHaveLength(3)
    await did(officer, 'submitDecree', changed)
    expect(await desk(those.legal)).toMatchObject([
      { waiting: 'PUBLISH', peopleBefore: null, dueAt: null, isLate: false },
      {
        waiting: 'VOTE',
        peopleBefore: 3,
        changes: [{ change: 'REMOVE', reason: 'DECEASED', people: 1 }],
        monthly: { month: '2027-04-01', amount: '33600', amountBefore: '50400' },
      },
    ])
  })

  test('says what is to be signed, and is another tenant’s nothing', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 40 })
    await approved(officer, those, await drafts(officer, cohort))
    expect(await desk(those.approver)).toMatchObject([{ waiting: 'SIGN', dueAt: null }])
    expect(await desk(await signIn('provinsi'))).toEqual([])
  })
})
