import { aBilledList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { issuesOf } from '../../testing/mutation.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'
import { does, readAs } from './receipts.builder.ts'

const TODAY = today().toString()
const TOMORROW = today().add({ days: 1 }).toString()
const FIELDS = `id version open paid ordered actions mayRequestOrder
  payments { amount reference paidOn }
  paymentOrders { id amount state sppNumber sppOn draftedBy { email } spmNumber spmOn issuedBy { email } sp2dNumber sp2dOn paidBy { email } isReturned
    refusedOn refusalReason refusedBy { email } withdrawnAt actions onePersonRefusal { code } }`

const listOf = async (client: Client, id: string) =>
  (await client.ask(`query ($id: ID!) { contributionList(id: $id) { ${FIELDS} } }`, { id })).contributionList
type List = Awaited<ReturnType<typeof listOf>>

const SPP = { sppNumber: 'SPP-LS 7/2026', sppOn: TODAY }
const requests = (client: Client, list: List, input: object = {}) =>
  does(client, 'requestPaymentOrder', { ...readAs(list), amount: list.open, ...SPP, ...input }, FIELDS)

/** A step of the last order of a list. */
const moves = (client: Client, name: string, list: List, input: object) =>
  does(client, name, { ...readAs(list), orderId: list.paymentOrders.at(-1).id, ...input }, FIELDS)
const issues = (client: Client, list: List, input: object = {}) =>
  moves(client, 'issuePaymentOrder', list, { spmNumber: 'SPM 4/2026', spmOn: TODAY, ...input })
const pays = (client: Client, list: List, input: object = {}) =>
  moves(client, 'recordDisbursement', list, { sp2dNumber: 'SP2D 9/2026', sp2dOn: TODAY, ...input })
const refuses = (client: Client, list: List, input: object = {}) =>
  moves(client, 'refusePaymentOrder', list, { refusedOn: TODAY, reason: 'Rekening tujuan tidak lengkap', ...input })

/** A bill of Kubu Raya that Pertamina's officer has drawn up and the province's has approved; a treasurer and a budget user of it. */
async function aBill(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  const row = await aBilledList(admin, 'kubu-raya', decree, { by: 'pertamina', approver: 'provinsi' })
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const treasurer = await signIn('kubu-raya')
  const list = await listOf(treasurer, globalIdOf('ContributionList', row))
  return { row, list, treasurer, budgetUser: await signIn('pontianak') }
}

describe('the payment of a region', () => {
  test('goes from SPP over SPM to SP2D, which is its payment', async ({ admin, signIn }) => {
    const { row, list, treasurer, budgetUser } = await aBill(admin, signIn)
    expect(list).toMatchObject({ mayRequestOrder: true, actions: ['PAY'], ordered: '0', paymentOrders: [] })
    const requested = await requests(treasurer, list)
    expect(requested.data).toMatchObject({
      ordered: list.open,
      paid: '0',
      open: list.open,
      actions: [],
      mayRequestOrder: false,
      paymentOrders: [
        {
          amount: list.open,
          state: 'REQUESTED',
          sppNumber: 'SPP-LS 7/2026',
          sppOn: TODAY,
          draftedBy: { email: 'kubu-raya@payung.example' },
          spmNumber: null,
          issuedBy: null,
          sp2dNumber: null,
          paidBy: null,
          actions: ['WITHDRAW'],
        },
      ],
    })
    const waiting = await listOf(budgetUser, list.id)
    expect(waiting.paymentOrders).toMatchObject([{ actions: ['ISSUE', 'REFUSE'] }])
    const issued = await issues(budgetUser, waiting)
    expect(issued.data.paymentOrders).toMatchObject([
      {
        state: 'ISSUED',
        spmNumber: 'SPM 4/2026',
        spmOn: TODAY,
        issuedBy: { email: 'pontianak@payung.example' },
        actions: [],
      },
    ])
    const ordered = await listOf(treasurer, list.id)
    expect(ordered.paymentOrders).toMatchObject([{ actions: ['PAY', 'REFUSE'] }])
    const paid = await pays(treasurer, ordered)
    expect(paid.data).toMatchObject({
      ordered: '0',
      paid: list.open,
      open: '0',
      payments: [{ amount: list.open, reference: 'SP2D 9/2026', paidOn: TODAY }],
      paymentOrders: [
        { state: 'PAID', sp2dNumber: 'SP2D 9/2026', paidBy: { email: 'kubu-raya@payung.example' }, actions: [] },
      ],
    })
    const { rows } = await admin.query(
      `select action from audit_event where subject_id = $1 and action like any(array['PAYMENT_ORDER%', 'CONTRIBUTION_PAID']) order by id`,
      [row],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'PAYMENT_ORDER_REQUESTED',
      'PAYMENT_ORDER_ISSUED',
      'CONTRIBUTION_PAID',
    ])
  })

  test('waits for whoever may take its next step and has no hand in it', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    const waiting = async (client: Client) => {
      const query = `query ($needs: PaymentOrderNeed) { paymentOrders(first: 5, needs: $needs) { totalCount edges { node { state list { id } } } } }`
      const counts: number[] = []
      for (const needs of [null, 'ISSUE', 'PAY']) {
        const { totalCount, edges } = (await client.ask(query, { needs })).paymentOrders
        expect(edges).toHaveLength(totalCount)
        counts.push(totalCount)
      }
      return counts
    }
    const { data } = await requests(treasurer, list)
    expect(await waiting(budgetUser)).toEqual([1, 1, 0])
    expect(await waiting(treasurer)).toEqual([1, 0, 0])
    await issues(budgetUser, data)
    expect(await waiting(budgetUser)).toEqual([1, 0, 0])
    expect(await waiting(treasurer)).toEqual([1, 0, 1])
    await giveRoles(admin, 'pontianak', ['TREASURER'])
    expect(await waiting(await signIn('pertamina'))).toEqual([0, 0, 0])
  })

  test('is refused with a reason by the budget user, later by the treasury, and requested again under its number', async ({
    admin,
    signIn,
  }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    await requests(treasurer, list)
    const refused = await refuses(budgetUser, await listOf(budgetUser, list.id))
    expect(refused.data).toMatchObject({
      ordered: '0',
      paymentOrders: [
        {
          state: 'REFUSED',
          refusedOn: TODAY,
          refusalReason: 'Rekening tujuan tidak lengkap',
          refusedBy: { email: 'pontianak@payung.example' },
          spmNumber: null,
          actions: [],
        },
      ],
    })
    await requests(treasurer, list)
    await issues(budgetUser, await listOf(budgetUser, list.id))
    const returned = await refuses(treasurer, await listOf(treasurer, list.id))
    expect(returned.data.paymentOrders[1]).toMatchObject({
      state: 'REFUSED',
      spmNumber: 'SPM 4/2026',
      refusedBy: { email: 'kubu-raya@payung.example' },
    })
    await requests(treasurer, list)
    await issues(budgetUser, await listOf(budgetUser, list.id))
    const paid = await pays(treasurer, await listOf(treasurer, list.id))
    expect(paid.data).toMatchObject({ open: '0', paymentOrders: [{}, {}, { state: 'PAID' }] })
  })

  test('is withdrawn by who requested it, before the SPM alone', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    const { data } = await requests(treasurer, list)
    await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
    expect((await moves(await signIn('pertamina'), 'withdrawPaymentOrder', data, {})).code).toBe('WITHDRAWN_BY_MAKER')
    const withdrawn = await moves(treasurer, 'withdrawPaymentOrder', data, {})
    expect(withdrawn.data).toMatchObject({
      ordered: '0',
      paymentOrders: [{ state: 'WITHDRAWN', withdrawnAt: expect.any(String) }],
    })
    expect((await issues(budgetUser, data)).code).toBe('PAYMENT_ORDER_STATE')
    const again = await requests(treasurer, list)
    await issues(budgetUser, again.data)
    expect((await moves(treasurer, 'withdrawPaymentOrder', again.data, {})).code).toBe('PAYMENT_ORDER_STATE')
  })
})

