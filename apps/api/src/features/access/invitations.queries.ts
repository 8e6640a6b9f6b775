import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Role } from '@payung/domain/access/role'

export interface Invitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly areaPrefix: string
  readonly agencyId: string | null
  readonly expiresAt: Date
  readonly state: 'OPEN' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED'
}

const INVITATIONS_MAX = 500

/** Newest first; old ones stay, so that one can see who was asked. */
export async function listInvitations(tx: TenantTransaction): Promise<Invitation[]> {
  return tx.rows<Invitation>(Prisma.sql`
    select id, email, name, roles, area_prefix as "areaPrefix", agency_id as "agencyId", expires_at as "expiresAt",
      case when accepted_at is not null then 'ACCEPTED' when revoked_at is not null then 'REVOKED'
        when expires_at <= now() then 'EXPIRED' else 'OPEN' end as state
    from invitation order by id desc limit ${INVITATIONS_MAX}`)
}

export async function findInvitation(tx: TenantTransaction, id: string): Promise<Invitation | null> {
  const [row] = await tx.rows<Invitation>(Prisma.sql`
    select id, email, name, roles, area_prefix as "areaPrefix", agency_id as "agencyId", expires_at as "expiresAt",
      case when accepted_at is not null then 'ACCEPTED' when revoked_at is not null then 'REVOKED'
        when expires_at <= now() then 'EXPIRED' else 'OPEN' end as state
    from invitation where id = ${id}::uuid`)
  return row ?? null
}

/** A second invitation replaces the first: of two links in one mailbox only the newest opens. */
export async function revokeOpenInvitations(tx: TenantTransaction, email: string): Promise<void> {
  await tx.run(Prisma.sql`
    update invitation set revoked_at = now() where email = ${email} and accepted_at is null and revoked_at is null
      and starts_with(area_prefix, app.area_scope()) and (app.agency_id() is null or agency_id = app.agency_id())`)
}
