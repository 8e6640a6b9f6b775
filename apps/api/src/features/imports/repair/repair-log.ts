import type { Cell } from '@payung/domain/import/table-cell'
import { recordAudit } from '../../audit/public.ts'
import { sealCell } from '../rows/staged-cells.ts'
import type { RepairBench } from './repair-bench.ts'
import { findNextRepairNumber, insertRepair, insertRepairCells } from './repair-log.queries.ts'
import { recordsOf } from './repair-rows.queries.ts'
import { repairedCellOf, sealReason } from './sealed-repair.ts'

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

const CELLS_AT_ONCE = 2_000

/** Writes down one act and every cell of it, before what it changes: whatever becomes of the staging, it can be done again. */
export async function logRepair(bench: RepairBench, repair: Repair, cells: readonly RepairedCell[]): Promise<void> {
  const { tx, vault, actor, importId, tenantId, sheet } = bench
  const code = repair.kind === 'IGNORE' ? repair.issueCode : null
  // The import is held, so nobody else takes the same number.
  const { number } = await tx.one<{ number: number }>(findNextRepairNumber(importId))
  const reason = 'reason' in repair ? sealReason(vault, tenantId, { importId, number }, repair.reason) : null
  await tx.run(
    insertRepair({ importId, number, tenantId, repairKind: repair.kind, sheet, code, reason, userId: actor.userId }),
  )
  const seal = (side: 'before' | 'after', { row, column, [side]: cell }: RepairedCell) =>
    cell === undefined
      ? null
      : `\\x${sealCell(vault, tenantId, repairedCellOf(side, { importId, number, row, column }), cell).toString('hex')}`
  for (let at = 0; at < cells.length; at += CELLS_AT_ONCE) {
    const lines = cells
      .slice(at, at + CELLS_AT_ONCE)
      .map((cell) => [cell.row, cell.column, seal('before', cell), seal('after', cell)])
    const records = recordsOf(['row_number', 'column_index', 'before_cipher', 'after_cipher'], lines)
    await tx.run(insertRepairCells({ importId, tenantId, number, records }))
  }
  const details = { kind: repair.kind, cells: cells.length, number }
  await recordAudit(tx, actor, 'IMPORT_REPAIRED', { subject: { kind: 'import', id: importId }, details })
}
