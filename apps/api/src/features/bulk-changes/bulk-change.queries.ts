import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { contradictedRecords } from '../verification/public.ts'
import { AWAITS_VISIT, heldRecordsAmong, inUndecidedPairs, UNCONFIRMED_MISMATCHES, where } from '../workers/public.ts'
import { type BulkChange, isAlready, mayFollow, verifies } from './bulk-change.ts'

/**
 * What becomes of somebody who matches; the first reason that applies, in this order. Nobody verifies whom they entered or visited, and whoever
 * has a question open is looked at singly. The last two are known only when the change is made: whose history has no key that opens does not
 * change, because what the record said before could not be kept.
 */
export type BulkOutcome =
  | 'ELIGIBLE'
  | 'NOT_CUSTODIAN'
  | 'ALREADY_SO'
  | 'TRANSITION_NOT_ALLOWED'
  | 'MAKER_IS_NOT_VERIFIER'
  | 'MAY_BE_ONE_PERSON'
  | 'POSSIBLE_DUPLICATE'
  | 'NATIONAL_ID_MISMATCH'
  | 'ANSWER_CONTRADICTS'
  | 'AWAITS_VISIT'
  | 'HISTORY_UNOPENED'
  | 'HISTORY_ERASED'

export interface OutcomeCount {
  readonly outcome: BulkOutcome
  /** Where those people stand today; null of another tenant's records. */
  readonly status: WorkerStatus | null
  readonly count: number
}

/** Whom the change would reach and whom not, why, and where they stand today, in one pass. */
export function countOutcomes(entry: Entry, change: BulkChange, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`select ${outcomeOf(entry, change)} as outcome, w.status, count(*)::int as count
    from ${matchingRecords(change, conditions)} group by 1, 2 order by 1, 2`
}

export interface OutcomeRow {
  readonly worker_id: string
  readonly outcome: BulkOutcome
}

/** The same row by row, in the order of the list. */
export function listOutcomes(entry: Entry, change: BulkChange, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`select l.worker_id, ${outcomeOf(entry, change)} as outcome
    from ${matchingRecords(change, conditions)} order by l.name_order, l.worker_id`
}

/** The matching people with their records, and which of these the viewer may not verify. */
function matchingRecords(change: BulkChange, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const people = Prisma.sql`worker_listing l left join worker w on w.id = l.worker_id`
  if (!verifies(change)) return Prisma.sql`${people} ${where(conditions)}`
  const open = where([...conditions, mayFollow(change), Prisma.sql`not ${isAlready(change)}`])
  const held = heldRecordsAmong(Prisma.sql`array(select l.worker_id from ${people} ${open})`)
  return Prisma.sql`${people} left join (${held}) h on h.worker_id = l.worker_id ${where(conditions)}`
}

/** Who sees somebody through a link changes nothing: those are another tenant's records. */
function outcomeOf(entry: Entry, change: BulkChange): Prisma.Sql {
  const held = verifies(change)
    ? Prisma.sql`when h.is_own then 'MAKER_IS_NOT_VERIFIER' when h.is_own is not null then 'MAY_BE_ONE_PERSON'
      when l.worker_id in (${inUndecidedPairs()}) then 'POSSIBLE_DUPLICATE'
      when l.worker_id in ${UNCONFIRMED_MISMATCHES} then 'NATIONAL_ID_MISMATCH'
      when l.worker_id in (${contradictedRecords()}) then 'ANSWER_CONTRADICTS' when ${AWAITS_VISIT} then 'AWAITS_VISIT'`
    : Prisma.empty
  return Prisma.sql`case when w.id is null or w.tenant_id <> ${entry.tenantId}::uuid then 'NOT_CUSTODIAN' when ${isAlready(change)} then 'ALREADY_SO'
    when not ${mayFollow(change)} then 'TRANSITION_NOT_ALLOWED' ${held} else 'ELIGIBLE' end`
}

/** Of these, who is still to be changed, locked until the transaction ends. */
export function lockEligible(entry: Entry, change: BulkChange, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select w.id from worker w where w.id = any(${[...ids]}::uuid[]) and w.tenant_id = ${entry.tenantId}::uuid
    and not ${isAlready(change)} and ${mayFollow(change)} order by w.id for update of w`
}

export interface ResultRow {
  readonly worker_id: string
  readonly display_name: string
  readonly national_id_prefix: string | null
  readonly village_code: string
}

export function listResultRows(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select worker_id, display_name, national_id_prefix, village_code from worker_listing where worker_id = any(${[...ids]}::uuid[])`
}

export interface CommittedRun {
  readonly at: Date
  readonly changed: number
  readonly matching: number
  readonly unopened: number
}

/** What a run of this job has committed before it was killed. It stands with the job: whoever has a scope does not read the log. */
export function findEarlierRun(jobId: string): Prisma.Sql {
  return Prisma.sql`select (committed->>'at')::timestamptz as at, (committed->>'changed')::int as changed, (committed->>'matching')::int as matching,
      coalesce((committed->>'unopened')::int, 0) as unopened
    from job where id = ${jobId}::uuid and committed is not null`
}

/**
 * Writes it down, in the transaction of the change itself.
 *
 * @returns nothing touched if another run has taken this one's place meanwhile
 */
export function keepCommitted(
  run: { readonly id: string; readonly attempt: number },
  { changed, matching, unopened }: Omit<CommittedRun, 'at'>,
): Prisma.Sql {
  return Prisma.sql`update job set committed = jsonb_build_object('at', now(), 'changed', ${changed}::int, 'matching', ${matching}::int, 'unopened', ${unopened}::int)
    where id = ${run.id}::uuid and attempt = ${run.attempt}::int`
}

/** Whom that run changed: their versions ended at the very time of its transaction. */
export function listChangedAt(actorId: string, at: Date): Prisma.Sql {
  return Prisma.sql`select worker_id, 'ELIGIBLE' as outcome from worker_version
    where replaced_by = ${actorId}::uuid and date_trunc('milliseconds', recorded_to) = date_trunc('milliseconds', ${at}::timestamptz)`
}
