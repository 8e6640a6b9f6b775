import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { getWorker, readLoggedReason } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay } from './cohorts.policy.ts'
import { alreadyDecided } from './decide-objection.ts'
import { assertComing } from './missing-person.ts'
import { findAdditions } from './objection-additions.queries.ts'
import { findObjection, type ObjectionRow } from './objections.queries.ts'
import { insertAddition } from './propose-addition.queries.ts'
import { lockRow } from './write-cohort.queries.ts'

export interface AdditionInput {
  readonly objectionId: string
  readonly workerId: string
  readonly reason: string
}

/**
 * Proposes that an objection about somebody missing brings this person in. Nobody comes in by it: somebody else confirms it by deciding the objection.
 *
 * @returns the cohort's id
 * @throws NotFoundError
 * @throws NotAllowedError also `MAKER_IS_NOT_DECIDER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `COHORT_STATE`, `NOBODY_MISSING`, `OBJECTION_DECIDED`, `ADDITION_PROPOSED`, `ALREADY_LISTED`, `MEMBER_LOCKED_ELSEWHERE`, `NOT_ELIGIBLE`
 */
export async function proposeAddition(tx: Transaction, actor: Actor, input: AdditionInput): Promise<string> {
  const [objection] = await tx.rows<ObjectionRow>(findObjection(input.objectionId))
  if (objection === undefined) throw new NotFoundError()
  const cohort = await lockRow(tx, actor, objection.cohort_id)
  assertMay(actor, cohort, 'DECIDE')
  await assertAnotherPerson(tx, cohort.authors)
  if (objection.kind !== 'MISSING') throw nobodyMissing()
  const reason = readLoggedReason(input.reason)
  // Read again behind the lock: of two deciders the second hears of the first.
  const [now] = await tx.rows<ObjectionRow>(findObjection(input.objectionId))
  if (now === undefined || now.decided_at !== null) throw alreadyDecided()
  const worker = await getWorker(tx, input.workerId)
  const proposed = await tx.rows<{ named_worker_id: string }>(findAdditions(objection.id))
  if (proposed.some(({ named_worker_id: id }) => id === worker.id)) throw alreadyProposed()
  await assertComing(tx, cohort, worker.id)
  await tx.run(insertAddition(actor, { objectionId: objection.id, workerId: worker.id, cohortId: cohort.id, reason }))
  await recordAudit(tx, actor, 'ADDITION_PROPOSED', {
    subject: { kind: 'cohort', id: cohort.id, version: cohort.version },
    details: { objection: objection.id, worker: worker.id },
  })
  return cohort.id
}

function nobodyMissing(): ConflictError {
  return new ConflictError(cohortMessages.NOBODY_MISSING())
}

function alreadyProposed(): ConflictError {
  return new ConflictError(cohortMessages.ADDITION_PROPOSED())
}
