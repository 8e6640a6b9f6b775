import { Prisma } from '@payung/database/prisma'
import type { BudgetMovementKind, CommitmentState } from '@payung/domain/money/budget'
import type { Programme } from '@payung/domain/money/declared-coverage'
import { endOfDay } from '../../platform/clock.ts'

export interface CommitmentRow {
  readonly id: string
  readonly list_id: string
  readonly line_id: string
  readonly programme: Programme
  readonly rupiah: bigint
  readonly committed_rupiah: bigint
  readonly paid_rupiah: bigint
  readonly state: CommitmentState
  readonly from_month: string
  readonly until_month: string
  readonly decree_number: string | null
  /** As of an earlier day: what of its line could be spent, was committed and paid by then. */
  readonly known_line?: {
    /** Digits: a JSON number would not hold every amount. */
    readonly ceiling: string
    readonly committed: string
    readonly paid: string
  }
}

export interface MovementRow {
  readonly id: string
  readonly line_id: string
  readonly list_id: string
  readonly kind: BudgetMovementKind
  readonly rupiah: bigint
  readonly moved_at: Date
  readonly reference: string | null
  readonly moved_by: string | null
  readonly moved_by_name: string | null
  readonly moved_by_email: string | null
}

const COMMITMENT = Prisma.sql`m.id, m.list_id, m.line_id, m.programme, m.rupiah, m.committed_rupiah, m.paid_rupiah, m.state, c.from_month::text,
  c.until_month::text, d.number as decree_number
  from budget_commitment m join contribution_list c on c.id = m.list_id left join decree d on d.id = c.decree_id`

/** What of a line is shown; the line's own figures count everything. */
const ROWS_MAX = 200

/** What is committed on these lines, or was: never what is only chosen for a draft. The newest first. */
export function findCommitmentsOfLines(lineIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.* from unnest(${[...lineIds]}::uuid[]) line(id) cross join lateral (
      select ${COMMITMENT} where m.line_id = line.id and exists (select from budget_movement x where x.commitment_id = m.id) order by m.id desc limit ${ROWS_MAX}
    ) r`
}

/** What was committed, adjusted, released and paid of these lines, the newest first. */
export function findMovementsOfLines(lineIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.* from unnest(${[...lineIds]}::uuid[]) line(id) cross join lateral (
      select v.id, v.line_id, m.list_id, v.kind, v.rupiah, v.moved_at, p.reference, v.moved_by, u.name as moved_by_name, u.email as moved_by_email
      from budget_movement v join budget_commitment m on m.id = v.commitment_id left join contribution_payment p on p.id = v.payment_id
        left join app_user u on u.id = v.moved_by
      where v.line_id = line.id order by v.id desc limit ${ROWS_MAX}
    ) r`
}

/** From which lines lists are paid now. */
export function findCommitmentsOfLists(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COMMITMENT} where m.list_id = any(${[...listIds]}::uuid[]) and m.state <> 'RELEASED' order by m.id`
}

/** Lines from which a list can be paid: its source, its programmes, the year of its last month or the one after it. With a ceiling. */
export function findFittingLines(
  fundingSource: string,
  lastYear: number,
  programmes: readonly Programme[],
): Prisma.Sql {
  return Prisma.sql`select l.id from budget_line l where l.fiscal_year = any(${[lastYear, lastYear + 1]}) and l.funding_source = ${fundingSource}
    and l.programme = any(${[...programmes]}) and l.ceiling_rupiah > 0 order by l.fiscal_year, l.id desc limit ${ROWS_MAX}`
}

/** What was committed or paid by movements `v` before an instant. */
const movedBefore = (kinds: string, knownAt: Date) =>
  Prisma.sql`coalesce(sum(v.rupiah) filter (where v.kind ${Prisma.raw(kinds)} ('PAY', 'RETURN') and v.moved_at < ${knownAt}::timestamptz), 0)`

/**
 * From which lines lists were paid by what had been recorded by the end of a day, with what their lines had by then. A plan (RKA) is no ceiling.
 *
 * @param knownBy UTC+7
 */
export function findKnownCommitments(listIds: readonly string[], knownBy: string): Prisma.Sql {
  const knownAt = endOfDay(knownBy)
  const [committed, paid] = [movedBefore('not in', knownAt), movedBefore('in', knownAt)]
  return Prisma.sql`select m.id, m.list_id, m.line_id, m.programme, m.rupiah, s.committed::bigint as committed_rupiah, s.paid::bigint as paid_rupiah,
      case when s.is_committed then 'COMMITTED' else 'CHOSEN' end as state, c.from_month::text, c.until_month::text, d.number as decree_number,
      jsonb_build_object('ceiling', coalesce((select g.rupiah from budget_stage g where g.line_id = m.line_id and g.state = 'APPROVED' and g.stage <> 'RKA'
          and g.approved_at < ${knownAt}::timestamptz order by g.approved_at desc limit 1), 0)::text, 'committed', l.committed::text, 'paid', l.paid::text) as known_line
    from budget_commitment m join contribution_list c on c.id = m.list_id left join decree d on d.id = c.decree_id
      cross join lateral (select ${committed} as committed, ${paid} as paid, coalesce(bool_or(v.kind = 'COMMIT' and v.moved_at < ${knownAt}::timestamptz), false) as is_committed
        from budget_movement v where v.commitment_id = m.id) s
      cross join lateral (select ${committed} as committed, ${paid} as paid from budget_movement v where v.line_id = m.line_id) l
    where m.list_id = any(${[...listIds]}::uuid[]) and m.chosen_at < ${knownAt}::timestamptz
      and (m.state <> 'RELEASED' or m.released_at >= ${knownAt}::timestamptz) order by m.id`
}
