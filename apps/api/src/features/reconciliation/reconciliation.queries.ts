import { Prisma } from '@payung/database/prisma'
import type { ReconciliationState } from '@payung/domain/money/reconciliation'
import { RECONCILED_AT_ONCE_MAX } from '@payung/domain/money/reconciliation-input'
import type { PageRequest } from '../../platform/page-request.ts'

/** A row of a statement as the database takes it in. */
export interface StatementLineDraft {
  readonly no: number
  readonly day: string
  readonly rupiah: string
  readonly reference: string | null
  readonly description: string | null
  readonly codes: readonly string[]
}

export function takeReconciliationFile(
  fileId: string,
  incoming: number,
  lines: readonly StatementLineDraft[],
): Prisma.Sql {
  return Prisma.sql`select app.take_reconciliation_file(${fileId}::uuid, ${incoming}::integer, ${JSON.stringify(lines)}::jsonb) as id`
}

/** The statement that has the content of an upload already. */
export function findStatementOfUpload(fileId: string): Prisma.Sql {
  return Prisma.sql`select k.id from file f join reconciliation_file k on k.tenant_id = f.tenant_id and k.sha256 = f.sha256 where f.id = ${fileId}::uuid`
}

export interface StatementFileRow {
  readonly id: string
  readonly file_name: string
  readonly row_count: number
  readonly incoming_count: number
  readonly total_rupiah: bigint
  readonly first_on: string
  readonly last_on: string
  readonly recorded_by: string
  readonly recorded_by_name: string | null
  readonly recorded_by_email: string | null
  readonly recorded_at: Date
}

const FILES = Prisma.sql`select f.id, f.file_name, f.row_count, f.incoming_count, f.total_rupiah, f.first_on::text, f.last_on::text, f.recorded_by,
  u.name as recorded_by_name, u.email as recorded_by_email, f.recorded_at from reconciliation_file f left join app_user u on u.id = f.recorded_by`

