import type { ReturnReason } from '@payung/domain/money/payment-return'
import type pg from 'pg'
import { within } from './a-decree.ts'
import type { TestTenant } from './ground.ts'

interface Returned {
  /** Of the payment; the first one of the list where left out. */
  readonly reference?: string
  readonly reason?: ReturnReason
  readonly daysAgo?: number
}

/** The statement by which a payment of a list comes back, and its values. */
export function comingBack(
  list: string,
  { reference, reason = 'RETURNED_BY_BANK', daysAgo = 0 }: Returned = {},
): [text: string, values: unknown[]] {
  return [
    `insert into contribution_payment_return (payment_id, list_id, tenant_id, rupiah, returned_on, reason, document_number, note)
     select p.id, p.list_id, p.tenant_id, p.rupiah, app.today() - $4::integer, $3, 'RETUR/' || right(p.id::text, 6), 'Rekening tujuan tidak aktif'
     from contribution_payment p where p.list_id = $1 and p.reference = coalesce($2, p.reference) order by p.id limit 1`,
    [list, reference ?? null, reason, daysAgo],
  ]
}

/** Somebody writes down that a payment of a list came back. */
export async function comesBack(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  list: string,
  returned: Returned = {},
): Promise<void> {
  await within(admin, tenant, by, () => admin.query(...comingBack(list, returned)))
}
