import { Prisma } from '@payung/database/prisma'
import type { ScholarshipYearState } from '@payung/domain/benefit/scholarship-years'
import type { PageRequest } from '../../platform/page-request.ts'

export const SCHOLARSHIP_SHOWS = ['PROOF_MISSING', 'UNPAID', 'PAID', 'ENDING'] as const
export type ScholarshipShow = (typeof SCHOLARSHIP_SHOWS)[number]

export interface StandingRow {
  readonly id: string
  readonly scholarship_id: string
  readonly claim_id: string
  readonly state: ScholarshipYearState
  /** No year comes after it. */
  readonly is_last: boolean
  readonly due_rupiah: bigint | null
  readonly paid_rupiah: bigint | null
}

export interface WorklistChoice {
  readonly year: number
  readonly show: ScholarshipShow | null
  /** In the name of the person or the insurer's number; null for everybody. */
  readonly search: string | null
}

const SHOWS: Readonly<Record<ScholarshipShow, Prisma.Sql>> = {
  PROOF_MISSING: Prisma.sql`y.state in ('PROOF_DUE', 'MISSED')`,
  UNPAID: Prisma.sql`y.state = 'PROVEN'`,
  PAID: Prisma.sql`y.state = 'PAID'`,
  ENDING: Prisma.sql`y.is_last`,
}

const named = (search: string | null, claim: Prisma.Sql) =>
  search === null
    ? Prisma.sql`true`
    : Prisma.sql`exists (select from claim c left join worker w on w.id = c.worker_id where c.id = ${claim}
        and (position(lower(${search}) in w.name_search) > 0 or position(lower(${search}) in lower(c.insurer_number)) > 0))`

const shown = (show: ScholarshipShow | null) =>
  Prisma.sql`y.state <> 'ENDED' and ${show === null ? Prisma.sql`true` : SHOWS[show]}`

const chosen = ({ show, search }: Omit<WorklistChoice, 'year'>) =>
  Prisma.sql`${shown(show)} and ${named(search, Prisma.sql`y.claim_id`)}`

/** Children of the viewer's government that stand, beyond a child or before it, as many as are looked at together. */
export function findChildren(
  search: string | null,
  { direction, cursor }: Pick<PageRequest, 'direction' | 'cursor'>,
  most: number,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and s.id ${Prisma.raw(forward ? '>' : '<')} ${cursor}::uuid`
  return Prisma.sql`select s.id from scholarship s where s.tenant_id = app.tenant_id() and s.withdrawn_at is null ${beyond}
    and ${named(search, Prisma.sql`s.claim_id`)} order by s.id ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${most}::int`
}

/** How a school year stands for each of these children, in the order in which they were written down, or the other way. */
export function findStandings(
  { year, show }: Omit<WorklistChoice, 'search'>,
  children: readonly string[],
  direction: PageRequest['direction'],
): Prisma.Sql {
  return Prisma.sql`select y.scholarship_id as id, y.scholarship_id, y.claim_id, y.state, y.is_last, y.due_rupiah, y.paid_rupiah
    from app.scholarships_of_year(${year}::int, ${[...children]}::uuid[]) y where ${shown(show)}
    order by y.scholarship_id ${Prisma.raw(direction === 'FORWARD' ? 'asc' : 'desc')}`
}

/** A standing as it goes to a file: what the worklist says, and its money. */
export interface ExportedStandingRow extends Pick<StandingRow, 'state' | 'is_last' | 'due_rupiah' | 'paid_rupiah'> {
  readonly child_name: string
  /** As the viewer's lists name the parent; null for who is not on them. */
  readonly display_name: string | null
  readonly village_code: string | null
  readonly insurer_number: string | null
}

export function countStandings({ year, ...choice }: WorklistChoice): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from app.scholarships_of_year(${year}::int) y where ${chosen(choice)}`
}

/** The whole list, in its order, in one reading. Records that were merged are one person: the one that holds. */
export function declareStandings({ year, ...choice }: WorklistChoice): Prisma.Sql {
  return Prisma.sql`declare standings_listed no scroll cursor for
    select s.child_name, l.display_name, l.village_code, y.state, y.is_last, c.insurer_number, y.due_rupiah, y.paid_rupiah
    from app.scholarships_of_year(${year}::int) y join scholarship s on s.id = y.scholarship_id join claim c on c.id = y.claim_id
      left join worker_listing l on l.worker_id = (with recursive chain as (select w.id, w.superseded_by from worker w where w.id = y.worker_id
        union all select w.id, w.superseded_by from chain h join worker w on w.id = h.superseded_by) select h.id from chain h where h.superseded_by is null)
    where ${chosen(choice)} order by y.scholarship_id`
}

export function fetchStandings(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from standings_listed`
}

export interface StandingTotalsRow {
  readonly total: number
  readonly proof_missing: number
  readonly unpaid: number
  readonly paid: number
  readonly ending: number
  /** What is due for years that are proven and not paid. */
  readonly unpaid_rupiah: bigint
  readonly paid_rupiah: bigint
}

/** The sums of a year, whatever of it is shown. */
export function sumStandings(year: number, search: string | null): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total, count(*) filter (where ${SHOWS.PROOF_MISSING})::int as proof_missing, count(*) filter (where ${SHOWS.UNPAID})::int as unpaid,
      count(*) filter (where ${SHOWS.PAID})::int as paid, count(*) filter (where ${SHOWS.ENDING})::int as ending,
      coalesce(sum(y.due_rupiah) filter (where ${SHOWS.UNPAID}), 0)::bigint as unpaid_rupiah, coalesce(sum(y.paid_rupiah), 0)::bigint as paid_rupiah
    from app.scholarships_of_year(${year}::int) y where ${chosen({ show: null, search })}`
}

export interface UnclaimedRow {
  readonly id: string
}

const searched = (search: string | null) => named(search, Prisma.sql`u.claim_id`)

/** Claims whose family has not claimed, the longest open first. */
export function listUnclaimed(search: string | null, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and u.claim_id ${Prisma.raw(forward ? '>' : '<')} ${cursor}::uuid`
  return Prisma.sql`select u.claim_id as id from app.unclaimed_scholarships() u where ${searched(search)} ${beyond}
    order by u.claim_id ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export function countUnclaimed(search: string | null): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from app.unclaimed_scholarships() u where ${searched(search)}`
}
