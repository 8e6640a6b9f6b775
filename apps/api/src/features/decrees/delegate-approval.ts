import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, readLoggedReason } from '../workers/public.ts'
import { type DelegationRow, findDelegation, findRoles } from './approval.queries.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { mayDelegate, mayStandIn } from './decrees.policy.ts'
import { insertDelegation, setDelegationRevoked } from './delegate-approval.queries.ts'

export interface DelegateInput {
  readonly deputyId: string
  readonly fromDay: string
  /** Last day on which the deputy stands in. */
  readonly lastDay: string
  readonly reason: string
}

const DAYS_MAX = 366

/**
 * Lets a colleague decide in one's place for some days. The deputy's vote names both.
 *
 * @throws NotAllowedError to who decides nothing themselves
 * @throws NotFoundError for who is no colleague
 * @throws ValidationError `DELEGATION_DAYS`, `DEPUTY_IS_SELF`, `DEPUTY_IS_MAKER`, `REASON_MISSING` and its like
 */
export async function delegateApproval(tx: TenantTransaction, actor: Actor, input: DelegateInput): Promise<string> {
  if (!mayDelegate(actor)) throw new NotAllowedError()
  const reason = readLoggedReason(input.reason)
  const day = today().toString()
  if (input.deputyId === actor.userId) throw fault(decreeDraftMessages.DEPUTY_IS_SELF())
  const latest = Temporal.PlainDate.from(input.fromDay).add({ days: DAYS_MAX }).toString()
  if (input.lastDay < input.fromDay || input.lastDay < day || input.lastDay >= latest)
    throw fault(decreeDraftMessages.DELEGATION_DAYS())
  const roles = await tx.rows<{ role: string }>(findRoles(input.deputyId, day))
  if (roles.length === 0) throw new NotFoundError()
  if (!mayStandIn(roles.map(({ role }) => role))) throw fault(decreeDraftMessages.DEPUTY_IS_MAKER())
  const until = Temporal.PlainDate.from(input.lastDay).add({ days: 1 }).toString()
  const [made] = await tx.rows<{
    id: string
  }>(insertDelegation(actor, { deputyId: input.deputyId, fromDay: input.fromDay, until, reason }))
  if (made === undefined) throw new Error('the delegation was not written')
  await recordAudit(tx, actor, 'APPROVAL_DELEGATED', {
    subject: { kind: 'delegation', id: made.id },
    details: { deputy: input.deputyId, fromDay: input.fromDay, lastDay: input.lastDay },
  })
  return made.id
}

/** Ends a delegation of one's own; one that has ended stays ended. @throws NotFoundError */
export async function revokeDelegation(
  tx: TenantTransaction,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<string> {
  const [delegation] = await tx.rows<DelegationRow>(findDelegation(id))
  if (delegation === undefined) throw new NotFoundError()
  if (delegation.revoked_at !== null) return id
  await tx.run(setDelegationRevoked(id))
  await recordAudit(tx, actor, 'DELEGATION_REVOKED', { subject: { kind: 'delegation', id } })
  return id
}

/** Whether the deputy stands in today. */
export function delegationStanding(
  row: Pick<DelegationRow, 'from_day' | 'until_day' | 'revoked_at'>,
): 'PLANNED' | 'IN_FORCE' | 'OVER' | 'REVOKED' {
  const day = today().toString()
  if (row.revoked_at !== null) return 'REVOKED'
  if (day < row.from_day) return 'PLANNED'
  return day < row.until_day ? 'IN_FORCE' : 'OVER'
}
