import { Prisma } from '@payung/database/prisma'
import type { ContributionListState } from '@payung/domain/money/contribution-list'
import type { ReceiptReturnReason } from '@payung/domain/money/receipt-return'
import type { PostingFault } from '@payung/domain/protection/posting-file'
import type { PageRequest } from '../../platform/page-request.ts'
import type { KeyedRequest } from '../../platform/request-key.ts'
import type { InsuredRow } from '../decrees/public.ts'
import type { ReceiptOnListRow } from './billing.queries.ts'

export interface ReceiptOfInsurer {
  readonly rupiah: bigint
  readonly receivedOn: string
  readonly reference: string
}

export function insertContributionReceipt(
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
  listId: string,
  { rupiah, receivedOn, reference }: ReceiptOfInsurer,
  request: KeyedRequest | null,
): Prisma.Sql {
  return Prisma.sql`insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by, request_key, request_hash)
    values (${listId}::uuid, ${tenantId}::uuid, ${rupiah}::bigint, ${receivedOn}::date, ${reference}, ${userId}::uuid,
      ${request?.key ?? null}, ${request?.hash ?? null})`
}

export interface ReceiptReturned {
  readonly returnedOn: string
  readonly reason: ReceiptReturnReason
  readonly note: string
}

export function insertReceiptReturn(
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
  listId: string,
  receipt: Pick<ReceiptOnListRow, 'id' | 'rupiah'>,
  { returnedOn, reason, note }: ReceiptReturned,
): Prisma.Sql {
  return Prisma.sql`insert into contribution_receipt_return (receipt_id, list_id, tenant_id, rupiah, returned_on, reason, note, recorded_by)
    values (${receipt.id}::uuid, ${listId}::uuid, ${tenantId}::uuid, ${receipt.rupiah}::bigint, ${returnedOn}::date, ${reason}, ${note}, ${userId}::uuid)`
}

/** A row of the insurer's answer as the database takes it in. */
export interface AnswerRowDraft {
  readonly no: number
  /** Blind index of the NIK, in hexadecimal digits; null where the row names nobody by NIK. */
  readonly index: string | null
  readonly prefix: string | null
  readonly number: string | null
  readonly verdict: string | null
  readonly months: number
  readonly rupiah: string
  readonly reason: string | null
  readonly fault: string | null
}

export interface AnswerTotals {
  readonly people: number
  readonly rupiah: bigint
}

export function takeContributionAnswer(
  listId: string,
  fileId: string,
  { people, rupiah }: AnswerTotals,
  rows: readonly AnswerRowDraft[],
): Prisma.Sql {
  return Prisma.sql`select app.take_contribution_answer(${listId}::uuid, ${fileId}::uuid, ${people}::integer, ${rupiah}::bigint, ${JSON.stringify(rows)}::jsonb) as id`
}

export function settleContributionAnswer(answerId: string, takesNewer: boolean): Prisma.Sql {
  return Prisma.sql`select app.settle_contribution_answer(${answerId}::uuid, ${takesNewer}) as settled`
}

export function setAnswerRowsAside(answerId: string, rowNumbers: readonly number[], reason: string): Prisma.Sql {
  return Prisma.sql`select app.set_answer_rows_aside(${answerId}::uuid, ${[...rowNumbers]}::int[], ${reason}) as closed`
}

export interface ContributionAnswerRow {
  readonly id: string
  readonly list_id: string
  readonly file_name: string
  readonly stated_people: number
  readonly stated_rupiah: bigint
  readonly posted_people: number
  readonly rejected_people: number
  readonly known_people: number
  readonly open_rows: number
  /** Rows that were closed: a later answer overtook them, or somebody set them aside. */
  readonly closed_rows: number
  /** Rows that say otherwise than an earlier answer, or give another number, which somebody has to decide. */
  readonly conflicts: number
  /** Open rows about somebody who is posted, or with another number or payer: whoever brought the file does not set them aside. */
  readonly contradictions: number
  /** Accounts that recorded payments of its list. */
  readonly payers: readonly string[]
  readonly recorded_by: string
  readonly recorded_by_name: string | null
  readonly recorded_by_email: string | null
  readonly recorded_at: Date
}

const ANSWERS = Prisma.sql`select a.id, a.list_id, a.file_name, a.stated_people, a.stated_rupiah, a.posted_people, a.rejected_people, a.known_people, a.open_rows,
  (select count(*)::int from contribution_answer_row r where r.answer_id = a.id and r.outcome in ('SUPERSEDED', 'SET_ASIDE')) as closed_rows,
  case when a.open_rows = 0 then 0 else (select count(*)::int from app.decidable_conflicts(a.id, null)) end as conflicts,
  case when a.open_rows = 0 then 0 else (select count(*)::int from app.contradicting_rows(a.id, null)) end as contradictions,
  array(select p from app.payers_of_list(a.list_id) p) as payers, a.recorded_by, u.name as recorded_by_name, u.email as recorded_by_email, a.recorded_at
  from contribution_answer a left join app_user u on u.id = a.recorded_by`

