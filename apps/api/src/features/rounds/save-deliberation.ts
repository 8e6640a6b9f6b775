import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { writesNationalId } from '@payung/domain/import/long-number'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import {
  ConflictError,
  issueAbout,
  NotAllowedError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import { platformMessages } from '../../platform/platform.messages.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { wrongTaskState } from './round-errors.ts'
import { type DeliberationRow, findDeliberations } from './round-tasks.queries.ts'
import { roundMessages } from './rounds.messages.ts'
import { taskActionsOn } from './rounds.policy.ts'
import { findProposedWorkers, updateRanks, upsertDeliberation } from './save-deliberation.queries.ts'
import { lockTask } from './write-round.queries.ts'

export interface DeliberationInput {
  readonly taskId: string
  readonly heldOn: string
  readonly place?: string | null | undefined
  readonly attendees: readonly string[]
  readonly note?: string | null | undefined
  /** Null: no minutes; undefined: as they are. */
  readonly minutesFileId?: string | null | undefined
  /** Proposed people, the most pressing first; who is left out has no place. */
  readonly ranking: readonly string[]
  /** Of the record as it was seen; 0 where there was none. */
  readonly expectedVersion: number
}

const ATTENDEES_MAX = 200
const ATTENDEE_LENGTH_MAX = 120

/**
 * Records the village deliberation: when, who was there, in which order the people are to be helped, and its minutes.
 *
 * @throws ConflictError `DELIBERATION_CHANGED`, `ROUND_TASK_SENT`, `ROUND_NOT_OPEN`
 * @throws ValidationError for a day to come, nobody there, and somebody ranked who is not proposed
 */
export async function saveDeliberation(tx: TenantTransaction, actor: Actor, input: DeliberationInput): Promise<string> {
  const task = await lockTask(tx, input.taskId)
  if (!actor.permissions.has('ROUND_PROPOSE') || task.proposer_tenant_id !== actor.tenantId) throw new NotAllowedError()
  if (task.kind !== 'VILLAGE') throw new NotAllowedError()
  if (!taskActionsOn(actor, task).includes('DELIBERATE')) throw wrongTaskState(task.state, task.round_state === 'OPEN')
  const attendees = input.attendees.map((name) => name.trim()).filter((name) => name !== '')
  const proposed = await tx.rows<{ worker_id: string }>(findProposedWorkers(task.id))
  check({ ...input, attendees }, new Set(proposed.map(({ worker_id }) => worker_id)))
  const [former] = await tx.rows<DeliberationRow>(findDeliberations([task.id]))
  if ((former?.version ?? 0) !== input.expectedVersion) throw changed()
  const minutes = input.minutesFileId === undefined ? (former?.minutes_file_id ?? null) : input.minutesFileId
  if (minutes !== null && minutes !== former?.minutes_file_id) await assertOwnFiles(tx, actor, [minutes])
  await tx.run(
    upsertDeliberation(actor, {
      taskId: task.id,
      heldOn: input.heldOn,
      place: input.place?.trim() || null,
      attendees,
      note: input.note?.trim() || null,
      minutes,
    }),
  )
  await rank(tx, task.id, input.ranking)
  await recordAudit(tx, actor, 'DELIBERATION_RECORDED', {
    subject: { kind: 'round', id: task.round_id },
    details: { task: task.id, attendees: attendees.length, ranked: input.ranking.length, minutes: minutes !== null },
  })
  return task.id
}

/** Only what moves is written, so that an answer's version tells of answers. */
async function rank(tx: TenantTransaction, taskId: string, ranking: readonly string[]): Promise<void> {
  await tx.run(updateRanks([...ranking], taskId))
}

function check(input: DeliberationInput, proposed: ReadonlySet<string>): void {
  const issues: ValidationIssue[] = []
  const refuseIf = (isWrong: boolean, message: Message, path?: string) => {
    if (isWrong) issues.push(issueAbout(message, path))
  }
  const [most, longest] = [ATTENDEES_MAX, ATTENDEE_LENGTH_MAX]
  refuseIf(input.heldOn > today().toString(), roundMessages.HAPPENED_IN_FUTURE())
  refuseIf(
    input.attendees.length === 0 ||
      input.attendees.length > most ||
      input.attendees.some(({ length }) => length > longest),
    roundMessages.ATTENDEES_INVALID({ most }),
  )
  refuseIf(
    (input.place?.length ?? 0) > 160 || (input.note?.length ?? 0) > 2_000,
    roundMessages['TEXT_TOO_LONG/check'](),
  )
  const texts = { place: input.place, attendees: input.attendees.join('\n'), note: input.note }
  for (const [path, text] of Object.entries(texts))
    refuseIf(writesNationalId(text ?? ''), platformMessages.TEXT_HAS_NATIONAL_ID(), path)
  const ranked = new Set(input.ranking)
  refuseIf(
    ranked.size < input.ranking.length || input.ranking.some((id) => !proposed.has(id)),
    roundMessages.RANKING_INVALID(),
  )
  if (issues.length > 0) throw new ValidationError(issues)
}

function changed(): ConflictError {
  return new ConflictError(roundMessages.DELIBERATION_CHANGED())
}
