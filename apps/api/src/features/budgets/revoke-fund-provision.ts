import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BudgetStageAction } from '@payung/domain/money/budget'
import { provisionRevocationInput } from '@payung/domain/money/fund-provision-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { neededBySpm, orRefusedByBudget } from './budget-refusal.ts'
import { assertMayDecideRevocation, mayDraftBudgets, mayReadBudgets } from './budgets.policy.ts'
import { type FundProvisionRow, findFundProvisions, lockFundProvision } from './fund-provisions.queries.ts'
import { revocationMessages } from './provision-revocation.messages.ts'
import {
  decideProvisionRevocation,
  findNeededLines,
  insertProvisionRevocation,
  lockProvisionRevocation,
  type NeededLineRow,
  type ProvisionRevocationRow,
} from './provision-revocations.queries.ts'

/**
 * Proposes to revoke an approved letter (SPD), with a reason. It provides until another person has approved that.
 *
 * @returns the id of the letter
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `PROVISION_NOT_APPROVED`, `REVOCATION_WAITS`, `REVOCATIONS_TOO_MANY`, `PROVISION_NEEDED` with each line and what is missing
 */
export async function proposeProvisionRevocation(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly provisionId: string; readonly reason: string },
): Promise<string> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [held] = await tx.rows<{ id: string }>(lockFundProvision(input.provisionId))
  if (held === undefined) throw new NotFoundError()
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  const { reason } = readInput(provisionRevocationInput(), { reason: input.reason }, {})
  const provision = await tx.one<FundProvisionRow>(findFundProvisions([held.id]))
  if (provision.state !== 'APPROVED') throw new ConflictError(revocationMessages.PROVISION_NOT_APPROVED())
  await assertNotNeeded(tx, provision.id)
  await orRefusedByBudget(() => tx.run(insertProvisionRevocation(actor.tenantId, provision.id, reason)))
  return audited(tx, actor, provision.id, 'PROVISION_REVOCATION_PROPOSED', { reason })
}

/**
 * Approves a revocation: another person than who proposed it. The letter provides nothing from then on.
 *
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_REVOKER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `REVOCATION_DECIDED`, `PROVISION_NEEDED`
 */
export async function approveProvisionRevocation(
  tx: TenantTransaction,
  actor: Actor,
  { revocationId }: { readonly revocationId: string },
): Promise<string> {
  const revocation = await holdRevocation(tx, actor, revocationId, 'APPROVE')
  await assertAnotherPerson(tx, [revocation.drafted_by])
  await assertNotNeeded(tx, revocation.provision_id)
  await orRefusedByBudget(() => tx.run(decideProvisionRevocation(revocation.id, 'APPROVED')))
  return audited(tx, actor, revocation.provision_id, 'FUND_PROVISION_REVOKED')
}

/** Takes a proposed revocation back: who proposed it withdraws it, an approver refuses it. The letter goes on providing. @throws as {@link approveProvisionRevocation} */
export async function withdrawProvisionRevocation(
  tx: TenantTransaction,
  actor: Actor,
  { revocationId }: { readonly revocationId: string },
): Promise<string> {
  const revocation = await holdRevocation(tx, actor, revocationId, 'WITHDRAW')
  await orRefusedByBudget(() => tx.run(decideProvisionRevocation(revocation.id, 'WITHDRAWN')))
  return audited(tx, actor, revocation.provision_id, 'PROVISION_REVOCATION_WITHDRAWN')
}

async function assertNotNeeded(tx: TenantTransaction, provisionId: string): Promise<void> {
  const needed = await tx.rows<NeededLineRow>(findNeededLines(provisionId))
  if (needed.length > 0) throw new ConflictError(neededBySpm(needed))
}

async function holdRevocation(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  action: BudgetStageAction,
): Promise<ProvisionRevocationRow> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [revocation] = await tx.rows<ProvisionRevocationRow>(lockProvisionRevocation(id))
  if (revocation === undefined) throw new NotFoundError()
  assertMayDecideRevocation(actor, revocation, action)
  return revocation
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  action: string,
  details: Readonly<Record<string, string>> = {},
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'fund_provision', id }, details })
  return id
}
