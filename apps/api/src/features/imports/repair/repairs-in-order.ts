import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { Cell } from '@payung/domain/import/table-cell'
import { EMPTY_CELL } from '@payung/domain/import/table-cell'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import type { Importer } from '../import-tools.ts'
import { openCell } from '../rows/staged-cells.ts'
import { findEffectiveRepairs } from './repairs-in-order.queries.ts'
import { repairedCellOf } from './sealed-repair.ts'

const ROWS_AT_ONCE = 1_000

export interface RowRepair {
  readonly row: number
  readonly excluded: boolean
  readonly cells: ReadonlyMap<number, Cell>
}

interface RepairedCell {
  readonly row_number: number
  readonly column_index: number
  readonly number: number
  readonly kind: 'CELLS' | 'EXCLUDE' | 'INCLUDE'
  readonly after_cipher: Uint8Array | null
}

/** What was repaired of one sheet, handed out row by row alongside the file: as many repairs as rows take no more memory than a few. */
export class RepairsInOrder {
  readonly #read: (afterRow: number) => Promise<readonly RowRepair[]>
  #page: readonly RowRepair[] = []
  #at = 0
  #isLast = false

  constructor(read: (afterRow: number) => Promise<readonly RowRepair[]>) {
    this.#read = read
  }

  static of(
    transactions: Transactions,
    vault: Vault,
    importer: Importer,
    importId: string,
    sheet: string | null,
  ): RepairsInOrder {
    return new RepairsInOrder(async (afterRow) => {
      const rows = await transactions.snapshot(importer, (tx) =>
        tx.rows<RepairedCell>(findEffectiveRepairs(importId, sheet, afterRow, ROWS_AT_ONCE)),
      )
      const unopened = new UnopenedValues()
      // A repair that does not open is not made anew: the cell says what the file says.
      const open = ({ row_number: row, column_index: column, number, after_cipher: sealed }: RepairedCell) => {
        if (sealed === null) return null
        const owner = repairedCellOf('after', { importId, number, row, column })
        return unopened.open('import_repair_cell.after_cipher', `${importId}/${row}`, () =>
          openCell(vault, importer.tenantId, owner, sealed),
        )
      }
      const repairs = [...Map.groupBy(rows, (row) => row.row_number)].map(([row, changes]) => ({
        row,
        excluded: changes.some(({ kind }) => kind === 'EXCLUDE'),
        cells: new Map(
          changes.flatMap((change): [number, Cell][] => {
            const cell = open(change)
            return cell === null ? [] : [[change.column_index, cell]]
          }),
        ),
      }))
      if (unopened.size > 0) await transactions.write(importer, (tx) => unopened.setAside(tx, importer))
      return repairs
    })
  }

  async begin(): Promise<void> {
    await this.#turn(0)
  }

  /** The next row that was repaired; asked of every row of the file, so nothing is awaited where there is none. */
  get nextRow(): number {
    return this.#page[this.#at]?.row ?? Number.POSITIVE_INFINITY
  }

  /** @param row goes up from call to call */
  async take(row: number): Promise<RowRepair | null> {
    let match: RowRepair | null = null
    while (this.nextRow <= row) {
      const repair = this.#page[this.#at++]
      if (repair?.row === row) match = repair
      if (this.#at >= this.#page.length && repair !== undefined) await this.#turn(repair.row)
    }
    return match
  }

  async *all(): AsyncGenerator<RowRepair> {
    await this.begin()
    while (this.nextRow !== Number.POSITIVE_INFINITY) {
      const repair = await this.take(this.nextRow)
      if (repair !== null) yield repair
    }
  }

  async #turn(afterRow: number): Promise<void> {
    this.#page = this.#isLast ? [] : await this.#read(afterRow)
    this.#at = 0
    this.#isLast = this.#page.length < ROWS_AT_ONCE
  }
}

/** The cells of a row with what was repaired of them. */
export function withRepairs(cells: readonly Cell[], repaired: ReadonlyMap<number, Cell>): readonly Cell[] {
  if (repaired.size === 0) return cells
  const changed = [...cells]
  const width = Math.max(changed.length, ...[...repaired.keys()].map((column) => column + 1))
  while (changed.length < width) changed.push(EMPTY_CELL)
  for (const [column, cell] of repaired) changed[column] = cell
  // A row ends with its last filled cell, as a reader gives it.
  while (changed.at(-1)?.kind === 'empty') changed.pop()
  return changed
}
