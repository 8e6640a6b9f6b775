import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBilledList, aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { aBilledListOfTwoLines, balancesOf, dates, pays } from './testing/a-ledger.ts'
import { issues, issuing, payingOrder, refusing, requesting, requests } from './testing/a-payment-order.ts'
import { comingBack } from './testing/a-return.ts'
import { countLockWaits } from './testing/lock-waits.ts'
import { TENANTS, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const TOTAL = 271_800
const PAY = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, app.tenant_id(), $2, app.today(), $3)`
const WITHDRAW = `update payment_order set state = 'WITHDRAWN' where id = $1`

/** The list is made by the officers of Pontianak and Pertamina; Kubu Raya's is the treasurer, the province's the budget user. */
const TREASURER = 'kubu-raya'
const BUDGET_USER = 'provinsi'

const stateOf = async (admin: pg.Client, order: string) =>
  (await admin.query('select state from payment_order where id = $1', [order])).rows[0].state

async function anOrder(admin: pg.Client, { rupiah = TOTAL, isIssued = false } = {}) {
  const { list } = await aBilledListOfTwoLines(admin)
  const order = await requests(admin, 'kubu-raya', TREASURER, list, { rupiah })
  if (isIssued) await issues(admin, 'kubu-raya', BUDGET_USER, order)
  return { list, order }
}

const anotherBill = async (admin: pg.Client) =>
  aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), { by: 'pontianak', approver: 'pertamina' })

describe('a payment order', () => {
  test('goes from its SPP over its SPM to the SP2D, whose payment is booked as any other', async ({ admin, as }) => {
    const { list, order } = await anOrder(admin)
    const before = await balancesOf(admin)
    await as('kubu-raya', ...issuing(order), BUDGET_USER)
    expect(await balancesOf(admin)).toEqual(before)
    await as('kubu-raya', ...payingOrder(order), TREASURER)
    expect(await stateOf(admin, order)).toBe('PAID')
    const { rows } = await admin.query(
      'select rupiah::int, reference, recorded_by from contribution_payment where list_id = $1',
      [list],
    )
    expect(rows).toEqual([{ rupiah: TOTAL, reference: 'SP2D-9', recorded_by: USERS[TREASURER] }])
    expect(await balancesOf(admin)).toMatchObject({ PAYMENT_TO_PROVE: -TOTAL })
  })

  test('takes each step once, in its order, and none after its end', async ({ admin, as }) => {
    const { order } = await anOrder(admin)
    await expect(as('kubu-raya', ...payingOrder(order), BUDGET_USER)).rejects.toThrow('contribution_payment_of_order')
    await expect(
      as('kubu-raya', `update payment_order set state = 'PAID' where id = $1`, [order], BUDGET_USER),
    ).rejects.toThrow('payment_order_step')
    await as('kubu-raya', ...issuing(order), BUDGET_USER)
    for (const step of [issuing(order, { number: 'SPM-2' }), [WITHDRAW, [order]] as const])
      await expect(as('kubu-raya', step[0], [...step[1]], TREASURER)).rejects.toThrow('payment_order_step')
    await as('kubu-raya', ...payingOrder(order), TREASURER)
    await expect(as('kubu-raya', ...payingOrder(order, { number: 'SP2D-10' }), TREASURER)).rejects.toThrow(
      'contribution_payment_of_order',
    )
    await expect(as('kubu-raya', ...refusing(order), TREASURER)).rejects.toThrow('payment_order_step')
  })

  test('keeps its SPM: no later step writes another number over it', async ({ admin, as }) => {
    const { order } = await anOrder(admin, { isIssued: true })
    const rewrites = `update payment_order set state = 'REFUSED', refused_on = app.today(), refusal_reason = 'Rekening tidak cocok', spm_number = 'SPM-2' where id = $1`
    await expect(as('kubu-raya', rewrites, [order], TREASURER)).rejects.toThrow('payment_order_step')
  })

  test('holds its days in order: bill, SPP, SPM, SP2D, today', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const { rows } = await admin.query<{ day: string }>('select (app.today() - 9)::text as day')
    await dates(admin, list, rows[0]?.day ?? '')
    for (const daysAgo of [10, -1])
      await expect(as('kubu-raya', ...requesting(list, { daysAgo }), TREASURER)).rejects.toThrow('payment_order_spp_on')
    const order = await requests(admin, 'kubu-raya', TREASURER, list, { daysAgo: 6 })
    for (const daysAgo of [7, -1]) {
      await expect(as('kubu-raya', ...issuing(order, { daysAgo }), BUDGET_USER)).rejects.toThrow('payment_order_spm_on')
      await expect(as('kubu-raya', ...refusing(order, { daysAgo }), BUDGET_USER)).rejects.toThrow(
        'payment_order_refused_on',
      )
    }
    await issues(admin, 'kubu-raya', BUDGET_USER, order, { daysAgo: 4 })
    await expect(as('kubu-raya', ...refusing(order, { daysAgo: 5 }), TREASURER)).rejects.toThrow(
      'payment_order_refused_on',
    )
    await expect(as('kubu-raya', ...payingOrder(order, { daysAgo: 5 }), TREASURER)).rejects.toThrow(
      'payment_order_sp2d_on',
    )
    await expect(as('kubu-raya', ...payingOrder(order, { daysAgo: -1 }), TREASURER)).rejects.toThrow(
      'contribution_paid_on',
    )
    await as('kubu-raya', ...payingOrder(order, { daysAgo: 4 }), TREASURER)
  })

  test('is withdrawn by its maker alone, and neither withdrawn nor changed by another government', async ({
    admin,
    as,
  }) => {
    const { order } = await anOrder(admin)
    await expect(as('kubu-raya', WITHDRAW, [order], BUDGET_USER)).rejects.toThrow('payment_order_withdrawn_by_maker')
    expect((await as('pontianak', WITHDRAW, [order], TREASURER)).rowCount).toBe(0)
    await as('kubu-raya', WITHDRAW, [order], TREASURER)
    expect(await stateOf(admin, order)).toBe('WITHDRAWN')
    await expect(admin.query('delete from payment_order')).rejects.toThrow()
  })

  test('is requested by none who drew up, approved or billed the list, and not before the bill', async ({
    admin,
    as,
  }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await expect(as('kubu-raya', ...requesting(list), 'pontianak')).rejects.toThrow('contribution_drafter_is_not_payer')
    await expect(as('kubu-raya', ...requesting(list), 'pertamina')).rejects.toThrow(
      'contribution_approver_is_not_payer',
    )
    const draft = await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'))
    await expect(as('kubu-raya', ...requesting(draft), TREASURER)).rejects.toThrow('payment_order_of_bill')
  })

  test('is of a region: a company, or a party outside for whom a list is kept, pays by transfer', async ({
    admin,
    as,
  }) => {
    const list = await anotherBill(admin)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `update contribution_list set is_outside = true, payer_name = 'PT Uji', funding_source = 'CSR' where id = $1`,
      [list],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    await expect(as('kubu-raya', ...requesting(list), TREASURER)).rejects.toThrow('payment_order_of_region')
  })
})

describe('what orders take of a bill', () => {
  test('is neither requested nor paid past them, and comes free where one is refused or withdrawn', async ({
    admin,
    as,
  }) => {
    const { list, order } = await anOrder(admin, { rupiah: TOTAL - 100, isIssued: true })
    await expect(as('kubu-raya', ...requesting(list, { rupiah: 101, number: 'SPP-2' }), TREASURER)).rejects.toThrow(
      'payment_order_beyond_bill',
    )
    await expect(as('kubu-raya', PAY, [list, 101, 'SP2D-1'], TREASURER)).rejects.toThrow(
      'contribution_payment_past_order',
    )
    await expect(as('kubu-raya', PAY, [list, TOTAL + 1, 'SP2D-1'], TREASURER)).rejects.toThrow('contribution_overpaid')
    await as('kubu-raya', PAY, [list, 60, 'SP2D-1'], TREASURER)
    const other = await requests(admin, 'kubu-raya', TREASURER, list, { rupiah: 40, number: 'SPP-2' })
    await expect(as('kubu-raya', PAY, [list, 1, 'SP2D-2'], TREASURER)).rejects.toThrow(
      'contribution_payment_past_order',
    )
    await as('kubu-raya', ...refusing(order), TREASURER)
    await as('kubu-raya', WITHDRAW, [other], TREASURER)
    await as('kubu-raya', PAY, [list, TOTAL - 60, 'SP2D-2'], TREASURER)
  })

  test('comes free where its payment came back, and the order stays as it was paid', async ({ admin, as }) => {
    const { list, order } = await anOrder(admin, { isIssued: true })
    await as('kubu-raya', ...payingOrder(order), TREASURER)
    await expect(as('kubu-raya', ...requesting(list, { number: 'SPP-2' }), TREASURER)).rejects.toThrow(
      'payment_order_beyond_bill',
    )
    await as('kubu-raya', ...comingBack(list), 'pontianak')
    await as('kubu-raya', ...requesting(list, { rupiah: TOTAL, number: 'SPP-2' }), TREASURER)
    expect(await stateOf(admin, order)).toBe('PAID')
  })

  test('is the whole order: its SP2D pays no other amount, and no order of another bill', async ({ admin, as }) => {
    const { list, order } = await anOrder(admin, { rupiah: 500, isIssued: true })
    const ordered = PAY.replace('reference)', 'reference, order_id)').replace('$3)', '$3, $4)')
    for (const [bill, rupiah] of [
      [list, 499],
      [await anotherBill(admin), 500],
    ] as const)
      await expect(as('kubu-raya', ordered, [bill, rupiah, 'SP2D-1', order], TREASURER)).rejects.toThrow(
        'contribution_payment_of_order',
      )
  })

  test('is bounded: a list has 100 orders at most', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `insert into payment_order (list_id, tenant_id, rupiah, state, spp_number, spp_on, drafted_by, withdrawn_at)
       select $1, $2, 1, 'WITHDRAWN', 'SPP-' || n, app.today(), $3, now() from generate_series(1, 100) n`,
      [list, KUBU, USERS[TREASURER]],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    await expect(as('kubu-raya', ...requesting(list), TREASURER)).rejects.toThrow('payment_orders_of_list')
  })
})

describe('the number of a paper', () => {
  test('stands once in a government and year, however it is written, but for papers that were refused or withdrawn', async ({
    admin,
    as,
  }) => {
    const { list, order } = await anOrder(admin, { rupiah: 100 })
    const bill = await anotherBill(admin)
    await expect(as('kubu-raya', ...requesting(bill, { number: 'spp-1' }), TREASURER)).rejects.toThrow(
      'payment_order_spp_once',
    )
    const other = await requests(admin, 'kubu-raya', TREASURER, bill, { number: 'SPP-2' })
    await issues(admin, 'kubu-raya', BUDGET_USER, other)
    await expect(as('kubu-raya', ...issuing(order, { number: 'spm-1' }), BUDGET_USER)).rejects.toThrow(
      'payment_order_spm_once',
    )
    await as('kubu-raya', ...refusing(other), TREASURER)
    await as('kubu-raya', ...issuing(order), BUDGET_USER)
    await as('kubu-raya', ...requesting(list, { number: 'SPP-2' }), TREASURER)
  })

  test('is one SP2D for one SPM over all bills, until its payment was recorded wrongly', async ({ admin, as }) => {
    const { order } = await anOrder(admin, { isIssued: true })
    const bill = await anotherBill(admin)
    const other = await requests(admin, 'kubu-raya', TREASURER, bill, { number: 'SPP-2' })
    await issues(admin, 'kubu-raya', BUDGET_USER, other, { number: 'SPM-2' })
    await as('kubu-raya', ...payingOrder(other), TREASURER)
    await expect(as('kubu-raya', ...payingOrder(order, { number: 'sp2d-9' }), TREASURER)).rejects.toThrow(
      'payment_order_sp2d_once',
    )
    await as('kubu-raya', ...comingBack(bill, { reason: 'RECORDED_WRONGLY' }), 'pontianak')
    await as('kubu-raya', ...payingOrder(order), TREASURER)
  })
})

describe('at the same time', () => {
  /** Two statements at once: the first holds the list until the second waits for it. */
  async function both(
    admin: pg.Client,
    first: [text: string, values: unknown[]],
    second: () => Promise<unknown>,
  ): Promise<string> {
    await admin.query('begin')
    await admin.query(`select app.enter($1, $2, '', null)`, [KUBU, USERS[TREASURER]])
    await admin.query(...first)
    const waits = second().then(
      () => 'done',
      (reason: unknown) => String(reason),
    )
    await expect.poll(() => countLockWaits(admin), { timeout: 60_000 }).toBe(1)
    await admin.query('commit')
    return waits
  }

  test('two requests of the same rest leave one, and so do a request and a payment', async ({ admin, as }) => {
    const { list } = await aBilledListOfTwoLines(admin)
    const request = (number: string, rupiah: number) => requesting(list, { number, rupiah })
    expect(
      await both(admin, request('SPP-1', TOTAL - 50), () =>
        as('kubu-raya', ...request('SPP-2', TOTAL - 50), BUDGET_USER),
      ),
    ).toContain('payment_order_beyond_bill')
    expect(
      await both(admin, request('SPP-3', 50), () => as('kubu-raya', PAY, [list, 50, 'SP2D-1'], BUDGET_USER)),
    ).toContain('contribution_payment_past_order')
  })

  test('two SP2D of an order leave one payment', async ({ admin, as }) => {
    const { list, order } = await anOrder(admin, { rupiah: 50, isIssued: true })
    await pays(admin, list, 7)
    expect(
      await both(admin, payingOrder(order), () =>
        as('kubu-raya', ...payingOrder(order, { number: 'SP2D-10' }), TREASURER),
      ),
    ).toContain('contribution_payment_of_order')
    const { rows } = await admin.query('select app.paid_of_list($1)::int as paid', [list])
    expect(rows).toEqual([{ paid: 57 }])
  })
})

test('an officer of a part of the government sees and moves no order', async ({ admin, sends, entryOf }) => {
  const { order } = await anOrder(admin)
  const part = entryOf('kubu-raya', { userId: USERS[BUDGET_USER], areaScope: '61.12.01' })
  const seen = await sends(part, 'select from payment_order', [])
  expect(seen.rowCount).toBe(0)
  expect((await sends(part, ...issuing(order))).rowCount).toBe(0)
})
