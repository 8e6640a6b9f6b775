import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { CheckAnswer, CheckQuestion, VisitReason } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { where } from '../workers/public.ts'
import { isOfMerge, recordOf, recordsBeside } from './merged-records.queries.ts'

export type CheckDecision = 'TAKEN_OVER' | 'PROPOSED' | 'KEPT' | 'SAME'

export interface CheckResultRow {
  readonly id: string
  readonly tenant_id: string
  /** The record that stands today, also where it was found of one that was merged into it. */
  readonly worker_id: string
  /** The record of which it was found; what was said is sealed for that one. */
  readonly found_of: string
  readonly question: CheckQuestion
  readonly answer: CheckAnswer
  readonly reason_code: VisitReason | null
  readonly evidence: string | null
  readonly found_on: string | null
  readonly said_cipher: Uint8Array | null
  readonly said_fields: readonly string[]
  readonly task_id: string | null
  readonly request_id: string | null
  readonly import_id: string | null
  readonly recorded_at: Date
  readonly recorded_by: string | null
  readonly recorded_by_name: string | null
  /** The viewer uploaded, repaired or saved the file that answers. */
  readonly is_brought_by_me: boolean
  /** Nothing newer has been said to the same question. */
  readonly newest: boolean
  readonly decision: CheckDecision | null
  readonly decided_fields: readonly string[] | null
  readonly decision_reason: string | null
  readonly decided_at: Date | null
  readonly decided_by_name: string | null
}

/** Of `check_result r`: said, and not taken back with its file. */
export const HOLDS = Prisma.sql`r.answer <> 'TAKEN_BACK' and not exists (select from check_result t
  where t.import_id = r.import_id and t.worker_id = r.worker_id and t.answer = 'TAKEN_BACK')`

const NEWER = Prisma.sql`n.tenant_id = r.tenant_id and n.question = r.question and n.id > r.id and n.answer <> 'TAKEN_BACK'
  and not exists (select from check_result t where t.import_id = n.import_id and t.worker_id = n.worker_id and t.answer = 'TAKEN_BACK')`
const FOUND_OF = Prisma.sql`r.worker_id`

/** Nothing newer that holds has been said of the person to the same question, under this record or one that is merged with it. */
const NEWEST = Prisma.sql`(not exists (select from check_result n where n.worker_id = r.worker_id and ${NEWER})
  and not (${isOfMerge(FOUND_OF)} and exists (select from check_result n where n.worker_id in ${recordsBeside(FOUND_OF)} and ${NEWER})))`

/** It says something, and nobody has decided what becomes of it. */
export const UNDECIDED = Prisma.sql`(r.answer not in ('UNKNOWN', 'NOT_FOUND') and (r.answer <> 'MATCHED' or r.said_fields <> '{}') and ${NEWEST}
  and not exists (select from check_decision d where d.result_id = r.id))`

/** Answers that speak against the record. An unknown NIK does; that the welfare data does not list somebody does not. */
const CONTRADICTS = Prisma.sql`(r.answer in ('NAME_DIFFERS', 'DIED', 'MOVED', 'WAGE_EARNER', 'NOT_ELIGIBLE', 'NOT_FOUND')
  or (r.question = 'POPULATION' and r.answer = 'UNKNOWN'))`

/** Records that a register or a visit contradicts by its newest answer, about which nobody has decided. */
export function contradictedRecords(): Prisma.Sql {
  return Prisma.sql`select ${recordOf(FOUND_OF)} from check_result r where ${CONTRADICTS} and ${HOLDS} and ${NEWEST}
    and not exists (select from check_decision d where d.result_id = r.id)`
}

/** Of `check_result r`: the viewer uploaded, repaired or saved the file that answers. */
export const BROUGHT_BY_ME = Prisma.sql`(r.import_id is not null and (r.recorded_by is not distinct from app.user_id() or app.brought_answers(r.import_id, app.user_id())))`

const COLUMNS = Prisma.sql`r.id, r.tenant_id, ${recordOf(FOUND_OF)} as worker_id, ${FOUND_OF} as found_of, r.question, r.answer, r.reason_code, r.evidence, r.found_on::text as found_on, r.said_cipher, r.said_fields,
  r.task_id, r.request_id, r.import_id, r.recorded_at, r.recorded_by, u.name as recorded_by_name, coalesce(${BROUGHT_BY_ME}, false) as is_brought_by_me, ${NEWEST} as newest, d.decision, d.fields as decided_fields,
  d.reason as decision_reason, d.decided_at, v.name as decided_by_name`
