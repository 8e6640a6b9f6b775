import type pg from 'pg'
import { describe, expect } from 'vitest'
import { computedCohort } from '../../testing/cohort.builder.ts'
import {
  aDesignation,
  addition,
  amends,
  approved,
  checkers,
  cohortGlobalId,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  revoked,
  signed,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test, USERS } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const remove = (line: number) => ({ change: 'REMOVE', line, reason: 'DECEASED' })

const signs = async (admin: pg.Client, client: Client, decree: { id: string; version: number }, number: string) =>
  does(client, 'signDecree', decree, await signing(admin, 'kubu-raya', { number }))

describe('a reserve', () => {
  test('offers nobody who has died or moved since it was locked, and takes none of them', async ({ signIn, admin }) => {
    const { officer, decree, reserve } = await aDesignation(admin, signIn)
    await admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [reserve[0]])
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const { reserve: waiting } = await decreeOf(
      officer,
      draft.id,
      'reserve(first: 10) { edges { node { workerId status } } }',
    )
    expect(waiting.edges).toEqual([{ node: { workerId: workerGlobalId(reserve[1]), status: 'CANDIDATE' } }])
    const refused = await does(officer, 'changeAnnex', draft, { added: [addition(reserve[0])], dropped: [] })
    expect(refused.issues).toMatchObject([{ path: 'added.0.workerId', code: 'NOT_ELIGIBLE_NOW' }])
  })
})

describe('a reserve of several quotas’ areas', () => {
  test('offers for a line who counts in the quota of that line, and finds people by name', async ({
    signIn,
    admin,
  }) => {
    const { officer, decree, cohort, reserve } = await aDesignation(admin, signIn)
    await admin.query(`set session_replication_role = replica`)
    await admin.query(`update cohort_member set area_code = '61.12.06' where cohort_id = $1 and worker_id = $2`, [
      cohort,
      reserve[0],
    ])
    await admin.query(
      `update decree_holding set area_code = '61.12.06' where decree_id = (select id from decree where cohort_id = $1) and line_no = 2`,
      [cohort],
    )
    await admin.query(`set session_replication_role = origin`)
    await admin.query(`update worker set name = 'Sabariah', version = version + 1 where id = $1`, [reserve[1]])
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    const offered = async (asked: string) =>
      (
        await decreeOf(officer, draft.id, `reserve(first: 10${asked}) { edges { node { workerId } } }`)
      ).reserve.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)
    expect(await offered(', line: 2')).toEqual([workerGlobalId(reserve[0])])
    expect(await offered(', line: 1')).toEqual([workerGlobalId(reserve[1])])
    expect(await offered(', search: "sabar"')).toEqual([workerGlobalId(reserve[1])])
  })
})

