import { Prisma } from '@payung/database/prisma'
import type { ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import type { AnswerFault, AnswerField, AnswerOutcome } from '@payung/domain/benefit/claim-answer-file'
import type { ClaimState } from '@payung/domain/benefit/claim-state'
import { ANSWER_VERDICTS } from '@payung/domain/benefit/judge-claim-answer'
import type { PageRequest } from '../../platform/page-request.ts'

/** What became of a row: as it was judged, not readable, refused by the claim, or applied. */
export const ROW_VERDICTS = [...ANSWER_VERDICTS, 'UNREADABLE', 'REFUSED', 'APPLIED'] as const
export type RowVerdict = (typeof ROW_VERDICTS)[number]

/** A row as the database takes it in. */
export interface AnswerDraft {
  readonly no: number
  readonly case: string | null
  readonly insurer: string | null
  readonly outcome: AnswerOutcome | null
  readonly day: string | null
  readonly approved: string | null
  readonly paid: string | null
  readonly reason: string | null
  readonly verdict: RowVerdict
  readonly field: AnswerField | null
  readonly fault: AnswerFault | null
  readonly cell: string | null
}

/** Nothing where the content is here already: then `findUploadByContent` finds it. */
export function insertUpload(tenantId: string, fileName: string, sha256: Uint8Array): Prisma.Sql {
  return Prisma.sql`insert into claim_answer_upload (tenant_id, file_name, sha256) values (${tenantId}::uuid, ${fileName}, ${sha256}::bytea)
    on conflict (tenant_id, sha256) do nothing returning id`
}

export function findUploadByContent(sha256: Uint8Array): Prisma.Sql {
  return Prisma.sql`select u.id from claim_answer_upload u where u.tenant_id = app.tenant_id() and u.sha256 = ${sha256}::bytea`
}

export function countUploadsOfDay(userId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from claim_answer_upload u where u.uploaded_by = ${userId}::uuid and u.uploaded_at > now() - interval '1 day'`
}

export function insertAnswers(uploadId: string, tenantId: string, rows: readonly AnswerDraft[]): Prisma.Sql {
  return Prisma.sql`insert into claim_answer (upload_id, tenant_id, row_no, case_number, insurer_number, outcome, on_day, approved_rupiah, paid_rupiah, reason, verdict,
      fault_field, fault, fault_cell)
    select ${uploadId}::uuid, ${tenantId}::uuid, r.no, r."case", r.insurer, r.outcome, r.day, r.approved, r.paid, r.reason, r.verdict, r.field, r.fault, r.cell
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(no integer, "case" text, insurer text, outcome text, day date, approved bigint, paid bigint, reason text,
      verdict text, field text, fault text, cell text)`
}

/** A claim of the government as an answer meets it. */
export interface ClaimOfCase {
  readonly id: string
  readonly event_id: string
  readonly version: number
  readonly case_number: string
  readonly programme: ClaimProgramme
  readonly state: ClaimState
  readonly state_day: string
  readonly state_reason: string | null
  readonly due_rupiah: bigint | null
  readonly approved_rupiah: bigint | null
  readonly paid_rupiah: bigint | null
  readonly insurer_number: string | null
}

export function findClaimsOfCases(caseNumbers: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id, c.event_id, c.version, c.case_number, c.programme, c.state, c.state_day::text, c.state_reason, c.due_rupiah, c.approved_rupiah, c.paid_rupiah,
      c.insurer_number
    from claim c where c.tenant_id = app.tenant_id() and c.case_number = any(${[...caseNumbers]}::text[])`
}

export interface AnswerUploadRow {
  readonly id: string
  readonly file_name: string
  readonly uploaded_by: string
  readonly uploaded_by_name: string | null
  readonly uploaded_by_email: string | null
  readonly uploaded_at: Date
  readonly row_count: number
  readonly applied_count: number
  /** Rows that apply as they were last judged. */
  readonly applicable_count: number
  readonly counts: Readonly<Partial<Record<RowVerdict, number>>>
}

const UPLOAD = Prisma.sql`select u.id, u.file_name, u.uploaded_by, m.name as uploaded_by_name, m.email as uploaded_by_email, u.uploaded_at, k.counts,
    coalesce(k.rows, 0) as row_count, coalesce((k.counts->>'APPLIED')::int, 0) as applied_count, coalesce((k.counts->>'APPLIES')::int, 0) as applicable_count
  from claim_answer_upload u left join app_user m on m.id = u.uploaded_by
    left join lateral (select jsonb_object_agg(v.verdict, v.n) as counts, sum(v.n)::int as rows
      from (select a.verdict, count(*)::int as n from claim_answer a where a.upload_id = u.id group by a.verdict) v) k on true`

/** The newest first. */
export function listUploads({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where u.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${UPLOAD} ${beyond} order by u.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

/** @param id as it was sent: anything that is no id finds none */
export function findUpload(id: string): Prisma.Sql {
  return Prisma.sql`${UPLOAD} where u.id::text = ${id}`
}

export interface AnswerRow {
  readonly id: string
  readonly row_no: number
  readonly case_number: string | null
  readonly claim_id: string | null
  readonly insurer_number: string | null
  readonly outcome: AnswerOutcome | null
  readonly on_day: string | null
  readonly approved_rupiah: bigint | null
  readonly paid_rupiah: bigint | null
  readonly reason: string | null
  readonly verdict: RowVerdict
  readonly fault_field: AnswerField | null
  readonly fault: AnswerFault | null
  readonly fault_cell: string | null
  readonly refusal_code: string | null
  readonly refusal_text: string | null
  readonly refusal_text_en: string | null
}

const ROW = Prisma.sql`select a.id, a.row_no, a.case_number, c.id as claim_id, a.insurer_number, a.outcome, a.on_day::text, a.approved_rupiah, a.paid_rupiah, a.reason, a.verdict,
    a.fault_field, a.fault, a.fault_cell, a.refusal_code, a.refusal_text, a.refusal_text_en
  from claim_answer a left join claim c on c.tenant_id = a.tenant_id and c.case_number = a.case_number`

/** As the file numbers them. */
export function listRows(
  uploadId: string,
  verdict: RowVerdict | null,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and a.row_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}`
  const only = verdict === null ? Prisma.empty : Prisma.sql`and a.verdict = ${verdict}`
  return Prisma.sql`${ROW} where a.upload_id = ${uploadId}::uuid ${only} ${beyond}
    order by a.row_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

/** What is not done yet, in the order in which it happened. */
export function listOpenRows(uploadId: string): Prisma.Sql {
  return Prisma.sql`${ROW} where a.upload_id = ${uploadId}::uuid and a.verdict not in ('APPLIED', 'UNREADABLE') order by a.on_day, a.row_no`
}

/** One row, held: another run may be at it. Nothing where that has applied it. */
export function lockOpenRow(id: string): Prisma.Sql {
  return Prisma.sql`${ROW} where a.id = ${id}::uuid and a.verdict not in ('APPLIED', 'UNREADABLE') for update of a`
}

export interface RowRefusal {
  readonly code: string
  readonly id: string
  readonly en: string
}

export function setVerdict(id: string, verdict: RowVerdict, refusal: RowRefusal | null): Prisma.Sql {
  return Prisma.sql`update claim_answer set verdict = ${verdict}, refusal_code = ${refusal?.code ?? null}, refusal_text = ${refusal?.id ?? null},
      refusal_text_en = ${refusal?.en ?? null} where id = ${id}::uuid`
}
