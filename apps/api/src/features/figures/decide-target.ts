import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { targetRefusalInput } from '@payung/domain/figures/target-path-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { mayReadEntries } from './figures.policy.ts'
import { decideTargetPath, findTargetPath, type TargetDecision, type TargetPathRow } from './target-paths.queries.ts'
import { targetMessages } from './targets.messages.ts'
import { assertMayDecideTarget, assertMayWithdrawTarget } from './targets.policy.ts'

interface TargetToDecide {
  readonly id: string
}

/**
 * Confirms a path of targets: it stands from then on, in the place of the one before. Somebody else proposed it.
 *
 * @throws NotAllowedError also `TARGET_PROPOSER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; NotFoundError; ConflictError `TARGET_DECIDED`
 */
export async function confirmTarget(tx: TenantTransaction, actor: Actor, input: TargetToDecide): Promise<string> {
  const path = await readWaiting(tx, actor, input)
  assertMayDecideTarget(actor, path)
  await assertAnotherPerson(tx, [path.proposed_by])
  return decide(tx, actor, path, 'CONFIRMED', null)
}

/**
 * Refuses a path and says why; the one before stands on. Somebody else proposed it.
 *
 * @throws NotAllowedError also `TARGET_PROPOSER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; NotFoundError
 * @throws ValidationError without a reason; ConflictError `TARGET_DECIDED`
 */
export async function refuseTarget(
  tx: TenantTransaction,
  actor: Actor,
  { id, ...input }: TargetToDecide & { readonly reason: string },
): Promise<string> {
  const path = await readWaiting(tx, actor, { id })
  assertMayDecideTarget(actor, path)
  const { reason } = readInput(targetRefusalInput(), input, targetMessages)
  await assertAnotherPerson(tx, [path.proposed_by])
  return decide(tx, actor, path, 'REFUSED', reason)
}

/**
 * Takes a path back, by who proposed it, before another person has decided.
 *
 * @throws NotAllowedError, NotFoundError; ConflictError `TARGET_DECIDED`
 */
export async function withdrawTarget(tx: TenantTransaction, actor: Actor, input: TargetToDecide): Promise<string> {
  const path = await readWaiting(tx, actor, input)
  assertMayWithdrawTarget(actor, path)
  return decide(tx, actor, path, 'WITHDRAWN', null)
}

async function readWaiting(tx: TenantTransaction, actor: Actor, { id }: TargetToDecide): Promise<TargetPathRow> {
  const [path] = mayReadEntries(actor) ? await tx.rows<TargetPathRow>(findTargetPath(id)) : []
  if (path === undefined) throw new NotFoundError()
  if (path.state !== 'PROPOSED') throw new ConflictError(targetMessages.TARGET_DECIDED())
  return path
}

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  { id }: TargetPathRow,
  decision: TargetDecision,
  reason: string | null,
): Promise<string> {
  const { outcome } = await tx.one<{ outcome: TargetDecision | 'NOT_FOUND' | 'ALREADY_DECIDED' }>(
    decideTargetPath(id, decision, reason),
  )
  if (outcome === 'NOT_FOUND') throw new NotFoundError()
  if (outcome === 'ALREADY_DECIDED') throw new ConflictError(targetMessages.TARGET_DECIDED())
  await recordAudit(tx, actor, `TARGET_${outcome}`, { subject: { kind: 'target_path', id } })
  return id
}
