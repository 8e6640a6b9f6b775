import { Prisma } from '@payung/database/prisma'
import type { PartySide } from '@payung/domain/agreement/party-side'
import type { IsoDay } from '@payung/domain/calendar/iso-day'

/** `agreementStanding` of the domain as SQL over `agreement a`: lists are filtered and counted by it. A test holds both to each other. */
export function standingOn(day: IsoDay): Prisma.Sql {
  return Prisma.sql`case when a.state not in ('SIGNED', 'TERMINATED') then a.state
    when a.terminated_on <= ${day}::date then 'TERMINATED'
    when ${day}::date < lower(a.valid) then 'SIGNED'
    when ${day}::date < upper(a.valid) then 'ACTIVE' else 'EXPIRED' end`
}

/**
 * How many obligations of `agreement a` are done, late, due within 30 days, or open: `obligationStanding` of the domain as SQL.
 *
 * @param only narrows to some obligations `o` of parties `p`
 */
export function obligationTally(day: IsoDay, only: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total, count(*) filter (where l.outcome = 'DONE')::int as done,
      count(*) filter (where l.outcome is distinct from 'DONE' and o.due_on < ${day}::date)::int as late,
      count(*) filter (where l.outcome is distinct from 'DONE' and o.due_on between ${day}::date and ${day}::date + 30)::int as due
    from obligation o join agreement_party p on p.id = o.party_id
      left join lateral (select r.outcome from obligation_report r where r.obligation_id = o.id order by r.id desc limit 1) l on true
    where o.agreement_id = a.id and ${only}`
}

/** The viewer acts for all of their tenant, or was given `obligation o` as a part of it: one agency, district or village. */
export function isWithinViewersPart(): Prisma.Sql {
  return Prisma.sql`((app.area_scope() = '' and app.agency_id() is null)
    or exists (select from obligation_assignment s where s.obligation_id = o.id
      and (app.area_scope() = '' or starts_with(s.area_code, app.area_scope())) and (app.agency_id() is null or s.agency_id = app.agency_id())))`
}

/** Party `p` stands on this side of the viewer, or on any: `partySide` of the domain as SQL. A test holds both to each other. */
export function isOfSide(side?: PartySide): Prisma.Sql {
  if (side === undefined) return Prisma.sql`true`
  return side === 'OURS'
    ? Prisma.sql`p.party_tenant_id = app.tenant_id()`
    : Prisma.sql`p.party_tenant_id is distinct from app.tenant_id()`
}
