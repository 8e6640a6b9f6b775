import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function setAgreementState(
  actor: Actor,
  {
    state,
    reason,
    approver,
    id,
    expectedVersion,
  }: {
    readonly state: string | null
    readonly reason: string | null
    readonly approver: string | null
    readonly id: string
    readonly expectedVersion: number
  },
): Prisma.Sql {
  return Prisma.sql`update agreement set state = ${state}, state_reason = ${reason}, approved_by = ${approver}::uuid,
      version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
      where id = ${id}::uuid and version = ${expectedVersion}`
}

export function setAgreementTerminated(
  actor: Actor,
  {
    reason,
    terminatedOn,
    id,
    expectedVersion,
  }: { readonly reason: string; readonly terminatedOn: string; readonly id: string; readonly expectedVersion: number },
): Prisma.Sql {
  return Prisma.sql`update agreement set state = 'TERMINATED', state_reason = ${reason}, terminated_on = ${terminatedOn}::date,
      version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
      where id = ${id}::uuid and version = ${expectedVersion}`
}
