import { Prisma } from '@payung/database/prisma'
import type { Relief } from '@payung/domain/money/contribution'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { ContributionStep, ProtectionState } from '@payung/domain/protection/month-state'
import type { PayerRow } from '../funding/public.ts'

/** A payer's part of a month of a person, with how the whole month stands. */
export interface TracePartRow extends PayerRow {
  readonly month: string
  readonly state: ProtectionState
  readonly month_rupiah: bigint | null
  readonly decree_id: string
  readonly line_no: number
  readonly entry_decree_id: string
  readonly programmes: readonly Programme[]
  readonly relief: Relief | null
  readonly is_shared: boolean
  readonly rule_numbers: readonly number[]
  /** As it was signed; null where nothing is shared. */
  readonly share_rupiah: bigint | null
  readonly list_id: string | null
  readonly list_line_no: number | null
  readonly step: ContributionStep
  /** The insurer has posted this part; the month is protected once it has posted them all. */
  readonly is_posted: boolean
  /** As it is listed; null before. */
  readonly rupiah: bigint | null
}

/** The parts of one month, by decree and line; of a shared month in the order of its rules. */
export function findTraceParts(workerId: string, month: string): Prisma.Sql {
  return Prisma.sql`select p.month::text, m.state, m.rupiah as month_rupiah, p.decree_id, p.line_no, p.entry_decree_id, p.programmes, g.relief, p.is_shared,
      p.payer_tenant_id, p.payer_name, p.funding_source, p.rule_numbers, p.share_rupiah, p.list_id, p.list_line_no,
      (array['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID'])[p.step] as step, p.is_posted, p.rupiah
    from app.contribution_parts(${workerId}::uuid) p
      join app.contribution_months(${workerId}::uuid) m on m.month = p.month and m.decree_id = p.decree_id and m.line_no = p.line_no
      left join decree d on d.id = p.decree_id left join programme g on g.id = d.programme_id
    where p.month = ${month}::date order by p.decree_id, p.line_no, p.rule_numbers`
}

/** A line of a list, of which the insurer's answer is sought. */
export interface ListLine {
  readonly listId: string
  readonly lineNo: number
}

export interface TracePostingRow {
  readonly list_id: string
  readonly line_no: number
  readonly verdict: 'ACCEPTED' | 'REJECTED'
  readonly months: number
  readonly rupiah: bigint
  readonly membership_number: string | null
  readonly reason: string | null
  readonly file_name: string
  readonly recorded_by: string
  readonly recorded_at: Date
  /** Who took its row over afterwards, and when; null where it was taken over with its file. */
  readonly settled_by: string | null
  readonly settled_at: Date | null
  readonly protected_programmes: readonly Programme[]
}

/** What the insurer last answered about the person of each line, and what is protected of the month. */
export function findTracePostings(lines: readonly ListLine[], month: string): Prisma.Sql {
  return Prisma.sql`select l.list_id, l.line_no, g.verdict, g.months, g.rupiah, g.membership_number, g.reason, a.file_name, a.recorded_by, a.recorded_at,
      r.settled_by, r.settled_at, array(select s.insurance_programme from protected_span s
        where (s.list_id = l.list_id and s.line_no = l.line_no or s.decree_id = l.decree_id and s.holding_no = l.holding_no and s.person_id = h.person_id)
          and s.months @> ${month}::date order by 1) as protected_programmes
    from unnest(${lines.map(({ listId }) => listId)}::uuid[], ${lines.map(({ lineNo }) => lineNo)}::int[]) k(list_id, line_no)
      join contribution_line l on l.list_id = k.list_id and l.line_no = k.line_no
      join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
      join contribution_posting g on g.list_id = l.list_id and g.person_id = h.person_id
      join contribution_answer a on a.id = g.answer_id
      left join contribution_answer_row r on r.answer_id = g.answer_id and r.row_no = g.row_no`
}