describe('an amendment, when others were signed since it was drafted,', () => {
  test('is submitted with the people and the cost of then, by month', async ({ signIn, admin }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const one = await amends(officer, decree, '2027-04-01', [remove(1)])
    const other = await amends(officer, decree, '2027-02-01', [remove(2)])
    expect(other.people).toBe(2)
    const late = await approved(officer, those, one)
    expect((await signs(admin, those.legal, late, '16')).data.state).toBe('SIGNED')
    const submitted = await did(officer, 'submitDecree', other)
    expect(submitted.people).toBe(2)
    const { cost } = await decreeOf(officer, other.id, 'cost { months { month people } total }')
    expect(cost.months.map(({ people }: { people: number }) => people)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(cost.total).toBe(String(13 * 16_800))
  })

  test('is submitted with how many there are once they are fewer', async ({ signIn, admin }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const one = await amends(officer, decree, '2027-02-01', [remove(1)])
    const other = await amends(officer, decree, '2027-04-01', [remove(2)])
    await signs(admin, those.legal, await approved(officer, those, one), '16')
    const submitted = await did(officer, 'submitDecree', other)
    expect(submitted.people).toBe(1)
    expect(submitted.text.dictums.join(' ')).toContain(' 1 (satu) orang')
  })

  test('is not signed with a cost that nobody approved', async ({ signIn, admin }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const one = await approved(officer, those, await amends(officer, decree, '2027-04-01', [remove(1)]))
    const other = await approved(officer, those, await amends(officer, decree, '2027-04-01', [remove(2)]))
    await signs(admin, those.legal, one, '16')
    expect(await signs(admin, those.legal, other, '17')).toMatchObject({
      code: 'COST_CHANGED',
      message: expect.stringContaining('Rp302.400'),
    })
  })

  test('is not submitted with changes that no longer hold', async ({ signIn, admin }) => {
    const { officer, those, decree, reserve } = await aDesignation(admin, signIn)
    const one = await amends(officer, decree, '2027-04-01', [remove(1)])
    const other = await amends(officer, decree, '2027-04-01', [remove(1), addition(reserve[0])])
    await signs(admin, those.legal, await approved(officer, those, one), '16')
    expect(await does(officer, 'submitDecree', other)).toMatchObject({
      code: 'CHANGES_STALE',
      message: expect.stringMatching(/nomor 1 .*diubah keputusan lain/),
    })
    const without = await did(officer, 'changeAnnex', other, { added: [], dropped: [1] })
    await admin.query(`update worker set status = 'MOVED', version = version + 1 where id = $1`, [reserve[0]])
    expect(await does(officer, 'submitDecree', without)).toMatchObject({
      code: 'CHANGES_STALE',
      message: expect.stringMatching(/nomor 2 .*pindah/),
    })
  })

  test('adds nobody whom the quota of their area has no room for', async ({ signIn, admin }) => {
    const { officer, decree, programme, reserve } = await aDesignation(admin, signIn)
    await lockedCohort(admin, 'kubu-raya', { members: 1, programme })
    const draft = await amends(officer, decree, '2027-04-01', [addition(reserve[0])])
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({
      code: 'AREA_QUOTA_EXCEEDED',
      message: expect.stringContaining('(5 dari 4)'),
    })
  })
})

test('a NIK in a note of a change is kept by nobody, nor what no paper prints', async ({ signIn, admin }) => {
  const { officer, decree, reserve } = await aDesignation(admin, signIn)
  const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
  const noting = (note: string) =>
    does(officer, 'changeAnnex', draft, { added: [addition(reserve[0], note)], dropped: [] })
  expect(await noting('Pengganti 6112 0550 1182 0001')).toMatchObject({
    issues: [{ path: 'added.0.note', code: 'NOTE_HAS_NATIONAL_ID' }],
  })
  expect(await noting('Akta kematian ✅')).toMatchObject({ issues: [{ path: 'added.0.note', code: 'UNPRINTABLE' }] })
  expect(await noting('Akta kematian 6112-KM-01022026-0003')).toMatchObject({ data: { added: 1 } })
})

test('nobody is insured alike by two programmes of one payer in the same months, and the refusal says how many where', async ({
  signIn,
  admin,
}) => {
  const { officer, decree, cohort } = await aDesignation(admin, signIn)
  const second = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
  const draft = await drafts(officer, second.cohort)
  await admin.query(`set session_replication_role = replica`)
  await admin.query(
    `update decree_entry e set person_id = o.person_id from decree_entry o, decree d where d.cohort_id = $1 and o.decree_id = d.id
       and e.decree_id = (select id from decree where cohort_id = $2) and e.entry_no = o.entry_no`,
    [cohort, second.cohort],
  )
  await admin.query(`set session_replication_role = origin`)
  expect(await decreeOf(officer, draft.id)).toMatchObject({ overlapCount: 2 })
  expect(await does(officer, 'submitDecree', draft)).toMatchObject({
    code: 'DECREE_OVERLAP',
    message: expect.stringMatching(new RegExp(`^2 orang .*2 dalam keputusan nomor ${decree.number}`)),
  })
})

describe('the quota of a decree that stands no more', () => {
  const cohortFields = `query ($id: ID!) { cohort(id: $id) { quotaReleased } }`
  const released = async (client: Client, cohort: string) =>
    (await client.ask(cohortFields, { id: cohortGlobalId(cohort) })).cohort.quotaReleased

  test('is another cohort’s once it was cancelled; drafting the first anew is refused then, in words', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 3 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, first.cohort)
    expect(await released(officer, first.cohort)).toBeNull()
    await did(officer, 'cancelDecree', draft, { reason: 'Salah program' })
    expect(await released(officer, first.cohort)).toBe('CANCELLED')
    const anew = await drafts(officer, first.cohort)
    expect(await released(officer, first.cohort)).toBeNull()
    await did(officer, 'cancelDecree', anew, { reason: 'Salah program lagi' })
    await lockedCohort(admin, 'kubu-raya', { members: 2, programme: first.programme })
    expect(await does(officer, 'draftDecree', null, { cohortId: cohortGlobalId(first.cohort) })).toMatchObject({
      code: 'COHORT_ROOM_TAKEN',
      message: expect.stringContaining('kohort lain'),
    })
  })

  testWithJobs(
    'is computed with anew once it was ended, and in the months before nobody stands twice in it',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const first = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
      const those = await checkers(admin, signIn)
      const officer = await signIn('kubu-raya')
      const decree = await signed(admin, officer, those, first.cohort)
      const compute = async () => {
        const made = await computedCohort(officer, Buffer.from(`Programme:${first.programme}`).toString('base64'))
        return { members: made.members, taken: made.areas[0].taken }
      }
      expect(await compute()).toEqual({ members: 0, taken: 2 })
      await revoked(admin, officer, those, decree, '2027-07-01')
      expect(await released(officer, first.cohort)).toBe('ENDED')
      // Its own people may be called again as well.
      expect(await compute()).toEqual({ members: 2, taken: 0 })
      const next = await lockedCohort(admin, 'kubu-raya', { members: 2, programme: first.programme })
      const early = await drafts(officer, next.cohort)
      expect(await does(officer, 'submitDecree', early)).toMatchObject({
        code: 'AREA_QUOTA_EXCEEDED',
        message: expect.stringContaining('Januari 2027'),
      })
    },
  )

  test('of an agreement is free too from the month in which it was revoked', async ({ signIn, admin }) => {
    const { officer, those, decree, programme } = await aDesignation(admin, signIn)
    const agreement = '00000000-0000-7000-8000-00000000a6ef'
    await admin.query(`set session_replication_role = replica`)
    await admin.query(
      `with made as (insert into agreement (id, tenant_id, kind, state, title, purpose, valid, quota_people, signed_on, number, approved_by)
         select $1, tenant_id, 'COOPERATION', 'SIGNED', 'Perlindungan', 'Melindungi', '[2026-01-01,2030-01-01)', 3, '2026-01-01', '1/PKS', $3 from decree where id = $2
         returning id, tenant_id),
       named as (update decree set agreement_ids = array[$1::uuid] where id = $2)
       insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id) select tenant_id, id, 1, 'GOVERNMENT', tenant_id from made`,
      [agreement, Buffer.from(decree.id, 'base64').toString().split(':')[1], USERS.provinsi],
    )
    await admin.query(`set session_replication_role = origin`)
    await revoked(admin, officer, those, decree)
    const next = await lockedCohort(admin, 'kubu-raya', { members: 3, programme })
    const draft = await drafts(officer, next.cohort)
    expect(await decreeOf(officer, draft.id, 'agreements { code }')).toMatchObject({ agreements: [{ code: 'OK' }] })
    expect((await did(officer, 'submitDecree', draft)).state).toBe('REVIEW')
  })
})

