import {
  type CheckQuestion,
  type CheckTaskAction,
  type CheckTaskState,
  checkTaskActions,
} from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'

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

/** Whoever made the visit does not decide what becomes of what they found. */
export function isOwnVisit(
  actor: Actor,
  result: { readonly question: CheckQuestion; readonly recorded_by: string | null },
): boolean {
  return result.question === 'FIELD_VISIT' && result.recorded_by === actor.userId
}

/** @throws NotAllowedError `VISITOR_IS_NOT_DECIDER` */
export function assertNotOwnVisit(actor: Actor, result: Parameters<typeof isOwnVisit>[1]): void {
  if (!isOwnVisit(actor, result)) return
  throw new NotAllowedError(
    {
      id: 'Anda sendiri yang mencatat kunjungan ini. Petugas atau verifikator lain yang harus memutuskan hasilnya.',
      en: 'You recorded this visit yourself. Another officer or verifier must decide what becomes of it.',
    },
    'VISITOR_IS_NOT_DECIDER',
  )
}