const BESIDE = Prisma.sql`left join app_user u on u.id = r.recorded_by left join check_decision d on d.result_id = r.id left join app_user v on v.id = d.decided_by`

const FROM = Prisma.sql`from check_result r ${BESIDE}`

export function findCheckResults(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} ${FROM} where r.id = any(${[...ids]}::uuid[]) and ${HOLDS}`
}

export interface ResultOfWorkerRow extends CheckResultRow {
  /** For whom it was asked. */
  readonly asked_id: string
}

/** Of these records, with whatever was merged into them. */
export function findResultsOfWorkers(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select asked.id as asked_id, ${COLUMNS} from unnest(${[...workerIds]}::uuid[]) asked (id)
    cross join lateral app.records_of(asked.id) as same (id) join check_result r on r.worker_id = same.id ${BESIDE}
    where ${HOLDS} order by asked.id, r.id desc`
}

export function findResultsOfTasks(taskIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} ${FROM} where r.task_id = any(${[...taskIds]}::uuid[])`
}

export interface CheckResultFilter {
  readonly questions: readonly CheckQuestion[] | null
  readonly answers: readonly CheckAnswer[] | null
  readonly requestId: string | null
  readonly undecided: boolean
  /** Without the answers of a file that the viewer brought, but for those that confirm. */
  readonly others?: boolean
}

function conditionsOf({ questions, answers, requestId, undecided, others = false }: CheckResultFilter): Prisma.Sql[] {
  return [
    HOLDS,
    ...(questions === null ? [] : [Prisma.sql`r.question = any(${[...questions]}::text[])`]),
    ...(answers === null ? [] : [Prisma.sql`r.answer = any(${[...answers]}::text[])`]),
    ...(requestId === null ? [] : [Prisma.sql`r.request_id = ${requestId}::uuid`]),
    ...(undecided ? [UNDECIDED] : []),
    ...(others ? [Prisma.sql`(r.answer = 'MATCHED' or not ${BROUGHT_BY_ME})`] : []),
  ]
}

/** Newest first. */
export function listCheckResults(filter: CheckResultFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond = cursor === null ? [] : [Prisma.sql`r.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`]
  return Prisma.sql`select ${COLUMNS} ${FROM} ${where([...conditionsOf(filter), ...beyond])} order by r.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countCheckResults(filter: CheckResultFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from check_result r ${where(conditionsOf(filter))}`
}

/** What waits for the viewer's decision of one question to a register, in the order in which it was said, from an id on. */
export function listUndecidedOf(
  requestId: string,
  answers: readonly CheckAnswer[] | null,
  after: string | null,
  most: number,
): Prisma.Sql {
  const filter = { questions: null, answers, requestId, undecided: true, others: true }
  const beyond = after === null ? [] : [Prisma.sql`r.id > ${after}::uuid`]
  return Prisma.sql`select r.id from check_result r ${where([...conditionsOf(filter), ...beyond])} order by r.id limit ${Prisma.raw(String(most))}`
}

export interface NewDecision {
  readonly resultId: string
  readonly decision: CheckDecision
  readonly fields: readonly string[]
  readonly reason: string | null
}

export async function insertDecision(tx: TenantTransaction, actor: Actor, made: NewDecision): Promise<void> {
  await tx.run(Prisma.sql`insert into check_decision (result_id, tenant_id, decision, fields, reason, decided_by)
    values (${made.resultId}::uuid, ${actor.tenantId}::uuid, ${made.decision}, ${[...made.fields]}::text[], ${made.reason}, ${actor.userId}::uuid)`)
}

export function insertPhotos(
  tx: TenantTransaction,
  actor: Actor,
  resultId: string,
  fileIds: readonly string[],
): Promise<number> {
  return tx.run(Prisma.sql`insert into check_photo (result_id, tenant_id, position, file_id)
    select ${resultId}::uuid, ${actor.tenantId}::uuid, p.place, p.file from unnest(${[...fileIds]}::uuid[]) with ordinality p (file, place)`)
}

export interface CheckPhotoRow {
  readonly result_id: string
  readonly file_id: string
}

export function findPhotos(resultIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select result_id, file_id from check_photo where result_id = any(${[...resultIds]}::uuid[]) order by result_id, position`
}