describe('makers of a payment order', () => {
  test('neither issue what they requested, nor pay what they issued', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    const { data } = await requests(treasurer, list)
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    const promoted = await signIn('kubu-raya')
    expect((await listOf(promoted, list.id)).paymentOrders).toMatchObject([{ actions: [] }])
    expect((await issues(promoted, data)).code).toBe('DRAFTER_IS_NOT_ISSUER')
    expect((await refuses(promoted, data)).code).toBe('DRAFTER_IS_NOT_ISSUER')
    await issues(budgetUser, data)
    await colleague(admin, 'pontianak', 'kubu-raya', ['TREASURER'])
    const issuer = await signIn('pontianak')
    expect((await listOf(issuer, list.id)).paymentOrders).toMatchObject([{ actions: [] }])
    expect((await pays(issuer, data)).code).toBe('ISSUER_IS_NOT_PAYER')
    expect((await refuses(issuer, data)).code).toBe('ISSUER_IS_NOT_PAYER')
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    expect((await pays(await signIn('kubu-raya'), data)).data).toMatchObject({ open: '0' })
  })

  test('have no hand in the bill, where they request or pay; who approved the list may issue the SPM', async ({
    admin,
    signIn,
  }) => {
    const { list, treasurer } = await aBill(admin, signIn)
    for (const [tenant, code] of [
      ['pertamina', 'DRAFTER_IS_NOT_PAYER'],
      ['provinsi', 'APPROVER_IS_NOT_PAYER'],
    ] as const) {
      await colleague(admin, tenant, 'kubu-raya', ['TREASURER'])
      const maker = await signIn(tenant)
      expect((await listOf(maker, list.id)).mayRequestOrder).toBe(false)
      expect((await requests(maker, list)).code).toBe(code)
    }
    const { data } = await requests(treasurer, list)
    await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('provinsi')
    expect((await issues(approver, data)).data).toMatchObject({ paymentOrders: [{ state: 'ISSUED' }] })
    expect((await pays(await signIn('pertamina'), data)).code).toBe('DRAFTER_IS_NOT_PAYER')
  })

  test('need the role, and belong to the government', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    expect((await requests(budgetUser, list)).code).toBe('NOT_ALLOWED')
    const { data } = await requests(treasurer, list)
    expect((await issues(await signIn('pertamina'), data)).code).toBe('NOT_FOUND')
    await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
    expect((await issues(await signIn('pertamina'), data)).code).toBe('NOT_ALLOWED')
    expect((await issues(budgetUser, { ...data, paymentOrders: [{ id: 'x' }] })).code).toBe('NOT_FOUND')
  })
})

