import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { RoundTaskAction } from '@payung/domain/round/round-task-state'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { setTaskAccepted, setTaskReturned, setTaskSent } from './move-round-task.queries.ts'
import { inWordsOf, roundChanged, wrongTaskState } from './round-errors.ts'
import { type DeliberationRow, findDeliberations, type RoundTaskRow } from './round-tasks.queries.ts'
import { roundMessages } from './rounds.messages.ts'
import { taskActionsOn } from './rounds.policy.ts'
import { lockTask } from './write-round.queries.ts'

const REMARKS_LENGTH = { min: 3, max: 1_000 } as const

export interface SendInput {
  readonly taskId: string
  /** What the proposer says about the whole of it; needed where nobody is proposed. */
  readonly remarks?: string | null | undefined
}

/**
 * Sends what a proposer says to whoever asked. From then on the proposed are candidates, each once however many propose them.
 *
 * @throws ConflictError `ROUND_TASK_SENT` when it was sent before, `DELIBERATION_MISSING` of a village, `ROUND_NOT_OPEN`, `ROUND_TASK_STATE`
 */
export async function sendRoundTask(tx: TenantTransaction, actor: Actor, input: SendInput): Promise<string> {
  const task = await lockTask(tx, input.taskId)
  if (!actor.permissions.has('ROUND_PROPOSE') || task.proposer_tenant_id !== actor.tenantId) throw new NotAllowedError()
  assertAction(actor, task, 'SEND')
  const remarks = readRemarks(input.remarks, task.proposed === 0)
  if (task.kind === 'VILLAGE') await assertDeliberated(tx, task.id)
  await inWordsOf(task, () => tx.run(setTaskSent(remarks, actor, task.id)))
  await recordAudit(tx, actor, 'ROUND_TASK_SENT', {
    subject: { kind: 'round', id: task.round_id },
    details: { task: task.id, people: task.proposed },
  })
  return task.id
}

export interface ReturnInput {
  readonly taskId: string
  readonly expectedVersion: number
  readonly remarks: string
  /** Until when; the round's day if not said. */
  readonly dueOn?: string | null | undefined
}

/**
 * Returns what was sent, with what is to be mended.
 *
 * @throws ConflictError `ROUND_TASK_STATE` unless it is sent, `ROUND_CHANGED` when it is not what was looked at
 */
export async function returnRoundTask(tx: TenantTransaction, actor: Actor, input: ReturnInput): Promise<string> {
  const task = await lockForDecision(tx, actor, input, 'RETURN')
  const remarks = readRemarks(input.remarks, true)
  if (input.dueOn != null && input.dueOn < today().toString()) throw fault(roundMessages.DUE_IN_PAST())
  await tx.run(setTaskReturned(remarks, actor, input.dueOn ?? null, task.id))
  await recordAudit(tx, actor, 'ROUND_TASK_RETURNED', {
    subject: { kind: 'round', id: task.round_id },
    details: { task: task.id },
  })
  return task.id
}

/** Accepts what was sent: its candidates can be drawn into cohorts. @throws NotAllowedError `ROUND_OWN_SENDING` for the sender, `MAY_BE_ONE_PERSON`; ConflictError as above */
export async function acceptRoundTask(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly taskId: string; readonly expectedVersion: number },
): Promise<string> {
  const task = await lockForDecision(tx, actor, input, 'ACCEPT')
  await inWordsOf(task, () => tx.run(setTaskAccepted(actor, task.id)))
  await recordAudit(tx, actor, 'ROUND_TASK_ACCEPTED', {
    subject: { kind: 'round', id: task.round_id },
    details: { task: task.id, people: task.proposed },
  })
  return task.id
}

async function lockForDecision(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly taskId: string; readonly expectedVersion: number },
  action: RoundTaskAction,
): Promise<RoundTaskRow> {
  const task = await lockTask(tx, input.taskId)
  const isWhole = actor.areaScope === '' && actor.agencyId === null
  if (!actor.permissions.has('ROUND_MANAGE') || task.tenant_id !== actor.tenantId || !isWhole)
    throw new NotAllowedError()
  assertAction(actor, task, action)
  if (task.version !== input.expectedVersion) throw roundChanged()
  return task
}

function assertAction(actor: Actor, task: RoundTaskRow, action: RoundTaskAction): void {
  if (!taskActionsOn(actor, task).includes(action)) throw wrongTaskState(task.state, task.round_state === 'OPEN')
}

async function assertDeliberated(tx: TenantTransaction, taskId: string): Promise<void> {
  const [held] = await tx.rows<DeliberationRow>(findDeliberations([taskId]))
  if (held === undefined) throw new ConflictError(roundMessages.DELIBERATION_MISSING())
}

function readRemarks(remarks: string | null | undefined, areNeeded: boolean): string | null {
  const text = remarks?.trim() || null
  const isMissing = areNeeded && (text?.length ?? 0) < REMARKS_LENGTH.min
  if (isMissing || (text?.length ?? 0) > REMARKS_LENGTH.max) throw fault(roundMessages.REMARKS_INVALID())
  return withoutNationalId(text, 'remarks')
}
