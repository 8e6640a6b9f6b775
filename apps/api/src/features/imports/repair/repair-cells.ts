import { type Cell, EMPTY_CELL } from '@payung/domain/import/table-cell'
import type { Actor } from '../../../platform/actor.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import { cellsOf, openCells } from '../rows/staged-cells.ts'
import { openBench } from './repair-bench.ts'
import { REPAIR_CELLS_MAX, type RowAsked, readCellText, readColumn, takeRows, tooMany } from './repair-input.ts'
import { logRepair, type RepairedCell } from './repair-log.ts'
import { restage } from './repair-restage.ts'
import { withRepairs } from './repairs-in-order.ts'

export interface RowRepairInput extends RowAsked {
  readonly cells: readonly { readonly column: number; readonly text: string }[]
}

/**
 * Puts texts into cells of staged rows and judges them at once; the rows that share a NIK with them too.
 *
 * @returns the rows that have changed, those of the same NIK included
 * @throws NotFoundError, NotAllowedError, ValidationError
 * @throws ConflictError `IMPORT_STATE`, `REPAIR_CONFLICT`
 * @throws NotedUnopenedError where one of the rows does not open
 */
export async function repairCells(
  tx: Transaction,
  actor: Actor,
  input: { readonly importId: string; readonly rows: readonly RowRepairInput[] },
): Promise<readonly number[]> {
  const bench = await openBench(tx, actor, input.importId)
  if (input.rows.reduce((sum, { cells }) => sum + cells.length, 0) > REPAIR_CELLS_MAX) throw tooMany('TOO_MANY_CELLS')
  const edits = new Map<number, Map<number, Cell>>()
  for (const { row, cells } of input.rows) {
    const ofRow = edits.get(row) ?? new Map<number, Cell>()
    for (const { column, text } of cells) ofRow.set(readColumn(bench, column), readCellText(text))
    edits.set(row, ofRow)
  }
  const changed: RepairedCell[] = []
  const unopened = new UnopenedValues()
  for (const { row_number: row, cells_cipher } of await takeRows(bench, input.rows)) {
    const now = unopened.require('import_row.cells_cipher', `${bench.importId}/${row}`, () =>
      openCells(bench.vault, bench.tenantId, cellsOf(bench.importId, row), cells_cipher),
    )
    for (const [column, after] of edits.get(row) ?? []) {
      const before = now[column] ?? EMPTY_CELL
      // Typed over a number, the same digits are another cell: a text has lost nothing.
      if (before.text !== after.text || before.kind === 'number') changed.push({ row, column, before, after })
    }
  }
  if (changed.length === 0) return []
  await logRepair(bench, { kind: 'CELLS' }, changed)
  return restage(bench, [...new Set(changed.map(({ row }) => row))], (row) => ({
    cells: (now) => withRepairs(now, edits.get(row) ?? new Map()),
  }))
}