test('who dies after the lock is left out of the draft, told of at the submission, and told of at the signature', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const made = await lockedCohort(admin, 'kubu-raya', { members: 4, quota: 4 })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const dies = (at: number) =>
    admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [made.members[at]])
  const GONE = 'goneCount gone { workerId status } leftOutCount leftOut { workerId }'
  await dies(0)
  const draft = await drafts(officer, made.cohort)
  expect(await decreeOf(officer, draft.id, GONE)).toMatchObject({
    people: 3,
    goneCount: 0,
    leftOut: [{ workerId: workerGlobalId(made.members[0]) }],
  })
  await dies(1)
  expect(await does(officer, 'submitDecree', draft)).toMatchObject({ code: 'PEOPLE_GONE' })
  expect(await does(officer, 'submitDecree', draft, { knownGone: 2 })).toMatchObject({ code: 'PEOPLE_GONE' })
  expect((await decreeOf(officer, draft.id, GONE)).gone).toEqual([
    { workerId: workerGlobalId(made.members[1]), status: 'DECEASED' },
  ])
  const submitted = await did(officer, 'submitDecree', draft, { knownGone: 1 })
  expect(await decreeOf(officer, draft.id, GONE)).toMatchObject({ people: 2, goneCount: 0, leftOutCount: 2 })
  const reviewed = await did(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
  const frozen = await did(those.approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })
  await dies(2)
  const asked = await signing(admin, 'kubu-raya')
  expect(await does(those.legal, 'signDecree', frozen, asked)).toMatchObject({ code: 'PEOPLE_GONE' })
  expect(await did(those.legal, 'signDecree', frozen, { ...asked, knownGone: 1 })).toMatchObject({ people: 2 })
  const { rows } = await admin.query(
    `select details ->> 'gone' as gone from audit_event where action = 'DECREE_SIGNED'`,
  )
  expect(rows).toEqual([{ gone: '1' }])
})

