import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'
import { heldRecordsAmong } from './records-held.queries.ts'

/**
 * Candidates `l` whose record the viewer's tenant keeps: nobody else says where they stand. Word for word as the index `worker_listing_to_verify` says it,
 * so that nobody else is read: of a listing that the viewer sees, the tenant is the viewer's.
 */
const CANDIDATE = Prisma.sql`l.status = 'CANDIDATE' and (l.custodian_tenant_id = l.tenant_id) is true`

/** A visit was called for and has not been made: until then there is nothing new to decide by. */
export const AWAITS_VISIT = Prisma.sql`exists (select from check_task t where t.worker_id = l.worker_id and t.tenant_id = app.tenant_id() and t.state = 'OPEN')`

/** One statement for the whole tenant: asked of each row anew, thousands of candidates would take seconds. */
const HELD = heldRecordsAmong(
  Prisma.sql`array(select l.worker_id from worker_listing l where l.tenant_id = app.tenant_id() and ${CANDIDATE})`,
)

/** Of `worker_listing l`, whom the viewer may call verified now. */
export function forViewerToVerify(): readonly Prisma.Sql[] {
  return [
    CANDIDATE,
    Prisma.sql`not ${AWAITS_VISIT}`,
    Prisma.sql`l.worker_id not in (select held.worker_id from (${HELD}) held)`,
  ]
}

export interface CandidateCounts {
  readonly for_viewer: number
  /** Entered or visited by the viewer, or by who may be the same person. */
  readonly for_colleagues: number
  readonly on_visit: number
}

/** Every candidate of the viewer's part, in exactly one of three numbers. Nobody else's record is looked at. */
export function countCandidates(entry: Entry, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const part = [Prisma.sql`l.tenant_id = ${entry.tenantId}::uuid`, ...conditions, CANDIDATE]
  const held = heldRecordsAmong(Prisma.sql`array(select worker_id from candidate)`)
  return Prisma.sql`with candidate as materialized (select l.worker_id from worker_listing l where ${Prisma.join(part, ' and ')})
    select count(*) filter (where not c.awaits_visit and not c.is_held)::int as for_viewer,
      count(*) filter (where not c.awaits_visit and c.is_held)::int as for_colleagues, count(*) filter (where c.awaits_visit)::int as on_visit
    from (select ${AWAITS_VISIT} as awaits_visit, held.worker_id is not null as is_held
      from candidate l left join (${held}) held on held.worker_id = l.worker_id) c`
}

/** Of those whom the viewer may call verified now, whoever was registered first. */
export function longestCandidate(entry: Entry, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const part = [Prisma.sql`l.tenant_id = ${entry.tenantId}::uuid`, ...conditions, ...forViewerToVerify()]
  return longestWaiting(
    { since: Prisma.sql`l.registered_on`, areaCode: Prisma.sql`l.village_code` },
    Prisma.sql`from worker_listing l where ${Prisma.join(part, ' and ')}`,
  )
}

export interface NextCandidate {
  readonly worker_id: string
  readonly display_name: string
  /** How many wait, this person among them and the one before not. */
  readonly waiting: number
}

/** Who comes after somebody by name, and after the last the first again: whoever was passed over is not lost. */
export function findNextCandidate(afterId: string, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const restOfQueue = Prisma.join([...conditions, Prisma.sql`l.worker_id <> ${afterId}::uuid`], ' and ')
  return Prisma.sql`select l.worker_id, l.display_name, count(*) over ()::int as waiting from worker_listing l
      left join worker_listing b on b.worker_id = ${afterId}::uuid and b.tenant_id = app.tenant_id() where ${restOfQueue}
    order by coalesce((l.name_order, l.worker_id) < (b.name_order, b.worker_id), false), l.name_order, l.worker_id limit 1`
}
