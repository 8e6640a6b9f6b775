import { Prisma } from '@payung/database/prisma'
import type { PledgeStanding } from '@payung/domain/pledge/pledge-standing'
import type { PageRequest } from '../../platform/page-request.ts'

/** What a pledge has come to, as its region counts it. Months of all its people together, and whole rupiah. */
export interface PledgeAccountRow {
  readonly pledge_id: string
  readonly standing: PledgeStanding
  readonly people: number
  readonly pledged_months: number
  readonly listed_months: number
  readonly paid_months: number
  readonly received_months: number
  readonly posted_months: number
  readonly promised_rupiah: bigint
  readonly listed_rupiah: bigint
  readonly billed_rupiah: bigint
  readonly paid_rupiah: bigint
  readonly received_rupiah: bigint
  /** On bills that are not paid past their due day. */
  readonly overdue_rupiah: bigint
  readonly overdue_bills: number
  /** The due day of the oldest of these bills. */
  readonly overdue_since: string | null
  readonly days_late: number | null
}

export interface PledgeAccountFilter {
  /** None for all. */
  readonly standings: readonly PledgeStanding[]
  readonly late: boolean
}

const COLUMNS = Prisma.sql`k.pledge_id, k.standing, k.people, k.pledged_months, k.listed_months, k.paid_months, k.received_months, k.posted_months,
  k.promised_rupiah, k.listed_rupiah, k.billed_rupiah, k.paid_rupiah, k.received_rupiah, k.overdue_rupiah, k.overdue_bills,
  k.overdue_since::text as overdue_since, app.today() - k.overdue_since as days_late`

const matching = ({ standings, late }: PledgeAccountFilter) =>
  Prisma.sql`(cardinality(${[...standings]}::text[]) = 0 or k.standing = any(${[...standings]}::text[])) and (not ${late}::boolean or k.overdue_bills > 0)`

/** Pledges that are offered to the viewer's government with what they have come to, the newest first. */
export function listPledgeAccounts(filter: PledgeAccountFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and k.pledge_id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} from app.pledge_accounts() k where ${matching(filter)} ${beyond}
    order by k.pledge_id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface PledgeAccountTotals {
  readonly pledges: number
  readonly late: number
  readonly promised_rupiah: bigint
  readonly listed_rupiah: bigint
  readonly billed_rupiah: bigint
  readonly paid_rupiah: bigint
  readonly received_rupiah: bigint
  readonly overdue_rupiah: bigint
}

/** The sums of all these pledges, not of a page. */
export function sumPledgeAccounts(filter: PledgeAccountFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as pledges, count(*) filter (where k.overdue_bills > 0)::int as late,
    coalesce(sum(k.promised_rupiah), 0)::bigint as promised_rupiah, coalesce(sum(k.listed_rupiah), 0)::bigint as listed_rupiah,
    coalesce(sum(k.billed_rupiah), 0)::bigint as billed_rupiah, coalesce(sum(k.paid_rupiah), 0)::bigint as paid_rupiah,
    coalesce(sum(k.received_rupiah), 0)::bigint as received_rupiah, coalesce(sum(k.overdue_rupiah), 0)::bigint as overdue_rupiah
    from app.pledge_accounts() k where ${matching(filter)}`
}

export interface ExportedPledgeRow extends PledgeAccountRow {
  readonly tenant_id: string
  readonly agreement_number: string | null
  readonly agreement_title: string
  readonly from_month: string
  /** Last day of its last month. */
  readonly last_day: string
  readonly workers: number
  /** What it brought along from an ended pledge, and what it leaves to the next, having ended itself. */
  readonly carried_rupiah: bigint
  readonly left_rupiah: bigint
  readonly synthetic: boolean
}

/** All of them for a file, the newest first. */
export function exportPledgeAccounts(filter: PledgeAccountFilter): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS}, p.tenant_id, a.number as agreement_number, a.title as agreement_title, p.from_month::text as from_month,
    (p.until_month - 1)::text as last_day, p.workers, p.carried_rupiah, coalesce(app.pledge_left(p), 0) as left_rupiah, p.synthetic
    from app.pledge_accounts() k join pledge p on p.id = k.pledge_id join agreement a on a.id = p.agreement_id where ${matching(filter)} order by p.id desc`
}
