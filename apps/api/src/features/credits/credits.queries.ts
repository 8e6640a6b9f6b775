import { Prisma } from '@payung/database/prisma'
import type { CreditReason, CreditSettlementKind, CreditSettlementState } from '@payung/domain/money/credit-months'
import type { PageRequest } from '../../platform/page-request.ts'

/** What of a line of a bill was paid too much and is not settled. */
export interface CreditRow {
  readonly list_id: string
  readonly line_no: number
  /** Null where my organisation pays for another's decree: who it is and why is not its to know. */
  readonly worker_id: string | null
  readonly from_month: string
  readonly until_month: string
  readonly months: number
  readonly rupiah: bigint
  readonly reason: CreditReason | null
  readonly last_owed: string | null
  readonly since: string
  readonly is_confirmed: boolean
}

const CREDIT = Prisma.sql`k.list_id, k.line_no, k.worker_id, k.from_month::text, k.until_month::text, k.months, k.rupiah, k.reason,
  k.last_owed::text, k.since::text, k.is_confirmed`

export interface CreditFilter {
  /** Null: also what is only reported. */
  readonly isConfirmed: boolean | null
}

const within = ({ isConfirmed }: CreditFilter) =>
  isConfirmed === null ? Prisma.sql`true` : Prisma.sql`k.is_confirmed = ${isConfirmed}`

const CURSOR = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})~(\d{1,9})$/

export function isCreditCursor(cursor: string): boolean {
  return CURSOR.test(cursor)
}

export function creditCursor({ since, list_id: list, line_no: line }: CreditRow): string {
  return `${since}~${list}~${line}`
}

/** What waits longest first. */
export function listCredits(filter: CreditFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const [, since, list, line] = CURSOR.exec(cursor ?? '') ?? []
  const beyond =
    since === undefined
      ? Prisma.empty
      : Prisma.sql`and (k.since, k.list_id, k.line_no) ${Prisma.raw(forward ? '>' : '<')} (${since}::date, ${list}::uuid, ${Number(line)}::int)`
  const order = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`select ${CREDIT} from app.contribution_credits() k where ${within(filter)} ${beyond}
    order by k.since ${order}, k.list_id ${order}, k.line_no ${order} limit ${Prisma.raw(String(limit))}`
}

export interface ExportedCreditRow
  extends Pick<CreditRow, 'from_month' | 'until_month' | 'months' | 'rupiah' | 'reason' | 'since' | 'is_confirmed'> {
  /** As one's own listing has it. */
  readonly name: string | null
  readonly billing_code: string | null
}

/** All of them, for a file. */
export function exportCredits(): Prisma.Sql {
  return Prisma.sql`select w.display_name as name, c.billing_code, k.from_month::text, k.until_month::text, k.months, k.rupiah, k.reason, k.since::text, k.is_confirmed
    from app.contribution_credits() k join contribution_list c on c.id = k.list_id
      left join worker_listing w on w.worker_id = k.worker_id and w.tenant_id = app.tenant_id() order by k.since, k.list_id, k.line_no`
}

export interface CreditTotals {
  readonly total: number
  readonly months: number
  readonly rupiah: bigint
  readonly confirmed_rupiah: bigint
}

const TOTALS = Prisma.sql`count(*)::int as total, coalesce(sum(k.months), 0)::int as months, coalesce(sum(k.rupiah), 0)::bigint as rupiah,
  coalesce(sum(k.rupiah) filter (where k.is_confirmed), 0)::bigint as confirmed_rupiah`

export function countCredits(filter: CreditFilter): Prisma.Sql {
  return Prisma.sql`select ${TOTALS} from app.contribution_credits() k where ${within(filter)}`
}

