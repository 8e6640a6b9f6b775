import type { ReceiptReturnReason } from '@payung/domain/money/receipt-return'
import type pg from 'pg'
import { within } from './a-decree.ts'
import type { TestTenant } from './ground.ts'

interface TakenBack {
  /** Of the receipt; the first one of the list where left out. */
  readonly reference?: string
  readonly reason?: ReceiptReturnReason
  readonly daysAgo?: number
}

/** The statement by which a receipt of a list is taken back, and its values. */
export function takingBack(
  list: string,
  { reference, reason = 'RECORDED_WRONGLY', daysAgo = 0 }: TakenBack = {},
): [text: string, values: unknown[]] {
  return [
    `insert into contribution_receipt_return (receipt_id, list_id, tenant_id, rupiah, returned_on, reason, note)
     select r.id, r.list_id, r.tenant_id, r.rupiah, app.today() - $4::integer, $3, 'Jumlahnya tertukar dengan daftar lain'
     from contribution_receipt r where r.list_id = $1 and r.reference = coalesce($2, r.reference) order by r.id limit 1`,
    [list, reference ?? null, reason, daysAgo],
  ]
}

/** Somebody takes a receipt of a list back. */
export async function takesBack(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  list: string,
  receipt: TakenBack = {},
): Promise<void> {
  await within(admin, tenant, by, () => admin.query(...takingBack(list, receipt)))
}
