import {
  type CheckAnswer,
  type CheckQuestion,
  type CheckTaskAction,
  type CheckTaskState,
  checkTaskActions,
} from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { verificationMessages } from './verification.messages.ts'

/** What was asked and found about people is for whoever works on their verification; it hangs on their records. */
export function mayReadChecks(actor: Actor): boolean {
  return actor.permissions.has('PROGRAMME_READ') && actor.permissions.has('WORKER_READ')
}

/** @throws NotAllowedError */
export function assertMayReadChecks(actor: Actor): void {
  if (!mayReadChecks(actor)) throw new NotAllowedError()
}

/** What the viewer can do to a task now. That they see it means that the person lies within their part. */
export function actionsOnTask(actor: Actor, task: { readonly state: CheckTaskState }): CheckTaskAction[] {
  return checkTaskActions(task.state, actor.permissions)
}

export function mayManageTasks(actor: Actor): boolean {
  return checkTaskActions('OPEN', actor.permissions).includes('ASSIGN')
}

/** Whole NIKs leave with the question: the permission that exports of them need. */
export function mayAskRegistries(actor: Actor): boolean {
  return actor.permissions.has('WORKER_EXPORT') && actor.permissions.has('WORKER_EXPORT_UNMASKED')
}

/** Whether the viewer has a part in deciding about results at all; each change is asked again by the record's own rules. */
export function mayDecideChecks(actor: Actor): boolean {
  return actor.permissions.has('WORKER_UPDATE') || actor.permissions.has('WORKER_VERIFY')
}

interface Brought {
  readonly question: CheckQuestion
  readonly answer: CheckAnswer
  readonly recorded_by: string | null
  readonly is_brought_by_me: boolean
}

/** Whoever made a visit, or brought the file of a register, does not decide what becomes of it. */
function refusalOfOwn(actor: Actor, result: Brought): (() => NotAllowedError) | null {
  if (result.question === 'FIELD_VISIT') return result.recorded_by === actor.userId ? visitorIsNotDecider : null
  return result.is_brought_by_me ? bringerIsNotDecider : null
}

/** What a register confirmed without a difference changes nothing: whoever brought it may note that. */
export const confirms = (result: Pick<Brought, 'answer'>, differences: ReadonlyMap<string, string>): boolean =>
  result.answer === 'MATCHED' && differences.size === 0

/** `VISITOR_IS_NOT_DECIDER`, `BRINGER_IS_NOT_DECIDER`, or null where the viewer may decide so. */
export function ownFindingRefusal(
  actor: Actor,
  result: Brought,
  differences: ReadonlyMap<string, string>,
  takeOver: boolean,
): NotAllowedError | null {
  if (takeOver && confirms(result, differences)) return null
  return refusalOfOwn(actor, result)?.() ?? null
}

function visitorIsNotDecider(): NotAllowedError {
  return new NotAllowedError(verificationMessages.VISITOR_IS_NOT_DECIDER())
}

export function bringerIsNotDecider(): NotAllowedError {
  return new NotAllowedError(verificationMessages.BRINGER_IS_NOT_DECIDER())
}
