import { anApprovedCashPlan } from '@payung/database/testing/a-cash-plan'
import { anApprovedProvision } from '@payung/database/testing/a-fund-provision'
import { aBilledListOfTwoLines } from '@payung/database/testing/a-ledger'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf } from '../../testing/mutation.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'
import { beyondProvision } from './payment-order-refusal.ts'
import { does, readAs } from './receipts.builder.ts'

const TODAY = today().toString()
const FIELDS = `id version open openLines { open line { id programme } }
  paymentOrders { id amount state lines { amount letters line { id } provision { provided used isEnough } } }`
const LIST = `query ($id: ID!) { contributionList(id: $id) { ${FIELDS} } }`

const PLANNED =
  'query ($id: ID!) { contributionList(id: $id) { paymentOrders { lines { cashPlan { month planned used isEnough } } } } }'

const listOf = async (client: Client, id: string) => (await client.ask(LIST, { id })).contributionList
type List = Awaited<ReturnType<typeof listOf>>

const requests = (client: Client, list: List, input: object) =>
  does(client, 'requestPaymentOrder', { ...readAs(list), sppNumber: 'SPP-1', sppOn: TODAY, ...input }, FIELDS)
const issues = (client: Client, list: List, input: object = {}) => {
  const order = { orderId: list.paymentOrders.at(-1).id, spmNumber: 'SPM-1', spmOn: TODAY }
  return does(client, 'issuePaymentOrder', { ...readAs(list), ...order, ...input }, FIELDS)
}

const disbursing = (list: List) => ({
  ...readAs(list),
  ...{ orderId: list.paymentOrders.at(-1).id, sp2dNumber: 'SP2D-1', sp2dOn: TODAY },
})

/** A bill of Kubu Raya of 160,000 for work accidents and 111,800 for death, each paid by a line of this year. */
async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  const { list: row, lines } = await aBilledListOfTwoLines(admin)
  await admin.query('update budget_line set fiscal_year = $1 where id = any ($2)', [today().year, lines])
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
  const treasurer = await signIn('kubu-raya')
  const list = await listOf(treasurer, globalIdOf('ContributionList', row))
  const [accident, death] = lines.map((line) => globalIdOf('BudgetLine', line))
  return { list, rows: lines, accident, death, treasurer, budgetUser: await signIn('provinsi') }
}

describe('the budget lines of a payment order', () => {
  test('are divided by what each still owes, or as the treasurer writes', async ({ admin, signIn }) => {
    const { list, accident, death, treasurer } = await arrange(admin, signIn)
    expect(list.openLines).toEqual([
      { open: '160000', line: { id: accident, programme: 'WORK_ACCIDENT' } },
      { open: '111800', line: { id: death, programme: 'DEATH' } },
    ])
    const lines = [
      { lineId: accident, amount: '0' },
      { lineId: death, amount: '100000' },
    ]
    const first = dataOf(await requests(treasurer, list, { amount: '100000', lines }))
    expect(first.paymentOrders[0].lines).toMatchObject([{ amount: '100000', line: { id: death }, provision: null }])
    expect(first.openLines.map(({ open }: { open: string }) => open)).toEqual(['160000', '11800'])
    const rest = dataOf(await requests(treasurer, first, { amount: '171800', sppNumber: 'SPP-2' }))
    expect(rest.paymentOrders[1].lines).toMatchObject([{ amount: '160000' }, { amount: '11800' }])
  })

  test('are refused where they do not add up, go beyond what a line owes, or pay nothing of the bill', async ({
    admin,
    signIn,
  }) => {
    const { list, accident, death, treasurer } = await arrange(admin, signIn)
    const refusals = async (amount: string, lines: readonly (readonly [string | undefined, string])[]) =>
      issuesOf(
        await requests(treasurer, list, {
          amount,
          lines: lines.map(([lineId, rupiah]) => ({ lineId, amount: rupiah })),
        }),
      )
    expect(await refusals('100', [[accident, '99']])).toEqual(['amount ORDER_LINES_DIFFER'])
    expect(await refusals('111801', [[death, '111801']])).toEqual(['lines.0.amount ORDERED_BEYOND_LINE'])
    expect(await refusals('1', [['nothing', '1']])).toEqual(['lines.0.lineId ORDER_LINE_UNKNOWN'])
  })

  test('hold the SPM to their letters: beyond them it is refused by name and amount, within them it is issued', async ({
    admin,
    signIn,
  }) => {
    const { list, rows, accident, treasurer, budgetUser } = await arrange(admin, signIn)
    const letter = { year: today().year, amounts: [{ line: rows[0], rupiah: 1_000 }] }
    await anApprovedProvision(admin, 'kubu-raya', letter)
    const lines = [{ lineId: accident, amount: '2500' }]
    dataOf(await requests(treasurer, list, { amount: '2500', lines }))
    const waiting = await listOf(budgetUser, list.id)
    expect(waiting.paymentOrders[0].lines).toEqual([
      {
        amount: '2500',
        letters: ['SPD-1'],
        line: { id: accident },
        provision: { provided: '1000', used: '0', isEnough: false },
      },
    ])
    const refused = await issues(budgetUser, waiting)
    expect(refused).toMatchObject({ code: 'SPM_BEYOND_SPD' })
    await anApprovedProvision(admin, 'kubu-raya', {
      ...letter,
      number: 'SPD-2',
      amounts: [{ line: rows[0], rupiah: 1_500 }],
    })
    const issued = dataOf(await issues(budgetUser, waiting))
    expect(issued.paymentOrders[0]).toMatchObject({
      state: 'ISSUED',
      lines: [{ letters: ['SPD-1', 'SPD-2'], provision: null }],
    })
  })
})

