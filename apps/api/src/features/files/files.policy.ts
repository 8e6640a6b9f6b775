import type { Actor } from '../../platform/actor.ts'
import type { FilePurpose } from './file-purpose.ts'
import type { FileRow } from './files.queries.ts'

export function mayUpload(actor: Actor, purpose: FilePurpose): boolean {
  // Whoever records payments brings the statements of the bank, and no papers.
  if (purpose === 'IMPORT' && actor.permissions.has('CONTRIBUTION_PAY')) return true
  if (!actor.permissions.has('FILE_UPLOAD')) return false
  return purpose === 'DOCUMENT' || (purpose === 'IMPORT' && actor.permissions.has('IMPORT_RUN'))
}

/**
 * Whether somebody may fetch a file of their tenant. A list belongs to who asked for it: it shows that person's part of the tenant, and a
 * colleague's part may be smaller. A document is its uploader's until it is put to a record; from then on it goes with the record, also away.
 * Papers of agreements and regulations are for everyone who sees those, of other tenants too.
 */
export function mayFetch(
  actor: Actor,
  file: Pick<
    FileRow,
    | 'purpose'
    | 'unmasked'
    | 'created_by'
    | 'is_attached'
    | 'is_document_of_visible'
    | 'is_paper_of_visible'
    | 'is_payment_proof'
    | 'is_grant_proof'
    | 'is_report_evidence'
  >,
): boolean {
  const isMine = file.created_by === actor.userId
  const seesWholeTenant = actor.areaScope === '' && actor.agencyId === null
  switch (file.purpose) {
    case 'DOCUMENT':
      if (!actor.permissions.has('FILE_READ')) return false
      if (file.is_payment_proof) return actor.permissions.has('CONTRIBUTION_READ') || isMine
      if (file.is_grant_proof || file.is_report_evidence) return actor.permissions.has('CLAIM_READ')
      return file.is_paper_of_visible || (file.is_attached ? file.is_document_of_visible : isMine)
    case 'IMPORT':
      return actor.permissions.has('IMPORT_RUN') && (isMine || seesWholeTenant)
    case 'RESULT':
    case 'EXPORT':
      return isMine && (!file.unmasked || actor.permissions.has('WORKER_EXPORT_UNMASKED'))
  }
}
