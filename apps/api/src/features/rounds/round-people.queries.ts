import { livesIn } from '@payung/database/lives-in'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { RoundAnswer, RoundReason } from '@payung/domain/round/round-answer'
import type { Actor } from '../../platform/actor.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { type KeysetRow, keysetPage } from '../../platform/text-keyset.ts'
import { type WorkerRow, where } from '../workers/public.ts'
import type { RoundTaskRow } from './round-tasks.queries.ts'

export interface SaidAnswer {
  readonly answer: RoundAnswer
  readonly reasonCode: RoundReason | null
  readonly reason: string | null
}

export interface AnswerRow {
  readonly answer: RoundAnswer
  readonly reason_code: RoundReason | null
  readonly reason: string | null
  readonly rank: number | null
  readonly version: number
}

export async function findAnswer(tx: TenantTransaction, taskId: string, workerId: string): Promise<AnswerRow | null> {
  const [row] = await tx.rows<AnswerRow>(Prisma.sql`
    select answer, reason_code, reason, rank, version from round_answer where task_id = ${taskId}::uuid and worker_id = ${workerId}::uuid`)
  return row ?? null
}

/** A rank belongs to a proposal and goes with it. */
export async function putAnswer(
  tx: TenantTransaction,
  actor: Actor,
  task: Pick<RoundTaskRow, 'id'>,
  workerId: string,
  { answer, reasonCode, reason }: SaidAnswer,
): Promise<void> {
  await tx.run(Prisma.sql`
    insert into round_answer (task_id, worker_id, tenant_id, answer, reason_code, reason, answered_by)
    values (${task.id}::uuid, ${workerId}::uuid, ${actor.tenantId}::uuid, ${answer}, ${reasonCode}, ${reason}, ${actor.userId}::uuid)
    on conflict (task_id, worker_id) do update set answer = excluded.answer, reason_code = excluded.reason_code, reason = excluded.reason,
      rank = case when excluded.answer = 'PROPOSED' then round_answer.rank end, version = round_answer.version + 1,
      answered_by = excluded.answered_by, answered_at = now()`)
}

const UNANSWERED = (taskId: string) =>
  Prisma.sql`not exists (select from round_answer a where a.task_id = ${taskId}::uuid and a.worker_id = l.worker_id)`

type Home = Pick<RoundTaskRow, 'village_code' | 'within_area'>

/** Where a task's people live: its village, else the whole area of whoever asks, which is all that its own members see. */
function atHome({ village_code, within_area }: Home): Prisma.Sql[] {
  if (village_code !== null) return [Prisma.sql`l.village_code = ${village_code}`]
  return within_area === null ? [] : [livesIn(within_area)]
}

function ofTask(task: Home & Pick<RoundTaskRow, 'id'>): Prisma.Sql[] {
  return [UNANSWERED(task.id), ...atHome(task)]
}

export function countUnanswered(task: RoundTaskRow, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from worker_listing l ${where([...conditions, ...ofTask(task)])}`
}

export function proposeUnanswered(actor: Actor, task: RoundTaskRow, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`insert into round_answer (task_id, worker_id, tenant_id, answer, answered_by)
    select ${task.id}::uuid, l.worker_id, ${actor.tenantId}::uuid, 'PROPOSED', ${actor.userId}::uuid
    from worker_listing l ${where([...conditions, ...ofTask(task)])}`
}

/** Which of the people whom a task could be about. */
export type RoundPeople = 'SUGGESTED' | 'ANSWERED' | 'PROPOSED' | 'EVERYBODY'

/** Somebody whom a task could be about, as the proposer's list shows them. */
export interface RoundPersonRow extends KeysetRow, WorkerRow {
  readonly task_id: string
  readonly rt: string | null
  /** What the programme's rule says; null where a fact is missing, or the proposer does not see the rule. */
  readonly eligible: boolean | null
  readonly answer: RoundAnswer | null
  readonly reason_code: RoundReason | null
  readonly reason: string | null
  readonly rank: number | null
  readonly answer_version: number | null
  readonly answered_by_name: string | null
}

export interface AskedPeople {
  readonly task: Home & Pick<RoundTaskRow, 'id'>
  readonly people: RoundPeople
  /** The viewer's own bounds, a search and a filter. */
  readonly conditions: readonly Prisma.Sql[]
  /** What the rule says of `l`; null where there is none to see. */
  readonly eligible: Prisma.Sql | null
}

/** Whoever died or moved away is suggested to nobody; an answer about them is shown all the same. */
const ALIVE = Prisma.sql`l.status <> all(array['DECEASED', 'MOVED', 'WITHDRAWN']::text[])`

function peopleConditions({ task, people, conditions, eligible }: AskedPeople): Prisma.Sql[] {
  const of: Readonly<Record<RoundPeople, readonly Prisma.Sql[]>> = {
    SUGGESTED: [ALIVE, ...(eligible === null ? [] : [eligible])],
    ANSWERED: [Prisma.sql`a.answer is not null`],
    PROPOSED: [Prisma.sql`a.answer = 'PROPOSED'`],
    EVERYBODY: [ALIVE],
  }
  return [...conditions, ...atHome(task), ...of[people]]
}

const FROM = (taskId: string) => Prisma.sql`from worker_listing l
  left join round_answer a on a.task_id = ${taskId}::uuid and a.worker_id = l.worker_id`

export function listPeople(query: AskedPeople, page: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(page, Prisma.sql`l.name_order`, Prisma.sql`l.worker_id`, 'ASCENDING')
  return Prisma.sql`
    select l.worker_id as id, l.name_order as sort_key, ${query.task.id}::uuid as task_id, l.worker_id, l.level, l.custodian_tenant_id,
      l.registered_by_tenant_id, l.display_name, l.name_order, l.national_id_prefix, l.birth_date, l.sex, l.village_code, l.occupation_code,
      l.welfare_decile, l.income_bracket, l.membership_kind, l.membership_number, l.uncovered_reason, l.status, l.registered_on, w.rt,
      ${query.eligible ?? Prisma.sql`null::boolean`} as eligible, a.answer, a.reason_code, a.reason, a.rank, a.version as answer_version,
      u.name as answered_by_name
    ${FROM(query.task.id)} left join worker w on w.id = l.worker_id left join app_user u on u.id = a.answered_by
    ${where([...peopleConditions(query), behind])} ${tail}`
}

export function countPeople(query: AskedPeople): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count ${FROM(query.task.id)} ${where(peopleConditions(query))}`
}
