import { USERS } from '@payung/database/testing'
import { aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const LINE = `id fiscalYear accountCode ceiling committed paid remaining nextStages agency { name }
  stages { id stage amount state documentNumber actions draftedBy { email } approvedBy { email } onePersonRefusal { code } }
  commitments { listId state requested committed paid } movements { kind amount reference }`
const BUDGET = `mayChoose parts { programme amount } lines { id programme } commitments { programme state requested committed line { id } }`
const FIELDS: Readonly<Record<string, string>> = { chooseBudgetLines: BUDGET }
const LIST = 'id version state total'

const fieldsOf = (name: string) =>
  FIELDS[name] ?? (name.includes('Contribution') || name.includes('Insurer') ? LIST : LINE)
const does = (client: Client, name: string, input: object) => mutates(client, name, input, fieldsOf(name))
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const lineOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { budgetLine(id: $id) { ${LINE} } }`, { id })).budgetLine
const TODAY = today().toString()

/** An officer, an approver and a treasurer of Kubu Raya, and what a line of it needs. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pontianak' | 'pertamina') => Promise<Client>) {
  const agencyId = globalIdOf('Agency', await anAgency(admin, 'kubu-raya'))
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
  const facts = {
    fiscalYear: 2027,
    agencyId,
    subActivity: 'Jaminan sosial pekerja rentan',
    accountCode: '5.1.02.02.02.0006',
    programme: 'WORK_ACCIDENT',
    fundingSource: 'REGIONAL_BUDGET',
    stage: 'MURNI',
    amount: '1000000',
    decidedOn: TODAY,
    documentNumber: 'DPA/1/2027',
  }
  const [officer, approver, treasurer] = [
    await signIn('kubu-raya'),
    await signIn('pontianak'),
    await signIn('pertamina'),
  ]
  const approved = async (more: object) => {
    const { id, stages } = await did(treasurer, 'draftBudgetLine', { ...facts, ...more })
    await did(approver, 'approveBudgetStage', { stageId: stages[0].id })
    return id as string
  }
  return { facts, officer, approver, treasurer, approved }
}

/** What waits on the desk of who decides, the lines that do, and what of them; nothing else waits for anybody here. */
async function waitingFor(client: Client) {
  const { home, budgetLines } = await client.ask(
    '{ home { queues { key count href } } budgetLines(first: 10, toApprove: true) { totalCount edges { node { id toApprove { kind amount draftedBy { email } } } } } }',
  )
  expect(budgetLines.totalCount).toBe(budgetLines.edges.length)
  const work = home.queues.find(({ key }: { key: string }) => key === 'DECISIONS_AWAITING')
  const queue = work && { count: work.count, href: work.href }
  const lines: { id: string; toApprove: object[] }[] = budgetLines.edges.map(({ node }: { node: object }) => node)
  return { queue, lines: lines.map(({ id }) => id), toApprove: lines.flatMap(({ toApprove }) => toApprove) }
}

describe('a budget line', () => {
  test('is drafted by the treasurer, approved by another person, and revised by its next stage', async ({
    admin,
    signIn,
  }) => {
    const { facts, officer, approver, treasurer } = await arrange(admin, signIn)
    expect((await does(officer, 'draftBudgetLine', facts)).code).toBe('NOT_ALLOWED')
    const line = await did(treasurer, 'draftBudgetLine', facts)
    expect(line).toMatchObject({ ceiling: '0', remaining: '0', nextStages: [], agency: { name: 'Dinas Sosial' } })
    const stageId = line.stages[0].id
    expect(line.stages[0].actions).toEqual(['WITHDRAW'])
    expect((await does(treasurer, 'approveBudgetStage', { stageId })).code).toBe('NOT_ALLOWED')
    expect((await does(officer, 'withdrawBudgetStage', { stageId })).code).toBe('NOT_ALLOWED')
    const approved = await did(approver, 'approveBudgetStage', { stageId })
    expect(approved).toMatchObject({ ceiling: '1000000', committed: '0', paid: '0', remaining: '1000000' })
    expect(approved.stages[0].approvedBy.email).toContain('pontianak')
    expect((await does(approver, 'approveBudgetStage', { stageId })).code).toBe('BUDGET_STAGE_DECIDED')
    const stage = { lineId: line.id, stage: 'PERUBAHAN', amount: '5', decidedOn: TODAY, documentNumber: 'DPPA/1' }
    expect((await does(treasurer, 'proposeBudgetStage', { ...stage, stage: 'RKA' })).issues).toEqual([
      { path: 'stage', code: 'BUDGET_STAGE_ORDER' },
    ])
    await did(treasurer, 'proposeBudgetStage', stage)
    expect((await does(treasurer, 'proposeBudgetStage', stage)).code).toBe('BUDGET_STAGE_WAITS')
    const waiting = (await lineOf(treasurer, line.id)).stages[1]
    const withdrawn = await did(treasurer, 'withdrawBudgetStage', { stageId: waiting.id })
    expect(withdrawn).toMatchObject({ ceiling: '1000000', nextStages: ['PERGESERAN', 'PERUBAHAN'] })
  })

  test('that waits for approval is work of another person than its drafter, as many as the list shows', async ({
    admin,
    signIn,
  }) => {
    const { facts, approver, treasurer, officer } = await arrange(admin, signIn)
    const line = await did(treasurer, 'draftBudgetLine', facts)
    const draftedBy = { email: expect.stringContaining('pertamina') }
    expect(await waitingFor(approver)).toEqual({
      queue: { count: 1, href: '/meja' },
      lines: [line.id],
      toApprove: [{ kind: 'STAGE', amount: facts.amount, draftedBy }],
    })
    const nothing = { lines: [], toApprove: [] }
    expect(await waitingFor(officer)).toEqual({ queue: undefined, ...nothing })
    await did(approver, 'approveBudgetStage', { stageId: line.stages[0].id })
    expect(await waitingFor(approver)).toEqual({ queue: { count: 0, href: '/meja' }, ...nothing })
    const months = Array.from({ length: 12 }, (_, at) => (at === 0 ? facts.amount : '0'))
    await did(treasurer, 'proposeCashPlan', { lineId: line.id, months })
    expect(await waitingFor(approver)).toMatchObject({
      queue: { count: 1 },
      lines: [line.id],
      toApprove: [{ kind: 'CASH_PLAN', amount: facts.amount }],
    })
    // Whoever may be the drafter under another account would be refused: it is no work of theirs.
    const pair = `user_id in (select id from app_user where email like 'pontianak@%' or email like 'pertamina@%')`
    await admin.query(
      `update membership set granted_by = (select id from app_user where email like 'kubu-raya@%') where ${pair}`,
    )
    expect(await waitingFor(approver)).toEqual({ queue: { count: 0, href: '/meja' }, ...nothing })
  })

  test('is refused with everything that is wrong, and stands once', async ({ admin, signIn }) => {
    const { facts, treasurer } = await arrange(admin, signIn)
    const wrong = {
      fiscalYear: 2040,
      agencyId: globalIdOf('Agency', USERS.pontianak),
      subActivity: ' x ',
      accountCode: '5.1',
      stage: 'PERUBAHAN',
      amount: '100000000000001',
      documentNumber: '1',
    }
    expect(issuesOf(await does(treasurer, 'draftBudgetLine', { ...facts, ...wrong }))).toEqual([
      'fiscalYear BUDGET_YEAR_INVALID',
      'subActivity SUB_ACTIVITY_INVALID',
      'accountCode ACCOUNT_CODE_INVALID',
      'stage BUDGET_STAGE_ORDER',
      'amount BUDGET_AMOUNT_INVALID',
      'documentNumber BUDGET_DOCUMENT_INVALID',
      'agencyId BUDGET_AGENCY_UNKNOWN',
    ])
    const late = { ...facts, decidedOn: today().add({ days: 1 }).toString() }
    expect(issuesOf(await does(treasurer, 'draftBudgetLine', late))).toEqual(['decidedOn BUDGET_DAY_INVALID'])
    for (const field of ['subActivity', 'documentNumber'])
      expect(
        issuesOf(await does(treasurer, 'draftBudgetLine', { ...facts, [field]: 'Untuk 6112055201800001' })),
      ).toEqual([`${field} TEXT_HAS_NATIONAL_ID`])
    const { stages } = await did(treasurer, 'draftBudgetLine', facts)
    expect(issuesOf(await does(treasurer, 'draftBudgetLine', facts))).toEqual(['accountCode BUDGET_LINE_EXISTS'])
    // Taken back, it leaves the list, and drafting it again takes it up.
    const count = async () => (await treasurer.ask('{ budgetLines(first: 10) { totalCount } }')).budgetLines.totalCount
    await did(treasurer, 'withdrawBudgetStage', { stageId: stages[0].id })
    expect(await count()).toBe(0)
    await did(treasurer, 'draftBudgetLine', facts)
    expect(await count()).toBe(1)
  })

  test('takes fifty stages of a person, whose colleague goes on; a person drafts two hundred lines in a day', async ({
    admin,
    signIn,
  }) => {
    const { facts, treasurer } = await arrange(admin, signIn)
    const line = await did(treasurer, 'draftBudgetLine', facts)
    await did(treasurer, 'withdrawBudgetStage', { stageId: line.stages[0].id })
    await admin.query('alter table budget_stage disable trigger user')
    await admin.query(`insert into budget_stage select (jsonb_populate_record(null::budget_stage, to_jsonb(s) || jsonb_build_object('id', uuidv7()))).*
      from budget_stage s, generate_series(1, 49)`)
    await admin.query('alter table budget_stage enable trigger user')
    const { stage, amount, decidedOn, documentNumber } = facts
    const next = { lineId: line.id, stage, amount, decidedOn, documentNumber }
    expect((await does(treasurer, 'proposeBudgetStage', next)).code).toBe('BUDGET_STAGES_TOO_MANY')
    expect((await does(treasurer, 'draftBudgetLine', facts)).code).toBe('BUDGET_STAGES_TOO_MANY')
    await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
    await did(await signIn('provinsi'), 'proposeBudgetStage', next)
    await admin.query(`insert into budget_line select (jsonb_populate_record(null::budget_line, to_jsonb(l) || jsonb_build_object('id', uuidv7(), 'sub_activity', uuidv7()))).*
      from budget_line l, generate_series(1, 199)`)
    const another = { ...facts, subActivity: 'Iuran perkebunan sawit' }
    expect((await does(treasurer, 'draftBudgetLine', another)).code).toBe('BUDGET_LINES_OF_DAY')
  })

  test('is never approved by its drafter, whatever roles they hold', async ({ admin, signIn }) => {
    const { facts, treasurer } = await arrange(admin, signIn)
    const { stages } = await did(treasurer, 'draftBudgetLine', facts)
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const same = await signIn('pertamina')
    expect((await does(same, 'approveBudgetStage', { stageId: stages[0].id })).code).toBe(
      'DRAFTER_IS_NOT_BUDGET_APPROVER',
    )
  })

  test('is the whole government’s: who works for a part sees no budget, and others nothing', async ({
    admin,
    signIn,
  }) => {
    const { approved } = await arrange(admin, signIn)
    const id = await approved({})
    const sees = async (client: Client) => ({
      line: (await lineOf(client, id)) !== null,
      lines: (await client.ask('{ budgetLines(first: 10) { totalCount years } }')).budgetLines,
    })
    expect(await sees(await signIn('kubu-raya'))).toEqual({ line: true, lines: { totalCount: 1, years: [2027] } })
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'], '61.12.05')
    for (const tenant of ['pertamina', 'provinsi'] as const)
      expect(await sees(await signIn(tenant)), tenant).toEqual({ line: false, lines: { totalCount: 0, years: [] } })
  })
})

describe('a contribution list', () => {
  test('commits on the lines that were chosen for it, beyond whose ceiling it asks for a revision', async ({
    admin,
    signIn,
  }) => {
    await arrangeAmounts(admin)
    const decreeId = globalIdOf('Decree', await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 }))
    const { officer, approver, treasurer, approved } = await arrange(admin, signIn)
    const accident = await approved({ amount: '180000' })
    const death = await approved({ amount: '122399', programme: 'DEATH' })
    const list = await did(officer, 'draftContributionList', {
      decreeId,
      fromMonth: '2027-01-01',
      untilMonth: '2027-07-01',
    })
    const budget = (
      await officer.ask(`query ($id: ID!) { contributionListBudget(listId: $id) { ${BUDGET} } }`, { id: list.id })
    ).contributionListBudget
    expect(budget).toMatchObject({
      mayChoose: true,
      commitments: [],
      parts: [
        { programme: 'WORK_ACCIDENT', amount: '180000' },
        { programme: 'DEATH', amount: '122400' },
      ],
    })
    expect(budget.lines.map(({ id }: { id: string }) => id).toSorted()).toEqual([accident, death].toSorted())
    const choose = (client: Client, lineIds: string[], expectedVersion = 1) =>
      does(client, 'chooseBudgetLines', { listId: list.id, expectedVersion, lineIds })
    expect(issuesOf(await choose(officer, [accident]))).toEqual(['lineIds BUDGET_LINES_UNFIT'])
    expect((await choose(treasurer, [accident, death])).code).toBe('NOT_ALLOWED')
    const chosen = (await choose(officer, [accident, death])).data
    expect(chosen.commitments.map(({ state }: { state: string }) => state)).toEqual(['CHOSEN', 'CHOSEN'])
    expect((await choose(officer, [])).code).toBe('BUDGET_LIST_CHANGED')
    await admin.query('alter table budget_commitment disable trigger user')
    await admin.query(`insert into budget_commitment select (jsonb_populate_record(null::budget_commitment, to_jsonb(c)
      || jsonb_build_object('id', uuidv7(), 'state', 'RELEASED'))).* from budget_commitment c, generate_series(1, 49)`)
    await admin.query('alter table budget_commitment enable trigger user')
    expect((await choose(officer, [accident, death], 2)).code).toBe('BUDGET_CHOICES_TOO_MANY')

    // Whoever approves has seen the lines: a list as it was before they were chosen is refused.
    const approve = (expectedVersion: number) =>
      does(approver, 'approveContributionList', { listId: list.id, expectedVersion })
    expect((await approve(1)).code).toBe('CONTRIBUTION_LIST_CHANGED')
    expect((await approve(2)).code).toBe('BUDGET_EXCEEDED')
    const revised = { lineId: death, stage: 'PERGESERAN', decidedOn: TODAY, documentNumber: 'DPPA/1' }
    const { stages } = await did(treasurer, 'proposeBudgetStage', { ...revised, amount: '122400' })
    await did(approver, 'approveBudgetStage', { stageId: stages[1].id })
    expect((await approve(2)).data.state).toBe('APPROVED')
    expect(await lineOf(treasurer, death)).toMatchObject({
      committed: '122400',
      remaining: '0',
      commitments: [{ listId: list.id, state: 'COMMITTED', committed: '122400' }],
    })
    const less = (await did(treasurer, 'proposeBudgetStage', { ...revised, amount: '1' })).stages[2]
    expect((await does(approver, 'approveBudgetStage', { stageId: less.id })).code).toBe('BUDGET_BELOW_COMMITTED')
    expect((await choose(officer, [], 3)).code).toBe('BUDGET_LIST_STATE')

    const uuid = Buffer.from(list.id, 'base64').toString().split(':')[1] ?? ''
    for (const step of ['SENT', 'BILLED'] as const) await stepsList(admin, 'kubu-raya', 'pontianak', uuid, step)
    const payment = { listId: list.id, expectedVersion: 5, amount: '302400', paidOn: TODAY, reference: 'SP2D-1' }
    await did(treasurer, 'recordContributionPayment', payment)
    const paid = await lineOf(treasurer, accident)
    expect(paid).toMatchObject({ committed: '180000', paid: '180000', remaining: '0' })
    expect(paid.movements).toEqual([
      { kind: 'PAY', amount: '180000', reference: 'SP2D-1' },
      { kind: 'COMMIT', amount: '180000', reference: null },
    ])
  })

  test('is not approved by who has chosen its lines, who is an approver since', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const decreeId = globalIdOf('Decree', await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 }))
    const { officer, approved } = await arrange(admin, signIn)
    const lineIds = [await approved({ amount: '180000' }), await approved({ amount: '180000', programme: 'DEATH' })]
    const months = { fromMonth: '2027-01-01', untilMonth: '2027-07-01' }
    const list = await did(officer, 'draftContributionList', { decreeId, ...months })
    await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'])
    await did(await signIn('provinsi'), 'chooseBudgetLines', { listId: list.id, expectedVersion: 1, lineIds })
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    const chooser = await signIn('provinsi')
    const read = { listId: list.id, expectedVersion: 2 }
    const ACTIONS = 'query ($id: ID!) { contributionList(id: $id) { actions } }'
    expect((await chooser.ask(ACTIONS, { id: list.id })).contributionList.actions).not.toContain('APPROVE')
    expect((await does(chooser, 'approveContributionList', read)).code).toBe('CHOOSER_IS_NOT_LIST_APPROVER')
  })

  test('whose tariff has changed since its draft is not divided by guess', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const decreeId = globalIdOf('Decree', await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 }))
    const { officer, approved } = await arrange(admin, signIn)
    const line = await approved({})
    const months = { fromMonth: '2027-01-01', untilMonth: '2027-02-01' }
    const list = await did(officer, 'draftContributionList', { decreeId, ...months })
    await admin.query('set session_replication_role = replica')
    await admin.query(`update tariff set amount = amount + 1 where kind = 'FLAT'`)
    await admin.query('set session_replication_role = origin')
    const choice = { listId: list.id, expectedVersion: 1, lineIds: [line] }
    expect((await does(officer, 'chooseBudgetLines', choice)).code).toBe('BUDGET_TARIFF_CHANGED')
  })
})
