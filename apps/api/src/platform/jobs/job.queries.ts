import { NOBODY } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { Reader } from '@payung/database/read-as'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ErrorText } from '../errors.ts'
import type { JobParams, JobResult } from './define-job.ts'

export interface ClaimedJob {
  readonly id: string
  readonly kind: string
  readonly params: JobParams
  readonly attempt: number
  readonly cancel_requested: boolean
  readonly created_by: string | null
  readonly area_scope: string
  readonly agency_id: string | null
  readonly tenant_code: string
}

/** Whose job it is; the one thing about a job that is told without a tenant. */
export async function findJobTenant(reader: Reader, jobId: string): Promise<string | null> {
  const [row] = await reader.readAs<{ tenant_id: string | null }>(
    NOBODY,
    Prisma.sql`select app.job_tenant(${jobId}::uuid) as tenant_id`,
  )
  return row?.tenant_id ?? null
}

/** Takes a job that waits, or that a process now dead was running. Null: it has ended already. */
export async function claimJob(tx: TenantTransaction, jobId: string): Promise<ClaimedJob | null> {
  const [claimed] = await tx.rows<ClaimedJob>(Prisma.sql`
    update job set state = 'RUNNING', attempt = attempt + 1, started_at = coalesce(started_at, now()), heartbeat_at = now(),
      step = null, done = 0, total = null, seconds_left = null
    where id = ${jobId}::uuid and state in ('WAITING', 'RUNNING')
    returning id, kind, params, attempt, cancel_requested, created_by, area_scope, agency_id,
      (select code from tenant where tenant.id = job.tenant_id) as tenant_code`)
  return claimed ?? null
}

/** A process that was thought dead and wakes up must not speak for the run that has taken its place. */
export interface RunOfJob {
  readonly jobId: string
  /** Null for whoever ends a job that nobody runs. */
  readonly attempt: number | null
}

export interface Pulse {
  readonly step: string | null
  readonly done: number
  readonly total: number | null
  readonly secondsLeft: number | null
}

/** The sign of life, with what has been done. Null: the job is not running any more, whoever ended it. */
export async function writePulse(
  tx: TenantTransaction,
  { jobId, attempt }: RunOfJob,
  pulse: Pulse,
): Promise<{ cancel_requested: boolean } | null> {
  const [job] = await tx.rows<{ cancel_requested: boolean }>(Prisma.sql`
    update job set heartbeat_at = now(), step = ${pulse.step}, done = ${pulse.done}::bigint, total = ${pulse.total}::bigint,
      seconds_left = ${pulse.secondsLeft}::integer
    where id = ${jobId}::uuid and attempt = ${attempt} and state = 'RUNNING' returning cancel_requested`)
  return job ?? null
}

export interface JobEnd {
  readonly state: 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
  readonly result: JobResult
  readonly error: { readonly code: string; readonly text: ErrorText } | null
}

/** @returns the job that was ended, or null if it had ended before */
export async function endJob(
  tx: TenantTransaction,
  { jobId, attempt }: RunOfJob,
  end: JobEnd,
): Promise<{ kind: string; params: JobParams; created_by: string | null } | null> {
  const result = { ...end.result, ...(end.error === null ? {} : { error: end.error.text }) }
  const [ended] = await tx.rows<{ kind: string; params: JobParams; created_by: string | null }>(Prisma.sql`
    update job set state = ${end.state}, finished_at = now(), heartbeat_at = now(), seconds_left = null,
      result = ${JSON.stringify(result)}::jsonb, error_code = ${end.error?.code ?? null}
    where id = ${jobId}::uuid and attempt = coalesce(${attempt}::integer, attempt) and state in ('WAITING', 'RUNNING')
    returning kind, params, created_by`)
  return ended ?? null
}

/** Back into waiting: the queue will hand it out again. */
export async function releaseJob(tx: TenantTransaction, { jobId, attempt }: RunOfJob): Promise<void> {
  await tx.run(Prisma.sql`update job set state = 'WAITING', step = null, seconds_left = null
    where id = ${jobId}::uuid and attempt = ${attempt} and state = 'RUNNING'`)
}

export async function findFileName(tx: TenantTransaction, fileId: string): Promise<string | null> {
  const [file] = await tx.rows<{ name: string }>(Prisma.sql`select f.name from file f where f.id = ${fileId}::uuid`)
  return file?.name ?? null
}

/** Tells who asked that it is over; `params` hold ids, counts and the name of a file, the words are made where it is read. */
export async function noticeEnd(
  tx: TenantTransaction,
  tenantId: string,
  userId: string,
  state: JobEnd['state'],
  params: JobParams,
): Promise<void> {
  await tx.run(Prisma.sql`
    insert into notice (tenant_id, user_id, kind, params)
    values (${tenantId}::uuid, ${userId}::uuid, ${`JOB_${state}`}, ${JSON.stringify(params)}::jsonb)`)
}
