import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { CheckTaskAction, CheckTaskState } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { readReason } from '../workers/public.ts'
import { checkConflict, inCheckWords } from './check-errors.ts'
import { type AssigneeRow, countCheckable, lockCheckTasks } from './check-tasks.queries.ts'
import { getAssignee } from './create-check-tasks.ts'
import { countVisibleTasks, setTasksAssigned, setTasksCancelled } from './handle-check-tasks.queries.ts'
import { readDueDay } from './read-due-day.ts'
import { actionsOnTask, mayManageTasks } from './verification.policy.ts'

const TASKS_AT_ONCE_MAX = 200

/**
 * Gives open tasks to somebody else, by another day; all of them or none.
 *
 * @returns how many
 * @throws NotFoundError if any of them is out of sight
 * @throws ConflictError `CHECK_TASK_SETTLED`, `CHECK_ASSIGNEE`, `CHECK_ASSIGNEE_OUTSIDE`
 */
export async function assignCheckTasks(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly taskIds: readonly string[]; readonly assignedTo: string; readonly dueOn: string },
): Promise<number> {
  const dueOn = readDueDay(input.dueOn)
  const assignee = await getAssignee(tx, input.assignedTo)
  const tasks = await lockOpen(tx, actor, input.taskIds, 'ASSIGN')
  await assertWithin(tx, tasks, assignee)
  const ids = tasks.map(({ id }) => id)
  await inCheckWords(() => tx.run(setTasksAssigned(assignee.id, dueOn, ids)))
  await recordAudit(tx, actor, 'CHECK_TASKS_ASSIGNED', {
    details: { people: ids.length, assignedTo: assignee.id, dueOn },
  })
  return ids.length
}

/** Calls open tasks off, with a reason. @throws as above, ValidationError `REASON_MISSING`, `TEXT_HAS_NATIONAL_ID` */
export async function cancelCheckTasks(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly taskIds: readonly string[]; readonly reason: string },
): Promise<number> {
  const reason = readReason(input.reason, 'reason')
  const ids = (await lockOpen(tx, actor, input.taskIds, 'CANCEL')).map(({ id }) => id)
  await tx.run(setTasksCancelled(reason, ids))
  await recordAudit(tx, actor, 'CHECK_TASKS_CANCELLED', { details: { people: ids.length } })
  return ids.length
}

interface LockedTask {
  readonly id: string
  readonly state: CheckTaskState
  readonly worker_id: string
}

async function lockOpen(
  tx: TenantTransaction,
  actor: Actor,
  taskIds: readonly string[],
  action: CheckTaskAction,
): Promise<readonly LockedTask[]> {
  if (!mayManageTasks(actor)) throw new NotAllowedError()
  const ids = [...new Set(taskIds)].slice(0, TASKS_AT_ONCE_MAX + 1)
  const tasks = await tx.rows<LockedTask>(lockCheckTasks(ids))
  if (tasks.length < ids.length) {
    // A task that is settled is not locked any more, though it is seen.
    const [seen] = await tx.rows<{ count: number }>(countVisibleTasks(ids))
    throw seen?.count === ids.length ? checkConflict('CHECK_TASK_SETTLED') : new NotFoundError()
  }
  if (tasks.length === 0 || tasks.length > TASKS_AT_ONCE_MAX) throw new NotFoundError()
  if (tasks.some((task) => !actionsOnTask(actor, task).includes(action))) throw checkConflict('CHECK_TASK_SETTLED')
  return tasks
}

async function assertWithin(tx: TenantTransaction, tasks: readonly LockedTask[], assignee: AssigneeRow): Promise<void> {
  const workers = tasks.map(({ worker_id }) => worker_id)
  const [counted] = await tx.rows<{ outside: number }>(
    countCheckable([Prisma.sql`l.worker_id = any(${workers}::uuid[])`], assignee),
  )
  if ((counted?.outside ?? 0) > 0) throw checkConflict('CHECK_ASSIGNEE_OUTSIDE')
}
