import { sayImportDuplicates, searchImportDuplicates } from '../../duplicates/public.ts'
import { applyIgnoredIssues, findRepairStamp, holdReview } from '../import-runs.queries.ts'
import type { Importer, ImportTools } from '../import-tools.ts'
import { openLayout } from '../layout/import-layout.ts'

/**
 * Warns of rows that may be somebody who is known under another NIK. After the review has opened, because it takes longer than all of reading:
 * nothing hangs on it but warnings, and whoever is saved without one is compared again by the queue. So nobody waits for the search: only what it has
 * found is written while the review is held, and what was repaired meanwhile is searched anew.
 *
 * Safe to repeat.
 *
 * @param run null: of whichever reading is being reviewed
 */
export async function compareStaged(
  { longTransactions, vault }: Pick<ImportTools, 'longTransactions' | 'vault'>,
  importer: Importer,
  importId: string,
  run: number | null,
): Promise<void> {
  await longTransactions.write(importer, async (tx) => {
    const before = await findRepairStamp(tx, importId)
    const likenesses = await searchImportDuplicates(tx, importer, vault, importId, null)
    const review = await holdReview(tx, importId, run)
    if (review === null) return
    const isAsSearched = (await findRepairStamp(tx, importId)) === before
    const current = isAsSearched ? likenesses : await searchImportDuplicates(tx, importer, vault, importId, null)
    await sayImportDuplicates(tx, importer, importId, null, current)
    await applyIgnoredIssues(tx, importId, openLayout(vault, importer.tenantId, importId, review.layout_cipher).sheet)
  })
}
