import { aLink } from '@payung/database/testing'
import { anApprovedLine, choosesLines } from '@payung/database/testing/a-budget'
import { aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, within } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { pays } from '@payung/database/testing/a-ledger'
import { peopleOf, receives, takesAnswer } from '@payung/database/testing/a-posting'
import { comesBack } from '@payung/database/testing/a-return'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { instantOf, recordsAt } from './as-of.builder.ts'

const ASKED = `query ($id: ID!, $month: CalendarDate!, $knownBy: CalendarDate, $on: CalendarDate) {
  contributionMonths(workerId: $id, knownBy: $knownBy, effectiveOn: $on) { month state amount billingCode isUnrecorded unpaidBy { source } payers { source } decree { id } }
  protectionTraces(workerId: $id, month: $month, knownBy: $knownBy, effectiveOn: $on) {
    month state amount annexLine decree { id number } namedBy { id } contributions { programme amount }
    parts {
      state amount missing isUnrecorded payer { source } rules { number }
      list { id state people billingCode billed billedOn dueOn sentOn paid open received postedPeople rejectedPeople openRows
        approvedBy { email } sentBy { email } billedBy { email }
        payments { amount reference returned { reason } } receipts { amount reference returned { reason } } }
      commitments { programme state requested committed paid line { ceiling committed paid } }
      posting { verdict months amount maskedMembershipNumber programmes fileName settledBy { email } }
    }
  }
}`
const JANUARY = '2027-01-01'
const TODAY = today().toString()

type Days = { knownBy?: string; on?: string }
const asks = (client: Client, worker: string, days: Days = {}) =>
  client.ask(ASKED, { id: globalIdOf('Worker', worker), month: JANUARY, ...days })

/** A day so many days before today. */
const ago = (days: number) => today().subtract({ days }).toString()

