import { Prisma } from '@payung/database/prisma'
import type { TenantKind } from '@payung/domain/access/role'
import { type GrantBasisKind, grantBasis } from '@payung/domain/benefit/regional-grant'
import type { Actor } from '../../platform/actor.ts'

export interface GrantBasisColumns {
  readonly basis_kind: GrantBasisKind
  readonly basis_number: string
  readonly basis_title: string
  readonly basis_day: string
}

export interface RegionalGrantRow extends GrantBasisColumns {
  readonly id: string
  readonly ends_grant_id: string | null
  readonly from_day: string
  /** Null where it is open; of an end always. */
  readonly last_day: string | null
  /** Null of an end. */
  readonly rupiah: bigint | null
  readonly area_name: string
  readonly state: 'OPEN' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'
  readonly proposed_at: Date
  readonly proposed_by: string
  readonly proposed_by_name: string | null
  readonly proposed_by_email: string | null
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
}

const BASIS = Prisma.sql`g.basis_kind, g.basis_number, g.basis_title, g.basis_day::text as basis_day`

const GRANT = Prisma.sql`select g.id, g.ends_grant_id, lower(g.valid)::text as from_day, (upper(g.valid) - 1)::text as last_day, g.rupiah, ${BASIS}, a.name as area_name,
    g.state, g.proposed_at, g.proposed_by, p.name as proposed_by_name, p.email as proposed_by_email, g.decided_at, g.decided_by, d.name as decided_by_name,
    d.email as decided_by_email
  from regional_grant g join tenant t on t.id = g.tenant_id join area a on a.code = t.area_code
    left join app_user p on p.id = g.proposed_by left join app_user d on d.id = g.decided_by`

const GRANTS_MAX = 100

/** Of my government: what waits first, then the latest. */
export function findRegionalGrants(): Prisma.Sql {
  return Prisma.sql`${GRANT} where g.tenant_id = app.tenant_id() order by g.state <> 'OPEN', g.id desc limit ${Prisma.raw(String(GRANTS_MAX))}`
}

export function findRegionalGrant(id: string): Prisma.Sql {
  return Prisma.sql`${GRANT} where g.id = ${id}::uuid`
}

/** Whether a confirmed grant of mine holds on some of these days. */
export function findOverlap(fromDay: string, lastDay: string | null): Prisma.Sql {
  return Prisma.sql`select g.id from regional_grant g where g.tenant_id = app.tenant_id() and g.state = 'CONFIRMED' and g.ends_grant_id is null
    and g.valid && daterange(${fromDay}::date, ${lastDay}::date, '[]') limit 1`
}

export interface NewGrant {
  readonly rupiah: bigint | null
  readonly endsGrantId: string | null
  readonly fromDay: string
  readonly lastDay: string | null
  readonly basisKind: GrantBasisKind
  readonly basisNumber: string
  readonly basisTitle: string
  readonly basisDay: string
}

export function insertRegionalGrant({ tenantId, userId }: Actor, grant: NewGrant): Prisma.Sql {
  return Prisma.sql`insert into regional_grant (tenant_id, ends_grant_id, valid, rupiah, basis_kind, basis_number, basis_title, basis_day, proposed_by)
    values (${tenantId}::uuid, ${grant.endsGrantId}::uuid, daterange(${grant.fromDay}::date, ${grant.lastDay}::date, '[]'), ${grant.rupiah}::bigint, ${grant.basisKind},
      ${grant.basisNumber}, ${grant.basisTitle}, ${grant.basisDay}::date, ${userId}::uuid) returning id`
}

/** @returns how it ended: `CONFIRMED`, `REFUSED`, `WITHDRAWN`, or why it cannot be */
export function decideRegionalGrant(id: string, confirms: boolean): Prisma.Sql {
  return Prisma.sql`select app.decide_regional_grant(${id}::uuid, ${confirms}) as outcome`
}

/** What a government gives after a death, by the event. */
export interface EventGrantRow extends GrantBasisColumns {
  readonly event_id: string
  readonly grant_id: string
  readonly giver_id: string
  readonly giver_kind: TenantKind
  readonly area_name: string
  readonly rupiah: bigint
}

/** By the area in which the dead person lived; whose record has gone to another keeper since, by that of the government which handles the claim (`app.grants_due`). */
export function findGrantsOfEvents(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select e.id as event_id, g.grant_id, g.giver_id, k.kind as giver_kind, a.name as area_name, g.rupiah, ${BASIS}
    from life_event e join tenant t on t.id = e.tenant_id left join worker w on w.id = e.worker_id
      cross join lateral app.grants_of_area(case when w.tenant_id = e.tenant_id then w.village_code else t.area_code end, e.event_day) g
      join tenant k on k.id = g.giver_id join area a on a.code = k.area_code
    where e.id = any(${[...eventIds]}::uuid[]) and e.kind = 'DEATH' order by e.id, k.area_code desc`
}

/** As it is cited beside the law. */
export function legalBasisOf(row: Omit<GrantBasisColumns, 'basis_day'> & { readonly area_name: string }): string {
  const { basis_kind: kind, area_name: area, basis_number: number, basis_title: title } = row
  return grantBasis({ kind, area, number, title })
}
