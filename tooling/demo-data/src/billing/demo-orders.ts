import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'

/** A payment order of the demo that has not been paid, as far as it has come. */
export interface DemoOrder {
  /** In parts of a hundred of the bill. */
  readonly share: number
  readonly spp: { readonly number: string; readonly on: string }
  readonly spm?: { readonly number: string; readonly on: string }
  /** Of the treasury (BUD) after the SPM. */
  readonly refused?: { readonly on: string; readonly reason: string }
  readonly isWithdrawn?: boolean
}

const numbered = (paper: string, no: number) => `${paper} ${no}/DATA-CONTOH/2026`

/** Orders of a bill that is overdue: one taken back, one that the treasury sent back, its correction with its SPM, and one that waits for its SPM. */
export const OVERDUE_ORDERS: readonly DemoOrder[] = [
  { share: 25, spp: { number: numbered('SPP', 71), on: '2026-10-06' }, isWithdrawn: true },
  {
    share: 40,
    spp: { number: numbered('SPP', 72), on: '2026-10-06' },
    spm: { number: numbered('SPM', 64), on: '2026-10-08' },
    refused: { on: '2026-10-12', reason: 'Kode iuran pada lampiran tertukar (data contoh)' },
  },
  {
    share: 40,
    spp: { number: numbered('SPP', 75), on: '2026-10-13' },
    spm: { number: numbered('SPM', 66), on: '2026-10-14' },
  },
  { share: 25, spp: { number: numbered('SPP', 79), on: '2026-10-20' } },
]

interface Payer {
  readonly tenant_id: string
}

/** Requests the payment of a bill, and issues its SPM where it has one: each by whoever does. Leaves the treasurer entered. @returns its id */
export async function insertOrder(
  client: ClientBase,
  payer: Payer,
  list: string,
  { share, spp, spm }: Pick<DemoOrder, 'share' | 'spp' | 'spm'>,
): Promise<string> {
  await enters(client, payer, 'TREASURER')
  const { rows } = await client.query<{ id: string }>(
    `insert into payment_order (list_id, tenant_id, rupiah, spp_number, spp_on)
     select id, tenant_id, billed_rupiah * $2 / 100, $3, $4 from contribution_list where id = $1 returning id`,
    [list, share, spp.number, spp.on],
  )
  const id = rows[0]?.id ?? ''
  if (spm === undefined) return id
  await enters(client, payer, 'APPROVER')
  await client.query(`update payment_order set state = 'ISSUED', spm_number = $2, spm_on = $3 where id = $1`, [
    id,
    spm.number,
    spm.on,
  ])
  await enters(client, payer, 'TREASURER')
  return id
}

/** Brings orders of a bill that nobody has paid yet. */
export async function insertUnpaidOrders(
  client: ClientBase,
  code: string,
  orders: readonly DemoOrder[],
): Promise<void> {
  const { rows } = await client.query<Payer & { id: string }>(
    'select id, tenant_id from contribution_list where billing_code = $1',
    [code],
  )
  const bill = rows[0]
  if (bill === undefined) throw new Error(`no bill ${code}`)
  for (const order of orders) {
    const id = await insertOrder(client, bill, bill.id, order)
    if (order.isWithdrawn === true)
      await client.query(`update payment_order set state = 'WITHDRAWN' where id = $1`, [id])
    if (order.refused !== undefined)
      await client.query(
        `update payment_order set state = 'REFUSED', refused_on = $2, refusal_reason = $3 where id = $1`,
        [id, order.refused.on, order.refused.reason],
      )
  }
}
