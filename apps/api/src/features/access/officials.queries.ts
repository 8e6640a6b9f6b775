import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Appointment } from '@payung/domain/access/appointment'
import type { Role } from '@payung/domain/access/role'

/** What became of a role for which an appointment was named. */
export interface OfficialRole {
  readonly role: Role
  readonly state: 'OPEN' | 'CONFIRMED' | 'REFUSED'
  /** Account of the person it is for. */
  readonly email: string | null
  readonly decidedAt: string | null
  /** Null where nobody has decided, or an administrator of the province has. */
  readonly deciderName: string | null
  readonly reason: string | null
}

export interface Official extends Appointment {
  readonly id: string
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

const OFFICIALS_MAX = 1_000

/** The register of the tenant, newest appointment first, with the roles that rest on each. */
export async function listOfficials(tx: TenantTransaction): Promise<Official[]> {
  return tx.rows<Official>(Prisma.sql`
    select o.id, o.name, o.post, o.appointment_number as number, o.appointed_on::text as "appointedOn",
      coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'state', p.state, 'email', u.email, 'decidedAt', p.decided_at, 'deciderName', d.name,
          'reason', p.reason) order by p.id)
        from role_proposal p left join app_user u on u.id = p.user_id left join app_user d on d.id = p.decided_by where p.official_id = o.id), '[]') as roles
    from official o order by o.appointed_on desc, o.id desc limit ${OFFICIALS_MAX}`)
}
