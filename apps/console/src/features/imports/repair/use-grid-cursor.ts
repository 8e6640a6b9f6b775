import { useState } from 'react'
import { openIssues } from './GridRow.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { GridCommand } from './grid-keys.ts'
import type { ImportRow } from './repair.query.ts'

/** Where somebody is: a row of the list, and a place among its columns; -1 is the row's own cell. */
export interface GridPlace {
  readonly index: number
  readonly at: number
}

/** Undefined until the row is loaded. */
type RowAt = (index: number) => ImportRow | undefined

const CORNER: GridPlace = { index: 0, at: 0 }

/** Begins at the first fault, as soon as the rows are there: what is to be mended is what the page is opened for. */
export function useGridCursor(total: number, columns: readonly GridColumn[], rowAt: RowAt) {
  const [chosen, setPlace] = useState<GridPlace | null>(null)
  if (chosen === null && rowAt(0) !== undefined) setPlace(firstFault(total, columns, rowAt))
  const place = chosen ?? CORNER
  const last = Math.max(0, total - 1)
  const within = (index: number, at: number): GridPlace => ({
    index: Math.min(Math.max(index, 0), last),
    at: Math.min(Math.max(at, -1), columns.length - 1),
  })
  return {
    place: within(place.index, place.at),
    goTo: (index: number, at: number) => setPlace(within(index, at)),
    within,
  }
}

export function firstFault(total: number, columns: readonly GridColumn[], rowAt: RowAt): GridPlace {
  const fault = nextIssue({ index: 0, at: -2 }, 1, total, columns, rowAt)
  return fault !== null && rowAt(fault.index) !== undefined ? fault : CORNER
}

/** Where a command leads from a place. */
export function placeAfter(
  { index, at }: GridPlace,
  command: GridCommand,
  total: number,
  columns: number,
): GridPlace | null {
  if (command.do === 'move') return { index: index + command.rows, at: at + command.columns }
  if (command.do !== 'edge') return null
  return {
    index: command.rows === 0 ? index : command.rows < 0 ? 0 : total - 1,
    at: command.columns === 0 ? at : command.columns < 0 ? 0 : columns - 1,
  }
}

/** The next cell with an issue among the rows that are loaded; beyond them, the first cell of the next row. */
export function nextIssue(
  { index, at }: GridPlace,
  by: 1 | -1,
  total: number,
  columns: readonly GridColumn[],
  rowAt: RowAt,
): GridPlace | null {
  let column = at + by
  for (let row = index; row >= 0 && row < total; row += by) {
    const cachedRow = rowAt(row)
    if (cachedRow === undefined) return { index: row, at: 0 }
    for (; column >= -1 && column < columns.length; column += by) {
      const index = columns[column]?.index
      if (openIssues(cachedRow, column === -1 ? null : (index ?? null)).length > 0 && cachedRow.outcome !== 'EXCLUDED')
        return { index: row, at: column }
    }
    column = by === 1 ? -1 : columns.length - 1
  }
  return null
}
