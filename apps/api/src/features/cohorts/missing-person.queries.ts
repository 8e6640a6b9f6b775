import { eligibilitySql } from '@payung/database/eligibility-sql'
import { lotSql, prioritySql } from '@payung/database/priority-sql'
import { Prisma } from '@payung/database/prisma'
import type { PriorityOrder } from '@payung/domain/eligibility/priority-order'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { quotaAreaOf } from '../programmes/public.ts'
import { type JudgedBy, judgedPeople, occupationsIn, where } from '../workers/public.ts'
import type { CohortRecord } from './cohorts.queries.ts'

/** What a cohort was computed by: its own versions, whatever is in force by now. */
export interface CohortJudging {
  readonly rule: unknown
  readonly rule_version: number
  readonly criteria: unknown
  readonly from_month: string
  readonly until_month: string
  readonly area_codes: readonly string[]
}

export function findCohortJudging(cohortId: string): Prisma.Sql {
  return Prisma.sql`
    select r.rule, r.version as rule_version, v.criteria, lower(p.period)::text as from_month, upper(p.period)::text as until_month,
      array(select q.area_code from programme_quota q where q.programme_id = p.id order by 1) as area_codes
    from cohort c join programme p on p.id = c.programme_id join rule_version r on r.programme_id = p.id and r.version = c.rule_version
      left join priority_version v on v.programme_id = p.id and v.version = c.priority_version
    where c.id = ${cohortId}::uuid`
}

/** Where somebody stands already: in this cohort, or in a locked one of the programme that takes its quota, also by an amendment or a merged record. */
export interface PlaceTaken {
  readonly cohort_id: string
  readonly cohort_name: string
  readonly standing: 'MEMBER' | 'RESERVE' | 'REMOVED'
  /** Null for whom the order has not placed there. */
  readonly place: number | null
}

export function findPlaceTaken(cohort: Pick<CohortRecord, 'id' | 'programme_id'>, workerId: string): Prisma.Sql {
  // Who stands somewhere is not brought back here, whatever was decided before.
  return Prisma.sql`
    select * from (
    select c.id as cohort_id, c.name as cohort_name, m.standing, m.place from cohort_member m join cohort c on c.id = m.cohort_id
    where m.worker_id = ${workerId}::uuid and c.id = ${cohort.id}::uuid
    union all select c.id, c.name, 'MEMBER', m.place from app.placed(${cohort.programme_id}::uuid) p join cohort c on c.id = p.cohort_id
      left join cohort_member m on m.cohort_id = c.id and m.worker_id = p.worker_id and m.standing = 'MEMBER' where p.worker_id = ${workerId}::uuid
    union all select ${cohort.id}::uuid, c.name, 'REMOVED', null from app.taken_out(${cohort.programme_id}::uuid) g join cohort c on c.id = ${cohort.id}::uuid
      where g.worker_id = ${workerId}::uuid
    ) t order by t.standing = 'REMOVED', t.place is null
    limit 1`
}

export interface Coming {
  readonly cohort: Pick<CohortRecord, 'id' | 'tenant_id' | 'programme_id' | 'seed'>
  readonly workerId: string
  readonly judged: JudgedBy
  readonly order: PriorityOrder
}

export interface ComingRow {
  readonly area_code: string
  readonly place: number
  readonly points: number
  readonly standing: 'MEMBER' | 'RESERVE'
}

/** Where somebody whom the rule admits would come in: behind everybody of their area, within the quota where there is room. No row for who is not admitted. */
function coming(reference: ReferenceData, { cohort, workerId, judged, order }: Coming): Prisma.Sql {
  const frame = { ...judged, occupationsOf: occupationsIn(reference) }
  const { points, met } = prioritySql(order, frame)
  const filters = [
    ...judgedPeople(judged),
    eligibilitySql(judged.rule, frame),
    Prisma.sql`not app.is_gone(l.status)`,
    Prisma.sql`l.worker_id = ${workerId}::uuid`,
  ]
  return Prisma.sql`
    select j.*, 1 + coalesce((select max(m.place) from cohort_member m where m.cohort_id = ${cohort.id}::uuid and m.area_code = j.area_code), 0) as place,
      case when (select count(*) from cohort_member m where m.cohort_id = ${cohort.id}::uuid and m.area_code = j.area_code and m.standing = 'MEMBER')
        + (select coalesce(sum(v.people), 0) from app.locked_by_village(${cohort.programme_id}::uuid) v
           where v.village_code = j.area_code or starts_with(v.village_code, j.area_code || '.'))
        < (select q.people from programme_quota q where q.programme_id = ${cohort.programme_id}::uuid and q.area_code = j.area_code)
        then 'MEMBER' else 'RESERVE' end as standing
    from (select l.worker_id, l.village_code, ${quotaAreaOf(judged.areaCodes)} as area_code, ${points} as points, ${met} as met, ${lotSql(cohort.seed)} as draw
      from worker_listing l ${where(filters)}) j`
}

export function findComing(reference: ReferenceData, it: Coming): Prisma.Sql {
  return Prisma.sql`select c.area_code, c.place::int as place, c.points, c.standing from (${coming(reference, it)}) c`
}

/** The same for whom an objection took out, and who keeps the number that they have on this list. */
export function bringBack(reference: ReferenceData, it: Coming, objectionId: string): Prisma.Sql {
  return Prisma.sql`
    update cohort_member m set standing = c.standing, objection_id = ${objectionId}::uuid from (${coming(reference, it)}) c
    where m.cohort_id = ${it.cohort.id}::uuid and m.worker_id = c.worker_id
    returning m.area_code, m.place, m.points, m.standing`
}

export function insertComing(reference: ReferenceData, it: Coming, objectionId: string): Prisma.Sql {
  return Prisma.sql`
    insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing, objection_id)
    select ${it.cohort.id}::uuid, ${it.cohort.tenant_id}::uuid, c.worker_id, c.area_code, c.village_code, c.place, c.points, c.met, c.draw, c.standing,
      ${objectionId}::uuid from (${coming(reference, it)}) c
    returning area_code, place, points, standing`
}