describe('the sums and papers of payment orders', () => {
  test('never exceed the bill, and no payment goes past them', async ({ admin, signIn }) => {
    const { list, treasurer } = await aBill(admin, signIn)
    const most = String(BigInt(list.open) - 100n)
    const { data } = await requests(treasurer, list, { amount: most })
    expect(data).toMatchObject({ ordered: most, actions: ['PAY'], mayRequestOrder: true })
    const SECOND = { sppNumber: 'SPP-LS 8/2026' }
    expect(issuesOf(await requests(treasurer, list, { ...SECOND, amount: '101' }))).toEqual([
      'amount ORDERED_BEYOND_BILL',
    ])
    const transfer = { ...readAs(list), paidOn: TODAY, reference: 'SP2D 1/2026' }
    expect(issuesOf(await does(treasurer, 'recordContributionPayment', { ...transfer, amount: '101' }))).toEqual([
      'amount OVERPAID',
    ])
    expect((await does(treasurer, 'recordContributionPayment', { ...transfer, amount: '60' })).data).toBeDefined()
    expect((await requests(treasurer, list, { ...SECOND, amount: '40' })).data).toMatchObject({ actions: [] })
  })

  test('requested at the same time for the same rest leave one order', async ({ admin, signIn }) => {
    const { list, treasurer } = await aBill(admin, signIn)
    const answers = await Promise.all(
      [1, 2, 3].map((no) => requests(treasurer, list, { sppNumber: `SPP-LS ${no}/2026` })),
    )
    expect(answers.filter(({ data }) => data !== undefined)).toHaveLength(1)
    for (const { data, code } of answers) if (data === undefined) expect(code).toBe('CONTRIBUTION_LIST_STATE')
    expect((await listOf(treasurer, list.id)).paymentOrders).toHaveLength(1)
  })

  test('have numbers that stand once in their year', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    const { data } = await requests(treasurer, list, { amount: '5' })
    expect(issuesOf(await requests(treasurer, list, { amount: '5', sppNumber: 'spp-ls 7/2026' }))).toEqual([
      'sppNumber SPP_NUMBER_TAKEN',
    ])
    await issues(budgetUser, data)
    const second = await requests(treasurer, list, { amount: '6', sppNumber: 'SPP-LS 8/2026' })
    expect(issuesOf(await issues(budgetUser, second.data))).toEqual(['spmNumber SPM_NUMBER_TAKEN'])
    await issues(budgetUser, second.data, { spmNumber: 'SPM 5/2026' })
    await pays(treasurer, data)
    expect(issuesOf(await pays(treasurer, second.data))).toEqual(['sp2dNumber SP2D_NUMBER_TAKEN'])
  })

  test('have days in their order, numbers and reasons', async ({ admin, signIn }) => {
    const { list, treasurer, budgetUser } = await aBill(admin, signIn)
    const YESTERDAY = today().subtract({ days: 1 }).toString()
    for (const sppOn of [YESTERDAY, TOMORROW])
      expect(issuesOf(await requests(treasurer, list, { amount: '0', sppNumber: ' 7 ', sppOn }))).toEqual([
        'amount AMOUNT_NOT_POSITIVE',
        'sppNumber SPP_NUMBER_INVALID',
        'sppOn SPP_ON_INVALID',
      ])
    const { data } = await requests(treasurer, list)
    for (const day of [YESTERDAY, TOMORROW]) {
      expect(issuesOf(await issues(budgetUser, data, { spmNumber: '', spmOn: day }))).toEqual([
        'spmNumber SPM_NUMBER_INVALID',
        'spmOn SPM_ON_INVALID',
      ])
      expect(issuesOf(await refuses(budgetUser, data, { refusedOn: day, reason: 'Salah' }))).toEqual([
        'refusedOn REFUSED_ON_INVALID',
        'reason REASON_MISSING',
      ])
    }
    await issues(budgetUser, data)
    expect(issuesOf(await pays(treasurer, data, { sp2dNumber: '9', sp2dOn: TOMORROW }))).toEqual([
      'sp2dNumber SP2D_NUMBER_INVALID',
      'sp2dOn SP2D_ON_INVALID',
    ])
  })
})
