import { type Cell, EMPTY_CELL } from '@payung/domain/import/table-cell'
import type { Actor } from '../../../platform/actor.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import { cellsOf, openCells } from '../rows/staged-cells.ts'
import { findAlikeRows } from './repair-alike.queries.ts'
import { openBench, type RepairBench } from './repair-bench.ts'
import { type RowAsked, readCellText, readColumn, takeRows } from './repair-input.ts'
import { logRepair, type RepairedCell } from './repair-log.ts'
import { restage } from './repair-restage.ts'
import { findStaged } from './repair-rows.queries.ts'
import { withRepairs } from './repairs-in-order.ts'

const ROWS_AT_ONCE = 1_000

/**
 * Puts one text into the same column of all rows that have the same value at fault there: of a village also the same district and regency.
 *
 * @returns the rows that have changed
 * @throws NotFoundError, NotAllowedError, ValidationError
 * @throws ConflictError `IMPORT_STATE`, `REPAIR_CONFLICT`
 * @throws NotedUnopenedError where the named row does not open
 */
export async function repairAlike(
  tx: Transaction,
  actor: Actor,
  input: RowAsked & { readonly importId: string; readonly column: number; readonly text: string },
): Promise<readonly number[]> {
  const bench = await openBench(tx, actor, input.importId)
  const column = readColumn(bench, input.column)
  const after = readCellText(input.text)
  await takeRows(bench, [input])
  const alike = await findAlike(bench, input.row, column)
  // A cell without a fault is alike to nothing, but it is still the one that is meant.
  const rows = alike.length === 0 ? [input.row] : alike
  const cells: RepairedCell[] = []
  const unopened = new UnopenedValues()
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    for (const { row_number: row, cells_cipher } of await findStaged(bench, rows.slice(at, at + ROWS_AT_ONCE))) {
      const open = () => openCells(bench.vault, bench.tenantId, cellsOf(bench.importId, row), cells_cipher)
      // The row that somebody looks at is refused; of those like it, one that does not open stays as it is.
      const isMeant = row === input.row
      const now = unopened[isMeant ? 'require' : 'open']('import_row.cells_cipher', `${bench.importId}/${row}`, open)
      if (now === null) continue
      const before = now[column] ?? EMPTY_CELL
      if (before.text !== after.text || before.kind === 'number') cells.push({ row, column, before, after })
    }
  }
  await unopened.setAside(tx, actor)
  if (cells.length === 0) return []
  await logRepair(bench, { kind: 'CELLS' }, cells)
  const put: ReadonlyMap<number, Cell> = new Map([[column, after]])
  return restage(
    bench,
    cells.map(({ row }) => row),
    () => ({ cells: (now) => withRepairs(now, put) }),
  )
}

export async function findAlike(
  { tx, importId }: Pick<RepairBench, 'tx' | 'importId'>,
  row: number,
  column: number,
  code: string | null = null,
): Promise<readonly number[]> {
  const rows = await tx.rows<{ row_number: number }>(findAlikeRows(importId, code, row, column))
  return rows.map(({ row_number }) => row_number)
}
