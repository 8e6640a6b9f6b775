import type { Cell } from '@payung/domain/import/table-cell'
import type { Actor } from '../../../platform/actor.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { requireOpened } from '../../../platform/unopened-values.ts'
import { recordAudit } from '../../audit/public.ts'
import { openCell } from '../rows/staged-cells.ts'
import { openBench, type RepairBench } from './repair-bench.ts'
import { nothingToUndo } from './repair-errors.ts'
import { WHOLE_ROW } from './repair-log.ts'
import { type RowChange, restage } from './repair-restage.ts'
import { findRepairNumbers, findStandingChanges, setRepairUndone } from './repair-undo.queries.ts'
import { withRepairs } from './repairs-in-order.ts'
import { repairedCellOf } from './sealed-repair.ts'

/**
 * Takes back the last repair of one's own, or does the last again that was taken back and that nothing new has followed.
 *
 * Only what others have not changed since goes back: of several acts on one cell the last that stands decides.
 *
 * @returns the rows that have changed
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE`, `NOTHING_TO_UNDO`
 */
export async function undoRepair(
  tx: Transaction,
  actor: Actor,
  input: { readonly importId: string; readonly redo: boolean },
): Promise<readonly number[]> {
  const bench = await openBench(tx, actor, input.importId)
  const { importId, sheet } = bench
  const [{ undo, redo } = { undo: null, redo: null }] = await tx.rows<UndoStack>(
    findRepairNumbers(importId, actor, sheet),
  )
  const number = input.redo ? redo : undo
  if (number === null) throw nothingToUndo()
  await tx.run(setRepairUndone(input.redo ? null : new Date(), importId, number))
  const changes = await standingChanges(bench, number)
  const details = { number, redo: input.redo }
  await recordAudit(tx, actor, 'IMPORT_REPAIR_UNDONE', { subject: { kind: 'import', id: importId }, details })
  return restage(bench, [...changes.keys()], (row) => changes.get(row) ?? {})
}

interface UndoStack {
  readonly undo: number | null
  readonly redo: number | null
}

interface StandingCell {
  readonly row_number: number
  readonly column_index: number
  /** The act that says it; null where none does, as of a whole row. */
  readonly number: number | null
  readonly side: 'before' | 'after'
  /** What the last act that stands says; where none is left, what the file says. */
  readonly cipher: Uint8Array | null
  readonly excluded: boolean
  readonly is_whole_row_act: boolean
}

/** What the cells of one act are to say now. */
async function standingChanges(
  { tx, importId, vault, tenantId }: RepairBench,
  number: number,
): Promise<ReadonlyMap<number, RowChange>> {
  const cells = await tx.rows<StandingCell>(findStandingChanges(importId, number))
  return new Map(
    [...Map.groupBy(cells, (cell) => cell.row_number)].map(([row, ofRow]) => {
      const whole = ofRow.find((cell) => cell.is_whole_row_act)
      const texts = new Map<number, Cell>(
        ofRow.flatMap(({ column_index: column, number: act, side, cipher }) => {
          if (column === WHOLE_ROW || cipher === null || act === null) return []
          const owner = repairedCellOf(side, { importId, number: act, row, column })
          const open = () => openCell(vault, tenantId, owner, cipher)
          return [[column, requireOpened(`import_repair_cell.${side}_cipher`, `${importId}/${row}`, open)]]
        }),
      )
      return [
        row,
        { cells: (now) => withRepairs(now, texts), ...(whole === undefined ? {} : { excluded: whole.excluded }) },
      ]
    }),
  )
}
