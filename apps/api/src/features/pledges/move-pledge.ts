import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { pledgeReasonInput } from '@payung/domain/pledge/pledge-input'
import type { Actor } from '../../platform/actor.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { holdPledge } from './hold-pledge.ts'
import { orRefusedAsPledge } from './pledge-refusal.ts'
import { pledgeMessages } from './pledges.messages.ts'
import { movePledge, refusePledgeOffered } from './pledges.queries.ts'

/**
 * Offers a pledge to its region: another person than who drafted it, and never more than is left of the agreement.
 *
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_OFFERER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `PLEDGE_STATE`, `PLEDGE_BEYOND_AGREEMENT`, `PLEDGE_OF_AGREEMENT`, `PLEDGE_MONTHS_OVER`
 */
export async function offerPledge(
  tx: TenantTransaction,
  actor: Actor,
  { pledgeId }: { readonly pledgeId: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, pledgeId, 'OFFER')
  await assertAnotherPerson(tx, [pledge.drafted_by])
  await orRefusedAsPledge(() => tx.rows(movePledge(pledge.id, 'OFFERED', null)))
  await recordAudit(tx, actor, 'PLEDGE_OFFERED', {
    subject: { kind: 'pledge', id: pledge.id },
    details: { workers: pledge.workers, rupiah: String(pledge.rupiah) },
  })
  return pledge.id
}

/**
 * Takes a pledge back, with the reason; what it took of the agreement can be pledged again.
 *
 * @throws as {@link offerPledge}, ConflictError `PLEDGE_IS_LISTED`, ValidationError without a reason
 */
export async function withdrawPledge(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly pledgeId: string; readonly reason: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, input.pledgeId, 'WITHDRAW')
  const { reason } = readInput(pledgeReasonInput, input, pledgeMessages)
  await orRefusedAsPledge(() => tx.rows(movePledge(pledge.id, 'WITHDRAWN', reason)))
  await recordAudit(tx, actor, 'PLEDGE_WITHDRAWN', { subject: { kind: 'pledge', id: pledge.id }, details: { reason } })
  return pledge.id
}

/**
 * Refuses a pledge for which the region takes nobody, with the reason that its company reads; the pledge takes nothing of its agreement any more.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError `PLEDGE_STATE`, ValidationError without a reason
 */
export async function refusePledge(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly pledgeId: string; readonly reason: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, input.pledgeId, 'REFUSE')
  const { reason } = readInput(pledgeReasonInput, input, pledgeMessages)
  await orRefusedAsPledge(() => tx.rows(refusePledgeOffered(pledge.id, reason)))
  await recordAudit(tx, actor, 'PLEDGE_REFUSED', { subject: { kind: 'pledge', id: pledge.id }, details: { reason } })
  return pledge.id
}

/**
 * Approves the numbers of a matching: another person than who drafted the pledge, who sees how many people of which district and occupation, and nobody.
 *
 * @throws as {@link offerPledge}
 */
export async function approvePledge(
  tx: TenantTransaction,
  actor: Actor,
  { pledgeId }: { readonly pledgeId: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, pledgeId, 'APPROVE')
  await assertAnotherPerson(tx, [pledge.drafted_by])
  await orRefusedAsPledge(() => tx.rows(movePledge(pledge.id, 'APPROVED', null)))
  await recordAudit(tx, actor, 'PLEDGE_APPROVED', { subject: { kind: 'pledge', id: pledge.id } })
  return pledge.id
}

/** Declines the numbers of a matching, with the reason: whoever was taken waits again. @throws as {@link withdrawPledge} */
export async function declinePledge(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly pledgeId: string; readonly reason: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, input.pledgeId, 'DECLINE')
  const { reason } = readInput(pledgeReasonInput, input, pledgeMessages)
  await orRefusedAsPledge(() => tx.rows(movePledge(pledge.id, 'OFFERED', reason)))
  await recordAudit(tx, actor, 'PLEDGE_DECLINED', { subject: { kind: 'pledge', id: pledge.id }, details: { reason } })
  return pledge.id
}

/**
 * Ends a pledge before its months are over: what is on lists of the company stays to be paid, everybody else waits again, and the rest is the agreement's.
 *
 * @throws as {@link withdrawPledge}
 */
export async function endPledge(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly pledgeId: string; readonly reason: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, input.pledgeId, 'END')
  const { reason } = readInput(pledgeReasonInput, input, pledgeMessages)
  await orRefusedAsPledge(() => tx.rows(movePledge(pledge.id, 'ENDED', reason)))
  await recordAudit(tx, actor, 'PLEDGE_ENDED', { subject: { kind: 'pledge', id: pledge.id }, details: { reason } })
  return pledge.id
}
