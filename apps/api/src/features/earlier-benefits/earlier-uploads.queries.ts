import { Prisma } from '@payung/database/prisma'
import type { EarlierFault, EarlierField } from '@payung/domain/benefit/earlier-benefit-file'
import type { PageRequest } from '../../platform/page-request.ts'

/** A row of a list as the database takes it in. */
export interface EarlierRowDraft {
  readonly id: string
  readonly no: number
  readonly name: string
  /** Sealed NIK in hex, with its first digits and every index by which it may be known; null where the row has none. */
  readonly cipher: string | null
  readonly prefix: string | null
  readonly indexes: readonly string[] | null
  readonly number: string | null
  readonly programme: string
  readonly event: string | null
  readonly paid: string
  readonly rupiah: string
  readonly area: string
  readonly claim: string
  readonly key: string
  readonly recipient: string | null
}

export interface EarlierFaultDraft {
  readonly no: number
  readonly field: EarlierField
  readonly fault: EarlierFault
  readonly cell: string
}

export function takeEarlierRows(
  fileId: string,
  rows: readonly EarlierRowDraft[],
  faults: readonly EarlierFaultDraft[],
): Prisma.Sql {
  return Prisma.sql`select t.list_id as id, t.is_known from app.take_earlier_benefits(${fileId}::uuid, ${JSON.stringify(rows)}::jsonb, ${JSON.stringify(faults)}::jsonb) t`
}

/** The list that a file became, or that has its content already. */
export interface TakenList {
  readonly id: string
  readonly is_known: boolean
}

export function confirmEarlierRows(id: string, expectedVersion: number): Prisma.Sql {
  return Prisma.sql`select app.confirm_earlier_benefits(${id}::uuid, ${expectedVersion}::int)::text as done`
}

export function rejectEarlierRows(id: string, expectedVersion: number, reason: string): Prisma.Sql {
  return Prisma.sql`select app.reject_earlier_benefits(${id}::uuid, ${expectedVersion}::int, ${reason})::text as done`
}

export const EARLIER_STATES = ['WAITING', 'CONFIRMED', 'REJECTED'] as const
export type EarlierState = (typeof EARLIER_STATES)[number]

export interface EarlierUploadRow {
  readonly id: string
  readonly file_name: string
  readonly state: EarlierState
  readonly row_count: number
  readonly total_rupiah: bigint
  readonly first_paid_on: string
  readonly last_paid_on: string
  readonly fault_count: number
  readonly matched_count: number
  readonly repeated_count: number
  readonly conflict_count: number
  readonly counted_rupiah: bigint
  readonly uploaded_by: string
  readonly uploaded_by_name: string | null
  readonly uploaded_by_email: string | null
  readonly uploaded_at: Date
  readonly confirmed_by: string | null
  readonly confirmed_by_name: string | null
  readonly confirmed_by_email: string | null
  readonly confirmed_at: Date | null
  readonly rejected_by: string | null
  readonly rejected_by_name: string | null
  readonly rejected_by_email: string | null
  readonly rejected_at: Date | null
  readonly rejection_reason: string | null
  readonly version: number
}

const UPLOADS = Prisma.sql`select u.id, u.file_name, u.state, u.row_count, u.total_rupiah, u.first_paid_on::text, u.last_paid_on::text, u.fault_count, u.matched_count,
  u.repeated_count, u.conflict_count, u.counted_rupiah, u.uploaded_by, m.name as uploaded_by_name, m.email as uploaded_by_email, u.uploaded_at,
  u.confirmed_by, c.name as confirmed_by_name, c.email as confirmed_by_email, u.confirmed_at, u.rejected_by, r.name as rejected_by_name, r.email as rejected_by_email,
  u.rejected_at, u.rejection_reason, u.version from earlier_benefit_upload u left join app_user m on m.id = u.uploaded_by left join app_user c on c.id = u.confirmed_by
  left join app_user r on r.id = u.rejected_by`

/** The newest first. */
export function listEarlierUploads({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where u.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${UPLOADS} ${beyond} order by u.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

/** @param id as it was sent: anything that is no id finds none */
export function findEarlierUpload(id: string): Prisma.Sql {
  return Prisma.sql`${UPLOADS} where u.id::text = ${id}`
}

export interface EarlierFaultRow {
  readonly row_no: number
  readonly field: EarlierField
  readonly fault: EarlierFault
  readonly cell: string
}

/** As the file numbers them: its rows with all that is wrong in each, a page of rows at a time. */
export function listEarlierFaults(uploadId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and k.row_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}`
  return Prisma.sql`select k.row_no, jsonb_agg(jsonb_build_object('field', k.field, 'fault', k.fault, 'cell', k.cell) order by k.field, k.fault) as faults
    from earlier_benefit_fault k where k.upload_id = ${uploadId}::uuid ${beyond}
    group by k.row_no order by k.row_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export interface FaultyRow {
  readonly row_no: number
  readonly faults: readonly Pick<EarlierFaultRow, 'field' | 'fault' | 'cell'>[]
}
