import { type Owner, ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { columnOf, type ImportColumn, type ImportField } from '@payung/domain/import/import-field'
import type { Cell } from '@payung/domain/import/table-cell'
import { cutText } from '@payung/domain/text/cut-text'
import { TEXT_LENGTH_MAX } from '@payung/domain/worker/worker-facts'

/** What the review shows of a cell. Excel allows 32,767 letters in one; nobody reads them there. */
export const CELL_SHOWN_MAX = 300
/** One more than the longest fact: what was too long stays too long when the row is judged again. */
export const CELL_KEPT_MAX = TEXT_LENGTH_MAX.notes + 1
const UNMAPPED_CELLS_MAX = 80

/** A text as it is; a number or a marked date with what the file says it is, because a NIK kept as a number has lost a digit. */
type PackedCell = string | readonly [text: string, value: number | string]

/** Packs rows of one file: cells that somebody may still map, and each that is mapped however far to the right it stands. */
export class CellPacker {
  readonly #mapped: ReadonlySet<number>
  readonly #count: number

  constructor(columns: readonly ImportColumn[]) {
    const mapped = columns.flatMap(({ index, field }) => (field === null ? [] : [index]))
    this.#mapped = new Set(mapped)
    this.#count = Math.max(UNMAPPED_CELLS_MAX, ...mapped.map((index) => index + 1))
  }

  pack(cells: readonly Cell[]): string {
    const count = Math.min(cells.length, this.#count)
    const packed: PackedCell[] = []
    for (let index = 0; index < count; index++) {
      const cell = cells[index]
      packed.push(cell === undefined ? '' : packCell(cell, this.#mapped.has(index) ? CELL_KEPT_MAX : CELL_SHOWN_MAX))
    }
    return JSON.stringify(packed)
  }
}

export function packCell(cell: Cell, lengthMax = CELL_KEPT_MAX): PackedCell {
  const text = cutText(cell.text, lengthMax)
  if (cell.kind === 'number' && cell.number !== undefined) return [text, cell.number]
  return cell.kind === 'date' && cell.date !== undefined ? [text, cell.date] : text
}

export function unpackCell(packed: PackedCell): Cell {
  if (typeof packed === 'string') return packed === '' ? { text: '', kind: 'empty' } : { text: packed, kind: 'text' }
  const [text, value] = packed
  return typeof value === 'number' ? { text, kind: 'number', number: value } : { text, kind: 'date', date: value }
}

/** The row of an import to which its sealed cells belong. */
export function cellsOf(importId: string, row: number | string): Owner {
  return ownerOf('import_row.cells_cipher', importId, row)
}

export function openCells(vault: Vault, tenantId: string, owner: Owner, sealed: Uint8Array): Cell[] {
  return (JSON.parse(vault.openForTenant(tenantId, owner, sealed)) as PackedCell[]).map(unpackCell)
}

export function openCell(vault: Vault, tenantId: string, owner: Owner, sealed: Uint8Array): Cell {
  return unpackCell(JSON.parse(vault.openForTenant(tenantId, owner, sealed)) as PackedCell)
}

export function sealCell(vault: Vault, tenantId: string, owner: Owner, cell: Cell): Buffer {
  return vault.sealForTenant(tenantId, owner, JSON.stringify(packCell(cell)))
}

/** A village is meant by its name together with the places around it: the same name elsewhere is not alike. */
const MEANT_WITH: Partial<Readonly<Record<ImportField, readonly ImportField[]>>> = { village: ['district', 'regency'] }

/** What is the same in two cells that "apply to all alike" means: spaces and case aside. */
export function likenessOf(columns: readonly ImportColumn[], cells: readonly Cell[], index: number): string {
  const field = columns.find((column) => column.index === index)?.field ?? null
  const around = (field === null ? undefined : MEANT_WITH[field]) ?? []
  const others = around.map((other) => columnOf(columns, other)?.index ?? -1)
  return [String(index), ...[index, ...others].map((at) => normalised(cells[at]?.text ?? ''))].join('\n')
}

function normalised(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