/** The answers of lists, the newest 200 of each first: hardly a list has more. */
export function findAnswersOf(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`${ANSWERS} where a.id in (select n.id from unnest(${[...listIds]}::uuid[]) l(id) cross join lateral
      (select k.id from contribution_answer k where k.list_id = l.id order by k.id desc limit 200) n)
    order by a.id desc`
}

/** Whether some of these rows contradict what is posted, or give another number or payer. */
export function findContradictions(answerId: string, rowNumbers: readonly number[]): Prisma.Sql {
  return Prisma.sql`select exists (select from app.contradicting_rows(${answerId}::uuid, ${[...rowNumbers]}::int[])) as contradicts`
}

/** Who brought what answers contradict, of those that contradict something. */
export function findContradictedBringers(answerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select a.id as answer_id, array_agg(b.user_id::text) as accounts
    from unnest(${[...answerIds]}::uuid[]) a(id) cross join lateral app.contradicted_bringers(a.id) b(user_id) group by a.id`
}

export interface ContradictedBringers {
  readonly answer_id: string
  readonly accounts: readonly string[]
}

/** A list about whose people my tenant brings the insurer's answers, whoever pays it. */
export interface AnsweredListRow {
  readonly id: string
  readonly version: number
  readonly state: ContributionListState
  readonly received_rupiah: bigint
  /** Accounts that recorded payments on it. */
  readonly payers: readonly string[]
}

/** Held until the transaction ends. */
export function holdListToAnswer(id: string): Prisma.Sql {
  return Prisma.sql`select id, version, state, received_rupiah, payers from app.hold_list_to_answer(${id}::uuid)`
}

export function findAnswerIds(listId: string): Prisma.Sql {
  return Prisma.sql`select id from contribution_answer where list_id = ${listId}::uuid`
}

/** @param id as it was sent: anything that is no id finds none */
export function findAnswer(id: string, listId: string): Prisma.Sql {
  return Prisma.sql`${ANSWERS} where a.list_id = ${listId}::uuid and a.id::text = ${id}`
}

type AnswerRowOutcome = 'INVALID' | 'UNMATCHED' | 'CONFLICT'

/** What `app.take_contribution_answer` finds against a row that can be read. */
export const ANSWER_CONFLICTS = ['OTHER_ANSWER', 'OTHER_AMOUNT', 'OTHER_NUMBER', 'OTHER_PAYER', 'MORE_MONTHS'] as const

/** A row of an answer that was not taken over. */
export interface OpenAnswerRow {
  readonly answer_id: string
  readonly row_no: number
  readonly worker_id: string | null
  readonly national_id_prefix: string | null
  readonly verdict: 'ACCEPTED' | 'REJECTED' | null
  readonly months: number
  readonly rupiah: bigint
  readonly outcome: AnswerRowOutcome
  readonly fault: AnswerFault | null
  /** Whether somebody can decide it as one of two answers; otherwise it can be set aside. */
  readonly is_decidable: boolean
  /** Whether it contradicts what is posted, or gives another number or payer. */
  readonly contradicts: boolean
  /** Who brought the answer. */
  readonly recorded_by: string
}

type AnswerFault = PostingFault | (typeof ANSWER_CONFLICTS)[number]

/** Of each list so many: who has more of them asks the insurer for a better file. */
export const OPEN_ROWS_SHOWN_MAX = 100

/** Both functions are asked once for the rows of an answer that are shown, for which `offset 0` keeps them apart. */
export function findOpenRowsOf(answerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.answer_id, r.row_no, r.worker_id, r.national_id_prefix, r.verdict, r.months, r.rupiah, r.outcome, r.fault,
      r.row_no = any(d.rows) as is_decidable, r.row_no = any(d.contradicting) as contradicts, a.recorded_by
    from contribution_answer a
      cross join lateral (select array(select w.row_no from contribution_answer_row w where w.answer_id = a.id
        and w.outcome in ('INVALID', 'UNMATCHED', 'CONFLICT') order by w.row_no limit ${OPEN_ROWS_SHOWN_MAX}) as rows offset 0) shown
      cross join lateral (select array(select app.decidable_conflicts(a.id, shown.rows)) as rows,
        array(select app.contradicting_rows(a.id, shown.rows)) as contradicting offset 0) d
      join contribution_answer_row r on r.answer_id = a.id and r.row_no = any(shown.rows)
    where a.id = any(${[...answerIds]}::uuid[]) order by a.id, r.row_no`
}

/** A row of an answer that was not taken over and is open no more. */
export interface ClosedAnswerRow {
  readonly answer_id: string
  readonly row_no: number
  readonly worker_id: string | null
  readonly national_id_prefix: string | null
  readonly fault: AnswerFault | null
  readonly outcome: 'SUPERSEDED' | 'SET_ASIDE'
  readonly set_aside_reason: string | null
  readonly later_file_name: string | null
  readonly settled_by: string
  readonly settled_by_name: string | null
  readonly settled_by_email: string | null
  readonly settled_at: Date
}

