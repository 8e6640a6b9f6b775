import { Prisma } from '@payung/database/prisma'
import type { BudgetStageState } from '@payung/domain/money/budget'
import type { FundProvisionState } from '@payung/domain/money/fund-provision'
import type { PageRequest } from '../../platform/page-request.ts'

export interface RevocationOfProvisionRow {
  readonly id: string
  readonly reason: string
  readonly state: BudgetStageState
  readonly draftedBy: { readonly id: string; readonly name: string | null; readonly email: string | null }
  readonly draftedAt: string
  readonly approvedBy: { readonly id: string; readonly name: string | null; readonly email: string | null } | null
  readonly approvedAt: string | null
}

export interface FundProvisionRow {
  readonly id: string
  readonly fiscal_year: number
  readonly number: string
  readonly decided_on: string
  readonly from_month: number
  readonly last_month: number
  readonly state: FundProvisionState
  readonly rupiah: bigint
  readonly drafted_by: string
  readonly drafted_by_name: string | null
  readonly drafted_by_email: string | null
  readonly approved_by: string | null
  readonly approved_by_name: string | null
  readonly approved_by_email: string | null
  readonly approved_at: Date | null
  /** Amounts as digits: a JSON number would not hold every amount. */
  readonly lines: readonly { readonly lineId: string; readonly rupiah: string }[]
  /** The oldest first; those that were taken back too. */
  readonly revocations: readonly RevocationOfProvisionRow[]
}

const person = (prefix: string) =>
  Prisma.raw(`jsonb_build_object('id', ${prefix}.id, 'name', ${prefix}.name, 'email', ${prefix}.email)`)

const COLUMNS = Prisma.sql`v.id, v.fiscal_year, v.number, v.decided_on::text, v.from_month, v.last_month, v.state, coalesce(x.rupiah, 0)::bigint as rupiah,
  v.drafted_by, d.name as drafted_by_name, d.email as drafted_by_email, v.approved_by, a.name as approved_by_name, a.email as approved_by_email, v.approved_at,
  coalesce(x.lines, '[]') as lines, coalesce(w.revocations, '[]') as revocations
  from fund_provision v left join app_user d on d.id = v.drafted_by left join app_user a on a.id = v.approved_by
  left join lateral (
    select sum(l.rupiah) as rupiah, jsonb_agg(jsonb_build_object('lineId', l.line_id, 'rupiah', l.rupiah::text) order by l.line_id) as lines
    from fund_provision_line l where l.provision_id = v.id
  ) x on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', r.id, 'reason', r.reason, 'state', r.state, 'draftedBy', ${person('p')}, 'draftedAt', r.drafted_at,
      'approvedBy', case when q.id is not null then ${person('q')} end, 'approvedAt', r.approved_at) order by r.id) as revocations
    from fund_provision_revocation r left join app_user p on p.id = r.drafted_by left join app_user q on q.id = r.approved_by where r.provision_id = v.id
  ) w on true`

/** The letters of a year, the newest first. */
export function listFundProvisions(year: number, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and v.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where v.fiscal_year = ${year} ${beyond}
    order by v.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface ProvidedYearRow {
  readonly provisions: number
  readonly provided_rupiah: bigint
}

/** How many letters a year has, and what approved ones provide. */
export function sumFundProvisions(year: number): Prisma.Sql {
  return Prisma.sql`select (select count(*)::int from fund_provision v where v.fiscal_year = ${year}) as provisions,
    (select coalesce(sum(l.provided_rupiah), 0)::bigint from budget_line l where l.fiscal_year = ${year}) as provided_rupiah`
}

export function findFundProvisions(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where v.id = any(${[...ids]}::uuid[])`
}

export interface ProvisionOfLineRow {
  readonly line_id: string
  readonly id: string
  readonly number: string
  readonly from_month: number
  readonly last_month: number
  readonly state: FundProvisionState
  readonly rupiah: bigint
}

/** What letters provide of these lines, the earliest months first; those that were taken back or revoked provide nothing. */
export function findProvisionsOfLines(lineIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select l.line_id, v.id, v.number, v.from_month, v.last_month, v.state, l.rupiah
    from fund_provision_line l join fund_provision v on v.id = l.provision_id
    where l.line_id = any(${[...lineIds]}::uuid[]) and v.state in ('PROPOSED', 'APPROVED') order by v.from_month, v.id`
}

/** Held until the transaction ends, so that two decisions follow one another. */
export function lockFundProvision(id: string): Prisma.Sql {
  return Prisma.sql`select v.id from fund_provision v where v.id = ${id}::uuid for update`
}

export interface ProvisionFacts {
  readonly fiscalYear: number
  readonly number: string
  readonly decidedOn: string
  readonly fromMonth: number
  readonly lastMonth: number
  readonly lines: readonly { readonly lineId: string; readonly amount: bigint }[]
}

export function insertFundProvision(tenantId: string, facts: ProvisionFacts): Prisma.Sql {
  const amounts = facts.lines.map(({ lineId, amount }) => ({ line: lineId, rupiah: String(amount) }))
  return Prisma.sql`insert into fund_provision (tenant_id, fiscal_year, number, decided_on, from_month, last_month, line_amounts)
    values (${tenantId}::uuid, ${facts.fiscalYear}, ${facts.number}, ${facts.decidedOn}::date, ${facts.fromMonth}, ${facts.lastMonth}, ${JSON.stringify(amounts)}::jsonb)
    returning id`
}

export function decideFundProvision(id: string, state: 'APPROVED' | 'WITHDRAWN'): Prisma.Sql {
  return Prisma.sql`update fund_provision set state = ${state} where id = ${id}::uuid`
}
