import type pg from 'pg'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { approved, decreeOf, did, signing } from '../../testing/decree.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import {
  aDecree,
  becomes,
  change,
  itemsOf,
  REVIEW,
  reviewOf,
  type SignIn,
  workerId,
} from '../../testing/reverification.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const OWNER = TENANTS['kubu-raya'].id

/** What the population office says of somebody. @returns the result's id */
async function says(admin: pg.Client, worker: string | undefined, answer: string, at = 'now()'): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with asked as (insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'untuk pengujian') returning id),
       whom as (insert into check_request_person (request_id, worker_id, tenant_id) select id, $2, $1 from asked)
     insert into check_result (tenant_id, worker_id, question, answer, request_id, recorded_at) select $1, $2, 'POPULATION', $3, id, ${at} from asked returning id`,
    [OWNER, worker, answer],
  )
  return rows[0]?.id ?? ''
}

const AT_WORK = `{ home { queues { key count href } } reverifications(states: [OPEN], undecided: true) { totalCount } }`

interface ReviewedItem {
  readonly workerId: string
  readonly finding: string
  readonly suggested: string
  readonly evidence: readonly { readonly value: string | null }[]
}

describe('a review at work', () => {
  test('is work of a village while somebody of it is not decided about, and of no other village', async ({
    signIn,
    admin,
  }) => {
    const { members, officer, decree } = await aDecree(admin, signIn, 4)
    await becomes(admin, members[1], `status = 'DECEASED'`)
    const review = await change(officer, 'openReverification', { decreeId: decree.id, note: 'Laporan desa' })
    const { rows } = await admin.query<{ village_code: string }>('select village_code from worker where id = $1', [
      members[1],
    ])
    const village = rows[0]?.village_code ?? ''
    const inVillage = async (area: string) => {
      await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area })
      const { home, reverifications } = await (await signIn('kubu-raya')).ask(AT_WORK)
      const queue = home.queues.find(({ key }: { key: string }) => key === 'REVERIFICATIONS_OPEN')
      expect(queue).toMatchObject({ count: reverifications.totalCount, href: '/verifikasi-ulang?perlu=putus' })
      return queue.count
    }
    expect(await inVillage(village)).toBe(1)
    expect(await inVillage(village === '61.12.05.2003' ? '61.12.01.2001' : '61.12.05.2003')).toBe(0)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const [item] = await itemsOf(officer, review.id)
    await change(officer, 'decideReverification', {
      reverificationId: review.id,
      lines: [item.line],
      outcome: 'REMOVE',
      note: 'Akta kematian dari desa',
    })
    expect(await inVillage(village)).toBe(0)
  })
})

describe('opening a review', () => {
  test('lists whoever something speaks against, with what it rests on and what is suggested; everybody else is kept', async ({
    signIn,
    admin,
  }) => {
    const { members, officer, decree } = await aDecree(admin, signIn, 10)
    await becomes(admin, members[1], `status = 'DECEASED'`)
    await becomes(admin, members[2], `village_code = '61.71.01.1001', tenant_id = '${TENANTS.pontianak.id}'`)
    await becomes(admin, members[3], `membership_kind = 'WAGE_EARNER'`)
    await becomes(admin, members[4], `birth_date = '1950-01-01'`)
    await becomes(admin, members[5], `welfare_decile = 7, welfare_source = 'DTSEN'`)
    await says(admin, members[6], 'DIED')
    const winner = await says(admin, members[7], 'DIED')
    await admin.query(
      `insert into check_decision (result_id, tenant_id, decision, reason) values ($1, $2, 'KEPT', 'Orang lain')`,
      [winner, OWNER],
    )
    await admin.query(`update worker set superseded_by = $2, version = version + 1 where id = $1`, [
      members[8],
      members[0],
    ])
    await becomes(admin, members[9], `public_service = 'ARMY', status = 'MOVED'`)
    const input = { decreeId: decree.id, note: 'Laporan desa tentang 6112 0555 1182 0001' }
    expect(await change(officer, 'openReverification', input)).toMatchObject({
      issues: [{ path: 'note', code: 'TEXT_HAS_NATIONAL_ID' }],
    })
    const review = await change(officer, 'openReverification', { decreeId: decree.id, note: 'Laporan desa' })
    expect(review).toMatchObject({ state: 'OPEN', because: 'EVIDENCE', people: 10, listed: 8, undecided: 8 })
    const itemByWorker = new Map(
      (await itemsOf(officer, review.id)).map((item: { workerId: string }) => [item.workerId, item] as const),
    )
    const of = (at: number) => itemByWorker.get(workerId(members[at]))
    expect(of(0)).toBeUndefined()
    expect(of(7)).toBeUndefined()
    const record = (finding: string, value: string | null) => ({ finding, source: 'RECORD', value, saidOn: null })
    expect(of(1)).toMatchObject({
      finding: 'DECEASED',
      suggested: 'REPLACE',
      statusNow: 'DECEASED',
      evidence: [record('DECEASED', 'DECEASED')],
    })
    expect(of(2)).toMatchObject({ finding: 'MOVED', statusNow: null, evidence: [record('MOVED', null)] })
    expect(of(3)).toMatchObject({ finding: 'EMPLOYED', suggested: 'GRADUATE' })
    expect(of(4)).toMatchObject({
      finding: 'NEVER_ELIGIBLE',
      findings: expect.arrayContaining(['OVER_AGE']),
      evidence: expect.arrayContaining([
        { finding: 'OVER_AGE', source: 'RULE', value: expect.stringMatching(/^7\d$/), saidOn: null },
      ]),
    })
    expect(of(5)).toMatchObject({
      finding: 'NOT_POOR',
      evidence: [{ finding: 'NOT_POOR', source: 'RULE', value: '7' }],
    })
    expect(of(6)).toMatchObject({
      finding: 'DECEASED',
      evidence: [{ source: 'POPULATION', value: 'DIED', saidOn: expect.stringMatching(/^\d{4}-/) }],
    })
    expect(of(8)).toMatchObject({ finding: 'DUPLICATE', suggested: 'REMOVE', findings: ['DUPLICATE'] })
    expect(of(9)).toMatchObject({ finding: 'MOVED', findings: ['EMPLOYED', 'MOVED'] })
  })

  test('counts no answer from before the decree, and of several the newest', async ({ signIn, admin }) => {
    const { members, officer, decree } = await aDecree(admin, signIn, 2)
    await says(admin, members[0], 'DIED', `timestamptz '2026-11-01'`)
    await says(admin, members[1], 'MOVED')
    await says(admin, members[1], 'MATCHED')
    expect(await change(officer, 'openReverification', { decreeId: decree.id })).toMatchObject({ people: 2, listed: 0 })
  })

  test('reckons ages on the day that was chosen', async ({ signIn, admin }) => {
    const { members, officer, decree } = await aDecree(admin, signIn, 1)
    await becomes(admin, members[0], `birth_date = '1962-07-01'`)
    const open = (asOf: string) => change(officer, 'openReverification', { decreeId: decree.id, asOf })
    expect(await open('2026-01-01')).toMatchObject({ issues: [{ path: 'asOf', code: 'AS_OF_OUTSIDE' }] })
    expect(await open('2028-01-01')).toMatchObject({ issues: [{ code: 'AS_OF_OUTSIDE' }] })
    const early = await open('2027-06-30')
    expect(early.listed).toBe(0)
    await change(officer, 'closeReverification', { reverificationId: early.id, expectedVersion: early.version })
    expect((await open('2027-07-01')).listed).toBe(1)
  })

  test('finds who was too young or too old from the start, by the age in their first month, and who is a foreigner', async ({
    signIn,
    admin,
  }) => {
    const { members, officer, decree } = await aDecree(admin, signIn, 4)
    // Corrected since: a birth date that came to light makes it plain.
    await becomes(admin, members[0], `birth_date = '2009-01-02'`)
    await becomes(admin, members[1], `birth_date = '2009-01-01'`)
    await becomes(admin, members[2], `birth_date = '1961-06-01'`)
    await becomes(admin, members[3], `citizenship = 'FOREIGN'`)
    const review = await change(officer, 'openReverification', { decreeId: decree.id, asOf: '2027-06-30' })
    const items = await itemsOf(officer, review.id)
    expect(
      items.map(({ workerId: id, finding, suggested, evidence }: ReviewedItem) => [
        id,
        finding,
        suggested,
        evidence[0]?.value,
      ]),
    ).toEqual([
      [workerId(members[0]), 'NEVER_ELIGIBLE', 'REPLACE', '17'],
      [workerId(members[2]), 'NEVER_ELIGIBLE', 'REPLACE', '65'],
      [workerId(members[3]), 'FOREIGN', 'REPLACE', 'FOREIGN'],
    ])
  })

  test('is for who drafts decrees in the whole tenant, of a decree in force, once', async ({ signIn, admin }) => {
    const { officer, those, decree } = await aDecree(admin, signIn, 1)
    expect(await change(those.legal, 'openReverification', { decreeId: decree.id })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await change(officer, 'openReverification', { decreeId: decree.id })
    expect(await change(officer, 'openReverification', { decreeId: decree.id })).toMatchObject({
      code: 'REVERIFICATION_OPEN',
    })
    const amendment = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
    expect(await change(officer, 'openReverification', { decreeId: amendment.id })).toMatchObject({
      code: 'DECREE_NOT_IN_FORCE',
    })
  })
})

describe('deciding', () => {
  const listed = async (admin: pg.Client, signIn: SignIn) => {
    const made = await aDecree(admin, signIn, 4, 1)
    await becomes(admin, made.members[0], `status = 'DECEASED'`)
    await becomes(admin, made.members[1], `status = 'DECEASED'`)
    await becomes(admin, made.members[2], `welfare_decile = 9, welfare_source = 'DTSEN'`)
    const review = await change(made.officer, 'openReverification', { decreeId: made.decree.id })
    const items = await itemsOf(made.officer, review.id)
    const lineOf = (at: number) =>
      items.find((item: { workerId: string }) => item.workerId === workerId(made.members[at])).line as number
    return { ...made, review, lineOf }
  }
  const decide = (client: Client, reverificationId: string, lines: number[], outcome: string, more: object = {}) =>
    change(client, 'decideReverification', { reverificationId, lines, outcome, ...more })

  test('one by one, with the reason of the finding unless another is given; taken back, they wait again', async ({
    signIn,
    admin,
  }) => {
    const { officer, review, lineOf } = await listed(admin, signIn)
    expect(await decide(officer, review.id, [lineOf(0)], 'REPLACE')).toMatchObject({ undecided: 2 })
    const [item] = await itemsOf(officer, review.id, { standings: ['REPLACE'] })
    expect(item).toMatchObject({ outcome: 'REPLACE', reason: 'DECEASED', decidedByName: expect.any(String) })
    expect(await decide(officer, review.id, [lineOf(0)], 'REMOVE', { reason: 'OTHER' })).toMatchObject({
      issues: [{ path: 'note', code: 'NOTE_MISSING' }],
    })
    expect(
      await decide(officer, review.id, [lineOf(0)], 'REMOVE', { note: 'NIK 6112055511820001 wafat' }),
    ).toMatchObject({
      issues: [{ path: 'note', code: 'TEXT_HAS_NATIONAL_ID' }],
    })
    expect(await decide(officer, review.id, [lineOf(0)], 'REMOVE', { note: 'Akta kematian ✅' })).toMatchObject({
      issues: [{ path: 'note', code: 'UNPRINTABLE' }],
    })
    expect(await decide(officer, review.id, [lineOf(0)], 'KEEP')).toMatchObject({
      issues: [{ path: 'note', code: 'KEEP_REASON_MISSING' }],
    })
    await decide(officer, review.id, [lineOf(0)], 'KEEP', { note: 'Ternyata orang lain' })
    expect(await itemsOf(officer, review.id, { standings: ['KEEP'] })).toMatchObject([{ note: 'Ternyata orang lain' }])
    await decide(officer, review.id, [lineOf(0)], 'TAKEN_BACK')
    expect((await reviewOf(officer, review.id)).undecided).toBe(3)
    expect(await decide(officer, review.id, [999], 'KEEP')).toMatchObject({ code: 'NOT_FOUND' })
    const { rows } = await admin.query(`select outcome from reverification_decision order by id`)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['REPLACE', 'KEEP', 'TAKEN_BACK'])
  })

  test('many by a filter takes exactly those who were shown, and twice is once', async ({ signIn, admin }) => {
    const { officer, review } = await listed(admin, signIn)
    const many = (expectedCount: number, filter: object | null, outcome = 'SUGGESTED') =>
      change(officer, 'decideManyReverifications', { reverificationId: review.id, outcome, filter, expectedCount })
    expect(await many(3, { findings: ['DECEASED'] })).toMatchObject({ code: 'REVERIFICATION_COUNT' })
    expect(await many(2, { findings: ['DECEASED'] }, 'REMOVE')).toMatchObject({ undecided: 1 })
    expect(await many(3, null)).toMatchObject({
      undecided: 0,
      counts: expect.arrayContaining([
        { finding: 'DECEASED', outcome: 'REPLACE', people: 2 },
        { finding: 'NOT_POOR', outcome: 'GRADUATE', people: 1 },
      ]),
    })
    await many(3, null)
    expect((await admin.query('select count(*)::int as n from reverification_decision')).rows[0].n).toBe(5)
  })

  test('a verifier of a district decides about its people alone; whoever only reads about nobody', async ({
    signIn,
    admin,
  }) => {
    const { review, those, lineOf, officer } = await listed(admin, signIn)
    expect(await decide(those.approver, review.id, [lineOf(0)], 'KEEP')).toMatchObject({ code: 'NOT_ALLOWED' })
    await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
    await admin.query(`update membership set area_prefix = '61.12.01' where user_id = $1`, [USERS.pertamina])
    const elsewhere = await signIn('pertamina')
    expect(await itemsOf(elsewhere, review.id)).toEqual([])
    expect(await decide(elsewhere, review.id, [lineOf(0)], 'KEEP')).toMatchObject({ code: 'NOT_FOUND' })
    await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pertamina])
    const verifier = await signIn('pertamina')
    expect(await decide(verifier, review.id, [lineOf(0)], 'KEEP', { note: 'Orang lain' })).toMatchObject({
      undecided: 2,
    })
    expect(
      await change(verifier, 'cancelReverification', {
        reverificationId: review.id,
        expectedVersion: review.version,
        reason: 'Tidak jadi dilakukan',
      }),
    ).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await reviewOf(officer, review.id)).actions).toEqual(['DECIDE', 'CLOSE', 'CANCEL', 'PROPOSE', 'EXPORT'])
  })
})

describe('the outcome', () => {
  test('becomes an amendment: replaced from the reserve in its order, removed with reasons, decided by others', async ({
    signIn,
    admin,
  }) => {
    const { members, officer, those, decree, reserve } = await aDecree(admin, signIn, 4, 3)
    await becomes(admin, members[0], `status = 'DECEASED'`)
    await becomes(admin, members[1], `status = 'MOVED'`)
    await becomes(admin, members[2], `status = 'INELIGIBLE'`)
    // Who waits and died meanwhile takes nobody's place.
    await becomes(admin, reserve[0], `status = 'DECEASED'`)
    // Nor who is too old by now: they are passed over, and that is said.
    await becomes(admin, reserve[1], `birth_date = '1950-01-01'`)
    const review = await change(officer, 'openReverification', { decreeId: decree.id })
    const step = (name: string, version: number, more: object = {}) =>
      change(officer, name, { reverificationId: review.id, expectedVersion: version, ...more })
    expect(await step('closeReverification', 1)).toMatchObject({ code: 'REVERIFICATION_UNDECIDED' })
    await change(officer, 'decideManyReverifications', {
      reverificationId: review.id,
      outcome: 'SUGGESTED',
      expectedCount: 3,
    })
    const draft = (version: number) =>
      change(
        officer,
        'draftFromReverification',
        { reverificationId: review.id, expectedVersion: version, fromMonth: '2027-04-01' },
        'unfilled skipped passedOver amendment { id version state removed replaced people } reverification { version actions }',
      )
    expect(await draft(1)).toMatchObject({ code: 'REVERIFICATION_STATE' })
    expect(await step('closeReverification', 1)).toMatchObject({
      state: 'CLOSED',
      actions: ['REOPEN', 'AMEND', 'PROPOSE', 'EXPORT'],
    })
    const drafted = await draft(2)
    expect(drafted).toMatchObject({
      unfilled: 2,
      skipped: 0,
      passedOver: 1,
      amendment: { state: 'DRAFT', removed: 2, replaced: 1, people: 2 },
      reverification: { version: 3, actions: ['PROPOSE', 'EXPORT'] },
    })
    const { entries } = await decreeOf(
      officer,
      drafted.amendment.id,
      'entries(first: 10) { edges { node { change reason note orderReason workerId } } }',
    )
    const changes = entries.edges.map(({ node }: { node: object }) => node)
    expect(changes).toContainEqual(
      expect.objectContaining({
        change: 'REPLACE',
        workerId: workerId(reserve[2]),
        orderReason: expect.stringContaining('1 orang sebelumnya tidak memenuhi aturan program'),
      }),
    )
    expect(changes).toContainEqual(
      expect.objectContaining({ reason: 'OTHER', note: expect.stringContaining('verifikasi ulang') }),
    )
    expect(await draft(3)).toMatchObject({ code: 'REVERIFICATION_AMENDED' })
    expect(await step('reopenReverification', 3)).toMatchObject({ code: 'REVERIFICATION_AMENDED' })
    const frozen = await approved(officer, those, drafted.amendment)
    const done = await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
    expect(done.state).toBe('SIGNED')
    const again = await change(officer, 'openReverification', { decreeId: decree.id, asOf: '2027-05-01' })
    expect(again).toMatchObject({ people: 2, listed: 0 })
  })

  test('of nobody who goes is nothing to amend; a draft that was cancelled opens the way again', async ({
    signIn,
    admin,
  }) => {
    const { members, officer, decree } = await aDecree(admin, signIn, 2)
    await becomes(admin, members[0], `status = 'DECEASED'`)
    const review = await change(officer, 'openReverification', { decreeId: decree.id })
    const step = async (name: string, more: object = {}) => {
      const { version } = await reviewOf(officer, review.id)
      return change(
        officer,
        name,
        { reverificationId: review.id, expectedVersion: version, ...more },
        name === 'draftFromReverification' ? 'amendment { id version }' : REVIEW,
      )
    }
    const decide = (outcome: string) =>
      change(officer, 'decideManyReverifications', {
        reverificationId: review.id,
        outcome,
        expectedCount: 1,
        note: 'Surat keterangan',
      })
    await decide('KEEP')
    await step('closeReverification')
    expect(await step('draftFromReverification', { fromMonth: '2027-04-01' })).toMatchObject({
      code: 'REVERIFICATION_NOBODY_GOES',
    })
    expect((await admin.query(`select count(*)::int as n from decree where kind = 'AMENDMENT'`)).rows[0].n).toBe(0)
    await step('reopenReverification')
    await decide('GRADUATE')
    await step('closeReverification')
    const { amendment } = await step('draftFromReverification', { fromMonth: '2027-04-01' })
    await did(officer, 'cancelDecree', amendment, { reason: 'Salah bulan mulai' })
    expect(await step('reopenReverification')).toMatchObject({ state: 'OPEN' })
    expect(await step('cancelReverification', { reason: 'Ditunda tahun depan' })).toMatchObject({
      state: 'CANCELLED',
      stateReason: 'Ditunda tahun depan',
      actions: ['EXPORT'],
    })
  })
})
