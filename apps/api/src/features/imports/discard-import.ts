import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { deleteRepairs, setImportDiscarded } from './discard-import.queries.ts'
import { wrongState } from './import-errors.ts'
import { emptyStaging } from './import-runs.queries.ts'
import { assertMayImport } from './imports.policy.ts'

/**
 * Throws an import away that was not saved; its staged people, and what was repaired of them, go at once. A job that is still reading it stops by itself.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError `IMPORT_STATE` once it is being saved or was
 */
export async function discardImport(
  tx: TenantTransaction,
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<string> {
  assertMayImport(actor)
  const file = await tx.models.importFile.findUnique({
    where: { id: importId },
    select: { id: true, stageJobId: true },
  })
  if (file === null) throw new NotFoundError()
  const discarded = await tx.run(setImportDiscarded(importId))
  if (discarded === 0) throw wrongState()
  await emptyStaging(tx, importId)
  await tx.run(deleteRepairs(importId))
  if (file.stageJobId !== null) {
    await tx.models.job.updateMany({
      where: { id: file.stageJobId, state: { in: ['WAITING', 'RUNNING'] } },
      data: { cancelRequested: true },
    })
  }
  await recordAudit(tx, actor, 'IMPORT_DISCARDED', { subject: { kind: 'import', id: importId } })
  return importId
}
