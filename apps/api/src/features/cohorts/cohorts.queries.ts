import { Prisma } from '@payung/database/prisma'
import type { CohortState } from '@payung/domain/cohort/cohort-state'
import type { PageRequest } from '../../platform/page-request.ts'
import { PLEDGES_CHANGED } from './pledged-people.queries.ts'

export interface CohortRecord {
  readonly id: string
  readonly tenant_id: string
  readonly programme_id: string
  readonly name: string
  readonly filter: unknown
  readonly seed: string
  readonly reserve_percent: number
  readonly state: CohortState
  readonly rule_version: number | null
  readonly priority_version: number | null
  readonly judged_on: string | null
  readonly computed_at: Date | null
  readonly computed_by: string | null
  readonly eligible: number
  readonly members: number
  readonly reserves: number
  /** Only among the accepted candidates of this round. */
  readonly round_id: string | null
  /** Only among whom these pledges hold; empty for everybody. */
  readonly pledge_ids: readonly string[]
  readonly published_at: Date | null
  readonly published_by: string | null
  readonly objections_until: string | null
  readonly public_code: string | null
  readonly lock_reason: string | null
  readonly locked_at: Date | null
  readonly locked_by: string | null
  /** Hexadecimal. */
  readonly content_hash: string | null
  /** Which the lock did not wait for. */
  readonly unconfirmed_objections: number | null
  /** How the decree went that designated it and stands no more; null while it takes its quota. */
  readonly quota_released: 'CANCELLED' | 'REVOKED' | 'ENDED' | null
  readonly synthetic: boolean
  readonly version: number
  readonly updated_at: Date
  /** Whoever had a hand in it: who made or changed it, published it, or decided what was said against it. */
  readonly makers: readonly string[]
  /** Of them, who made, changed or published it: they decide nothing that is said against it. */
  readonly authors: readonly string[]
}

const COLUMNS = Prisma.sql`c.id, c.tenant_id, c.programme_id, c.name, c.filter, c.seed, c.reserve_percent, c.state, c.rule_version, c.priority_version,
  c.judged_on::text, c.computed_at, c.computed_by, c.eligible, c.members, c.reserves, c.round_id, c.pledge_ids, c.published_at, c.published_by,
  c.objections_until::text, c.public_code, c.lock_reason, c.locked_at, c.locked_by, c.unconfirmed_objections,
  encode(c.content_hash, 'hex') as content_hash,
  case when c.state = 'LOCKED' then app.quota_released(c.id) end as quota_released, c.synthetic, c.version, c.updated_at,
  c.makers || array_remove(array[c.published_by], null) || array(select d.decided_by from cohort_objection_decision d where d.cohort_id = c.id)
    || array(select a.proposed_by from cohort_addition a join cohort_objection_decision d on d.objection_id = a.objection_id
      where a.cohort_id = c.id and d.added_standing is not null and a.named_worker_id = d.named_worker_id) as makers,
  c.makers || array_remove(array[c.published_by], null) as authors
  from cohort c`

export function findCohorts(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.id = any(${[...ids]}::uuid[])`
}

export interface CohortFilter {
  readonly programmeId: string | null
  readonly states: readonly CohortState[] | null
}

function conditions({ programmeId, states }: CohortFilter): Prisma.Sql {
  return Prisma.sql`(${programmeId}::uuid is null or c.programme_id = ${programmeId}::uuid)
    and (${states === null}::boolean or c.state = any(${[...(states ?? [])]}::text[]))`
}

/** Newest first. */
export function listCohorts(filter: CohortFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and c.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond} order by c.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countCohorts(filter: CohortFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from cohort c where ${conditions(filter)}`
}

export interface CohortAreaRow {
  readonly cohort_id: string
  readonly area_code: string
  readonly quota: number
  readonly taken: number
  readonly eligible: number
  readonly members: number
  readonly reserves: number
  readonly removed: number
  /** Of the last member, and of the first who waits: where the line runs. */
  readonly last_points: number | null
  readonly next_points: number | null
}

export function findCohortAreas(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select a.cohort_id, a.area_code, a.quota, a.taken, a.eligible, coalesce(m.members, 0)::int as members, coalesce(m.reserves, 0)::int as reserves,
      coalesce(m.removed, 0)::int as removed, m.last_points, m.next_points
    from cohort_area a left join (
      select m.cohort_id, m.area_code, count(*) filter (where m.standing = 'MEMBER') as members, count(*) filter (where m.standing = 'RESERVE') as reserves,
        count(*) filter (where m.standing = 'REMOVED') as removed, min(m.points) filter (where m.standing = 'MEMBER') as last_points,
        max(m.points) filter (where m.standing = 'RESERVE') as next_points
      from cohort_member m where m.cohort_id = any(${[...ids]}::uuid[]) group by 1, 2) m on m.cohort_id = a.cohort_id and m.area_code = a.area_code
    where a.cohort_id = any(${[...ids]}::uuid[]) order by a.area_code`
}

/** What has changed since a draft was computed, as of a day. */
export interface CohortChangesRow {
  readonly cohort_id: string
  readonly rule_version: number | null
  readonly priority_version: number | null
  readonly quotas_changed: boolean
  /** A pledge of it no longer stands, or no longer holds somebody. */
  readonly pledges_changed: boolean
  readonly programme_state: string
}

export function findCohortChanges(ids: readonly string[], day: string): Prisma.Sql {
  return Prisma.sql`
    select c.id as cohort_id, p.state as programme_state,
      (select v.version from rule_version v where v.programme_id = c.programme_id and v.effective_from <= ${day}::date
        order by v.effective_from desc, v.version desc limit 1) as rule_version,
      (select v.version from priority_version v where v.programme_id = c.programme_id and v.effective_from <= ${day}::date
        order by v.effective_from desc, v.version desc limit 1) as priority_version,
      exists (select from programme_quota q full join (select * from cohort_area o where o.cohort_id = c.id) a on a.area_code = q.area_code
        where coalesce(q.programme_id, c.programme_id) = c.programme_id and q.people is distinct from a.quota) as quotas_changed,
      ${PLEDGES_CHANGED} as pledges_changed
    from cohort c join programme p on p.id = c.programme_id where c.id = any(${[...ids]}::uuid[])`
}
