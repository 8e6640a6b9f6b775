import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from '../workers/public.ts'
import { checkConflict, inCheckWords } from './check-errors.ts'
import { type AssigneeRow, countCheckable, findAssignee, insertCheckTasks } from './check-tasks.queries.ts'
import { type PeopleAsked, peopleToCheck } from './people-to-check.ts'
import { readDueDay, readNote } from './read-due-day.ts'
import { verificationMessages } from './verification.messages.ts'
import { mayManageTasks } from './verification.policy.ts'

export interface NewCheckTasks extends PeopleAsked {
  readonly assignedTo: string
  readonly dueOn: string
  readonly note?: string | null | undefined
}

export interface CreatedTasks {
  readonly created: number
  /** Who had an open task already. */
  readonly skipped: number
}

const PEOPLE_MAX = 5_000

/**
 * Gives one officer the visits to everybody of a selection; who has an open task keeps that one.
 *
 * @throws NotAllowedError, NotFoundError
 * @throws ValidationError `DUE_IN_PAST`, `TOO_MANY_PEOPLE`, `NOTE_TOO_LONG`
 * @throws ConflictError `CHECK_ASSIGNEE` for who is no member, `CHECK_ASSIGNEE_OUTSIDE`, `CHECK_NOBODY`
 */
export async function createCheckTasks(tx: Transaction, actor: Actor, input: NewCheckTasks): Promise<CreatedTasks> {
  if (!mayManageTasks(actor)) throw new NotAllowedError()
  const [dueOn, note] = [readDueDay(input.dueOn), readNote(input.note)]
  const assignee = await getAssignee(tx, input.assignedTo)
  const conditions = await peopleToCheck(tx, actor, input)
  const people = await countWithin(tx, conditions, assignee)
  const tasks = { roundId: input.roundId ?? null, assignedTo: assignee.id, dueOn, note }
  const created = await inCheckWords(() => insertCheckTasks(tx, actor, conditions, tasks))
  if (created === 0) throw checkConflict('CHECK_NOBODY')
  await recordAudit(tx, actor, 'CHECK_TASKS_CREATED', { details: { people: created, assignedTo: assignee.id, dueOn } })
  return { created, skipped: people - created }
}

async function countWithin(
  tx: TenantTransaction,
  conditions: readonly Prisma.Sql[],
  assignee: AssigneeRow,
): Promise<number> {
  const [counted] = await tx.rows<{ people: number; outside: number }>(countCheckable(conditions, assignee))
  const { people, outside } = counted ?? { people: 0, outside: 0 }
  if (people === 0) throw checkConflict('CHECK_NOBODY')
  if (people > PEOPLE_MAX) throw fault(verificationMessages.TOO_MANY_PEOPLE({ peopleMax: PEOPLE_MAX }))
  if (outside > 0) throw checkConflict('CHECK_ASSIGNEE_OUTSIDE', { outside: String(outside) })
  return people
}

/** @throws ConflictError `CHECK_ASSIGNEE` */
export async function getAssignee(tx: TenantTransaction, userId: string): Promise<AssigneeRow> {
  const [assignee] = await tx.rows<AssigneeRow>(findAssignee(userId))
  if (assignee === undefined) throw checkConflict('CHECK_ASSIGNEE')
  return assignee
}
