import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { sumDueAtOnce } from '@payung/domain/benefit/benefits-for'
import { dueAtAnswer, dueWithoutHeir, payableToPeople, restToAsk } from '@payung/domain/benefit/claim-due'
import { approvalInput, claimStepInput, paidClaimInput } from '@payung/domain/benefit/claim-input'
import { CLAIM_STEPS, CLAIM_STEPS_WITH_REASON, type ClaimAction } from '@payung/domain/benefit/claim-state'
import { isSumOfInsurer } from '@payung/domain/benefit/work-relation'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import { type BenefitsDue, readBenefitsDue } from './benefits-due.ts'
import { missingPapersOf } from './claim-papers.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { type ClaimMove, moveClaim } from './claim-steps.queries.ts'
import { claimMessages } from './claims.messages.ts'
import { assertMay, mayReadClaims } from './claims.policy.ts'
import { type ClaimRow, findClaims, findLifeEvents, type LifeEventRow, lockClaim } from './claims.queries.ts'
import { readDueAtAnswer } from './due-at-answer.ts'
import { readOwedForDelay } from './insurer-clock.ts'

export interface ClaimMoveInput {
  readonly claimId: string
  readonly expectedVersion: number
  readonly action: ClaimAction
  readonly onDay: string
  /** Asked where the claim is returned, rejected, appealed against or sent again for the rest. Where it is approved or paid, why it is less than due, if somebody says so. */
  readonly reason: string | null
  /** Asked where it is approved. */
  readonly approved: bigint | null
  readonly insurerNumber: string | null
  /** Where less than is due is approved, or less than was approved is paid, without a reason: whether somebody says knowingly that the insurer gives none. */
  readonly insurerGivesNoReason?: boolean | null | undefined
  /** Where it is paid: how much; all that was approved where left out. */
  readonly paid?: bigint | null | undefined
}

/**
 * Takes a step of a claim. Submitted, it keeps what was due on that day; approved, what is due by then if that is more, and no more is approved unless only the
 * insurer knows the sum; less with its reason alone, or knowingly without one, as less than was approved is paid. Where no heir is known, the funeral money is what is due once it is paid, and no
 * more of a death insurance is paid. Sent again for the rest, it keeps what the insurer owed for its delay until then.
 *
 * @returns the claim's id
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `CLAIM_STATE`, `CLAIM_CHANGED`, `EVENT_DAY_UNKNOWN`, `CLAIM_PAPERS_MISSING`, `CLAIM_WITHOUT_TERMS`, `NOTHING_LEFT_TO_ASK`
 * @throws ValidationError `CLAIM_DAY_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`, `INSURER_NUMBER_INVALID`, `APPROVED_NOT_POSITIVE`, `APPROVED_MORE_THAN_DUE`, `APPROVED_LESS_UNEXPLAINED`,
 *   `PAID_MORE_THAN_APPROVED`, `PAID_LESS_UNEXPLAINED`
 */
export async function takeClaimStep(tx: TenantTransaction, actor: Actor, input: ClaimMoveInput): Promise<string> {
  const claim = await holdClaim(tx, actor, input.claimId, input.expectedVersion, input.action)
  const saysReason = MAY_SAY_WHY.includes(input.action) && (input.reason ?? '').trim() !== ''
  const needsReason = saysReason || CLAIM_STEPS_WITH_REASON.includes(input.action)
  const step = claimStepInput({ today: today().toString(), needsReason })
  const { onDay, reason } = readInput(step, { ...input, reason: input.reason ?? '' }, claimMessages)
  const state = CLAIM_STEPS[input.action].to
  const move: ClaimMove = { state, reason, onDay, ...(await moneyOf(tx, claim, input)) }
  await orRefusedByRule(() => tx.run(moveClaim(claim.id, move)))
  await recordAudit(tx, actor, 'CLAIM_MOVED', {
    subject: { kind: 'claim', id: claim.id, version: claim.version + 1 },
    details: { from: claim.state, to: state, ...riseOfDue(claim, move.dueRupiah) },
  })
  return claim.id
}

/** What was submitted as due stands in the claim no more once it has risen: the log has both. */
function riseOfDue(claim: ClaimRow, due: bigint | undefined): object {
  if (due === undefined || claim.due_rupiah === null || due === claim.due_rupiah) return {}
  return { dueBefore: String(claim.due_rupiah), due: String(due) }
}

/** Steps with a sum, which may be less than was due. */
const MAY_SAY_WHY: readonly ClaimAction[] = ['APPROVE', 'PAY']

