import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'
import { firstIdOf } from './first-event-id.ts'

export interface AuditEventRow {
  readonly id: string
  readonly at: Date
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly actor_email: string | null
  readonly actor_title: string | null
  readonly action: string
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly subject_version: number | null
  readonly fields: string[]
  readonly details: Record<string, unknown>
  readonly sealed: boolean
}

export interface AuditFilter {
  /** Any of these; none of them is nothing, null narrows nothing. */
  readonly actions: readonly string[] | null
  /** Leaves out that somebody signed in or out, and what a demo says of its own beginning. */
  readonly exceptRoutine: boolean
  readonly actorId: string | null
  readonly subjectId: string | null
  /** First and last day, both included. */
  readonly from: string | null
  readonly until: string | null
}

// Whoever acted from another tenant (a reveal through a link) has no name here: their tenant stands in the details.
const COLUMNS = Prisma.sql`e.id, e.at, e.actor_id, u.name as actor_name, u.email as actor_email, u.title as actor_title, e.action, e.subject_kind,
  e.subject_id, e.subject_version, e.fields, e.details, exists (select from audit_seal s where s.event_id = e.id) as sealed`

/** Newest first, by the index of whichever filter is the narrowest; row-level security keeps it to the tenant. */
export function listAuditEvents(filter: AuditFilter, request: PageRequest) {
  const forward = request.direction === 'FORWARD'
  const start =
    request.cursor === null
      ? Prisma.empty
      : forward
        ? Prisma.sql`and e.id < ${request.cursor}::uuid`
        : Prisma.sql`and e.id > ${request.cursor}::uuid`
  const order = forward ? Prisma.sql`desc` : Prisma.sql`asc`
  const page = (narrowed: AuditFilter, action: Prisma.Sql) => Prisma.sql`select e.* from audit_event e
    where ${conditions(narrowed)} ${action} ${start} order by e.id ${order} limit ${Prisma.raw(String(request.limit))}`
  // A page of each action by the index of actions, and of those the page: a scan for rare actions would read the whole log.
  const events =
    filter.actions === null
      ? page(filter, Prisma.empty)
      : Prisma.sql`select p.* from unnest(${[...new Set(filter.actions)]}::text[]) a(action)
        cross join lateral (${page({ ...filter, actions: null }, Prisma.sql`and e.action = a.action`)}) p
        order by p.id ${order} limit ${Prisma.raw(String(request.limit))}`
  return Prisma.sql`select ${COLUMNS} from (${events}) e left join app_user u on u.id = e.actor_id order by e.id ${order}`
}

/** The whole log or a part of it, oldest first and in one snapshot, however long it takes to write it down. */
export function declareAuditExport(filter: AuditFilter) {
  return Prisma.sql`declare exported_events no scroll cursor for
    select ${COLUMNS} from audit_event e left join app_user u on u.id = e.actor_id where ${conditions(filter)} order by e.id`
}

export function fetchExportedEvents(rows: number) {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from exported_events`
}

export function countAuditEvents(filter: AuditFilter) {
  return Prisma.sql`select count(*)::int as count from audit_event e where ${conditions(filter)}`
}

export function findAuditEvent(id: string) {
  return Prisma.sql`select ${COLUMNS} from audit_event e left join app_user u on u.id = e.actor_id where e.id = ${id}::uuid`
}

function conditions({ actions, exceptRoutine, actorId, subjectId, from, until }: AuditFilter) {
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(actions === null ? [] : [Prisma.sql`e.action = any(${[...actions]}::text[])`]),
      ...(exceptRoutine ? [Prisma.sql`e.action not in ('SIGNED_IN', 'SIGNED_OUT', 'DEMO_LOADED')`] : []),
      ...(actorId === null ? [] : [Prisma.sql`e.actor_id = ${actorId}::uuid`]),
      ...(subjectId === null ? [] : [Prisma.sql`e.subject_id = ${subjectId}`]),
      // An id is made within its transaction and `at` is when that began: never later, and by less than a day earlier.
      ...(from === null
        ? []
        : [
            Prisma.sql`e.id >= ${firstIdOf(from)}::uuid and e.at >= ${from}::date::timestamp at time zone 'Asia/Pontianak'`,
          ]),
      ...(until === null
        ? []
        : [
            Prisma.sql`e.id < ${firstIdOf(until, 2)}::uuid and e.at < (${until}::date + 1)::timestamp at time zone 'Asia/Pontianak'`,
          ]),
    ],
    ' and ',
  )
}
