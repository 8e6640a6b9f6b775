import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { CheckTaskStanding, CheckTaskState } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { keysetPage } from '../../platform/text-keyset.ts'
import { where } from '../workers/public.ts'
import { isAbsorbed, recordOf } from './merged-records.queries.ts'

export interface CheckTaskRow {
  readonly id: string
  readonly sort_key: string
  readonly tenant_id: string
  /** The record that stands today, also where the task was given for one that was merged into it. */
  readonly worker_id: string
  readonly given_for: string
  readonly round_id: string | null
  readonly assigned_to: string
  readonly assignee_name: string
  readonly assignee_email: string
  /** Their membership holds today. */
  readonly assignee_active: boolean
  readonly due_on: string
  readonly note: string | null
  readonly state: CheckTaskState
  readonly cancel_reason: string | null
  readonly synthetic: boolean
  readonly version: number
}

const TODAY = Prisma.sql`app.today()`

const GIVEN_FOR = Prisma.sql`t.worker_id`

const COLUMNS = Prisma.sql`t.id, t.due_on::text as sort_key, t.tenant_id, ${recordOf(GIVEN_FOR)} as worker_id, t.worker_id as given_for, t.round_id, t.assigned_to, u.name as assignee_name,
  u.email as assignee_email, exists (select from membership m where m.user_id = t.assigned_to and m.valid @> ${TODAY}) as assignee_active,
  t.due_on::text as due_on, t.note, t.state, t.cancel_reason, t.synthetic, t.version
  from check_task t join app_user u on u.id = t.assigned_to`

export function findCheckTasks(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where t.id = any(${[...ids]}::uuid[])`
}

export interface CheckTaskFilter {
  readonly standings: readonly CheckTaskStanding[] | null
  readonly roundId: string | null
  /** Of this person alone. */
  readonly assignedTo: string | null
  /** Where the person lives: an area or one above it. */
  readonly areaCode: string | null
  readonly dueFrom: string | null
  readonly dueUntil: string | null
}

function conditionsOf(
  { standings, roundId, assignedTo, areaCode, dueFrom, dueUntil }: CheckTaskFilter,
  today: string,
): Prisma.Sql[] {
  const standing = Prisma.sql`case when t.state = 'OPEN' and t.due_on < ${today}::date then 'LATE' else t.state end`
  return [
    ...(standings === null ? [] : [Prisma.sql`${standing} = any(${[...standings]}::text[])`]),
    ...(roundId === null ? [] : [Prisma.sql`t.round_id = ${roundId}::uuid`]),
    ...(assignedTo === null ? [] : [Prisma.sql`t.assigned_to = ${assignedTo}::uuid`]),
    ...(areaCode === null
      ? []
      : [
          // Asked of each visit's person by key: joined, everybody's records would be gone through.
          Prisma.sql`(select w.village_code = ${areaCode}::text or starts_with(w.village_code, ${areaCode}::text || '.') from worker w where w.id = t.worker_id)`,
        ]),
    ...(dueFrom === null ? [] : [Prisma.sql`t.due_on >= ${dueFrom}::date`]),
    ...(dueUntil === null ? [] : [Prisma.sql`t.due_on <= ${dueUntil}::date`]),
  ]
}

/** What is due first, first. */
export function listCheckTasks(filter: CheckTaskFilter, today: string, page: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(page, Prisma.sql`t.due_on::text`, Prisma.sql`t.id`, 'ASCENDING')
  return Prisma.sql`select ${COLUMNS} ${where([...conditionsOf(filter, today), behind])} ${tail}`
}

export function countCheckTasks(filter: CheckTaskFilter, today: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from check_task t ${where(conditionsOf(filter, today))}`
}

const TO_DO = Prisma.sql`t.state = 'OPEN' and t.assigned_to = app.user_id()`

