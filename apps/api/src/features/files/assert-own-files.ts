import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { fileMessages } from './files.messages.ts'

/**
 * That papers may be put to a record by who names them.
 *
 * @throws NotFoundError unless all of them were uploaded by this person, here
 * @throws ValidationError `DOCUMENT_TYPE` for what is no photograph, scan or PDF
 */
export async function assertOwnFiles(tx: TenantTransaction, actor: Actor, fileIds: readonly string[]): Promise<void> {
  const where = { id: { in: [...fileIds] }, tenantId: actor.tenantId, createdBy: actor.userId }
  const files = await tx.models.storedFile.findMany({ where, select: { purpose: true } })
  if (files.length < fileIds.length) throw new NotFoundError()
  if (files.every(({ purpose }) => purpose === 'DOCUMENT')) return
  throw new ValidationError([issueAbout(fileMessages.DOCUMENT_TYPE())])
}
