import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { fault } from '../workers/public.ts'
import { lockPapersOfAgreement, setDocumentRemoved } from './agreement-documents.queries.ts'
import type { DocumentRow } from './agreement-parts.queries.ts'
import { agreementMessages } from './agreements.messages.ts'
import { getAgreement } from './find-agreement.ts'

const DOCUMENTS_MAX = 50

/**
 * Puts an uploaded paper to an agreement, for every party to read.
 *
 * @throws NotFoundError for a missing agreement, and a file that is not one's own
 * @throws NotAllowedError to a village or agency
 * @throws ValidationError `DOCUMENTS_TOO_MANY`, `SIGNED_BY_SIGNING` for the signed paper and a proof, which a step of the signing brings
 */
export async function addAgreementDocument(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly agreementId: string; readonly fileId: string; readonly kind: DocumentRow['kind'] },
): Promise<string> {
  const agreement = await getAgreement(tx, input.agreementId)
  if (!actor.permissions.has('FILE_UPLOAD') || actor.areaScope !== '') throw new NotAllowedError()
  if (input.kind === 'SIGNED' || input.kind === 'PROOF') throw fault(agreementMessages.SIGNED_BY_SIGNING())
  await putPaper(tx, actor, agreement.id, input)
  return agreement.id
}

/** @returns the id of the paper */
export async function putPaper(
  tx: TenantTransaction,
  actor: Actor,
  agreementId: string,
  paper: { readonly fileId: string; readonly kind: DocumentRow['kind'] },
): Promise<string> {
  await assertOwnFiles(tx, actor, [paper.fileId])
  // One after the other: counted at the same moment, none would be one too many.
  await tx.run(lockPapersOfAgreement(agreementId))
  if (
    (await tx.models.agreementDocument.count({ where: { agreementId: agreementId, removedAt: null } })) >= DOCUMENTS_MAX
  )
    throw fault(agreementMessages.DOCUMENTS_TOO_MANY({ documentsMax: DOCUMENTS_MAX }))
  const { id } = await tx.models.agreementDocument.create({
    data: {
      agreementId,
      tenantId: actor.tenantId,
      kind: paper.kind,
      fileId: paper.fileId,
      addedBy: actor.userId,
    },
  })
  await recordAudit(tx, actor, 'AGREEMENT_DOCUMENT_ADDED', {
    subject: { kind: 'agreement', id: agreementId },
    details: { document: id, kind: paper.kind },
  })
  return id
}

/**
 * Takes a paper of one's own off an agreement that is not approved yet.
 *
 * @throws NotFoundError, NotAllowedError for another party's
 * @throws ConflictError `AGREEMENT_STATE` once the agreement is approved
 */
export async function removeAgreementDocument(
  tx: TenantTransaction,
  actor: Actor,
  { documentId: id }: { readonly documentId: string },
): Promise<string> {
  const document = await tx.models.agreementDocument.findFirst({ where: { id, removedAt: null } })
  if (document === null) throw new NotFoundError()
  const mayChange =
    document.tenantId === actor.tenantId && actor.areaScope === '' && actor.permissions.has('FILE_UPLOAD')
  if (!mayChange) throw new NotAllowedError()
  try {
    await tx.run(setDocumentRemoved(id))
  } catch (error) {
    if (databaseRefusal(error)?.constraint !== 'agreement_is_settled') throw error
    throw new ConflictError(agreementMessages['AGREEMENT_STATE/removeAgreementDocument']())
  }
  await recordAudit(tx, actor, 'AGREEMENT_DOCUMENT_REMOVED', {
    subject: { kind: 'agreement', id: document.agreementId },
    details: { document: id },
  })
  return document.agreementId
}
