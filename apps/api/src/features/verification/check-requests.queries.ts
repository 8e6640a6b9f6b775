import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { CheckAnswer, MatchQuestion } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { where } from '../workers/public.ts'
import { BROUGHT_BY_ME, HOLDS, UNDECIDED } from './check-results.queries.ts'

export interface CheckRequestRow {
  readonly id: string
  readonly tenant_id: string
  readonly question: MatchQuestion
  readonly round_id: string | null
  readonly people: number
  readonly reason: string
  readonly format: 'XLSX' | 'CSV'
  readonly job_id: string | null
  readonly synthetic: boolean
  readonly made_at: Date
  readonly made_by_name: string | null
}

const COLUMNS = Prisma.sql`q.id, q.tenant_id, q.question, q.round_id, q.people, q.reason, q.format, q.job_id, q.synthetic, q.made_at, u.name as made_by_name
  from check_request q left join app_user u on u.id = q.made_by`

export function findCheckRequests(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where q.id = any(${[...ids]}::uuid[])`
}

/** Newest first: ids of version 7 go up with time. */
export function listCheckRequests({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where q.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} ${beyond} order by q.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export function countCheckRequests(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from check_request`
}

/** How many of the asked have been answered how, and how many of these wait for a decision. */
export interface AnswerCountRow {
  readonly request_id: string
  readonly answer: CheckAnswer
  readonly people: number
  readonly undecided: number
}

/** Who waits is counted among those whose records the viewer may open: a decision takes them alone. */
export function countAnswers(requestIds: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`${[...requestIds]}::uuid[]`
  return Prisma.sql`select n.request_id, n.answer, n.people, coalesce(w.people, 0)::int as undecided
    from app.answers_of_requests(${ids}) n left join (
      select r.request_id, r.answer, count(*) as people from check_result r where r.request_id = any(${ids}) and ${HOLDS} and ${UNDECIDED} group by 1, 2
    ) w using (request_id, answer) order by 1, 2`
}

/** Of those who wait, whom a step for all would leave: the viewer may be one person with who brought the answer. */
export interface HeldCountRow {
  readonly request_id: string
  readonly answer: CheckAnswer
  readonly held: number
}

/** Answers that the same account recorded from the same file have the same makers, so one of them is asked about for all. */
export function countHeldAnswers(requestIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`with alike as materialized (
      select r.request_id, r.answer, (array_agg(r.id))[1] as sample_id, count(*)::int as people from check_result r
      where r.request_id = any(${[...requestIds]}::uuid[]) and ${HOLDS} and ${UNDECIDED} and not ${BROUGHT_BY_ME} group by 1, 2, r.recorded_by, r.import_id)
    select a.request_id, a.answer, sum(a.people)::int as held from alike a
    where a.sample_id in (select app.held_as_maker('CHECK', array(select sample_id from alike))) group by 1, 2`
}

export interface NewRequest {
  readonly question: MatchQuestion
  readonly roundId: string | null
  readonly reason: string
  readonly format: 'XLSX' | 'CSV'
}

/** Before it is written, so that its job can name it. */
export async function newRequestId(tx: TenantTransaction): Promise<string> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`select uuidv7() as id`)
  if (made === undefined) throw new Error('no id')
  return made.id
}

export async function insertCheckRequest(
  tx: TenantTransaction,
  actor: Actor,
  { id, ...request }: NewRequest & { readonly id: string },
): Promise<void> {
  await tx.run(Prisma.sql`insert into check_request (id, tenant_id, question, round_id, reason, format, made_by)
    values (${id}::uuid, ${actor.tenantId}::uuid, ${request.question}, ${request.roundId}::uuid, ${request.reason}, ${request.format}, ${actor.userId}::uuid)`)
}

/** Everybody of a selection whose record the viewer may open, in one statement. @returns how many */
export function insertAsked(
  tx: TenantTransaction,
  actor: Actor,
  requestId: string,
  conditions: readonly Prisma.Sql[],
): Promise<number> {
  const alive = Prisma.sql`l.status not in ('DECEASED', 'WITHDRAWN')`
  return tx.run(Prisma.sql`
    insert into check_request_person (request_id, worker_id, tenant_id)
    select ${requestId}::uuid, w.id, ${actor.tenantId}::uuid from worker_listing l join worker w on w.id = l.worker_id
    ${where([...conditions, alive])} and w.superseded_by is null`)
}

export async function finishCheckRequest(
  tx: TenantTransaction,
  requestId: string,
  counts: { readonly people: number; readonly jobId: string },
): Promise<void> {
  await tx.run(
    Prisma.sql`update check_request set people = ${counts.people}, job_id = ${counts.jobId}::uuid where id = ${requestId}::uuid`,
  )
}

export async function findRequestOfJob(tx: TenantTransaction, jobId: string): Promise<string | null> {
  const [made] = await tx.rows<{ id: string }>(Prisma.sql`select id from check_request where job_id = ${jobId}::uuid`)
  return made?.id ?? null
}

export interface AskedRow {
  readonly worker_id: string
  readonly national_id_cipher: Uint8Array
  readonly person_index: Uint8Array
  readonly family_card_cipher: Uint8Array | null
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly village_code: string
}

export function declareAsked(requestId: string): Prisma.Sql {
  return Prisma.sql`declare asked no scroll cursor for
    select w.id as worker_id, w.national_id_cipher, p.blind_index as person_index, w.family_card_cipher, w.name, w.birth_place, w.birth_date::text as birth_date, w.sex,
      w.address, w.village_code
    from check_request_person a join worker w on w.id = a.worker_id join person p on p.id = w.person_id
    where a.request_id = ${requestId}::uuid order by w.village_code, w.name_search, w.id`
}

export function fetchAsked(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from asked`
}

/** A cursor of this name may be declared again. */
export function closeAsked(): Prisma.Sql {
  return Prisma.sql`close asked`
}
