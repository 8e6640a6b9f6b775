import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { needsConfirmation, type Role } from '@payung/domain/access/role'
import type { PageRequest } from '../../platform/page-request.ts'

/** Why somebody may not confirm a proposed role, as `app.why_not_confirmer` says it. */
export const CONFIRMER_REFUSALS = [
  'PROPOSER_IS_NOT_CONFIRMER',
  'OWN_ROLE',
  'CONFIRMER_MADE_BY_PROPOSER',
  'NOT_ADMINISTRATOR',
] as const
type ConfirmerRefusal = (typeof CONFIRMER_REFUSALS)[number]

/** A role that waits for a second administrator. */
export interface RoleProposal {
  readonly id: string
  /** The organisation it is for; null for the viewer's own. */
  readonly tenantName: string | null
  readonly userName: string
  readonly userEmail: string
  readonly role: Role
  readonly areaPrefix: string
  readonly agencyName: string | null
  /** The last day of the role; null has no end. */
  readonly lastDay: string | null
  readonly proposerName: string
  readonly proposedAt: Date
  readonly officialName: string
  readonly officialPost: string
  readonly appointmentNumber: string
  readonly appointedOn: string
  /** Why the viewer may not confirm it; null where they may. */
  readonly whyNot: ConfirmerRefusal | null
}

const COLUMNS = Prisma.sql`id, tenant_name as "tenantName", user_name as "userName", user_email as "userEmail", role, area_prefix as "areaPrefix",
  agency_name as "agencyName", (valid_until - 1)::text as "lastDay", proposer_name as "proposerName", proposed_at as "proposedAt",
  official_name as "officialName", official_post as "officialPost", appointment_number as "appointmentNumber", appointed_on::text as "appointedOn",
  why_not as "whyNot"`

/** Of the viewer's part of the tenant, the oldest first; for the province, also of organisations without a second administrator. */
export function listRoleProposals({ cursor, direction, limit }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where p.id ${Prisma.raw(forward ? '>' : '<')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} from app.open_role_proposals() p ${beyond}
    order by p.id ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export function countRoleProposals(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from app.open_role_proposals()`
}

export async function findRoleProposal(tx: TenantTransaction, id: string): Promise<RoleProposal | null> {
  const [row] = await tx.rows<RoleProposal>(Prisma.sql`
    select ${COLUMNS} from app.open_role_proposals() p where p.id = ${id}::uuid`)
  return row ?? null
}

/** Roles that a person holds now or is proposed for. */
export async function listRolesOf(tx: TenantTransaction, userId: string): Promise<Role[]> {
  const rows = await tx.rows<{ role: Role }>(Prisma.sql`
    select role from membership where user_id = ${userId}::uuid
      and coalesce(upper(valid) > app.today(), not isempty(valid))
    union select role from role_proposal where user_id = ${userId}::uuid and state = 'OPEN'`)
  return rows.map(({ role }) => role)
}

/** Whether somebody works as an officer today, and no appointment for it was confirmed or waits. */
export async function lacksAppointment(tx: TenantTransaction, userId: string, role: Role): Promise<boolean> {
  if (needsConfirmation(role)) return false
  const [row] = await tx.rows<{ lacks: boolean }>(Prisma.sql`
    select not exists (select from role_proposal p where p.user_id = ${userId}::uuid and p.role = ${role} and p.state <> 'REFUSED') as lacks
    from membership where user_id = ${userId}::uuid and role = ${role} and valid @> app.today()`)
  return row?.lacks === true
}

/** @returns the outcome as the database decides it: `app.decide_role` */
export async function decideInDatabase(
  tx: TenantTransaction,
  proposalId: string,
  confirm: boolean,
  reason: string | null,
): Promise<string> {
  const { outcome } = await tx.one<{ outcome: string }>(
    Prisma.sql`select app.decide_role(${proposalId}::uuid, ${confirm}, ${reason}) as outcome`,
  )
  return outcome
}

interface RoleToPropose {
  readonly userId: string
  readonly role: Role
  readonly areaPrefix: string
  readonly agencyId: string | null
  /** The day after its last one; null has no end. */
  readonly end: string | null
  readonly officialId: string
}

/** @returns the id of the proposal */
export async function addRoleProposal(
  tx: TenantTransaction,
  tenantId: string,
  { userId, role, areaPrefix, agencyId, end, officialId }: RoleToPropose,
): Promise<string> {
  const { id } = await tx.one<{ id: string }>(Prisma.sql`
    insert into role_proposal (tenant_id, user_id, role, area_prefix, agency_id, valid_until, official_id)
    values (${tenantId}::uuid, ${userId}::uuid, ${role}, ${areaPrefix}, ${agencyId}::uuid, ${end}::date, ${officialId}::uuid) returning id`)
  return id
}
