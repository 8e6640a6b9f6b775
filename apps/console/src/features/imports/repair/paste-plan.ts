import { textAt } from './GridRow.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { ImportRow } from './repair.query.ts'
import type { CellChange } from './use-repairs.ts'

/** As many as the server changes at once. */
export const pastedRowsMax = 200
export const pastedCellsMax = 1000

export interface PastePlan {
  readonly changes: readonly (CellChange & { readonly header: string; readonly before: string })[]
  /** Cells that already say it. */
  readonly same: number
  /** Cells beyond the last row or column, of rows that are left out, or of rows that are not loaded. */
  readonly beyond: number
  readonly tooMany: boolean
}

/** What pasting a block at a place would change, before anything does. */
export function planPaste(
  block: readonly (readonly string[])[],
  from: { readonly index: number; readonly at: number },
  columns: readonly GridColumn[],
  rowAt: (index: number) => ImportRow | undefined,
): PastePlan {
  const changes: (CellChange & { header: string; before: string })[] = []
  let [same, beyond] = [0, 0]
  for (const [down, cells] of block.entries()) {
    const row = rowAt(from.index + down)
    for (const [right, text] of cells.entries()) {
      const column = columns[Math.max(0, from.at) + right]
      if (row === undefined || column === undefined || row.outcome === 'EXCLUDED') {
        beyond++
        continue
      }
      const before = textAt(row, column.index)
      if (before === text.trim()) same++
      else changes.push({ row, column: column.index, text: text.trim(), header: column.header, before })
    }
  }
  const rows = new Set(changes.map(({ row }) => row.row)).size
  return { changes, same, beyond, tooMany: rows > pastedRowsMax || changes.length > pastedCellsMax }
}
