import { Prisma } from '@payung/database/prisma'
import type { Cell } from '@payung/domain/import/table-cell'
import { recordAudit } from '../audit/public.ts'
import type { RepairBench } from './repair-bench.ts'
import { recordsOf } from './repair-rows.queries.ts'
import { repairedCellOf, sealReason } from './sealed-repair.ts'
import { sealCell } from './staged-cells.ts'

/** In place of a column: the row as a whole. */
export const WHOLE_ROW = -1

export interface RepairedCell {
  readonly row: number
  readonly column: number
  readonly before?: Cell
  readonly after?: Cell
}

export type Repair =
  | { readonly kind: 'CELLS' | 'INCLUDE' }
  | { readonly kind: 'EXCLUDE'; readonly reason: string }
  | { readonly kind: 'IGNORE'; readonly reason: string; readonly issueCode: string }

const CELL_COLUMNS = 'row_number integer, column_index integer, before_cipher bytea, after_cipher bytea'
const CELLS_AT_ONCE = 2_000

/** Writes down one act and every cell of it, before what it changes: whatever becomes of the staging, it can be done again. */
export async function logRepair(bench: RepairBench, repair: Repair, cells: readonly RepairedCell[]): Promise<void> {
  const { tx, vault, actor, importId, tenantId, sheet } = bench
  const code = repair.kind === 'IGNORE' ? repair.issueCode : null
  // The import is held, so nobody else takes the same number.
  const { number } = await tx.one<{ number: number }>(
    Prisma.sql`select coalesce(max(number), 0) + 1 as number from import_repair where import_id = ${importId}::uuid`,
  )
  const reason = 'reason' in repair ? sealReason(vault, tenantId, { importId, number }, repair.reason) : null
  await tx.run(Prisma.sql`
    insert into import_repair (import_id, number, tenant_id, kind, sheet, issue_code, reason_cipher, made_by)
    values (${importId}::uuid, ${number}::int, ${tenantId}::uuid, ${repair.kind}, ${sheet}, ${code}, ${reason}, ${actor.userId}::uuid)`)
  const seal = (side: 'before' | 'after', { row, column, [side]: cell }: RepairedCell) =>
    cell === undefined
      ? null
      : `\\x${sealCell(vault, tenantId, repairedCellOf(side, { importId, number, row, column }), cell).toString('hex')}`
  for (let at = 0; at < cells.length; at += CELLS_AT_ONCE) {
    const lines = cells
      .slice(at, at + CELLS_AT_ONCE)
      .map((cell) => [cell.row, cell.column, seal('before', cell), seal('after', cell)])
    const records = recordsOf(['row_number', 'column_index', 'before_cipher', 'after_cipher'], lines)
    await tx.run(Prisma.sql`
      insert into import_repair_cell (import_id, tenant_id, number, row_number, column_index, before_cipher, after_cipher)
      select ${importId}::uuid, ${tenantId}::uuid, ${number}::int, row_number, column_index, before_cipher, after_cipher
      from json_to_recordset(${records}::json) as g(${Prisma.raw(CELL_COLUMNS)})`)
  }
  const details = { kind: repair.kind, cells: cells.length, number }
  await recordAudit(tx, actor, 'IMPORT_REPAIRED', { subject: { kind: 'import', id: importId }, details })
}
