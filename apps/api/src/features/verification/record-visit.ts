import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { withoutLongNumbers } from '@payung/domain/import/long-number'
import { type VisitAnswer, type VisitReason, visitFault } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { fault } from '../workers/public.ts'
import { checkConflict, inCheckWords } from './check-errors.ts'
import { insertPhotos } from './check-results.queries.ts'
import { type CheckTaskRow, findCheckTasks, lockCheckTasks } from './check-tasks.queries.ts'
import { findSameResult, insertVisitResult, setTaskDone } from './record-visit.queries.ts'
import { verificationMessages } from './verification.messages.ts'
import { actionsOnTask } from './verification.policy.ts'

export interface VisitInput {
  readonly taskId: string
  readonly answer: VisitAnswer
  readonly reasonCode?: VisitReason | null | undefined
  /** What it goes by: who was met, which paper was seen. */
  readonly evidence?: string | null | undefined
  readonly foundOn: string
  /** Photos that were uploaded by the same person. */
  readonly photoFileIds?: readonly string[] | null | undefined
}

const PHOTOS_MAX = 5

/**
 * Says what a visit has found, and with that the task is done. The record stays as it is until somebody decides. The same again changes
 * nothing, whenever it arrives: a phone sends what it does not know to have been taken. Then its photos may have come a second time; those that
 * came first stay.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `CHECK_TASK_SETTLED` where it was answered otherwise, or called off
 * @throws ValidationError for a reason or an evidence that is missing, a day to come, and more photos than `PHOTOS_MAX`
 */
export async function recordVisit(tx: TenantTransaction, actor: Actor, input: VisitInput): Promise<string> {
  const visit = readVisit(input)
  await tx.rows(lockCheckTasks([input.taskId]))
  const [task] = await tx.rows<CheckTaskRow>(findCheckTasks([input.taskId]))
  if (task === undefined) throw new NotFoundError()
  if (task.state === 'DONE' && (await isSaid(tx, task.id, visit))) return task.id
  if (task.state !== 'OPEN') throw checkConflict('CHECK_TASK_SETTLED')
  if (!actionsOnTask(actor, task).includes('RECORD')) throw new NotAllowedError()
  const photos = [...new Set(input.photoFileIds ?? [])]
  if (photos.length > 0) await assertOwnFiles(tx, actor, photos)
  const made = await inCheckWords(() =>
    tx.rows<{
      id: string
    }>(
      insertVisitResult(actor, {
        givenFor: task.given_for,
        answer: visit.answer,
        reasonCode: visit.reasonCode,
        evidence: visit.evidence,
        foundOn: visit.foundOn,
        taskId: task.id,
      }),
    ),
  )
  await insertPhotos(tx, actor, made[0]?.id ?? '', photos)
  await tx.run(setTaskDone(task.id))
  await recordAudit(tx, actor, 'CHECK_VISIT_RECORDED', {
    subject: { kind: 'worker', id: task.worker_id },
    details: { task: task.id, answer: visit.answer, photos: photos.length },
  })
  return task.id
}

interface SaidVisit {
  readonly answer: VisitAnswer
  readonly reasonCode: VisitReason | null
  readonly evidence: string | null
  readonly foundOn: string
}

const DAYS_BACK_MAX = 366

function readVisit(input: VisitInput): SaidVisit {
  const reasonCode = input.reasonCode ?? null
  const evidence = withoutLongNumbers(input.evidence?.trim() ?? '') || null
  const wrong = visitFault(input.answer, reasonCode, evidence)
  if (wrong !== null) {
    const path = wrong === 'REASON_MISSING' || wrong === 'REASON_UNFIT' ? 'reasonCode' : 'evidence'
    throw fault(verificationMessages[wrong](), path)
  }
  const daysAgo = (Date.parse(today().toString()) - Date.parse(input.foundOn)) / 86_400_000
  if (daysAgo < 0 || daysAgo > DAYS_BACK_MAX) throw fault(verificationMessages.VISIT_DAY())
  if ((input.photoFileIds?.length ?? 0) > PHOTOS_MAX)
    throw fault(verificationMessages.TOO_MANY_PHOTOS({ photosMax: PHOTOS_MAX }))
  return { answer: input.answer, reasonCode, evidence, foundOn: input.foundOn }
}

async function isSaid(tx: TenantTransaction, taskId: string, visit: SaidVisit): Promise<boolean> {
  const [same] = await tx.rows<unknown>(
    findSameResult({
      taskId,
      answer: visit.answer,
      reasonCode: visit.reasonCode,
      evidence: visit.evidence,
      foundOn: visit.foundOn,
    }),
  )
  return same !== undefined
}