/** Open ones of the viewer, late or not. */
export function countTasksToDo(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from check_task t where ${TO_DO}`
}

/** Of them, the one that is due first. */
export function soonestTaskToDo(): Prisma.Sql {
  return longestWaiting(
    {
      until: Prisma.sql`t.due_on`,
      areaCode: Prisma.sql`select w.village_code from worker w where w.id = t.worker_id`,
    },
    Prisma.sql`from check_task t where ${TO_DO}`,
  )
}

const CHECKABLE = Prisma.sql`l.status not in ('DECEASED', 'WITHDRAWN')`

/** Who can be given a task today: members who may say what a visit found, each with the part of the tenant that they see. */
export interface AssigneeRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly area_prefix: string
  readonly agency_id: string | null
}

/**
 * @param workerId only those in whose part this person lives
 * @param people only those in whose part everybody of this selection lives whom a task could be about
 */
export function listAssignees(workerId: string | null, people: readonly Prisma.Sql[] | null): Prisma.Sql {
  // Looked for once: each member is then asked about places, not about people.
  const places =
    people === null
      ? Prisma.empty
      : Prisma.sql`with place as materialized (select distinct w.village_code, w.agency_id from worker_listing l join worker w on w.id = l.worker_id
          ${where([...people, CHECKABLE])})`
  const covering =
    people === null
      ? Prisma.empty
      : Prisma.sql`and not exists (select from place p where not starts_with(p.village_code, m.area_prefix)
          or (m.agency_id is not null and p.agency_id is distinct from m.agency_id))`
  const near =
    workerId === null
      ? Prisma.empty
      : Prisma.sql`and exists (select from worker w where w.id = ${workerId}::uuid and starts_with(w.village_code, m.area_prefix)
          and (m.agency_id is null or w.agency_id is not distinct from m.agency_id))`
  return Prisma.sql`${places} select distinct on (u.name, u.id) u.id, u.name, u.email, m.area_prefix, m.agency_id from membership m join app_user u on u.id = m.user_id
    where m.valid @> ${TODAY} and m.role in ('ADMINISTRATOR', 'OFFICER', 'VERIFIER') ${near} ${covering} order by u.name, u.id limit 500`
}

export function findAssignee(userId: string): Prisma.Sql {
  return Prisma.sql`select u.id, u.name, u.email, m.area_prefix, m.agency_id from membership m join app_user u on u.id = m.user_id
    where m.valid @> ${TODAY} and m.role in ('ADMINISTRATOR', 'OFFICER', 'VERIFIER') and m.user_id = ${userId}::uuid limit 1`
}

/** Nobody is at their door already in the name of a record that was merged into theirs. */
const UNVISITED = Prisma.sql`w.id not in (select app.record_of(t.worker_id) from check_task t where t.state = 'OPEN' and ${isAbsorbed(GIVEN_FOR)})`

/** Of a selection, whom a task could be about and how many of them live beyond an officer's part. */
export function countCheckable(conditions: readonly Prisma.Sql[], assignee: AssigneeRow): Prisma.Sql {
  return Prisma.sql`select count(*)::int as people, count(*) filter (where not starts_with(w.village_code, ${assignee.area_prefix})
      or (${assignee.agency_id}::uuid is not null and w.agency_id is distinct from ${assignee.agency_id}::uuid))::int as outside
    from worker_listing l join worker w on w.id = l.worker_id ${where([...conditions, CHECKABLE])}`
}

export interface NewTasks {
  readonly roundId: string | null
  readonly assignedTo: string
  readonly dueOn: string
  readonly note: string | null
}

/** One for each person of a selection who has none that is open, in one statement. @returns how many */
export function insertCheckTasks(
  tx: TenantTransaction,
  actor: Actor,
  conditions: readonly Prisma.Sql[],
  tasks: NewTasks,
): Promise<number> {
  return tx.run(Prisma.sql`
    insert into check_task (tenant_id, worker_id, round_id, assigned_to, due_on, note, created_by, updated_by)
    select ${actor.tenantId}::uuid, w.id, ${tasks.roundId}::uuid, ${tasks.assignedTo}::uuid, ${tasks.dueOn}::date, ${tasks.note}, ${actor.userId}::uuid,
      ${actor.userId}::uuid
    from worker_listing l join worker w on w.id = l.worker_id ${where([...conditions, CHECKABLE, UNVISITED])} order by w.village_code, l.name_order, w.id
    on conflict (tenant_id, worker_id) where state = 'OPEN' do nothing`)
}

/** Locked until the transaction ends, in one order. */
export function lockCheckTasks(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select t.id, t.state, ${recordOf(GIVEN_FOR)} as worker_id, t.version from check_task t where t.id = any(${[...ids]}::uuid[]) order by t.id for update`
}
