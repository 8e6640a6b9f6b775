import type pg from 'pg'
import { within } from './a-decree.ts'
import { anUpload } from './a-posting.ts'
import type { TestTenant } from './ground.ts'

/** What a row of a bank statement says. */
export interface StatedLine {
  readonly rupiah: number
  /** How many days ago; none is today. */
  readonly daysAgo?: number
  readonly reference?: string | null
  readonly codes?: readonly string[]
}

/** Takes in a statement of somebody, its rows numbered from 1. @returns the id of the file */
export async function takesStatement(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  lines: readonly StatedLine[],
  upload?: string,
): Promise<string> {
  const file = upload ?? (await anUpload(admin, tenant, by))
  const { rows: days } = await admin.query<{ day: string }>(
    'select (app.today() - days)::text as day from unnest($1::int[]) with ordinality d(days, at) order by at',
    [lines.map(({ daysAgo = 0 }) => daysAgo)],
  )
  const stated = lines.map(({ rupiah, reference = null, codes = [] }, at) => ({
    ...{ no: at + 1, day: days[at]?.day, rupiah, reference, description: 'Iuran BPJS', codes },
  }))
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>('select app.take_reconciliation_file($1, 0, $2) as id', [
      file,
      JSON.stringify(stated),
    ])
    return rows[0]?.id ?? ''
  })
}

/** The statement by which a row of a file shows the first payment of a list, and its values. */
export function seeingPayment(file: string, rowNo: number, list: string): [text: string, values: unknown[]] {
  return [
    `insert into reconciliation_decision (file_id, row_no, tenant_id, rupiah, payment_id, list_id)
     select w.file_id, w.row_no, w.tenant_id, p.rupiah, p.id, p.list_id from reconciliation_row w, contribution_payment p
     where w.file_id = $1 and w.row_no = $2 and p.list_id = $3 order by p.id limit 1`,
    [file, rowNo, list],
  ]
}

/** The statement by which a row of a file belongs to no contribution, and its values. */
export function settingAside(file: string, rowNo: number): [text: string, values: unknown[]] {
  return [
    `insert into reconciliation_decision (file_id, row_no, tenant_id, rupiah, reason)
     select file_id, row_no, tenant_id, rupiah, 'Bukan pembayaran iuran' from reconciliation_row where file_id = $1 and row_no = $2`,
    [file, rowNo],
  ]
}