async function holdClaim(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  expectedVersion: number,
  action: ClaimAction,
) {
  const [seen] = mayReadClaims(actor) ? await tx.rows<ClaimRow>(findClaims([id])) : []
  if (seen === undefined) throw new NotFoundError()
  assertMay(actor, seen.state, action)
  const [claim] = await tx.rows<ClaimRow>(lockClaim(id))
  if (claim === undefined) throw new NotFoundError()
  if (claim.version !== expectedVersion) throw new ConflictError(claimMessages.CLAIM_CHANGED())
  return claim
}

async function moneyOf(tx: TenantTransaction, claim: ClaimRow, input: ClaimMoveInput) {
  if (input.action === 'APPROVE') {
    const due = isSumOfInsurer(claim.programme) ? null : await mostToApprove(tx, claim)
    const { onDay, insurerNumber: number, approved: sum } = input
    const answer = { onDay, insurerNumber: number ?? '', approved: sum ?? 0n, ...explanationOf(input) }
    const ground = { today: today().toString(), dueRupiah: due }
    const { approved, insurerNumber } = readInput(approvalInput(ground), answer, claimMessages)
    return { approvedRupiah: approved, insurerNumber, ...(due === null ? {} : { dueRupiah: due }) }
  }
  if (input.action === 'PAY') {
    const due = dueWithoutHeir(await dueNow(tx, claim))
    // What is due falls where no heir is known; what was approved and is due no more goes to the fund.
    const lessDue =
      due !== null && !isSumOfInsurer(claim.programme) && due < (claim.due_rupiah ?? 0n) ? { dueRupiah: due } : {}
    const approved = claim.approved_rupiah ?? 0n
    const payable = payableToPeople(approved, due)
    const { onDay, paid = null } = input
    if (paid === null) return { ...lessDue, paidRupiah: payable }
    const ground = { today: today().toString(), approvedRupiah: approved, payableRupiah: payable }
    const answer = { onDay, paid, ...explanationOf(input) }
    return { ...lessDue, paidRupiah: readInput(paidClaimInput(ground), answer, claimMessages).paid }
  }
  if (input.action === 'ASK_REST') {
    const due = await dueNow(tx, claim)
    const owedForDelayRupiah = await readOwedForDelay((statement) => tx.rows(statement), claim, due, input.onDay)
    if (isSumOfInsurer(claim.programme)) return { owedForDelayRupiah }
    const sums = { submitted: claim.due_rupiah, approved: claim.approved_rupiah }
    if (restToAsk(sums, due) <= 0n) throw new ConflictError(claimMessages.NOTHING_LEFT_TO_ASK())
    return { owedForDelayRupiah, dueRupiah: dueAtAnswer(claim.due_rupiah, due) }
  }
  if (input.action !== 'SUBMIT') return {}
  const [event] = await tx.rows<LifeEventRow>(findLifeEvents([claim.event_id]))
  if (event === undefined) throw new NotFoundError()
  if (event.day_precision !== 'DAY') throw new ConflictError(claimMessages.EVENT_DAY_UNKNOWN())
  const missing = await missingPapersOf((statement) => tx.rows(statement), claim)
  if (missing.length > 0) throw new ConflictError(claimMessages.CLAIM_PAPERS_MISSING({ count: missing.length }))
  const due = await readBenefitsDue((statement) => tx.rows(statement), await readTariffs(tx), [event])
  const ofEvent = due.get(event.id)
  if (ofEvent === undefined) throw new ConflictError(claimMessages.CLAIM_WITHOUT_TERMS())
  return { dueRupiah: sumDueAtOnce(ofEvent.benefits) }
}

function explanationOf({ reason, insurerGivesNoReason }: ClaimMoveInput) {
  return { reason, insurerGivesNoReason: insurerGivesNoReason === true }
}

async function dueNow(tx: TenantTransaction, claim: ClaimRow): Promise<BenefitsDue | undefined> {
  const events = await tx.rows<LifeEventRow>(findLifeEvents([claim.event_id]))
  const due = await readBenefitsDue((statement) => tx.rows(statement), await readTariffs(tx), events)
  return due.get(claim.event_id)
}

async function mostToApprove(tx: TenantTransaction, claim: ClaimRow): Promise<bigint> {
  const due = await readDueAtAnswer((statement) => tx.rows(statement), await readTariffs(tx), [claim])
  return due.get(claim.id) ?? 0n
}
