import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

export const OBJECTION_KINDS = ['DECEASED', 'MOVED', 'EMPLOYED', 'NOT_POOR', 'TWICE', 'MISSING', 'OTHER'] as const
export type ObjectionKind = (typeof OBJECTION_KINDS)[number]

export const CONFIRMATION_MEANS = ['PHONE', 'OFFICE'] as const
export type ConfirmationMeans = (typeof CONFIRMATION_MEANS)[number]

export interface ObjectionRow {
  readonly id: string
  readonly cohort_id: string
  readonly tenant_id: string
  readonly worker_id: string | null
  readonly worker_name: string | null
  readonly village_code: string
  readonly kind: ObjectionKind
  readonly statement_cipher: Uint8Array
  readonly received_by: string | null
  readonly received_at: Date
  /** False for what came to the counter while as many waited as a person can read. */
  readonly holds: boolean
  readonly place: number | null
  readonly standing: 'MEMBER' | 'RESERVE' | 'REMOVED' | null
  readonly upheld: boolean | null
  readonly reason: string | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly removed_worker_id: string | null
  readonly replacement_worker_id: string | null
  readonly replacement_name: string | null
  /** Whom an objection about somebody missing turned out to mean. */
  readonly named_worker_id: string | null
  readonly named_worker_name: string | null
  readonly added_standing: 'MEMBER' | 'RESERVE' | null
  /** Decided together with others that nobody stood behind. */
  readonly set_aside: boolean | null
  readonly confirmation_means: ConfirmationMeans | null
  readonly confirmed_by: string | null
  readonly confirmed_at: Date | null
}

const COLUMNS = Prisma.sql`o.id, o.cohort_id, o.tenant_id, o.worker_id, l.display_name as worker_name, o.village_code, o.kind, o.statement_cipher, o.received_by,
  o.received_at, o.holds, m.place, m.standing, d.upheld, d.reason, d.decided_by, d.decided_at, d.removed_worker_id, d.replacement_worker_id, r.display_name as replacement_name,
  d.named_worker_id, n.display_name as named_worker_name, d.added_standing, d.set_aside, f.means as confirmation_means, f.confirmed_by, f.confirmed_at
  from cohort_objection o left join cohort_objection_decision d on d.objection_id = o.id
    left join cohort_objection_confirmation f on f.objection_id = o.id
    left join cohort_member m on m.cohort_id = o.cohort_id and m.worker_id = o.worker_id
    left join worker_listing l on l.worker_id = o.worker_id left join worker_listing r on r.worker_id = d.replacement_worker_id
    left join worker_listing n on n.worker_id = d.named_worker_id`

export function findObjection(id: string): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where o.id = ${id}::uuid`
}

/** Newest first. */
export function listObjections(cohortId: string, open: boolean | null, request: PageRequest): Prisma.Sql {
  const forward = request.direction === 'FORWARD'
  const beyond =
    request.cursor === null
      ? Prisma.empty
      : Prisma.sql`and o.id ${Prisma.raw(forward ? '<' : '>')} ${request.cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where o.cohort_id = ${cohortId}::uuid ${isOpen(open)} ${beyond}
    order by o.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(request.limit))}`
}

function isOpen(open: boolean | null): Prisma.Sql {
  if (open === null) return Prisma.empty
  return open ? Prisma.sql`and d.objection_id is null` : Prisma.sql`and d.objection_id is not null`
}

export interface ObjectionCounts {
  readonly cohort_id: string
  readonly all: number
  readonly open: number
  /** Of the open ones, those that a lock waits for. */
  readonly holding: number
}

export function countObjections(cohortIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select o.cohort_id, count(*)::int as all, (count(*) filter (where d.objection_id is null))::int as open,
      (count(*) filter (where d.objection_id is null and ((o.sender_digest is null and o.holds) or f.objection_id is not null)))::int as holding
    from cohort_objection o left join cohort_objection_decision d on d.objection_id = o.id
      left join cohort_objection_confirmation f on f.objection_id = o.id
    where o.cohort_id = any(${[...cohortIds]}::uuid[]) group by 1`
}

/** Of what nobody stands behind, whatever had come by then: what arrives while somebody decides is not decided unread. */
export function insertSetAside(it: {
  readonly cohortId: string
  readonly villageCode: string | null
  readonly receivedUntil: Date
  readonly reason: string
  readonly decidedBy: string
}): Prisma.Sql {
  return Prisma.sql`insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, set_aside, decided_by)
    select o.id, o.cohort_id, o.tenant_id, false, ${it.reason}, true, ${it.decidedBy}::uuid from cohort_objection o
    where o.cohort_id = ${it.cohortId}::uuid and o.received_by is null and o.received_at <= ${it.receivedUntil}
      and (${it.villageCode}::text is null or o.village_code = ${it.villageCode})
      and not exists (select from cohort_objection_decision d where d.objection_id = o.id)
      and not exists (select from cohort_objection_confirmation f where f.objection_id = o.id)`
}