/** The open credits of lists together. */
export function sumCreditsOf(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select k.list_id, ${TOTALS} from app.contribution_credits(${[...listIds]}::uuid[]) k group by k.list_id`
}

export interface WorkerCreditRow {
  readonly list_id: string | null
  readonly from_month: string
  readonly until_month: string
  readonly months: number
  readonly rupiah: bigint | null
  readonly is_settled: boolean
  readonly is_confirmed: boolean
}

export function findCreditsOfWorker(workerId: string): Prisma.Sql {
  return Prisma.sql`select k.list_id, k.from_month::text, k.until_month::text, k.months, k.rupiah, k.is_settled, k.is_confirmed
    from app.credits_of_worker(${workerId}::uuid) k`
}

export interface CreditSettlementRow {
  readonly id: string
  readonly kind: CreditSettlementKind
  readonly state: CreditSettlementState
  readonly rupiah: bigint
  readonly offset_list_id: string | null
  readonly returned_on: string | null
  readonly reference: string
  readonly recorded_by: string
  readonly recorded_by_name: string | null
  readonly recorded_by_email: string | null
  readonly recorded_at: Date
  readonly confirmed_by: string | null
  readonly confirmed_by_name: string | null
  readonly confirmed_by_email: string | null
  readonly confirmed_at: Date | null
  readonly reversed_by: string | null
  readonly reversed_by_name: string | null
  readonly reversed_by_email: string | null
  readonly reversed_at: Date | null
  readonly reversal_reason: string | null
  readonly version: number
  readonly people: number
  readonly months: number
  readonly owed_back_rupiah: bigint
  readonly is_billed: boolean
}

const SETTLEMENT = Prisma.sql`s.id, s.kind, s.state, s.rupiah, s.offset_list_id, s.returned_on::text, s.reference, s.recorded_by, r.name as recorded_by_name,
  r.email as recorded_by_email, s.recorded_at, s.confirmed_by, c.name as confirmed_by_name, c.email as confirmed_by_email, s.confirmed_at, s.reversed_by,
  v.name as reversed_by_name, v.email as reversed_by_email, s.reversed_at, s.reversal_reason, s.version, coalesce(m.people, 0)::int as people,
  coalesce(m.months, 0)::int as months, coalesce(b.rupiah, 0)::bigint as owed_back_rupiah,
  exists (select from contribution_list l where l.id = s.offset_list_id and l.state = 'BILLED') as is_billed
  from contribution_credit_settlement s left join app_user r on r.id = s.recorded_by left join app_user c on c.id = s.confirmed_by
    left join app_user v on v.id = s.reversed_by left join app.owed_back() b on b.settlement_id = s.id
    left join lateral (select count(distinct (x.list_id, x.line_no)) as people, count(*) as months from contribution_credit_month x
      where x.settlement_id = s.id) m on true`

/** The newest first. */
export function listCreditSettlements({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.sql`true` : Prisma.sql`s.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${SETTLEMENT} where ${beyond} order by s.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface SettlementTotals {
  readonly total: number
  readonly waiting: number
  readonly owed_back_rupiah: bigint
}

export function countCreditSettlements(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total, count(*) filter (where s.state = 'RECORDED' and s.recorded_by <> app.user_id())::int as waiting,
    (select coalesce(sum(b.rupiah), 0)::bigint from app.owed_back() b) as owed_back_rupiah from contribution_credit_settlement s`
}

/** How many settlements of my organisation wait for another person than recorded them, as one number of a larger statement. */
export function countCreditsToConfirm(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from contribution_credit_settlement s where s.state = 'RECORDED' and s.recorded_by <> app.user_id()`
}

export function findCreditSettlements(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${SETTLEMENT} where s.id = any(${[...ids]}::uuid[])`
}

/** Settlements that are offset in these lists and not reversed. */
export function findOffsetsIn(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${SETTLEMENT} where s.offset_list_id = any(${[...listIds]}::uuid[]) and s.state <> 'REVERSED' order by s.id limit 500`
}

export interface SettledCreditRow {
  readonly settlement_id: string
  readonly list_id: string
  readonly line_no: number
  readonly worker_id: string | null
  readonly from_month: string
  readonly until_month: string
  readonly months: number
  readonly rupiah: bigint
}

/** What settlements settle, by line. Lines of another's decree name nobody: their policy shows them to its government alone. */
export function findSettledCredits(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.settlement_id, m.list_id, m.line_no, l.worker_id, min(m.month)::text as from_month,
      (max(m.month) + interval '1 month')::date::text as until_month, count(*)::int as months, sum(m.rupiah)::bigint as rupiah
    from contribution_credit_month m left join contribution_line l on l.list_id = m.list_id and l.line_no = m.line_no
    where m.settlement_id = any(${[...ids]}::uuid[]) group by m.settlement_id, m.list_id, m.line_no, l.worker_id order by m.list_id, m.line_no`
}

export interface RecordedSettlement {
  readonly kind: CreditSettlementKind
  readonly credits: readonly { readonly listId: string; readonly line: number }[]
  readonly rupiah: bigint
  readonly offsetListId: string | null
  readonly returnedOn: string | null
  readonly reference: string
}

export function recordSettlement(settlement: RecordedSettlement): Prisma.Sql {
  const lists = settlement.credits.map(({ listId }) => listId)
  const lines = settlement.credits.map(({ line }) => line)
  return Prisma.sql`select app.record_credit_settlement(${settlement.kind}, ${lists}::uuid[], ${lines}::int[], ${settlement.rupiah}::bigint,
    ${settlement.offsetListId}::uuid, ${settlement.returnedOn}::date, ${settlement.reference}) as id`
}

export function confirmSettlement(id: string): Prisma.Sql {
  return Prisma.sql`select app.confirm_credit_settlement(${id}::uuid)`
}

export function reverseSettlement(id: string, reason: string): Prisma.Sql {
  return Prisma.sql`select app.reverse_credit_settlement(${id}::uuid, ${reason})`
}