/** The newest first. */
export function listStatementFiles({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where f.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${FILES} ${beyond} order by f.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

/** @param id as it was sent: anything that is no id finds none */
export function findStatementFile(id: string): Prisma.Sql {
  return Prisma.sql`${FILES} where f.id::text = ${id}`
}

export interface StateCountRow {
  readonly state: ReconciliationState
  readonly rows: number
}

export function countStatementRows(fileId: string): Prisma.Sql {
  return Prisma.sql`select state, count(*)::int as rows from app.reconciled_rows(${fileId}::uuid) group by state`
}

/** A payment beside a row, or one that no row shows. */
export interface PaymentAtBank {
  readonly id: string
  readonly listId: string
  /** Digits: a JSON number would not hold every amount. */
  readonly rupiah: string
  readonly paidOn: string
  readonly reference: string
  /** Between the day of the row and that of the payment; null where no row is beside it. */
  readonly days: number | null
  readonly isShown: boolean
  readonly recordedBy: { readonly id: string; readonly name: string | null; readonly email: string | null }
}

export interface StatementLineRow {
  readonly file_id: string
  readonly row_no: number
  readonly state: ReconciliationState
  readonly transacted_on: string
  readonly rupiah: bigint
  readonly reference: string | null
  readonly description: string | null
  readonly earlier_file_id: string | null
  readonly earlier_file_name: string | null
  readonly earlier_row_no: number | null
  readonly earlier_rupiah: bigint | null
  readonly payments: readonly PaymentAtBank[]
  /** Lists whose open bill the row names. */
  readonly bills: readonly string[]
  readonly reason: string | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
  readonly decided_at: Date | null
  /** Who brought the file. */
  readonly recorded_by: string
}

/** Of each row so many payments and bills to choose from; the nearest first. */
export const CHOICES_MAX = 5

const PAYMENT = Prisma.sql`jsonb_build_object('id', p.id, 'listId', p.list_id, 'rupiah', p.rupiah::text, 'paidOn', p.paid_on, 'reference', p.reference,
  'recordedBy', jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email)`

/** The rows of a file as it numbers them, each with what a person needs to choose. */
export function listStatementLines(
  fileId: string,
  states: readonly ReconciliationState[],
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and row_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}`
  const inStates = states.length === 0 ? Prisma.empty : Prisma.sql`and state = any(${[...states]})`
  const order = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`select w.file_id, r.row_no, r.state, w.transacted_on::text, w.rupiah, w.reference, w.description,
      w.earlier_file_id, k.file_name as earlier_file_name, w.earlier_row_no, e.rupiah as earlier_rupiah, coalesce(c.payments, '[]') as payments, b.bills,
      d.reason, d.decided_by, v.name as decided_by_name, v.email as decided_by_email, d.decided_at, f.recorded_by
    from (select * from app.reconciled_rows(${fileId}::uuid) where true ${inStates} ${beyond} order by row_no ${order} limit ${Prisma.raw(String(limit))}) r
      join reconciliation_row w on w.file_id = ${fileId}::uuid and w.row_no = r.row_no join reconciliation_file f on f.id = w.file_id
      left join reconciliation_row e on e.file_id = w.earlier_file_id and e.row_no = w.earlier_row_no left join reconciliation_file k on k.id = e.file_id
      left join reconciliation_decision d on d.file_id = w.file_id and d.row_no = w.row_no and r.state in ('CONFIRMED', 'SET_ASIDE')
        and d.payment_id is not distinct from r.payment_id
      left join app_user v on v.id = d.decided_by
      cross join lateral (select jsonb_agg(${PAYMENT}, 'days', abs(p.paid_on - w.transacted_on), 'isShown', p.id is not distinct from r.payment_id) order by p.position) as payments
        from (select y.*, row_number() over (order by y.id is distinct from r.payment_id, abs(y.paid_on - w.transacted_on), y.id) as position
          from contribution_payment y join contribution_list l on l.id = y.list_id and not l.is_outside
          where r.state not in ('REPEATED', 'SET_ASIDE') and y.tenant_id = w.tenant_id and y.rupiah = w.rupiah and not app.recorded_wrongly(y.id)
            and case when r.state = 'CONFIRMED' then y.id = r.payment_id else not exists (select from reconciliation_decision x where x.payment_id = y.id) end
          order by position limit ${CHOICES_MAX}) p
          left join app_user a on a.id = p.recorded_by) c
      cross join lateral (select array(select l.id::text from contribution_list l where r.state in ('SUGGESTED', 'UNMATCHED', 'CONFLICT') and l.tenant_id = w.tenant_id
        and l.billing_code = any(w.codes) and l.state = 'BILLED' and not l.is_outside and l.billed_rupiah > (select coalesce(sum(y.rupiah), 0)
          from contribution_payment y where y.list_id = l.id and not exists (select from contribution_payment_return z where z.payment_id = y.id))
        order by l.id desc limit ${CHOICES_MAX}) as bills) b
    order by r.row_no ${order}`
}

export interface UnshownPaymentRow {
  readonly id: string
  readonly payment: PaymentAtBank
}

/** What was recorded in the period of a file and is at no bank yet: no row shows it, and none was confirmed for it. */
export function listUnshownPayments(fileId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and p.id ${Prisma.raw(forward ? '>' : '<')} ${cursor}::uuid`
  return Prisma.sql`select p.id, ${PAYMENT}, 'days', null, 'isShown', false) as payment
    from reconciliation_file f join contribution_payment p on p.tenant_id = f.tenant_id and p.paid_on between f.first_on and f.last_on
      join contribution_list l on l.id = p.list_id and not l.is_outside left join app_user a on a.id = p.recorded_by
    where f.id = ${fileId}::uuid and not exists (select from reconciliation_decision d where d.payment_id = p.id) and not app.recorded_wrongly(p.id)
      and p.id not in (select r.payment_id from app.reconciled_rows(${fileId}::uuid) r where r.state = 'MATCHED') ${beyond}
    order by p.id ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export interface PaymentHands {
  readonly id: string
  readonly list_id: string
  readonly rupiah: bigint
  readonly recorded_by: string
}

/** @param id as it was sent: anything that is no id finds none */
export function findPaymentHands(id: string): Prisma.Sql {
  return Prisma.sql`select id, list_id, rupiah, recorded_by from contribution_payment where id::text = ${id}`
}

/** The row shows the payment. Nothing is written where the file has no such row. */
export function insertReconciliation(fileId: string, rowNumber: number, payment: PaymentHands): Prisma.Sql {
  return Prisma.sql`insert into reconciliation_decision (file_id, row_no, tenant_id, rupiah, payment_id, list_id)
    select w.file_id, w.row_no, w.tenant_id, ${payment.rupiah}::bigint, ${payment.id}::uuid, ${payment.list_id}::uuid
    from reconciliation_row w where w.file_id = ${fileId}::uuid and w.row_no = ${rowNumber}`
}

/** The first rows that show a payment beyond doubt, but for payments of which the entered person may be the recorder. */
export function insertMatches(fileId: string): Prisma.Sql {
  return Prisma.sql`with matched as materialized (select r.row_no, r.payment_id from app.reconciled_rows(${fileId}::uuid) r where r.state = 'MATCHED')
    insert into reconciliation_decision (file_id, row_no, tenant_id, rupiah, payment_id, list_id)
    select w.file_id, w.row_no, w.tenant_id, p.rupiah, p.id, p.list_id
    from matched m join reconciliation_row w on w.file_id = ${fileId}::uuid and w.row_no = m.row_no join contribution_payment p on p.id = m.payment_id
    where p.recorded_by <> app.user_id()
      and p.id not in (select app.held_as_maker('RECONCILED_PAYMENT', array(select payment_id from matched)))
    order by w.row_no limit ${RECONCILED_AT_ONCE_MAX}`
}

export function insertRowsAside(fileId: string, rowNumbers: readonly number[], reason: string): Prisma.Sql {
  return Prisma.sql`insert into reconciliation_decision (file_id, row_no, tenant_id, rupiah, reason)
    select w.file_id, w.row_no, w.tenant_id, w.rupiah, ${reason} from reconciliation_row w
    where w.file_id = ${fileId}::uuid and w.row_no = any(${[...rowNumbers]}::int[])`
}

/** By which row of which file a payment was seen at the bank. */
export interface SeenPaymentRow {
  readonly payment_id: string
  readonly file_id: string
  readonly file_name: string
  readonly row_no: number
  readonly transacted_on: string
  readonly decided_by: string
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
  readonly decided_at: Date
}

export function findSeenPayments(paymentIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select p.id as payment_id, d.file_id, f.file_name, d.row_no, w.transacted_on::text, d.decided_by, u.name as decided_by_name,
      u.email as decided_by_email, d.decided_at
    from unnest(${[...paymentIds]}::uuid[]) p(id) join reconciliation_decision d on d.payment_id = p.id
      join reconciliation_row w on w.file_id = d.file_id and w.row_no = d.row_no join reconciliation_file f on f.id = d.file_id
      left join app_user u on u.id = d.decided_by`
}
