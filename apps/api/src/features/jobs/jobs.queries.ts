import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { PageRequest } from '../../platform/page-request.ts'

export type JobState = 'WAITING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'

export interface JobRow {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  readonly step: string | null
  readonly done: bigint
  readonly total: bigint | null
  readonly seconds_left: number | null
  readonly stalled: boolean
  readonly cancel_requested: boolean
  readonly error_code: string | null
  readonly result: {
    readonly resultFileId?: string
    readonly details?: Readonly<Record<string, unknown>>
    readonly error?: { readonly id: string; readonly en: string }
  } | null
  readonly import_id: string | null
  readonly created_at: Date
  readonly started_at: Date | null
  readonly finished_at: Date | null
  readonly created_by: string | null
  readonly created_by_name: string | null
  readonly created_by_email: string | null
}

/** A running job whose process shows no sign of life. It is handed to another soon after; until then a person should know. */
const STALLED = Prisma.sql`(j.state = 'RUNNING' and j.heartbeat_at < now() - interval '15 seconds')`

const COLUMNS = Prisma.sql`j.id, j.kind, j.state, j.step, j.done, j.total, j.seconds_left, ${STALLED} as stalled, j.cancel_requested, j.error_code,
  j.result, j.params->>'importId' as import_id, j.created_at, j.started_at, j.finished_at, j.created_by, u.name as created_by_name, u.email as created_by_email`

export function findJob(id: string): Statement {
  return Prisma.sql`select ${COLUMNS} from job j left join app_user u on u.id = j.created_by where j.id = ${id}::uuid`
}

/** The inbox, newest first: ids of version 7 go up with time. */
export function listJobs({ limit, direction, cursor }: PageRequest): Statement {
  const newestFirst = direction === 'FORWARD'
  const from =
    cursor === null
      ? Prisma.empty
      : newestFirst
        ? Prisma.sql`where j.id < ${cursor}::uuid`
        : Prisma.sql`where j.id > ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} from job j left join app_user u on u.id = j.created_by ${from}
    order by j.id ${Prisma.raw(newestFirst ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export function countOwnOpenJobs(userId: string): Statement {
  return Prisma.sql`select count(*)::integer as count from job where created_by = ${userId}::uuid and state in ('WAITING', 'RUNNING')`
}

export const UNDER_WAY: readonly JobState[] = ['WAITING', 'RUNNING']

/** The newest job of a kind in one of these states that was asked for in just this scope; what was done for a part says nothing of the whole. */
export function findLatestOf(scope: Entry, kind: string, states: readonly JobState[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} from job j left join app_user u on u.id = j.created_by
    where j.kind = ${kind} and j.state = any(${[...states]}::text[]) and j.area_scope = ${scope.areaScope}
      and j.agency_id is not distinct from ${scope.agencyId}::uuid
    order by j.id desc limit 1`
}
