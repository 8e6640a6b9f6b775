import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { LikenessReason, LikenessThresholds } from '@payung/domain/identity/person-likeness'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { findThresholds, thresholdsOf } from '../workers/public.ts'
import { readCandidates } from './candidates.queries.ts'
import {
  deleteDuplicateIssues,
  deleteImportDuplicates,
  insertDuplicateIssues,
  insertImportDuplicates,
  updateWorstSeverity,
} from './import-duplicates.queries.ts'
import { type ScoredPair, scoreCandidates } from './score-candidates.ts'

export interface StagedLikeness {
  readonly row: number
  readonly workerId: string
  /** Where the other is a row of the same file. */
  readonly otherRow: number | null
  readonly score: number
  readonly reasons: string
}

/**
 * Whom the new people of an import may be: saved people that the importer reads in full, and earlier rows of the same file. By the rule and the
 * thresholds of the queue. It writes nothing but which numbers do not open, and holds nothing up, however long it takes.
 *
 * @param rows only what these rows may be; null for all
 */
export async function searchImportDuplicates(
  tx: TenantTransaction,
  entry: Pick<Entry, 'tenantId'>,
  vault: Vault,
  importId: string,
  rows: readonly number[] | null,
): Promise<StagedLikeness[]> {
  const thresholds = thresholdsOf(await tx.rows<LikenessThresholds>(findThresholds()))
  const likenesses: StagedLikeness[] = []
  const unopened = new UnopenedValues()
  for await (const candidates of readCandidates(tx, { importId, rows })) {
    const { pairs } = await scoreCandidates(tx, vault, candidates, thresholds, importId, unopened)
    likenesses.push(...pairs.map(ofLaterRow))
  }
  await unopened.setAside(tx, entry)
  return likenesses
}

/** Finds and says at once, of rows that were judged anew. */
export async function findImportDuplicates(
  tx: TenantTransaction,
  entry: Entry,
  vault: Vault,
  importId: string,
  rows: readonly number[],
): Promise<void> {
  const likenesses = await searchImportDuplicates(tx, entry, vault, importId, rows)
  await sayImportDuplicates(tx, entry, importId, rows, likenesses)
}

/**
 * Says of rows whom they may be: a warning for each, and with whom. Safe to repeat.
 *
 * @param rows those that were searched; null for all
 */
export async function sayImportDuplicates(
  tx: TenantTransaction,
  entry: Entry,
  importId: string,
  rows: readonly number[] | null,
  likenesses: readonly StagedLikeness[],
): Promise<void> {
  const forgotten = await tx.rows<{ row_number: number }>(
    deleteImportDuplicates(importId, rows === null, [...(rows ?? [])]),
  )
  const touched = [...new Set([...forgotten.map(({ row_number }) => row_number), ...likenesses.map(({ row }) => row)])]
  if (touched.length === 0) return
  await tx.run(
    insertImportDuplicates({
      importId,
      tenantId: entry.tenantId,
      rows: likenesses.map(({ row }) => row),
      workerIds: likenesses.map(({ workerId }) => workerId),
      otherRows: likenesses.map(({ otherRow }) => otherRow),
      scores: likenesses.map(({ score }) => score),
      reasons: likenesses.map(({ reasons }) => reasons),
    }),
  )
  await tellRows(tx, importId, touched)
}

/** Gives each of these rows its warning, or takes it away where there is nobody any more; what somebody has left stays left. */
async function tellRows(tx: TenantTransaction, importId: string, rows: readonly number[]): Promise<void> {
  const numbers = [...rows]
  await tx.run(deleteDuplicateIssues(importId, numbers))
  await tx.run(insertDuplicateIssues(importId, numbers))
  await tx.run(updateWorstSeverity(importId, numbers))
}

/** Of two rows of a file the later is told, as with equal NIKs. */
function ofLaterRow({ row, score, reasons }: ScoredPair): StagedLikeness {
  const rest = { score, reasons: reasons.join(',') }
  const [askingRow, other] = [row.asked_row, row.other_row]
  if (askingRow === null) throw new Error('a staged row was compared without its number')
  if (other === null || other < askingRow) return { row: askingRow, workerId: row.other_id, otherRow: other, ...rest }
  return { row: other, workerId: row.asked_id, otherRow: askingRow, ...rest }
}

/** Whom one row of an import may be; a name only of people whom the viewer still reads in full. */
export interface RowDuplicate {
  readonly worker_id: string
  readonly display_name: string | null
  readonly other_row: number | null
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}
