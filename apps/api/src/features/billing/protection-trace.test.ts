import { aReport, withdraws } from '@payung/database/testing/a-claim'
import { aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, within } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { peopleOf, receives, takesAnswer } from '@payung/database/testing/a-posting'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { countStatements } from '../../testing/statement-count.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const TRACE = `query ($id: ID!, $month: CalendarDate!) { protectionTraces(workerId: $id, month: $month) {
  month state amount annexLine decree { id number } namedBy { id }
  contributions { programme amount legalBasis refusal { code } }
  parts {
    state amount missing payer { name source tenant { name } } rules { number shareBasisPoints }
    list { id billingCode draftedBy { email } approvedBy { email } sentBy { email } billedBy { email }
      payments { amount reference recordedAt recordedBy { email } } receipts { reference recordedAt recordedBy { email } } }
    commitments { id }
    posting { verdict months maskedMembershipNumber programmes fileName recordedBy { email } recordedAt settledBy { email } }
  }
} }`
const JANUARY = '2027-01-31'

const traceOf = async (client: Client, worker: string, month = JANUARY) =>
  (await client.ask(TRACE, { id: globalIdOf('Worker', worker), month })).protectionTraces

/** A list of Kubu Raya over three people for the first half of 2027, as a draft, and an officer of Kubu Raya. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya') => Promise<Client>) {
  await arrangeAmounts(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'pontianak' })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const { rows } = await admin.query<{ id: string }>(
    'select worker_id as id from decree_holding where decree_id = $1 order by line_no',
    [decree],
  )
  return { decree, list, workers: rows.map(({ id }) => id), officer: await signIn('kubu-raya') }
}

interface Part {
  readonly state: string
  readonly amount: string | null
  readonly missing: string | null
}

/** Pays so much of a billed list, as somebody who has no other hand in it. */
const pays = (admin: pg.Client, list: string, reference: string, part: string) =>
  within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       select id, tenant_id, ${part}, app.today(), $2 from contribution_list where id = $1`,
      [list, reference],
    ),
  )

