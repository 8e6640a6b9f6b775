import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, getWorker, readLoggedReason } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay } from './cohorts.policy.ts'
import {
  insertObjectionDecision,
  setMemberRemoved,
  setNextReserveMember,
  updateCohortCounts,
} from './decide-objection.queries.ts'
import { assertComing, placeMissing } from './missing-person.ts'
import { type AdditionRow, findAdditions } from './objection-additions.queries.ts'
import { findObjection, type ObjectionRow } from './objections.queries.ts'
import { lockRow } from './write-cohort.queries.ts'

export interface DecideInput {
  readonly objectionId: string
  readonly upheld: boolean
  readonly reason: string
  /** Whom an objection about somebody missing means, found in the registry or registered there. */
  readonly workerId?: string | null | undefined
}

/**
 * Decides an objection for good. Upheld about somebody on the list, they are taken out and the next of their area's reserve follows; about somebody
 * missing, whom somebody else has proposed comes in behind everybody of their area, as a member where the quota has room and in reserve otherwise.
 *
 * @returns the cohort's id
 * @throws NotFoundError
 * @throws NotAllowedError also `RECEIVER_IS_NOT_DECIDER`, `MAKER_IS_NOT_DECIDER`, `ADDITION_NEEDS_SECOND`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`, `WORKER_MISSING`
 * @throws ConflictError `COHORT_STATE`, `OBJECTION_DECIDED`, `ALREADY_LISTED`, `MEMBER_LOCKED_ELSEWHERE`, `NOT_ELIGIBLE`
 */
export async function decideObjection(tx: Transaction, actor: Actor, input: DecideInput): Promise<string> {
  const [objection] = await tx.rows<ObjectionRow>(findObjection(input.objectionId))
  if (objection === undefined) throw new NotFoundError()
  const cohort = await lockRow(tx, actor, objection.cohort_id)
  assertMay(actor, cohort, 'DECIDE')
  // Read again behind the lock: of two deciders the second hears of the first, and who has just confirmed it is known.
  const [now] = await tx.rows<ObjectionRow>(findObjection(input.objectionId))
  if (now === undefined) throw alreadyDecided()
  if (now.received_by === actor.userId || now.confirmed_by === actor.userId) throw receiverIsNotDecider()
  await assertAnotherPerson(tx, [...cohort.authors, now.received_by, now.confirmed_by])
  const reason = readLoggedReason(input.reason)
  if (now.decided_at !== null) throw alreadyDecided()
  // Also whom the list no longer holds, as it was computed anew since: they are not placed again.
  const removed = input.upheld && now.kind !== 'MISSING' ? now.worker_id : null
  const isListed = now.standing === 'MEMBER' || now.standing === 'RESERVE'
  const replacement =
    removed === null || !isListed ? null : await takeOut(tx, cohort.id, removed, now.standing === 'MEMBER')
  const named = now.kind === 'MISSING' ? await namedIn(tx, input) : null
  if (input.upheld && named !== null && !(await isProposedByOther(tx, actor, now.id, named))) {
    await assertComing(tx, cohort, named)
    throw additionNeedsSecond()
  }
  const added = input.upheld && named !== null ? await placeMissing(tx, cohort, { id: now.id, workerId: named }) : null
  await tx.run(
    insertObjectionDecision(actor, {
      id: now.id,
      cohortId: cohort.id,
      upheld: input.upheld,
      reason,
      removed,
      replacement,
      named,
      standing: added?.standing ?? null,
    }),
  )
  await tx.run(updateCohortCounts(actor, cohort.id))
  await recordAudit(tx, actor, 'OBJECTION_DECIDED', {
    subject: { kind: 'cohort', id: cohort.id, version: cohort.version + 1 },
    details: {
      upheld: input.upheld,
      removed: removed !== null,
      replaced: replacement !== null,
      added: added?.standing ?? 'NOBODY',
    },
  })
  return cohort.id
}

/** @throws ValidationError `WORKER_MISSING` where somebody is to come in whom nobody has named; NotFoundError for who is not the actor's to see */
async function namedIn(tx: TenantTransaction, { upheld, workerId }: DecideInput): Promise<string | null> {
  if (workerId != null) return (await getWorker(tx, workerId)).id
  if (!upheld) return null
  throw fault(cohortMessages['WORKER_MISSING/namedIn']())
}

/** Nobody brings a person in alone: what somebody else has proposed is confirmed. */
async function isProposedByOther(
  tx: TenantTransaction,
  actor: Actor,
  objectionId: string,
  workerId: string,
): Promise<boolean> {
  const proposed = await tx.rows<AdditionRow>(findAdditions(objectionId))
  const ofColleagues = proposed.filter(
    (addition) => addition.named_worker_id === workerId && addition.proposed_by !== actor.userId,
  )
  await assertAnotherPerson(
    tx,
    ofColleagues.map((each) => each.proposed_by),
  )
  return ofColleagues.length > 0
}

function additionNeedsSecond(): NotAllowedError {
  return new NotAllowedError(cohortMessages.ADDITION_NEEDS_SECOND())
}

/** @returns who follows; null where nobody waits, or where who is taken out was waiting themselves */
async function takeOut(
  tx: TenantTransaction,
  cohortId: string,
  workerId: string,
  wasMember: boolean,
): Promise<string | null> {
  const [out] = await tx.rows<{ area_code: string }>(setMemberRemoved(cohortId, workerId))
  if (out === undefined || !wasMember) return null
  const [next] = await tx.rows<{ worker_id: string }>(setNextReserveMember(cohortId, out.area_code))
  return next?.worker_id ?? null
}

function receiverIsNotDecider(): NotAllowedError {
  return new NotAllowedError(cohortMessages.RECEIVER_IS_NOT_DECIDER())
}

export function alreadyDecided(): ConflictError {
  return new ConflictError(cohortMessages.OBJECTION_DECIDED())
}