export function findClosedRowsOf(answerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.answer_id, r.row_no, r.worker_id, r.national_id_prefix, r.fault, r.outcome, r.set_aside_reason, l.file_name as later_file_name,
      r.settled_by, u.name as settled_by_name, u.email as settled_by_email, r.settled_at
    from unnest(${[...answerIds]}::uuid[]) a(id) cross join lateral (select * from contribution_answer_row r where r.answer_id = a.id
      and r.outcome in ('SUPERSEDED', 'SET_ASIDE') order by r.outcome = 'SUPERSEDED', r.row_no limit ${OPEN_ROWS_SHOWN_MAX}) r
      left join contribution_answer l on l.id = r.superseded_by left join app_user u on u.id = r.settled_by
    order by r.answer_id, r.outcome = 'SUPERSEDED', r.row_no`
}

/** Somebody on a list to whom the insurer has not posted all of their months. */
export interface UnpostedRow {
  readonly worker_id: string
  readonly village_code: string
  readonly months: number
  readonly rupiah: bigint
  readonly posted_months: number
  readonly verdict: 'ACCEPTED' | 'REJECTED' | null
  readonly reason: string | null
}

/** The people of a list with all of their months on it, whichever records their lines name. */
const LISTED_PEOPLE = (
  listId: string,
) => Prisma.sql`select h.person_id, min(l.worker_id::text)::uuid as worker_id, max(l.line_no) as line_no,
    min(l.village_code) as village_code, min(lower(l.months)) as from_month, sum(l.rupiah)::bigint as rupiah,
    sum((extract(year from upper(l.months)) - extract(year from lower(l.months))) * 12 + extract(month from upper(l.months)) - extract(month from lower(l.months)))::int
      as months
  from contribution_line l join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
  where l.list_id = ${listId}::uuid group by h.person_id`

/** A line of a list: somebody with a row of months. */
export interface ListedPersonRow {
  readonly line_no: number
  readonly worker_id: string
  readonly village_code: string
  readonly from_month: string
  readonly until_month: string
  readonly rupiah: bigint
  /** The month after the last one that is protected of them; null before the first. */
  readonly protected_until: string | null
  readonly verdict: 'ACCEPTED' | 'REJECTED' | null
}

/** The lines of a list of one's own decree, as the list numbers them. */
export function listListed(listId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and l.line_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}`
  return Prisma.sql`select l.line_no, l.worker_id, l.village_code, lower(l.months)::text as from_month, upper(l.months)::text as until_month, l.rupiah,
      (select max(least(upper(s.months), upper(l.months))) from protected_span s where s.list_id = l.list_id and s.line_no = l.line_no
        or s.decree_id = l.decree_id and s.holding_no = l.holding_no and s.person_id = h.person_id and s.months && l.months)::text as protected_until, g.verdict
    from contribution_line l join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      left join contribution_posting g on g.list_id = l.list_id and g.person_id = h.person_id
    where l.list_id = ${listId}::uuid ${beyond} order by l.line_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

/** Whom the insurer has not posted all of their months. */
const IS_UNPOSTED = Prisma.sql`coalesce(g.months, 0) < s.months`

export function listUnposted(listId: string, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and s.worker_id ${Prisma.raw(forward ? '>' : '<')} ${cursor}::uuid`
  return Prisma.sql`select s.worker_id, s.village_code, s.months, s.rupiah, s.posted_months, s.verdict, s.reason
    from app.unposted_of_list(${listId}::uuid) s
    where true ${beyond} order by s.worker_id ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

/**
 * Everybody of a list, or to whom the insurer has not posted all of their months, once each, as the annex of the decree names them. The answer about
 * somebody whom it has posted in part is left to the insurer.
 */
export function declareListed(listId: string, unpostedOnly: boolean): Prisma.Sql {
  return Prisma.sql`declare listed no scroll cursor for
    select s.worker_id, l.village_code, e.name, e.birth_place, e.birth_date::text, e.sex, e.address, e.occupation_code, e.national_id_prefix, e.national_id_cipher,
      coalesce(p.blind_index, app.designated_index(e.person_id)) as person_index, s.from_month::text, s.months, s.rupiah,
      case when g.verdict = 'REJECTED' or not ${IS_UNPOSTED} then g.verdict end as verdict, g.reason, g.membership_number
    from (${LISTED_PEOPLE(listId)}) s join contribution_line l on l.list_id = ${listId}::uuid and l.line_no = s.line_no
      join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      join decree_entry e on e.decree_id = h.entry_decree_id and e.entry_no = h.entry_no left join person p on p.id = e.person_id
      left join contribution_posting g on g.list_id = l.list_id and g.person_id = s.person_id
    where not ${unpostedOnly} or ${IS_UNPOSTED} order by s.line_no`
}

export function fetchListed(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from listed`
}

export interface ListedRow extends InsuredRow {
  readonly rupiah: bigint
}
