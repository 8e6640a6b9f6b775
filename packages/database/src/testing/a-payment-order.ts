import type pg from 'pg'
import { within } from './a-decree.ts'
import type { TestTenant } from './ground.ts'

interface Requested {
  readonly rupiah?: number
  readonly number?: string
  readonly daysAgo?: number
  /** What it asks of each budget line; left out, it is shared by what each still owes. */
  readonly amounts?: readonly { readonly line: string; readonly rupiah: number }[]
}

/** The statement by which the payment of a bill is requested, and its values. */
export function requesting(
  list: string,
  { rupiah = 1, number = 'SPP-1', daysAgo = 0, amounts }: Requested = {},
): [text: string, values: unknown[]] {
  return [
    `insert into payment_order (list_id, tenant_id, rupiah, spp_number, spp_on, line_amounts) values ($1, app.tenant_id(), $2, $3, app.today() - $4::integer, $5)`,
    [list, rupiah, number, daysAgo, amounts === undefined ? null : JSON.stringify(amounts)],
  ]
}

/** The statement by which the budget user issues the SPM of an order, and its values. */
export function issuing(
  order: string,
  { number = 'SPM-1', daysAgo = 0 }: Omit<Requested, 'rupiah' | 'amounts'> = {},
): [text: string, values: unknown[]] {
  return [
    `update payment_order set state = 'ISSUED', spm_number = $2, spm_on = app.today() - $3::integer where id = $1`,
    [order, number, daysAgo],
  ]
}

/** The statement by which an order is refused, and its values. */
export function refusing(order: string, { daysAgo = 0 } = {}): [text: string, values: unknown[]] {
  return [
    `update payment_order set state = 'REFUSED', refused_on = app.today() - $2::integer, refusal_reason = 'Nomor rekening tidak lengkap' where id = $1`,
    [order, daysAgo],
  ]
}

/** The statement by which the SP2D of an order is recorded, and its values. */
export function payingOrder(
  order: string,
  { number = 'SP2D-9', daysAgo = 0 }: Omit<Requested, 'rupiah' | 'amounts'> = {},
): [text: string, values: unknown[]] {
  return [
    `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, order_id)
     select list_id, tenant_id, rupiah, app.today() - $3::integer, $2, id from payment_order where id = $1`,
    [order, number, daysAgo],
  ]
}

/** Somebody requests the payment of a bill. @returns the id of the order */
export async function requests(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  list: string,
  requested: Requested = {},
): Promise<string> {
  await within(admin, tenant, by, () => admin.query(...requesting(list, requested)))
  const { rows } = await admin.query<{ id: string }>(
    'select id from payment_order where list_id = $1 order by id desc limit 1',
    [list],
  )
  return rows[0]?.id ?? ''
}

/** Somebody issues the SPM of an order. */
export async function issues(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  order: string,
  issued: Omit<Requested, 'rupiah' | 'amounts'> = {},
): Promise<void> {
  await within(admin, tenant, by, () => admin.query(...issuing(order, issued)))
}
