import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { getWorker } from './find-worker.ts'
import { mayUpdate } from './workers.policy.ts'

/**
 * Takes a document off a person's record. That it was there stays written.
 *
 * @returns the person's id
 * @throws NotFoundError for a missing document, another tenant's, and one that was taken away before
 * @throws NotAllowedError to who does not keep the record
 */
export async function removeWorkerDocument(
  tx: TenantTransaction,
  actor: Actor,
  { documentId }: { readonly documentId: string },
): Promise<string> {
  const document = await tx.models.workerDocument.findFirst({ where: { id: documentId, removedAt: null } })
  if (document === null) throw new NotFoundError()
  const record = await getWorker(tx, document.workerId)
  if (!mayUpdate(actor, record)) throw new NotAllowedError()
  await tx.models.workerDocument.update({ where: { id: documentId }, data: { removedAt: new Date() } })
  await recordAudit(tx, actor, 'WORKER_DOCUMENT_REMOVED', {
    subject: { kind: 'worker', id: record.id },
    details: { document: documentId },
  })
  return record.id
}