describe('the trace of a month', () => {
  test('after a reported death says that nobody owes it and that it waits for nothing, until the report is taken back', async ({
    admin,
    signIn,
  }) => {
    const { workers, officer } = await arrange(admin, signIn)
    const [worker = '', alive = ''] = workers
    const standing = async (of: string) => {
      const [{ state, amount, parts }] = await traceOf(officer, of)
      const { contributionMonths } = await officer.ask(
        'query ($id: ID!) { contributionMonths(workerId: $id) { month state amount payers { source } } }',
        { id: globalIdOf('Worker', of) },
      )
      const month = contributionMonths.find((each: { month: string }) => each.month === '2027-01-01')
      return { state, amount, parts: parts.map(({ state: of, amount, missing }: Part) => [of, amount, missing]), month }
    }
    const listed = await standing(worker)
    expect(listed).toMatchObject({ state: 'LISTED', parts: [['LISTED', '16800', 'REQUEST']] })
    const event = await aReport(admin, worker, { day: '2026-11-20' })
    expect(await standing(worker)).toEqual({
      state: 'AFTER_DEATH',
      amount: null,
      parts: [['AFTER_DEATH', null, null]],
      month: { month: '2027-01-01', state: 'AFTER_DEATH', amount: null, payers: [] },
    })
    expect(await standing(alive)).toEqual(listed)
    await withdraws(admin, event)
    expect(await standing(worker)).toEqual(listed)
  })

  test('says at each step what it waits for, and who did what', async ({ admin, signIn }) => {
    const { decree, list, workers, officer } = await arrange(admin, signIn)
    const [worker = ''] = workers
    await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const standing = async (month = JANUARY) => {
      const [{ state, amount, parts }] = await traceOf(officer, worker, month)
      expect(parts).toHaveLength(1)
      return { state, amount, missing: parts[0].missing, part: parts[0] }
    }
    expect(await standing('2027-07-01')).toMatchObject({
      state: 'PLANNED',
      amount: null,
      missing: 'LIST',
      part: { list: null, amount: null, payer: { source: 'REGIONAL_BUDGET', tenant: { name: 'Kabupaten Kubu Raya' } } },
    })
    expect(await standing()).toMatchObject({ state: 'LISTED', amount: '16800', missing: 'REQUEST' })
    for (const [step, missing] of [
      ['APPROVED', 'REQUEST'],
      ['SENT', 'BILL'],
      ['BILLED', 'PAYMENT'],
    ] as const) {
      await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
      expect((await standing()).missing).toBe(missing)
    }
    await pays(admin, list, 'SP2D-1', '1')
    expect((await standing()).missing).toBe('PAYMENT')
    await pays(admin, list, 'SP2D-2', 'billed_rupiah - 1')
    expect(await standing()).toMatchObject({ state: 'PAID', missing: 'RECEIPT' })
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    expect(await standing()).toMatchObject({ state: 'PAID', missing: 'POSTING', part: { posting: null } })
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, await peopleOf(admin, list))
    const { part, ...month } = await standing()
    expect(month).toEqual({ state: 'PROTECTED', amount: '16800', missing: null })
    expect(part.list.payments.map(({ reference }: { reference: string }) => reference).sort()).toEqual([
      'SP2D-1',
      'SP2D-2',
    ])
    expect(part.list).toMatchObject({
      draftedBy: { email: expect.stringContaining('pontianak') },
      approvedBy: { email: expect.stringContaining('pertamina') },
      sentBy: { email: expect.stringContaining('pertamina') },
      billedBy: { email: expect.stringContaining('pertamina') },
      receipts: [{ reference: 'BPJS-1', recordedAt: expect.any(String) }],
    })
    expect(part.posting).toMatchObject({
      verdict: 'ACCEPTED',
      months: 6,
      maskedMembershipNumber: expect.stringMatching(/^•{4} •{4} \d{3}$/),
      programmes: ['DEATH', 'WORK_ACCIDENT'],
      fileName: 'jawaban.csv',
      settledBy: null,
    })
    const [trace] = await traceOf(officer, worker)
    expect(trace).toMatchObject({ month: '2027-01-01', namedBy: null, decree: { id: globalIdOf('Decree', decree) } })
    const each = trace.contributions.map(({ amount }: { amount: string }) => Number(amount))
    expect(each.reduce((sum: number, rupiah: number) => sum + rupiah, 0)).toBe(16_800)
  })

  test('names every payer who shares it, and of others no more than how far they are', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const { decree, members } = await aDraft(admin, 'kubu-raya')
    await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    const [officer, payer] = [await signIn('kubu-raya'), await signIn('provinsi')]
    const [worker = ''] = members
    const partsOf = async () => (await traceOf(officer, worker))[0].parts
    const unlisted = { state: 'PLANNED', amount: '8400', missing: 'LIST', list: null }
    expect(await partsOf()).toMatchObject([
      { ...unlisted, payer: { source: 'PROVINCIAL_BUDGET' }, rules: [{ number: 1, shareBasisPoints: 5000 }] },
      { ...unlisted, payer: { source: 'REGIONAL_BUDGET' }, rules: [{ number: 2, shareBasisPoints: null }] },
    ])
    const other = await aContributionList(admin, 'provinsi', decree, { until: '2028-01-01' })
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'provinsi', 'pertamina', other, step)
    expect((await partsOf())[0]).toMatchObject({
      state: 'BILLED',
      amount: '8400',
      missing: 'PAYMENT',
      list: null,
      commitments: [],
    })
    await within(admin, 'provinsi', 'pontianak', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
         select id, tenant_id, billed_rupiah, app.today(), 'SP2D-9' from contribution_list where id = $1`,
        [other],
      ),
    )
    expect((await partsOf())[0]).toMatchObject({ state: 'PAID', missing: null, list: null, posting: null })
    expect(await traceOf(payer, worker), 'who pays for others sees no people').toEqual([])
  })

  test('shows a village how far its people are, and no list; an agency and another government nothing', async ({
    admin,
    signIn,
  }) => {
    const { workers, officer } = await arrange(admin, signIn)
    const [worker = ''] = workers
    const { rows } = await admin.query('select village_code as code from worker where id = $1', [worker])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: rows[0].code })
    const [trace] = await traceOf(officer, worker)
    expect(trace).toMatchObject({ state: 'LISTED', parts: [{ state: 'LISTED', missing: 'REQUEST', list: null }] })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await traceOf(officer, worker)).toEqual([])
    await giveRoles(admin, 'pontianak', ['OFFICER'])
    expect(await traceOf(await signIn('pontianak'), worker)).toEqual([])
  })

  test('takes as many statements with many payments as with none', async ({
    admin,
    reader,
    signIn,
    transactions,
    vault,
  }) => {
    const { list, workers } = await arrange(admin, signIn)
    const id = globalIdOf('Worker', workers[0] ?? '')
    const count = () => countStatements({ reader, transactions, vault }, TRACE, { id, month: JANUARY })
    const before = await count()
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
    await pays(admin, list, 'SP2D-0', '1')
    const once = await count()
    for (let at = 1; at < 12; at++) await pays(admin, list, `SP2D-${at}`, '1')
    expect(await count()).toBe(once)
    expect(once - before, 'the name of who sent and billed it').toBeLessThanOrEqual(1)
    expect(once).toBeLessThanOrEqual(12)
  })
})

describe('the people of a list', () => {
  const PEOPLE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { contributionList(id: $id) {
    listedPeople(first: $first, after: $after, last: $last, before: $before) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { lineNumber fromMonth untilMonth amount protectedUntil isRejected worker { id } village { code } } }
    } } }`

  test('are paged in the order of its lines, each with what the insurer has posted', async ({ admin, signIn }) => {
    const { list, workers, officer } = await arrange(admin, signIn)
    const id = globalIdOf('ContributionList', list)
    const pageOf = async (page: object) => (await officer.ask(PEOPLE, { id, ...page })).contributionList.listedPeople
    const numbersOf = ({ edges }: { edges: { node: { lineNumber: number } }[] }) =>
      edges.map(({ node }) => node.lineNumber)
    const first = await pageOf({ first: 2 })
    expect(numbersOf(first)).toEqual([1, 2])
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const next = await pageOf({ first: 2, after: first.pageInfo.endCursor })
    expect(numbersOf(next)).toEqual([3])
    expect(numbersOf(await pageOf({ last: 2, before: next.pageInfo.startCursor }))).toEqual([1, 2])
    const named = [...first.edges, ...next.edges].map(
      ({ node }: { node: { worker: { id: string } } }) => node.worker.id,
    )
    expect(named.sort()).toEqual(workers.map((worker) => globalIdOf('Worker', worker)).sort())
    expect(first.edges[0].node).toMatchObject({
      ...{ fromMonth: '2027-01-01', untilMonth: '2027-07-01', amount: String(3 * (16_800 + 13_400)) },
      ...{ protectedUntil: null, isRejected: false },
    })
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
    await pays(admin, list, 'SP2D-1', 'billed_rupiah')
    await receives(admin, 'kubu-raya', 'kubu-raya', list)
    const [posted, rejected] = await peopleOf(admin, list)
    if (posted === undefined || rejected === undefined) throw new Error('three people are expected')
    const part = { ...posted, months: 2, rupiah: 2 * 16_800 }
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, [part, { ...rejected, verdict: 'REJECTED' }])
    const standing = (await pageOf({ first: 3 })).edges.map(
      ({ node }: { node: { protectedUntil: string | null; isRejected: boolean } }) =>
        [node.protectedUntil, node.isRejected] as const,
    )
    expect(standing.sort()).toEqual([
      [null, false],
      [null, true],
      ['2027-03-01', false],
    ])
  })

  test('are nobody else’s to read', async ({ admin, signIn }) => {
    const { list } = await arrange(admin, signIn)
    await giveRoles(admin, 'pontianak', ['OFFICER'])
    const stranger = await signIn('pontianak')
    const id = globalIdOf('ContributionList', list)
    expect((await stranger.ask(PEOPLE, { id })).contributionList).toBeNull()
  })
})
