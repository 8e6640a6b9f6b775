import { Prisma } from '@payung/database/prisma'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { JournalEntryKind, LedgerAccount, ReversalReason } from '@payung/domain/money/ledger'
import type { PageRequest } from '../../platform/page-request.ts'

/** First and last day, both included. */
export interface LedgerDays {
  readonly from: string
  readonly until: string
}

export interface AccountRow {
  readonly account: LedgerAccount
  /** Debit more than zero, credit less. */
  readonly opening_rupiah: bigint
  readonly debit_rupiah: bigint
  readonly credit_rupiah: bigint
}

/** Every account of the tenant: what it held before these days, and what moved on them. */
export function sumAccounts({ from, until }: LedgerDays): Prisma.Sql {
  return Prisma.sql`select a.kind as account, coalesce(sum(p.rupiah) filter (where p.booked_on < ${from}::date), 0)::bigint as opening_rupiah,
      coalesce(sum(p.rupiah) filter (where p.booked_on >= ${from}::date and p.rupiah > 0), 0)::bigint as debit_rupiah,
      coalesce(-sum(p.rupiah) filter (where p.booked_on >= ${from}::date and p.rupiah < 0), 0)::bigint as credit_rupiah
    from treasury_account a left join posting p on p.tenant_id = a.tenant_id and p.account = a.kind and p.booked_on <= ${until}::date
    group by a.kind`
}

export interface PeriodRow {
  readonly month: string
  readonly closed_at: Date
  readonly closed_by: string
  readonly closed_by_name: string | null
  readonly closed_by_email: string | null
}

const PERIOD = Prisma.sql`select p.month::text, p.closed_at, p.closed_by, u.name as closed_by_name, u.email as closed_by_email
  from ledger_period p left join app_user u on u.id = p.closed_by`

/** The last closed month; those before it are closed with it. */
export function findLastPeriod(): Prisma.Sql {
  return Prisma.sql`${PERIOD} order by p.month desc limit 1`
}

/** A closed month, by its first day. */
export function findPeriod(month: string): Prisma.Sql {
  return Prisma.sql`${PERIOD} where p.month = ${month}::date`
}

export function insertPeriod(tenantId: string, month: string): Prisma.Sql {
  return Prisma.sql`insert into ledger_period (tenant_id, month) values (${tenantId}::uuid, ${month}::date)`
}

export interface JournalEntryRow {
  readonly id: string
  readonly kind: JournalEntryKind
  readonly list_id: string
  readonly fact_on: string
  readonly booked_on: string
  readonly text: string
  readonly booked_at: Date
  readonly booked_by: string | null
  readonly booked_by_name: string | null
  readonly booked_by_email: string | null
  readonly answer_id: string | null
  readonly reversal_reason: ReversalReason | null
}

export interface PostingRow {
  readonly id: string
  readonly entry_id: string
  readonly account: LedgerAccount
  readonly booked_on: string
  readonly budget_line_id: string | null
  readonly programme: Programme | null
  readonly rupiah: bigint
}

const POSTING = Prisma.sql`p.id, p.entry_id, p.account, p.booked_on::text, p.budget_line_id, p.programme, p.rupiah`

export function findEntries(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select e.id, e.kind, e.list_id, e.fact_on::text, e.booked_on::text, e.text, e.booked_at, e.booked_by, u.name as booked_by_name,
      u.email as booked_by_email, e.answer_id, e.reversal_reason
    from journal_entry e left join app_user u on u.id = e.booked_by where e.id = any(${[...ids]}::uuid[])`
}

export function findPostingsOf(entryIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${POSTING} from posting p where p.entry_id = any(${[...entryIds]}::uuid[]) order by p.id`
}

/** The postings of an account on these days, the newest day first. */
export function listPostings(
  account: LedgerAccount,
  { from, until }: LedgerDays,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null
      ? Prisma.empty
      : Prisma.sql`and (p.booked_on, p.id) ${Prisma.raw(forward ? '<' : '>')} (select c.booked_on, c.id from posting c where c.id = ${cursor}::uuid)`
  const order = Prisma.raw(forward ? 'p.booked_on desc, p.id desc' : 'p.booked_on, p.id')
  return Prisma.sql`select ${POSTING} from posting p where p.account = ${account} and p.booked_on between ${from}::date and ${until}::date ${beyond}
    order by ${order} limit ${Prisma.raw(String(limit))}`
}
