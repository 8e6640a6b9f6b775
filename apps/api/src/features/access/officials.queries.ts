import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Appointment } from '@payung/domain/access/appointment'
import type { Role } from '@payung/domain/access/role'
import type { PageRequest } from '../../platform/page-request.ts'
import { type KeysetRow, keysetPage } from '../../platform/text-keyset.ts'

export const ROLE_PROPOSAL_STATES = ['OPEN', 'CONFIRMED', 'REFUSED'] as const
type RoleProposalState = (typeof ROLE_PROPOSAL_STATES)[number]

/** What became of a role for which an appointment was named. */
export interface OfficialRole {
  readonly role: Role
  readonly state: RoleProposalState
  /** Account of the person it is for. */
  readonly email: string | null
  readonly decidedAt: string | null
  /** Null where nobody has decided, or an administrator of the province has. */
  readonly deciderName: string | null
  readonly reason: string | null
}

export interface Official extends Appointment, KeysetRow {
  readonly roles: readonly OfficialRole[]
}

/** The entry of the register, made if it is not there yet: one paper is one entry. @returns its id */
export async function recordOfficial(
  tx: TenantTransaction,
  tenantId: string,
  { name, post, number, appointedOn }: Appointment,
): Promise<string> {
  await tx.run(Prisma.sql`insert into official (tenant_id, name, post, appointment_number, appointed_on)
    values (${tenantId}::uuid, ${name}, ${post}, ${number}, ${appointedOn}::date) on conflict do nothing`)
  const { id } = await tx.one<{ id: string }>(Prisma.sql`select id from official
    where name = ${name} and post = ${post} and appointment_number = ${number} and appointed_on = ${appointedOn}::date`)
  return id
}

/** The register of the tenant, newest appointment first, with the roles that rest on each. */
export function listOfficials(request: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(request, Prisma.sql`o.appointed_on::text`, Prisma.sql`o.id`, 'DESCENDING')
  return Prisma.sql`
    select o.id, o.name, o.post, o.appointment_number as number, o.appointed_on::text as "appointedOn", o.appointed_on::text as sort_key,
      coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'state', p.state, 'email', u.email, 'decidedAt', p.decided_at, 'deciderName', d.name,
          'reason', p.reason) order by p.id)
        from role_proposal p left join app_user u on u.id = p.user_id left join app_user d on d.id = p.decided_by where p.official_id = o.id), '[]') as roles
    from official o where ${behind} ${tail}`
}

export function countOfficials(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from official`
}
