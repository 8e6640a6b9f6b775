import { Prisma } from '@payung/database/prisma'

/** Of a row of `worker_listing l`: whether one of these pledges holds them, under their own record or one that was merged into it since. */
export function heldBy(pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`l.worker_id in (select p.worker_id from app.pledged_people(${[...pledgeIds]}::uuid[]) p)`
}

/**
 * Of a row of `cohort c`: whether a pledge that it is drawn from no longer stands, or no longer holds somebody whom it was computed with. Whoever an
 * upheld objection brought in is held by none. A member for a part reads no pledge and hears nothing of it.
 */
export const PLEDGES_CHANGED = Prisma.sql`(c.pledge_ids <> '{}' and app.area_scope() = '' and app.agency_id() is null and (
  cardinality(c.pledge_ids) <> (select count(*) from pledge p where p.id = any (c.pledge_ids) and p.state = 'APPROVED')
  or exists (select from cohort_member m where m.cohort_id = c.id and m.standing <> 'REMOVED' and m.objection_id is null
    and m.worker_id not in (select p.worker_id from app.pledged_people(c.pledge_ids) p))))`

export function findPledgesChanged(cohortId: string): Prisma.Sql {
  return Prisma.sql`select ${PLEDGES_CHANGED} as changed from cohort c where c.id = ${cohortId}::uuid`
}

/** Of these the approved pledges to the viewer's government that pay for an insurance and a month of a programme. */
export function findPledgesFitting(programmeId: string, pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select p.id from pledge p join programme g on g.id = ${programmeId}::uuid and g.tenant_id = p.region_tenant_id
    where p.id = any (${[...pledgeIds]}::uuid[]) and p.state = 'APPROVED' and p.insurance_programmes && g.insurance_programmes
      and daterange(p.from_month, p.until_month) && g.period`
}
