import type { Actor } from '../../../platform/actor.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { openBench } from './repair-bench.ts'
import { type RowAsked, readReason, takeRows } from './repair-input.ts'
import { logRepair, WHOLE_ROW } from './repair-log.ts'
import { restage } from './repair-restage.ts'

/**
 * Leaves rows out of the import, with a reason, or takes them in again. A row that is left out is also the first of no NIK any more.
 *
 * @returns the rows that have changed
 * @throws NotFoundError, NotAllowedError, ValidationError
 * @throws ConflictError `IMPORT_STATE`, `REPAIR_CONFLICT`
 */
export async function excludeRows(
  tx: Transaction,
  actor: Actor,
  input: { readonly importId: string; readonly rows: readonly RowAsked[]; readonly reason: string | null },
): Promise<readonly number[]> {
  const bench = await openBench(tx, actor, input.importId)
  const excluded = input.reason !== null
  const repair = input.reason === null ? ({ kind: 'INCLUDE' } as const) : excludeFor(input.reason)
  const staged = await takeRows(bench, input.rows)
  const rows = staged.filter(({ outcome }) => (outcome === 'EXCLUDED') !== excluded).map(({ row_number }) => row_number)
  if (rows.length === 0) return []
  await logRepair(
    bench,
    repair,
    rows.map((row) => ({ row, column: WHOLE_ROW })),
  )
  return restage(bench, rows, () => ({ excluded }))
}

function excludeFor(reason: string) {
  return { kind: 'EXCLUDE', reason: readReason(reason) } as const
}
