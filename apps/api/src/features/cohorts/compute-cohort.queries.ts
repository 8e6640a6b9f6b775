import { eligibilitySql } from '@payung/database/eligibility-sql'
import { lotSql, placedSql, prioritySql } from '@payung/database/priority-sql'
import { Prisma } from '@payung/database/prisma'
import type { PriorityOrder } from '@payung/domain/eligibility/priority-order'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { quotaAreaOf } from '../programmes/public.ts'
import { type JudgedBy, judgedPeople, occupationsIn, where } from '../workers/public.ts'
import type { CohortRecord } from './cohorts.queries.ts'

/** What a cohort is computed from on a day: rule and order in force, quotas, and what locked cohorts have taken of them. */
export interface ComputingRow {
  readonly programme_state: string
  readonly from_month: string
  readonly until_month: string
  readonly rule_version: number | null
  readonly rule: unknown
  readonly priority_version: number | null
  readonly criteria: unknown
}

export function findComputing(programmeId: string, day: string): Prisma.Sql {
  return Prisma.sql`
    select p.state as programme_state, lower(p.period)::text as from_month, upper(p.period)::text as until_month, r.version as rule_version, r.rule,
      o.version as priority_version, o.criteria
    from programme p
      left join lateral (select v.version, v.rule from rule_version v where v.programme_id = p.id and v.effective_from <= ${day}::date
        order by v.effective_from desc, v.version desc limit 1) r on true
      left join lateral (select v.version, v.criteria from priority_version v where v.programme_id = p.id and v.effective_from <= ${day}::date
        order by v.effective_from desc, v.version desc limit 1) o on true
    where p.id = ${programmeId}::uuid`
}

export interface QuotaRoom {
  readonly area_code: string
  readonly people: number
  readonly taken: number
}

export function findRooms(programmeId: string): Prisma.Sql {
  return Prisma.sql`
    select q.area_code, q.people, coalesce(sum(v.people), 0)::int as taken from programme_quota q
      left join app.locked_by_village(${programmeId}::uuid) v on v.village_code = q.area_code or starts_with(v.village_code, q.area_code || '.')
    where q.programme_id = ${programmeId}::uuid group by q.area_code, q.people order by q.area_code`
}

export interface Placing {
  readonly cohort: Pick<CohortRecord, 'id' | 'tenant_id' | 'programme_id' | 'seed'>
  readonly judged: JudgedBy
  readonly order: PriorityOrder
  /** Of the list filter. */
  readonly conditions: readonly Prisma.Sql[]
  readonly rooms: readonly (QuotaRoom & { readonly room: number; readonly reserve: number })[]
}

/**
 * Judges, orders and places everybody in one statement: so many people, one snapshot, nothing carried to and fro.
 * Who is in a locked cohort of the programme, or was added to its decree, already has their place there, as long as that decree stands. Whom an upheld objection took out of a
 * list of the programme is named as removed, behind everybody else of their area.
 */
export function placePeople(
  reference: ReferenceData,
  { cohort, judged, order, conditions, rooms }: Placing,
): Prisma.Sql {
  const frame = { ...judged, occupationsOf: occupationsIn(reference) }
  const { points, met } = prioritySql(order, frame)
  const conditionsOfAll = [
    ...conditions,
    ...judgedPeople(judged),
    eligibilitySql(judged.rule, frame),
    // Whatever the rule says of a status: nobody is designated who is known to have gone.
    Prisma.sql`not app.is_gone(l.status)`,
    Prisma.sql`l.worker_id not in (select p.worker_id from app.placed(${cohort.programme_id}::uuid) p)`,
  ]
  const areas = Prisma.sql`(values ${Prisma.join(
    rooms.map(
      (quota) =>
        Prisma.sql`(${quota.area_code}, ${quota.people}::int, ${quota.taken}::int, ${quota.room}::int, ${quota.reserve}::int)`,
    ),
  )}) as r(area_code, quota, taken, room, reserve)`
  return Prisma.sql`
    with judged as materialized (
      select l.worker_id, l.village_code, ${quotaAreaOf(judged.areaCodes)} as area_code, ${points} as points, ${met} as met, ${lotSql(cohort.seed)} as draw,
        l.worker_id in (select g.worker_id from app.taken_out(${cohort.programme_id}::uuid) g) as is_out
      from worker_listing l ${where(conditionsOfAll)}
    ), counted as (
      insert into cohort_area (cohort_id, tenant_id, area_code, quota, taken, eligible)
      select ${cohort.id}::uuid, ${cohort.tenant_id}::uuid, r.area_code, r.quota, r.taken, coalesce(j.eligible, 0)
      from ${areas} left join (select area_code, count(*)::int as eligible from judged group by 1) j on j.area_code = r.area_code
    )
    insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
    select ${cohort.id}::uuid, ${cohort.tenant_id}::uuid, p.worker_id, p.area_code, p.village_code, p.place, p.points, p.met, p.draw, p.standing
    from (
      ${placedSql({ judged: Prisma.sql`select * from judged where not is_out`, rooms: Prisma.sql`select r.area_code, r.room, r.reserve from ${areas}` })}
      union all
      select o.worker_id, o.village_code, o.area_code, o.points, o.met, o.draw,
        (coalesce(i.people, 0) + row_number() over (partition by o.area_code order by o.points desc, o.draw collate "C", o.worker_id))::int, 'REMOVED'
      from judged o join ${areas} on r.area_code = o.area_code
        left join (select area_code, count(*) as people from judged where not is_out group by 1) i on i.area_code = o.area_code where o.is_out
    ) p`
}

export function finishComputing(
  cohortId: string,
  userId: string,
  made: { readonly ruleVersion: number; readonly priorityVersion: number | null; readonly day: string },
): Prisma.Sql {
  return Prisma.sql`
    update cohort c set rule_version = ${made.ruleVersion}::int, priority_version = ${made.priorityVersion}::int, judged_on = ${made.day}::date,
      computed_at = now(), computed_by = ${userId}::uuid, version = c.version + 1, updated_by = ${userId}::uuid, updated_at = now(),
      eligible = (select coalesce(sum(a.eligible), 0) from cohort_area a where a.cohort_id = c.id),
      members = (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER'),
      reserves = (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'RESERVE')
    where c.id = ${cohortId}::uuid returning c.members, c.reserves, c.eligible`
}