/** A list of Kubu Raya over three people that goes its whole way and part of it back, each step recorded on a day of its own. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya') => Promise<Client>) {
  await arrangeAmounts(admin)
  const before = await instantOf(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER', 'TREASURER'])
  const { rows } = await admin.query<{ id: string }>(
    'select worker_id as id from decree_holding where decree_id = $1 order by line_no',
    [decree],
  )
  const worker = rows[0]?.id ?? ''
  const officer = await signIn('kubu-raya')
  const moments: { at: string; answer: Awaited<ReturnType<typeof asks>> }[] = []
  const capture = async () => {
    moments.push({ at: await instantOf(admin), answer: await asks(officer, worker) })
  }
  await capture()
  const death = await anApprovedLine(admin, 'kubu-raya', { ceiling: 111_800, programme: 'DEATH' })
  const accident = await anApprovedLine(admin, 'kubu-raya', { ceiling: 160_000 })
  const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'pontianak' })
  await capture()
  const halves = [
    { line: death, rupiah: 111_800 },
    { line: accident, rupiah: 160_000 },
  ]
  await choosesLines(admin, 'kubu-raya', 'pontianak', list, halves)
  await capture()
  const takes = async (change: { months: number; rupiah: number }) => {
    const [first, ...others] = await peopleOf(admin, list)
    if (first === undefined) throw new Error('three people are expected')
    return takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [{ ...first, ...change }, ...others])
  }
  const steps = [
    () => stepsList(admin, 'kubu-raya', 'pertamina', list, 'APPROVED'),
    () => stepsList(admin, 'kubu-raya', 'pertamina', list, 'SENT'),
    () => stepsList(admin, 'kubu-raya', 'pertamina', list, 'BILLED'),
    () => pays(admin, list, 1000),
    () => comesBack(admin, 'kubu-raya', 'kubu-raya', list),
    () => pays(admin, list, 271_800),
    () => receives(admin, 'kubu-raya', 'kubu-raya', list).catch(() => received(admin, list)),
    () => takes({ months: 2, rupiah: 2 * 16_800 }),
    async () => {
      const answer = await takes({ months: 3, rupiah: 3 * 16_800 })
      await within(admin, 'kubu-raya', 'pertamina', () =>
        admin.query('select app.settle_contribution_answer($1, true)', [answer]),
      )
    },
  ]
  for (const step of steps) {
    await step()
    await capture()
  }
  return { before, decree, list, worker, workers: rows.map(({ id }) => id), officer, moments }
}

/** What stands of the payments is received. */
const received = (admin: pg.Client, list: string) =>
  within(admin, 'kubu-raya', 'kubu-raya', () =>
    admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) select id, tenant_id, app.paid_of_list(id), app.today(), 'BPJS-1'
       from contribution_list where id = $1`,
      [list],
    ),
  )

/** Spreads what was recorded between the moments over days, the last of them yesterday. @returns the day of each moment */
async function spreads(
  admin: pg.Client,
  { before, moments }: Pick<Awaited<ReturnType<typeof arrange>>, 'before' | 'moments'>,
): Promise<readonly string[]> {
  const days = moments.map((_moment, at) => ago(moments.length - at))
  for (const [at, { at: until }] of moments.entries()) {
    const hour = at % 2 === 0 ? '23:59:59.9' : '00:00:00'
    await recordsAt(admin, [moments[at - 1]?.at ?? before, until], `${days[at]} ${hour}+07`)
  }
  return days
}

describe('months and their trace as of an earlier day', () => {
  test('are answered as they were answered on each day, whatever was recorded since', async ({ admin, signIn }) => {
    const { moments, officer, worker, ...made } = await arrange(admin, signIn)
    const days = await spreads(admin, { moments, ...made })
    const states = new Set<string>()
    for (const [at, { answer }] of moments.entries()) {
      expect(await asks(officer, worker, { knownBy: days[at] ?? '', on: TODAY }), `moment ${at}`).toEqual(answer)
      for (const { parts } of answer.protectionTraces) for (const { missing } of parts) states.add(String(missing))
    }
    expect([...states].sort()).toEqual(['BILL', 'LIST', 'PAYMENT', 'POSTING', 'RECEIPT', 'REQUEST', 'null'].sort())
    expect(new Set(moments.map(({ answer }) => JSON.stringify(answer))).size).toBe(moments.length)
    const unsigned = await asks(officer, worker, { knownBy: ago(moments.length + 1) })
    expect(unsigned).toEqual({ contributionMonths: [], protectionTraces: [] })
  })

  test('count what was recorded until midnight in UTC+7, and nothing of the next day', async ({ admin, signIn }) => {
    const { list, officer, worker } = await arrange(admin, signIn)
    const paidAt = async (hour: string) => {
      await admin.query('set session_replication_role = replica')
      await admin.query(`update contribution_payment set recorded_at = $2 where list_id = $1`, [list, hour])
      await admin.query(`update decree set signed_at = '2026-01-02'`)
      await admin.query(
        `update contribution_list set drafted_at = '2026-01-02', approved_at = '2026-01-02', sent_at = '2026-01-02', billed_at = '2026-01-02'`,
      )
      await admin.query('set session_replication_role = origin')
      const { contributionMonths } = await asks(officer, worker, { knownBy: '2026-06-30' })
      return contributionMonths[0].state
    }
    expect(await paidAt('2026-06-30T16:59:59.999999Z')).toBe('PAID')
    expect(await paidAt('2026-06-30T17:00:00Z')).toBe('BILLED')
  })

  test('take the effective day as today: months begin, and grace ends, by that day', async ({ admin, signIn }) => {
    const { officer, worker } = await arrange(admin, signIn)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    const months: { month: string; state: string }[] = (await asks(officer, worker, { on: ago(1) })).contributionMonths
    expect(months.find(({ month }) => month === '2027-07-01')?.state).toBe('PLANNED')
    // Of days to come the database is asked itself: nobody may ask the API about them.
    const inDatabase = async (month: string, on: string) =>
      within(admin, 'kubu-raya', 'kubu-raya', async () => {
        const { rows } = await admin.query(
          `select state from app.contribution_months_known($1, 'infinity', $2) where month = $3`,
          [worker, on, month],
        )
        return rows[0]?.state
      })
    expect(await inDatabase('2027-07-01', '2027-06-30')).toBe('PLANNED')
    expect(await inDatabase('2027-07-01', '2027-07-01')).toBe('GRACE')
    expect(await inDatabase('2027-07-01', '2027-09-30')).toBe('GRACE')
    expect(await inDatabase('2027-07-01', '2027-10-01')).toBe('LAPSED')
    expect(await inDatabase('2027-10-01', '2027-10-01')).toBe('ENDED')
  })

  test('refuse a day that has not come, in both languages', async ({ admin, signIn }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const tomorrow = today().add({ days: 1 }).toString()
    for (const days of [{ knownBy: tomorrow }, { on: tomorrow }, { knownBy: TODAY, on: '2199-01-01' }]) {
      const { errors } = await officer.askRaw(ASKED, {
        id: globalIdOf('Worker', crypto.randomUUID()),
        month: JANUARY,
        ...days,
      })
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('belum tiba'),
        extensions: { code: 'AS_OF_IN_FUTURE', messageEn: expect.stringContaining('has not come') },
      })
    }
    expect(await asks(officer, crypto.randomUUID(), { knownBy: '1800-01-01' })).toEqual({
      contributionMonths: [],
      protectionTraces: [],
    })
  })

  test('offer nothing to do with a list of an earlier day', async ({ admin, signIn }) => {
    const { officer, worker, moments, ...made } = await arrange(admin, signIn)
    const days = await spreads(admin, { moments, ...made })
    const ACTIONS = `query ($id: ID!, $knownBy: CalendarDate) { protectionTraces(workerId: $id, month: "2027-01-01", knownBy: $knownBy) {
      parts { list { state actions payments { mayReturn } receipts { mayReturn } } } } }`
    const listOn = async (knownBy: string) =>
      (await officer.ask(ACTIONS, { id: globalIdOf('Worker', worker), knownBy })).protectionTraces[0].parts[0].list
    expect((await listOn(TODAY)).actions, 'today the officer may bring an answer').toContain('POST')
    expect(await listOn(days.at(-3) ?? '')).toMatchObject({
      state: 'BILLED',
      actions: [],
      payments: [{ mayReturn: false }, { mayReturn: false }],
    })
  })

  test('say what nobody recorded, instead of a guess', async ({ admin, signIn }) => {
    const { list, officer, worker, moments, ...made } = await arrange(admin, signIn)
    const days = await spreads(admin, { moments, ...made })
    await admin.query('set session_replication_role = replica')
    await admin.query(`update contribution_list set sent_at = null, sent_on = $2 where id = $1`, [list, days[3]])
    await admin.query('set session_replication_role = origin')
    const stands = async (at: number) => {
      const { contributionMonths, protectionTraces } = await asks(officer, worker, {
        knownBy: days[at] ?? '',
        on: TODAY,
      })
      const [{ state, isUnrecorded }] = contributionMonths
      expect(protectionTraces[0].parts[0].isUnrecorded).toBe(isUnrecorded)
      return [state, isUnrecorded]
    }
    expect(await stands(2), 'before the day that it states').toEqual(['LISTED', false])
    expect(await stands(4), 'it may have been sent').toEqual(['LISTED', true])
    expect(await stands(5), 'it was billed, so it was sent').toEqual(['BILLED', false])
  })
})

describe('an earlier day shows nobody more than today', () => {
  test('not another government, a payer, another area, an agency, or who has proof alone', async ({
    admin,
    signIn,
  }) => {
    const { officer, worker, moments, ...made } = await arrange(admin, signIn)
    const days = await spreads(admin, { moments, ...made })
    const nothing = { contributionMonths: [], protectionTraces: [] }
    const knownBy = days.at(-1) ?? ''
    await giveRoles(admin, 'pontianak', ['OFFICER', 'TREASURER'])
    await giveRoles(admin, 'provinsi', ['OFFICER', 'TREASURER'])
    await aLink(admin, worker, 'pontianak', 'PROOF')
    await aLink(admin, worker, 'provinsi', 'FULL')
    for (const tenant of ['pontianak', 'provinsi'] as const) {
      const stranger = await signIn(tenant)
      for (const each of days) expect(await asks(stranger, worker, { knownBy: each, on: TODAY })).toEqual(nothing)
    }
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.99' })
    expect(await asks(officer, worker, { knownBy })).toEqual(nothing)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await asks(officer, worker, { knownBy })).toEqual(nothing)
    await giveRoles(admin, 'kubu-raya', ['VIEWER'])
    expect((await asks(officer, worker)).contributionMonths.length === 0).toBe(
      (await asks(officer, worker, { knownBy })).contributionMonths.length === 0,
    )
  })

  test('of another payer of a shared month it says how far, and shows no list', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const { decree, members } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    const before = await instantOf(admin)
    const list = await aContributionList(admin, 'provinsi', decree, { until: '2028-01-01' })
    const drafted = await instantOf(admin)
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'provinsi', 'pertamina', list, step)
    await recordsAt(admin, ['-infinity', before], `${ago(9)} 08:00+07`)
    await recordsAt(admin, [before, drafted], `${ago(6)} 08:00+07`)
    await recordsAt(admin, [drafted, 'infinity'], `${ago(3)} 08:00+07`)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    const [officer, payer] = [await signIn('kubu-raya'), await signIn('provinsi')]
    const [worker = ''] = members
    const partOn = async (knownBy: string) => {
      const { protectionTraces } = await asks(officer, worker, { knownBy, on: TODAY })
      const { list: shown, missing, state } = protectionTraces[0].parts[0]
      return { shown, missing, state }
    }
    expect(await partOn(ago(7))).toEqual({ shown: null, missing: 'LIST', state: 'PLANNED' })
    expect(await partOn(ago(6))).toEqual({ shown: null, missing: 'REQUEST', state: 'LISTED' })
    expect(await partOn(ago(3))).toEqual({ shown: null, missing: 'PAYMENT', state: 'BILLED' })
    for (const knownBy of [ago(7), ago(3)])
      expect(await asks(payer, worker, { knownBy, on: TODAY }), 'who pays for others sees no people').toEqual({
        contributionMonths: [],
        protectionTraces: [],
      })
  })

  test('a village sees how far its people were, and no list, line or name', async ({ admin, signIn }) => {
    const { officer, worker, moments, ...made } = await arrange(admin, signIn)
    const days = await spreads(admin, { moments, ...made })
    const { rows } = await admin.query('select village_code as code from worker where id = $1', [worker])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: rows[0].code })
    const { protectionTraces } = await asks(officer, worker, { knownBy: days.at(-1) ?? '', on: TODAY })
    expect(protectionTraces[0]).toMatchObject({
      state: 'PROTECTED',
      parts: [{ state: 'PROTECTED', list: null, commitments: [], posting: null }],
    })
  })
})
