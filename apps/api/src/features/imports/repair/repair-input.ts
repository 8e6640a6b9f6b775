import type { Cell } from '@payung/domain/import/table-cell'
import { importMessages } from '../imports.messages.ts'
import { CELL_KEPT_MAX, unpackCell } from '../rows/staged-cells.ts'
import type { RepairBench } from './repair-bench.ts'
import { invalidRepair, repairConflict, rowUnknown } from './repair-errors.ts'
import { findLastRepairer } from './repair-input.queries.ts'
import { findStaged, type StagedNow } from './repair-rows.queries.ts'

/** The most rows and cells that are changed by naming each; for more there is "all alike". */
export const REPAIR_ROWS_MAX = 200
export const REPAIR_CELLS_MAX = 1_000

const TEXT_LENGTH_MAX = CELL_KEPT_MAX - 1
const REASON_LENGTH = { least: 5, most: 500 }

export interface RowAsked {
  readonly row: number
  /** What the row was when it was looked at. */
  readonly version: number
}

/**
 * The rows that somebody means, as they are now.
 *
 * @throws ValidationError `ROW_UNKNOWN`, `TOO_MANY_ROWS`
 * @throws ConflictError `REPAIR_CONFLICT` where somebody else has changed one since it was looked at
 */
export async function takeRows(bench: RepairBench, requests: readonly RowAsked[]): Promise<readonly StagedNow[]> {
  if (requests.length > REPAIR_ROWS_MAX) throw tooMany('TOO_MANY_ROWS')
  const numbers = [...new Set(requests.map(({ row }) => row))]
  if (numbers.some((row) => !Number.isInteger(row) || row < 1)) throw rowUnknown('rows')
  const staged = await findStaged(bench, numbers)
  if (staged.length < numbers.length) throw rowUnknown('rows')
  const versions = new Map(requests.map(({ row, version }) => [row, version]))
  const overtaken = staged.filter(({ row_number, version }) => versions.get(row_number) !== version)
  if (overtaken.length > 0) {
    const rows = overtaken.map(({ row_number }) => row_number)
    throw repairConflict(rows, await lastRepairer(bench, rows))
  }
  return staged
}

async function lastRepairer({ tx, importId, actor }: RepairBench, rows: readonly number[]): Promise<string | null> {
  const [last] = await tx.rows<{ name: string; made_by: string }>(findLastRepairer(importId, [...rows]))
  return last === undefined || last.made_by === actor.userId ? null : last.name
}

export function tooMany(code: 'TOO_MANY_ROWS' | 'TOO_MANY_CELLS') {
  return invalidRepair(importMessages[code]({ rows: REPAIR_ROWS_MAX, cells: REPAIR_CELLS_MAX }))
}

/** @throws ValidationError `COLUMN_UNKNOWN` */
export function readColumn({ columns }: RepairBench, column: number): number {
  if (columns.some(({ index }) => index === column)) return column
  throw invalidRepair(importMessages.COLUMN_UNKNOWN())
}

/** A typed cell is a text, whatever it looks like: sixteen digits stay sixteen. @throws ValidationError `CELL_TOO_LONG` */
export function readCellText(text: string): Cell {
  const typed = text.toWellFormed()
  if (typed.length <= TEXT_LENGTH_MAX) return unpackCell(typed)
  throw invalidRepair(importMessages.CELL_TOO_LONG({ textLengthMax: TEXT_LENGTH_MAX }))
}

/** @throws ValidationError `REASON_LENGTH` */
export function readReason(reason: string): string {
  const text = reason.toWellFormed().trim()
  if (text.length >= REASON_LENGTH.least && text.length <= REASON_LENGTH.most) return text
  throw invalidRepair(importMessages.REASON_LENGTH({ least: REASON_LENGTH.least, most: REASON_LENGTH.most }))
}
