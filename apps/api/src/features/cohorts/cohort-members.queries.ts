import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

export interface CohortMemberRow {
  readonly worker_id: string
  readonly cohort_id: string
  readonly area_code: string
  readonly village_code: string
  readonly place: number
  readonly points: number
  readonly met: readonly number[]
  readonly draw: string
  readonly standing: 'MEMBER' | 'RESERVE' | 'REMOVED'
  /** An objection that they were missing brought them in. */
  readonly by_objection: boolean
  /** As it was locked, or as it is; null for who is no longer seen. */
  readonly name: string | null
  readonly national_id_prefix: string | null
  readonly birth_date: string | null
  readonly sex: 'FEMALE' | 'MALE' | null
  readonly occupation_code: string | null
  readonly welfare_decile: number | null
}

export interface MemberFilter {
  readonly standing: CohortMemberRow['standing'] | null
  readonly areaCode: string | null
  /** Only who has no such place in another cohort. */
  readonly notIn: string | null
}

function conditions(cohortId: string, { standing, areaCode, notIn }: MemberFilter): Prisma.Sql {
  return Prisma.sql`m.cohort_id = ${cohortId}::uuid
    ${standing === null ? Prisma.empty : Prisma.sql`and m.standing = ${standing}`}
    ${areaCode === null ? Prisma.empty : Prisma.sql`and m.area_code = ${areaCode}`}
    ${
      notIn === null
        ? Prisma.empty
        : Prisma.sql`and m.worker_id not in (select o.worker_id from cohort_member o where o.cohort_id = ${notIn}::uuid and o.standing = 'MEMBER')`
    }`
}

/** By area and place. */
export function listMembers(cohortId: string, filter: MemberFilter, request: PageRequest): Prisma.Sql {
  const forward = request.direction === 'FORWARD'
  const at = readMemberCursor(request.cursor)
  const beyond =
    at === null
      ? Prisma.empty
      : Prisma.sql`and (m.area_code, m.place) ${Prisma.raw(forward ? '>' : '<')} (${at.area}, ${at.place}::int)`
  const way = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`
    with page as (select m.* from cohort_member m where ${conditions(cohortId, filter)} ${beyond}
      order by m.area_code ${way}, m.place ${way} limit ${Prisma.raw(String(request.limit))})
    select m.worker_id, m.cohort_id, m.area_code, coalesce(e.village_code, l.village_code, m.village_code) as village_code, m.place, m.points, m.met, m.draw, m.standing,
      m.objection_id is not null as by_objection,
      coalesce(e.name, l.display_name) as name, coalesce(e.national_id_prefix, l.national_id_prefix) as national_id_prefix,
      coalesce(e.birth_date, l.birth_date)::text as birth_date, coalesce(e.sex, l.sex) as sex,
      case when e.cohort_id is null then l.occupation_code else e.occupation_code end as occupation_code,
      case when e.cohort_id is null then l.welfare_decile else e.welfare_decile end as welfare_decile
    from page m left join worker_listing l on l.worker_id = m.worker_id left join cohort_entry e on e.cohort_id = m.cohort_id and e.worker_id = m.worker_id
    order by m.area_code ${way}, m.place ${way}`
}

export function countMembers(cohortId: string, filter: MemberFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from cohort_member m where ${conditions(cohortId, filter)}`
}

export function memberCursor({ area_code, place }: CohortMemberRow): string {
  return `${area_code}~${place}`
}

/** A cursor that is none begins at the beginning, as every list of ours does. */
function readMemberCursor(cursor: string | null): { area: string; place: number } | null {
  const match = /^([\d.]{2,13})~(\d{1,9})$/.exec(cursor ?? '')
  return match === null ? null : { area: match[1] ?? '', place: Number(match[2]) }
}
