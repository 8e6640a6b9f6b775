import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../../platform/actor.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts'
import { wrongState } from '../import-errors.ts'
import { assertMayImport } from '../imports.policy.ts'

/**
 * Asks for the file as it was sent, with what was repaired in its cells and a reason for what is left.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE` before it was read, and once its rows are gone
 */
export async function requestAnnotated(
  tx: TenantTransaction,
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<string> {
  assertMayImport(actor)
  const file = await tx.models.importFile.findUnique({
    where: { id: importId },
    select: { state: true, rowsRemovedAt: true },
  })
  if (file === null) throw new NotFoundError()
  if (file.rowsRemovedAt !== null || (file.state !== 'REVIEW' && file.state !== 'COMMITTED')) throw wrongState()
  return (await enqueueJob(tx, actor, { kind: 'IMPORT_ANNOTATE', params: { importId } })).id
}