test('the refusal of an SPM names each line with what is provided, used and asked, in both languages', () => {
  const line = { name: 'Jaminan sosial', programme: 'DEATH', provided_rupiah: 1_000n, used_rupiah: 0n } as const
  const { text } = beyondProvision([
    { ...line, asked_rupiah: 2_500n },
    { ...line, programme: 'WORK_ACCIDENT', asked_rupiah: 9n },
  ])
  expect(text.id).toContain(
    'Jaminan sosial JKM: disediakan Rp1.000, sudah dipakai Rp0, diminta Rp2.500; Jaminan sosial JKK',
  )
  expect(text.en).toContain('Jaminan sosial JKM: Rp1.000 provided, Rp0 used, Rp2.500 asked; Jaminan sosial JKK')
})

test('an order beyond the cash plan of its months says so with what is planned and used, and its SPM is issued all the same', async ({
  admin,
  signIn,
}) => {
  const { list, rows, accident, treasurer, budgetUser } = await arrange(admin, signIn)
  const months = Array.from({ length: 12 }, (_, at) => (at + 1 === today().month ? 1_000 : 0))
  await anApprovedCashPlan(admin, 'kubu-raya', rows[0], months)
  const lines = [{ lineId: accident, amount: '1500' }]
  const input = { ...readAs(list), sppNumber: 'SPP-1', sppOn: TODAY, amount: '1500', lines }
  dataOf(await does(treasurer, 'requestPaymentOrder', input, FIELDS))
  const cashPlanOf = async () =>
    (await budgetUser.ask(PLANNED, { id: list.id })).contributionList.paymentOrders.map(
      ({ lines: of }: { lines: { cashPlan: object | null }[] }) => of[0]?.cashPlan,
    )
  const warning = { month: today().month, planned: '1000', used: '0', isEnough: false }
  expect(await cashPlanOf()).toEqual([warning])
  const issued = dataOf(await issues(budgetUser, await listOf(budgetUser, list.id)))
  expect(issued.paymentOrders[0].state).toBe('ISSUED')
  expect(await cashPlanOf()).toEqual([warning])
  // The next order sees what this one has ordered; a paid order warns no more.
  dataOf(await does(treasurer, 'recordDisbursement', disbursing(issued), FIELDS))
  expect(await cashPlanOf()).toEqual([null])
  const query = `query ($id: ID!) { budgetLine(id: $id) { cashMonths { within { planned provided ordered paid } } } }`
  const { cashMonths } = (await treasurer.ask(query, { id: accident })).budgetLine
  expect(cashMonths[today().month - 1].within).toEqual({
    planned: '1000',
    provided: '0',
    ordered: '1500',
    paid: '1500',
  })
})

describe('the list of payment orders', () => {
  test('is narrowed by state, month, lateness and number, with its sum and states', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await arrange(admin, signIn)
    const first = dataOf(await requests(treasurer, list, { amount: '1000' }))
    dataOf(await issues(budgetUser, first))
    dataOf(await requests(treasurer, await listOf(treasurer, list.id), { amount: '500', sppNumber: 'SPP-2' }))
    const query = `query ($filter: PaymentOrderFilter) { paymentOrders(first: 5, filter: $filter) {
      totalCount amount states { state count amount } payers { id name } edges { node { sppNumber waitsSince isLate } } } }`
    const orders = async (filter: object) => (await treasurer.ask(query, { filter })).paymentOrders
    const states = [
      { state: 'ISSUED', count: 1, amount: '1000' },
      { state: 'REQUESTED', count: 1, amount: '500' },
    ]
    const all = await orders({})
    const { payers } = all
    expect(payers).toMatchObject([{ name: 'Dinas Anggaran' }])
    expect(await orders({ agencyId: payers[0].id })).toMatchObject({ totalCount: 2, amount: '1500' })
    expect(await orders({ agencyId: list.id })).toMatchObject({ totalCount: 0, amount: '0' })
    expect(all).toEqual({
      ...{ totalCount: 2, amount: '1500', states, payers },
      edges: [
        { node: { sppNumber: 'SPP-2', waitsSince: TODAY, isLate: false } },
        { node: { sppNumber: 'SPP-1', waitsSince: TODAY, isLate: false } },
      ],
    })
    expect(await orders({ states: ['REQUESTED'] })).toMatchObject({ totalCount: 1, amount: '500', states })
    expect(await orders({ search: 'spm-1' })).toMatchObject({ totalCount: 1, amount: '1000' })
    expect(await orders({ search: '%' })).toMatchObject({ totalCount: 0, amount: '0', states: [] })
    expect(await orders({ month: TODAY })).toMatchObject({ totalCount: 2 })
    expect(await orders({ month: today().subtract({ months: 1 }).toString() })).toMatchObject({ totalCount: 0 })
    expect(await orders({ isLate: true })).toMatchObject({ totalCount: 0 })
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update contribution_list set due_on = $1', [today().subtract({ days: 1 }).toString()])
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await orders({ isLate: true })).toMatchObject({ totalCount: 2, edges: [{ node: { isLate: true } }, {}] })
    await giveRoles(admin, 'pontianak', ['TREASURER'])
    const stranger = await signIn('pertamina')
    expect((await stranger.ask(query, { filter: {} })).paymentOrders).toEqual({
      ...{ totalCount: 0, amount: '0', states: [], payers: [], edges: [] },
    })
  })
})
