import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { FilePurpose } from './file-purpose.ts'

export interface FileRow {
  readonly id: string
  /** Under whose key its content lies. */
  readonly tenant_id: string
  readonly name: string
  readonly media_type: string
  readonly size_bytes: bigint
  readonly purpose: FilePurpose
  readonly unmasked: boolean
  readonly created_by: string | null
  readonly created_at: Date
  /** It was put to a person's record, whoever keeps that now. */
  readonly is_attached: boolean
  /** A document of a person whom the viewer may open and whom their tenant keeps. */
  readonly is_document_of_visible: boolean
  /** A paper of an agreement or a regulation that the viewer may see, whichever party brought it. */
  readonly is_paper_of_visible: boolean
  /** The bank's proof of a payment that the viewer may see. */
  readonly is_payment_proof: boolean
  /** The proof that a family has a grant of its region, of a case that the viewer may see. */
  readonly is_grant_proof: boolean
  /** The evidence of a report of an event that the viewer may see. */
  readonly is_report_evidence: boolean
}

/** Only what still has its content. */
export function findFile(id: string): Statement {
  return findFiles([id])
}

/** Several of them, for what lists papers. */
export function findFiles(ids: readonly string[]): Statement {
  return Prisma.sql`
    select f.id, f.tenant_id, f.name, f.media_type, f.size_bytes, f.purpose, f.unmasked, f.created_by, f.created_at,
      f.purpose = 'DOCUMENT' and app.document_attached(f.id) as is_attached,
      exists (select from worker_document d join worker w on w.id = d.worker_id and w.tenant_id = d.tenant_id
        where d.file_id = f.id and d.removed_at is null) as is_document_of_visible,
      exists (select from agreement_document d where d.file_id = f.id and d.removed_at is null)
        or exists (select from obligation_report_file e where e.file_id = f.id)
        or exists (select from regulation r where r.file_id = f.id)
        or exists (select from deliberation d where d.minutes_file_id = f.id)
        or exists (select from check_photo p where p.file_id = f.id)
        or exists (select from scholarship_proof p where p.file_id = f.id)
        or exists (select from handover_photo p where p.file_id = f.id)
        -- What says something about somebody's health opens to the officers of the case alone.
        or exists (select from claim_paper p where p.file_id = f.id and (not p.is_health or p.added_by = app.user_id() or app.is_officer_of_claim(p.claim_id)))
        -- A signed decree names everybody in it, so it is for those who read all of them.
        or (app.area_scope() = '' and app.agency_id() is null and (exists (select from decree d where d.signed_file_id = f.id)
          or exists (select from decree d where d.tenant_id = f.tenant_id and d.paid_months @> jsonb_build_array(jsonb_build_object('file_id', f.id)))
          or exists (select from programme p where p.tenant_id = f.tenant_id and p.paid_months @> jsonb_build_array(jsonb_build_object('file_id', f.id)))
          or exists (select from decree_paper p where p.file_id = f.id))) as is_paper_of_visible,
      exists (select from contribution_payment_proof p where p.file_id = f.id) as is_payment_proof,
      exists (select from grant_handover h where h.file_id = f.id) as is_grant_proof,
      exists (select from life_event_report r where r.file_id = f.id) as is_report_evidence
    from file f where f.id = any(${[...ids]}::uuid[]) and f.content_removed_at is null and (f.expires_at is null or f.expires_at > now())`
}