test('an amendment of what was revoked meanwhile can only be cancelled, and waits for nobody’s decision', async ({
  signIn,
  admin,
}) => {
  const { officer, those, decree, reserve } = await aDesignation(admin, signIn)
  const begun = async () => {
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    return did(officer, 'changeAnnex', draft, { added: [addition(reserve[0])], dropped: [] })
  }
  const draft = await begun()
  const submitted = await did(officer, 'submitDecree', await begun())
  const frozen = await approved(officer, those, await begun())
  const waiting = async (client: Client) =>
    await client.ask(
      `{ home { queues { key count } } desk { waiting decree { id actions } }
           decreesAwaitingMe { toVote toSign toCancel decrees { waiting decree { id } } } }`,
    )
  expect((await waiting(those.legal)).decreesAwaitingMe).toMatchObject({ toVote: 1, toSign: 1 })
  await did(officer, 'publishDecree', await revoked(admin, officer, those, decree))
  const nothing = { toVote: 0, toSign: 0, toCancel: 0, decrees: [] }
  for (const decider of [those.legal, those.approver])
    expect((await waiting(decider)).decreesAwaitingMe).toEqual(nothing)
  const { decreesAwaitingMe, desk, home } = await waiting(officer)
  const ids = [draft.id, submitted.id, frozen.id].sort()
  expect(decreesAwaitingMe).toMatchObject({ toCancel: 3 })
  expect(desk.map(({ decree: { id } }: { decree: { id: string } }) => id).sort()).toEqual(ids)
  for (const one of desk) expect(one).toMatchObject({ waiting: 'CANCEL', decree: { actions: ['CANCEL'] } })
  expect(home.queues).toContainEqual({ key: 'DECREES_AWAITING', count: 3 })
  const refused = { code: 'DECREE_NOT_IN_FORCE' }
  expect(await does(officer, 'submitDecree', draft)).toMatchObject(refused)
  expect(await does(officer, 'changeAnnex', draft, { added: [], dropped: [1] })).toMatchObject(refused)
  expect(await does(officer, 'withdrawDecree', submitted, { reason: 'Kembali dahulu' })).toMatchObject(refused)
  expect(await does(those.legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })).toMatchObject(refused)
  expect(
    await does(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '17' })),
  ).toMatchObject(refused)
  for (const one of [draft, submitted, frozen])
    await did(officer, 'cancelDecree', one, { reason: 'Keputusan yang diubah sudah dicabut' })
  expect((await waiting(officer)).decreesAwaitingMe).toEqual(nothing)
})

test('who is called up from the reserve is judged again by the rule of today as the amendment is submitted', async ({
  signIn,
  admin,
}) => {
  const { officer, decree, reserve } = await aDesignation(admin, signIn)
  const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
  const changed = await did(officer, 'changeAnnex', draft, { added: [addition(reserve[0])], dropped: [] })
  await admin.query(`update worker set birth_date = '2020-01-01', version = version + 1 where id = $1`, [reserve[0]])
  expect(await does(officer, 'submitDecree', changed)).toMatchObject({
    code: 'CHANGES_STALE',
    message: expect.stringContaining('tidak memenuhi aturan'),
  })
})
