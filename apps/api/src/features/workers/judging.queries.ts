import { Prisma } from '@payung/database/prisma'

/** What a programme judges by on a day: the rule in force, its areas and months. */
export interface Judging {
  readonly rule: unknown
  readonly area_codes: readonly string[]
  readonly from_month: string
  readonly until_month: string
}

/** Whatever of it the viewer sees: of another tenant's programme, the area that is one's own. */
export function findJudging(programmeId: string, day: string): Prisma.Sql {
  return Prisma.sql`
    select lower(p.period)::text as from_month, upper(p.period)::text as until_month,
      array(select q.area_code from programme_quota q where q.programme_id = p.id order by 1) as area_codes,
      (select v.rule from rule_version v where v.programme_id = p.id and v.effective_from <= ${day}::date
        order by v.effective_from desc, v.version desc limit 1) as rule
    from programme p where p.id = ${programmeId}::uuid`
}
