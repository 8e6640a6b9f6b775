import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Finding, Outcome } from '@payung/domain/reverification/reverification'
import type { ReverificationState } from '@payung/domain/reverification/reverification-state'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { reverificationMessages } from './reverification.messages.ts'

export interface ReverificationRow {
  readonly id: string
  readonly tenant_id: string
  readonly decree_id: string
  readonly as_of: string
  readonly because: 'SCHEDULE' | 'EVIDENCE'
  readonly note: string | null
  readonly state: ReverificationState
  readonly state_reason: string | null
  readonly people: number | null
  readonly listed: number | null
  readonly amendment_id: string | null
  /** An amendment was drawn from it, and not cancelled. */
  readonly amended: boolean
  readonly closed_at: Date | null
  readonly closed_by: string | null
  readonly synthetic: boolean
  readonly version: number
  readonly created_by: string | null
  readonly created_at: Date
}

const COLUMNS = Prisma.sql`r.id, r.tenant_id, r.decree_id, r.as_of::text, r.because, r.note, r.state, r.state_reason, r.people, r.listed, r.amendment_id,
  coalesce(a.state <> 'CANCELLED', false) as amended, r.closed_at, r.closed_by, r.synthetic, r.version, r.created_by, r.created_at
  from reverification r left join decree a on a.id = r.amendment_id`

export function findReverifications(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where r.id = any(${[...ids]}::uuid[])`
}

export interface ReverificationFilter {
  readonly states: readonly ReverificationState[]
  readonly decreeId: string | null
  /** Only where somebody within the viewer's part is not decided about. */
  readonly undecided?: boolean
}

/** Of the people in sight. */
const UNDECIDED = Prisma.sql`exists (select from reverification_item i where i.reverification_id = r.id and i.outcome is null)`

function conditions({ states, decreeId, undecided = false }: ReverificationFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`r.tenant_id = app.tenant_id()`,
      ...(states.length === 0 ? [] : [Prisma.sql`r.state = any(${[...states]}::text[])`]),
      ...(undecided ? [UNDECIDED] : []),
      ...(decreeId === null ? [] : [Prisma.sql`r.decree_id = ${decreeId}::uuid`]),
    ],
    ' and ',
  )
}

/** Newest first. */
export function listReverifications(
  filter: ReverificationFilter,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and r.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond} order by r.id ${Prisma.raw(forward ? 'desc' : 'asc')}
    limit ${Prisma.raw(String(limit))}`
}

export function countReverifications(filter: ReverificationFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from reverification r where ${conditions(filter)}`
}

export interface ScheduleRow {
  readonly decree_id: string
  readonly every_months: number | null
  readonly next_on: string | null
}

export function findSchedules(decreeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.decree_id, s.every_months, s.next_on::text from reverification_schedule s where s.decree_id = any(${[...decreeIds]}::uuid[])`
}

/** One whose day has come, locked: whoever waits for it finds that it has moved on. */
export function lockDueSchedule(decreeId: string, day: string): Prisma.Sql {
  return Prisma.sql`select s.decree_id, s.every_months, s.next_on::text from reverification_schedule s
    where s.decree_id = ${decreeId}::uuid and s.next_on <= ${day}::date for update`
}

/** Schedules whose day has come, of decrees in force that nobody looks at yet. */
const DUE = (day: string) => Prisma.sql`from reverification_schedule s join decree d on d.id = s.decree_id
  where s.tenant_id = app.tenant_id() and s.next_on <= ${day}::date and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > ${day}::date
    and not exists (select from reverification r where r.decree_id = s.decree_id and r.state = 'OPEN')`

export function listDue(day: string): Prisma.Sql {
  return Prisma.sql`select s.decree_id, s.every_months, s.next_on::text ${DUE(day)} order by s.next_on, s.decree_id limit 100`
}

const AT_WORK = (isWhole: boolean) =>
  Prisma.sql`from reverification r where r.tenant_id = app.tenant_id() and r.state = 'OPEN' ${isWhole ? Prisma.empty : Prisma.sql`and ${UNDECIDED}`}`

/** What waits: decrees to be looked at again, and reviews at work; for a part of the tenant, those with somebody of it to decide about. */
export function countReverificationQueues(day: string, isWhole: boolean): Prisma.Sql {
  return Prisma.sql`select (select count(*)::int ${DUE(day)}) as reviews_due,
    (select count(*)::int ${AT_WORK(isWhole)}) as reviews_open`
}

/** Of the decrees to be looked at again, the one that was due first. */
export function soonestReview(day: string): Prisma.Sql {
  return longestWaiting({ until: Prisma.sql`s.next_on` }, DUE(day))
}

/** Of the reviews at work, the one that was begun first. */
export function longestReview(isWhole: boolean): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`r.created_at`),
      person: Prisma.sql`select u.name from app_user u where u.id = r.created_by`,
    },
    AT_WORK(isWhole),
  )
}

export interface OutcomeCountRow {
  readonly reverification_id: string
  readonly finding: Finding
  readonly outcome: Outcome | null
  readonly people: number
}

export function countOutcomes(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select i.reverification_id, i.finding, i.outcome, count(*)::int as people from reverification_item i
    where i.reverification_id = any(${[...ids]}::uuid[]) group by 1, 2, 3`
}

export interface UndecidedCountRow {
  readonly reverification_id: string
  readonly people: number
}

/** By itself, for lists: it is read from an index alone. */
export function countUndecided(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select i.reverification_id, count(*)::int as people from reverification_item i
    where i.reverification_id = any(${[...ids]}::uuid[]) and i.outcome is null group by 1`
}

/**
 * The row, locked until the transaction ends.
 *
 * @throws NotFoundError for one that is not there, or another tenant's
 * @throws NotAllowedError to who has a part of the tenant: they decide, and take no step
 * @throws ConflictError `REVERIFICATION_CHANGED` when somebody else was faster
 */
export async function lockReverification(
  tx: TenantTransaction,
  id: string,
  expectedVersion: number,
): Promise<ReverificationRow> {
  const locked = await tx.rows<unknown>(Prisma.sql`select from reverification where id = ${id}::uuid for update`)
  const row = await findReverification(tx, id)
  if (locked.length === 0) throw new NotAllowedError()
  if (row.version !== expectedVersion) throw new ConflictError(reverificationMessages.REVERIFICATION_CHANGED())
  return row
}

/** The same where others may go on deciding meanwhile. */
export async function findReverification(tx: TenantTransaction, id: string): Promise<ReverificationRow> {
  const [row] = await tx.rows<ReverificationRow>(findReverifications([id]))
  if (row === undefined) throw new NotFoundError()
  return row
}
