import { Prisma } from '@payung/database/prisma'

export interface DocumentRow {
  readonly id: string
  readonly worker_id: string
  readonly kind: 'ID_CARD' | 'FAMILY_CARD' | 'OTHER'
  readonly file_id: string
  readonly file_name: string
  readonly media_type: string
  readonly size_bytes: number
  readonly added_at: Date
  readonly added_by: string | null
  readonly added_by_name: string | null
  readonly added_by_email: string | null
}

/** Documents of these people that were not taken away, the newest first; with those of records that were merged into theirs. */
export function findDocuments(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with recursive one as (
      select w.id as worker_id, w.id as record_id from worker w where w.id = any(${[...workerIds]}::uuid[])
      union
      select one.worker_id, l.id from one join worker l on l.superseded_by = one.record_id)
    select d.id, one.worker_id, d.kind, d.file_id, f.name as file_name, f.media_type, f.size_bytes::int as size_bytes, d.added_at, d.added_by,
      u.name as added_by_name, u.email as added_by_email
    from one join worker_document d on d.worker_id = one.record_id join worker w on w.id = d.worker_id and w.tenant_id = d.tenant_id join file f on f.id = d.file_id and f.tenant_id = d.tenant_id left join app_user u on u.id = d.added_by
    where d.removed_at is null order by one.worker_id, d.added_at desc, d.id`
}

/** Until the end of the transaction nobody else attaches this file. */
export function lockAttaching(fileId: string): Prisma.Sql {
  return Prisma.sql`select pg_advisory_xact_lock(hashtextextended('attaching ' || ${fileId}, 0))`
}

/** Until the end of the transaction nobody else puts a paper to this record, so that they are counted one after the other. */
export function lockPapersOf(workerId: string): Prisma.Sql {
  return Prisma.sql`select pg_advisory_xact_lock(hashtextextended('papers of ' || ${workerId}, 0))`
}

export interface DocumentsElsewhere {
  readonly worker_id: string
  readonly documents: number
}

/** How many papers of people whom the viewer keeps still lie with the former custodian. */
export function countDocumentsElsewhere(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select worker_id, documents from app.documents_elsewhere(${[...workerIds]}::uuid[])`
}
