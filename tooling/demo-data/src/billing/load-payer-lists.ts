import { monthsBetween } from '@payung/domain/money/contribution'
import type { ClientBase } from 'pg'
import { choosesDemoLines } from '../budgets/load-budgets.ts'
import { backDating } from '../demo-days.ts'
import { enters } from '../enters.ts'
import { type DemoOrder, insertOrder } from './demo-orders.ts'
import { insertAnswer } from './load-lists.ts'

export interface DemoPayerList {
  /** Code of the tenant that pays. */
  readonly payer: string
  readonly from: string
  readonly until: string
  /** Null for a draft that waits for its approver. */
  readonly bill: {
    readonly code: string
    readonly approvedOn: string
    readonly sentOn: string
    readonly billedOn: string
    readonly dueOn: string
    /** Whether a bill that nobody has paid yet stands on lines of its payer's budget: what was paid by an order does. */
    readonly isOnBudget?: true
    /** Null for a bill that nobody has paid. */
    readonly paid: {
      readonly on: string
      readonly reference: string
      /** The SPP-LS and the SPM that the SP2D of a government ends; left out for a transfer. */
      readonly order?: Required<Pick<DemoOrder, 'spp' | 'spm'>>
      readonly receivedOn: string
      readonly receipt: string
    } | null
  } | null
}

interface Payer {
  readonly tenant_id: string
  readonly decree_id: string
  readonly decree_tenant_id: string
}

interface DividedDecree {
  /** Its public code. */
  readonly decree: string
  /** What one of its people costs in each month, whoever pays. */
  readonly perPerson: number
}

/**
 * Lists what payers pay of a divided decree; a bill is approved, billed and paid by three people of the payer, and posted by the decree's tenant. Needs the budget of
 * whoever pays by SP2D.
 */
export async function insertPayerLists(
  client: ClientBase,
  divided: DividedDecree,
  lists: readonly DemoPayerList[],
): Promise<void> {
  for (const list of lists) await insertPayerList(client, divided, list)
}

async function insertPayerList(
  client: ClientBase,
  { decree, perPerson }: DividedDecree,
  { payer: code, from, until, bill }: DemoPayerList,
): Promise<void> {
  const { rows: payers } = await client.query<Payer>(
    `select t.id as tenant_id, d.id as decree_id, d.tenant_id as decree_tenant_id from tenant t cross join decree d where t.code = $1 and d.public_code = $2`,
    [code, decree],
  )
  const payer = payers[0]
  if (payer === undefined) throw new Error(`no payer ${code}`)
  await enters(client, payer, 'OFFICER')
  const amounts = monthsBetween(from, until).map((month) => ({ month, rupiah: perPerson }))
  const { rows } = await client.query<{ id: string }>('select app.draft_contribution_list($1, $2, $3, $4) as id', [
    payer.decree_id,
    from,
    until,
    JSON.stringify(amounts),
  ])
  const id = rows[0]?.id ?? ''
  if (bill === null) return
  // What is paid by SP2D is paid from lines of the budget.
  if (bill.isOnBudget === true || bill.paid?.order !== undefined) await choosesDemoLines(client, id)
  await enters(client, payer, 'APPROVER')
  await client.query(`update contribution_list set state = 'APPROVED' where id = $1`, [id])
  await backDating(client, async () => {
    await client.query(
      `update contribution_list set drafted_at = $2::date + time '02:00', approved_at = $2::date + time '03:00' where id = $1`,
      [id, bill.approvedOn],
    )
  })
  await enters(client, payer, 'OFFICER')
  await client.query(`update contribution_list set state = 'SENT', sent_on = $2 where id = $1`, [id, bill.sentOn])
  await client.query(
    `update contribution_list set state = 'BILLED', billing_code = $2, billed_rupiah = total_rupiah, due_on = $3, billed_on = $4 where id = $1`,
    [id, bill.code, bill.dueOn, bill.billedOn],
  )
  if (bill.paid === null) return
  const { order } = bill.paid
  const orderId = order === undefined ? null : await insertOrder(client, payer, id, { share: 100, ...order })
  await enters(client, payer, 'TREASURER')
  await client.query(
    `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, order_id)
     select id, tenant_id, billed_rupiah, $2, $3, $4 from contribution_list where id = $1`,
    [id, bill.paid.on, bill.paid.reference, orderId],
  )
  await enters(client, payer, 'OFFICER')
  await client.query(
    `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference)
     select id, tenant_id, billed_rupiah, $2, $3 from contribution_list where id = $1`,
    [id, bill.paid.receivedOn, bill.paid.receipt],
  )
  // The people stay with the decree's tenant, which brings the insurer's answer about them.
  await enters(client, { tenant_id: payer.decree_tenant_id }, 'OFFICER')
  await insertAnswer(client, payer.decree_tenant_id, id, { code: bill.code, rejected: 0 })
}
