import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from './facts-issues.ts'
import { getWorker } from './find-worker.ts'
import { lockAttaching, lockPapersOf } from './worker-documents.queries.ts'
import { workerMessages } from './workers.messages.ts'
import { mayUpdate } from './workers.policy.ts'

export interface AddWorkerDocumentInput {
  readonly workerId: string
  readonly kind: 'ID_CARD' | 'FAMILY_CARD' | 'OTHER'
  readonly fileId: string
}

const DOCUMENT_MEDIA = /^(image\/(jpeg|png|webp|heic)|application\/pdf)$/
const DOCUMENTS_MAX = 20

/**
 * Puts an uploaded photo or scan to a person's record. The same file to the same record again, because no answer came, changes nothing.
 *
 * @throws NotFoundError for a missing record, another tenant's, and a file that is not one's own
 * @throws NotAllowedError to who does not keep the record
 * @throws ValidationError `DOCUMENT_TYPE`, `DOCUMENTS_TOO_MANY`
 */
export async function addWorkerDocument(
  tx: TenantTransaction,
  actor: Actor,
  input: AddWorkerDocumentInput,
): Promise<string> {
  const record = await getWorker(tx, input.workerId)
  if (!mayUpdate(actor, record)) throw new NotAllowedError()
  const file = await tx.models.storedFile.findFirst({ where: { id: input.fileId, createdBy: actor.userId } })
  if (file === null) throw new NotFoundError()
  if (!DOCUMENT_MEDIA.test(file.mediaType)) {
    throw fault(workerMessages.DOCUMENT_TYPE())
  }
  await tx.run(lockAttaching(file.id))
  const earlier = await tx.models.workerDocument.findFirst({ where: { workerId: record.id, fileId: file.id } })
  if (earlier !== null) return record.id
  // One after the other: counted at the same moment, none would be one too many.
  await tx.run(lockPapersOf(record.id))
  if ((await tx.models.workerDocument.count({ where: { workerId: record.id, removedAt: null } })) >= DOCUMENTS_MAX) {
    throw fault(workerMessages.DOCUMENTS_TOO_MANY({ documentsMax: DOCUMENTS_MAX }))
  }
  const { id } = await tx.models.workerDocument.create({
    data: { tenantId: actor.tenantId, workerId: record.id, kind: input.kind, fileId: file.id, addedBy: actor.userId },
  })
  await recordAudit(tx, actor, 'WORKER_DOCUMENT_ADDED', {
    subject: { kind: 'worker', id: record.id },
    details: { document: id, kind: input.kind },
  })
  return record.id
}
