import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Role } from '@payung/domain/access/role'
import { NotFoundError } from '../../platform/errors.ts'

export interface Membership {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly areaPrefix: string
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly validFrom: string
  /** The last day; null has no end. */
  readonly validUntil: string | null
  readonly ended: boolean
  /** An appointment for it was confirmed, or waits for it. */
  readonly appointed: boolean
  /** The last day on which a role from before decision 83 counts as a person's own; null for every other role. */
  readonly countsApartUntil: string | null
}

export interface Member {
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly title: string | null }
  readonly memberships: readonly Membership[]
  readonly secondFactor: boolean
}

const MEMBERSHIPS = Prisma.sql`select m.id, m.user_id as "userId", m.role, m.area_prefix as "areaPrefix", m.agency_id as "agencyId", a.name as "agencyName",
    coalesce(lower(m.valid), (m.created_at at time zone 'Asia/Pontianak')::date)::text as "validFrom",
    case when isempty(m.valid) then (m.created_at at time zone 'Asia/Pontianak')::date else upper(m.valid) - 1 end::text as "validUntil",
    isempty(m.valid) or coalesce(upper(m.valid) <= app.today(), false) as ended,
    exists (select from role_proposal p where p.user_id = m.user_id and p.role = m.role and p.state <> 'REFUSED') as appointed,
    case when m.counts_apart_until > app.today() then (m.counts_apart_until - 1)::text end as "countsApartUntil"
  from membership m left join agency a on a.id = m.agency_id`

const MEMBERS_MAX = 2_000

/** Everybody of the tenant with all their memberships, past ones included, in three statements whatever their number. */
export async function listMembers(tx: TenantTransaction): Promise<Member[]> {
  const users = await tx.models.appUser.findMany({
    where: { memberships: { some: {} } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MEMBERS_MAX,
  })
  const memberships = await tx.rows<Membership>(Prisma.sql`${MEMBERSHIPS}
    order by lower(m.valid) desc nulls last, m.role`)
  const secured = await tx.rows<{ id: string }>(Prisma.sql`select id from app.second_factor_members() id`)
  const byUser = Map.groupBy(memberships, (membership) => membership.userId)
  const securedIds = new Set(secured.map(({ id }) => id))
  return users.map((user) => ({ user, memberships: byUser.get(user.id) ?? [], secondFactor: securedIds.has(user.id) }))
}

/** @throws NotFoundError */
export async function findMembership(tx: TenantTransaction, id: string): Promise<Membership> {
  const [row] = await tx.rows<Membership>(Prisma.sql`${MEMBERSHIPS} where m.id = ${id}::uuid`)
  if (row === undefined) throw new NotFoundError()
  return row
}

/** The part of the tenant in which somebody works now; the database lets it be one. */
export async function findScopeOf(
  tx: TenantTransaction,
  userId: string,
): Promise<{ areaPrefix: string; agencyId: string | null } | null> {
  const [row] = await tx.rows<{ areaPrefix: string; agencyId: string | null }>(Prisma.sql`
    select area_prefix as "areaPrefix", agency_id as "agencyId" from membership
    where user_id = ${userId}::uuid and valid @> app.today() limit 1`)
  return row ?? null
}

/** Administrators of the whole tenant who stay when one membership ends on a day: one of a part could never give the rest back. Called behind the lock of `lockPeople`. */
export async function countAdministratorsBeside(tx: TenantTransaction, membershipId: string, firstDayWithout: string) {
  const [row] = await tx.rows<{ count: number }>(Prisma.sql`
    select count(*)::int as count from membership
    where role = 'ADMINISTRATOR' and area_prefix = '' and agency_id is null and id <> ${membershipId}::uuid and valid @> ${firstDayWithout}::date`)
  return row?.count ?? 0
}

/** Whether somebody looks after the whole tenant, now or from a day to come. */
export async function hasAdministrator(tx: TenantTransaction): Promise<boolean> {
  const [row] = await tx.rows<{ exists: boolean }>(Prisma.sql`
    select exists (select from membership where role = 'ADMINISTRATOR' and area_prefix = '' and agency_id is null and not isempty(valid)
      and (upper_inf(valid) or upper(valid) > app.today()))`)
  return row?.exists === true
}

/** One change of people at a time in a tenant: two administrators who end each other at once must not both succeed. */
export async function lockPeople(tx: TenantTransaction, tenantId: string): Promise<void> {
  await tx.run(Prisma.sql`select pg_advisory_xact_lock(hashtextextended('people of ' || ${tenantId}, 0))`)
}
