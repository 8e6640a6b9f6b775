import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isWithin } from '@payung/domain/area/area-code'
import type { DesignationBar } from '@payung/domain/eligibility/designation-bar'
import { type RoundAnswer, type RoundReason, roundReasonFault } from '@payung/domain/round/round-answer'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, type ErrorText, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { findListingInVillage } from './answer-round.queries.ts'
import { barred, inWordsOf, overQuota, wrongTaskState } from './round-errors.ts'
import { type AnswerRow, findAnswer, putAnswer, type SaidAnswer } from './round-people.queries.ts'
import type { RoundTaskRow } from './round-tasks.queries.ts'
import { roundMessages } from './rounds.messages.ts'
import { taskActionsOn } from './rounds.policy.ts'
import { lockTask } from './write-round.queries.ts'

export interface AnswerRoundInput {
  readonly taskId: string
  readonly workerId: string
  readonly answer: RoundAnswer
  readonly reasonCode?: RoundReason | null | undefined
  readonly reason?: string | null | undefined
  /** Of the answer as it was seen; 0 where there was none. */
  readonly expectedVersion: number
}

/**
 * Says of one person whether they are proposed. The same answer again changes nothing, whenever it arrives: a phone sends what it does not
 * know to have been taken.
 *
 * @throws ConflictError `ROUND_ANSWER_CHANGED` where somebody else has answered otherwise meanwhile; `ROUND_QUOTA`, `ROUND_TASK_SENT`, `ROUND_NOT_OPEN`
 * @throws ValidationError for a reason that is missing or does not go with the answer, for somebody who lives elsewhere, and for a proposal of
 *   whom the law lets nobody designate
 */
export async function answerRound(tx: TenantTransaction, actor: Actor, input: AnswerRoundInput): Promise<string> {
  const answer = readAnswer(input)
  const task = await lockTask(tx, input.taskId)
  assertMayAnswer(actor, task)
  const former = await findAnswer(tx, task.id, input.workerId)
  if (former !== null && isSame(former, answer)) return task.id
  if ((former?.version ?? 0) !== input.expectedVersion) throw answeredOtherwise(former)
  await assertOfTask(tx, task, input.workerId, answer.answer)
  if (answer.answer === 'PROPOSED' && former?.answer !== 'PROPOSED' && task.proposed >= task.quota)
    throw overQuota(task.quota, 0)
  await inWordsOf(task, () => putAnswer(tx, actor, task, input.workerId, answer))
  await recordAudit(tx, actor, 'ROUND_ANSWERED', {
    subject: { kind: 'worker', id: input.workerId },
    details: { task: task.id, answer: answer.answer },
  })
  return task.id
}

function readAnswer(input: AnswerRoundInput): SaidAnswer {
  const answer = { answer: input.answer, reasonCode: input.reasonCode ?? null, reason: input.reason?.trim() || null }
  const wrong = roundReasonFault(answer.answer, answer.reasonCode, answer.reason)
  if (wrong !== null) {
    throw fault(
      roundMessages[wrong](),
      wrong === 'REASON_WORDS_MISSING' || wrong === 'REASON_TOO_LONG' ? 'reason' : 'reasonCode',
    )
  }
  withoutNationalId(answer.reason, 'reason')
  return answer
}

/** @throws NotAllowedError, ConflictError */
export function assertMayAnswer(actor: Actor, task: RoundTaskRow): void {
  if (!actor.permissions.has('ROUND_PROPOSE') || task.proposer_tenant_id !== actor.tenantId) throw new NotAllowedError()
  if (!taskActionsOn(actor, task).includes('ANSWER')) throw wrongTaskState(task.state, task.round_state === 'OPEN')
}

/** Whoever is out of sight is as if missing; a village answers for its own people. */
async function assertOfTask(
  tx: TenantTransaction,
  task: RoundTaskRow,
  workerId: string,
  answer: RoundAnswer,
): Promise<void> {
  const [person] = await tx.rows<{ village_code: string; bar: DesignationBar | null }>(findListingInVillage(workerId))
  if (person === undefined) throw new NotFoundError()
  if (answer === 'PROPOSED' && person.bar !== null) throw barred(person.bar)
  if (task.village_code !== null && person.village_code !== task.village_code)
    throw fault(roundMessages.ROUND_PERSON_ELSEWHERE())
  if (task.within_area !== null && !isWithin(person.village_code, task.within_area))
    throw fault(roundMessages['ROUND_PERSON_ELSEWHERE/assertOfTask']())
}

function isSame(former: AnswerRow, answer: SaidAnswer): boolean {
  return former.answer === answer.answer && former.reason_code === answer.reasonCode && former.reason === answer.reason
}

const ANSWER_WORDS: Readonly<Record<RoundAnswer, ErrorText>> = {
  PROPOSED: { id: 'diusulkan', en: 'proposed' },
  NOT_PROPOSED: { id: 'tidak diusulkan', en: 'not proposed' },
  UNKNOWN: { id: 'tidak diketahui', en: 'unknown' },
}

function answeredOtherwise(former: AnswerRow | null): ConflictError {
  const words = former === null ? { id: 'belum dijawab', en: 'not answered' } : ANSWER_WORDS[former.answer]
  return new ConflictError(
    roundMessages.ROUND_ANSWER_CHANGED({ words }),
    former === null ? {} : { answer: former.answer, version: String(former.version) },
  )
}
