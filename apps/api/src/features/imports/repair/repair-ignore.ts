import type { Actor } from '../../../platform/actor.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { findAlike } from './repair-alike.ts'
import { openBench } from './repair-bench.ts'
import { neverIgnored, rowUnknown } from './repair-errors.ts'
import { applyIgnoredToRows, findIssueSeverity, raiseRowVersions } from './repair-ignore.queries.ts'
import { type RowAsked, readReason, takeRows } from './repair-input.ts'
import { logRepair, WHOLE_ROW } from './repair-log.ts'
import { forgetAnnotated } from './repair-rows.queries.ts'

/**
 * Lets a warning rest, with a reason; also that of all rows with the same value. An error is never left: it would save what is wrong.
 *
 * @returns the rows that have changed
 * @throws NotFoundError, NotAllowedError, ValidationError
 * @throws ConflictError `IMPORT_STATE`, `REPAIR_CONFLICT`, `ISSUE_NOT_IGNORABLE`
 */
export async function ignoreIssue(
  tx: Transaction,
  actor: Actor,
  input: RowAsked & {
    readonly importId: string
    readonly column: number | null
    readonly code: string
    readonly reason: string
    readonly alike: boolean
  },
): Promise<readonly number[]> {
  const bench = await openBench(tx, actor, input.importId)
  const reason = readReason(input.reason)
  await takeRows(bench, [input])
  const { importId } = bench
  const [issue] = await tx.rows<{ severity: string }>(findIssueSeverity(importId, input.row, input.code, input.column))
  if (issue === undefined) throw rowUnknown('code')
  if (issue.severity !== 'WARNING') throw neverIgnored()
  const { column, code } = input
  const alike = input.alike && column !== null ? await findAlike(bench, input.row, column, code) : []
  const rows = alike.length === 0 ? [input.row] : alike
  await logRepair(
    bench,
    { kind: 'IGNORE', reason, issueCode: code },
    rows.map((row) => ({ row, column: column ?? WHOLE_ROW })),
  )
  await tx.run(raiseRowVersions(importId, [...rows]))
  await tx.run(applyIgnoredToRows(importId, bench.sheet, [...rows]))
  await forgetAnnotated(bench)
  return rows
}
