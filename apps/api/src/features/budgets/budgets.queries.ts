import { Prisma } from '@payung/database/prisma'
import type { BudgetStage, BudgetStageState } from '@payung/domain/money/budget'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { PageRequest } from '../../platform/page-request.ts'
import { WAITS_FOR_APPROVAL } from './budgets-to-approve.queries.ts'

interface PersonRow {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
}

export interface StageOfLineRow {
  readonly id: string
  readonly stage: BudgetStage
  /** Digits: a JSON number would not hold every amount. */
  readonly rupiah: string
  readonly decidedOn: string
  readonly documentNumber: string
  readonly state: BudgetStageState
  readonly draftedBy: PersonRow
  readonly draftedAt: string
  readonly approvedBy: PersonRow | null
  readonly approvedAt: string | null
}

export interface BudgetLineRow {
  readonly id: string
  readonly fiscal_year: number
  readonly agency_id: string
  readonly agency_name: string
  readonly sub_activity: string
  readonly account_code: string
  readonly programme: Programme
  readonly funding_source: FundingSource
  readonly ceiling_rupiah: bigint
  readonly committed_rupiah: bigint
  readonly paid_rupiah: bigint
  /** By approved letters (SPD). */
  readonly provided_rupiah: bigint
  readonly stages: readonly StageOfLineRow[]
}

const person = (prefix: string) =>
  Prisma.raw(`jsonb_build_object('id', ${prefix}.id, 'name', ${prefix}.name, 'email', ${prefix}.email)`)

const COLUMNS = Prisma.sql`l.id, l.fiscal_year, l.agency_id, y.name as agency_name, l.sub_activity, l.account_code, l.programme, l.funding_source,
  l.ceiling_rupiah, l.committed_rupiah, l.paid_rupiah, l.provided_rupiah, coalesce(t.stages, '[]') as stages
  from budget_line l join agency y on y.id = l.agency_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', s.id, 'stage', s.stage, 'rupiah', s.rupiah::text, 'decidedOn', s.decided_on, 'documentNumber', s.document_number,
      'state', s.state, 'draftedBy', ${person('d')}, 'draftedAt', s.drafted_at, 'approvedBy', case when a.id is not null then ${person('a')} end,
      'approvedAt', s.approved_at) order by s.id) as stages
    from budget_stage s left join app_user d on d.id = s.drafted_by left join app_user a on a.id = s.approved_by where s.line_id = l.id
  ) t on true`

/** A line whose only proposals were withdrawn was a mistake: it is not listed, and drafting it again takes it up. */
const LISTED = Prisma.sql`exists (select from budget_stage s where s.line_id = l.id and s.state <> 'WITHDRAWN')`

/** Those of a year, or those of all years of which something waits for the viewer's approval. */
export type LinesShown = number | 'TO_APPROVE'

const among = (shown: LinesShown) =>
  shown === 'TO_APPROVE' ? WAITS_FOR_APPROVAL : Prisma.sql`l.fiscal_year = ${shown} and ${LISTED}`

/** Some lines, the newest first. */
export function listBudgetLines(shown: LinesShown, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and l.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} where ${among(shown)} ${beyond}
    order by l.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface BudgetTotalsRow {
  readonly lines: number
  readonly ceiling_rupiah: bigint
  readonly committed_rupiah: bigint
  readonly paid_rupiah: bigint
}

export interface BudgetYearRow extends BudgetTotalsRow {
  readonly fiscal_year: number
}

/** How many lines wait for the viewer's approval, with their totals. */
export function sumLinesToApprove(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as lines, coalesce(sum(l.ceiling_rupiah), 0)::bigint as ceiling_rupiah,
      coalesce(sum(l.committed_rupiah), 0)::bigint as committed_rupiah, coalesce(sum(l.paid_rupiah), 0)::bigint as paid_rupiah
    from budget_line l where ${WAITS_FOR_APPROVAL}`
}

/** Each year that has lines, with its totals; the latest first. */
export function sumBudgetYears(): Prisma.Sql {
  return Prisma.sql`select l.fiscal_year, count(*)::int as lines, sum(l.ceiling_rupiah)::bigint as ceiling_rupiah,
      sum(l.committed_rupiah)::bigint as committed_rupiah, sum(l.paid_rupiah)::bigint as paid_rupiah
    from budget_line l where ${LISTED} group by l.fiscal_year order by l.fiscal_year desc`
}

export function findBudgetLines(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where l.id = any(${[...ids]}::uuid[])`
}

export interface BudgetLineFacts {
  readonly fiscalYear: number
  readonly agencyId: string
  readonly subActivity: string
  readonly accountCode: string
  readonly programme: Programme
  readonly fundingSource: FundingSource
}

/** Takes a line up again whose proposals were all withdrawn. Answers no row where it exists. */
export function insertBudgetLine(tenantId: string, line: BudgetLineFacts): Prisma.Sql {
  return Prisma.sql`with made as (
      insert into budget_line (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source)
      values (${tenantId}::uuid, ${line.fiscalYear}, ${line.agencyId}::uuid, ${line.subActivity}, ${line.accountCode}, ${line.programme}, ${line.fundingSource})
      on conflict on constraint budget_line_once do nothing returning id
    )
    select id from made
    union all
    select l.id from budget_line l where l.tenant_id = ${tenantId}::uuid and l.fiscal_year = ${line.fiscalYear} and l.agency_id = ${line.agencyId}::uuid
      and l.sub_activity = ${line.subActivity} and l.account_code = ${line.accountCode} and l.programme = ${line.programme}
      and l.funding_source = ${line.fundingSource} and not ${LISTED}`
}

export interface StageFacts {
  readonly stage: BudgetStage
  readonly rupiah: bigint
  readonly decidedOn: string
  readonly documentNumber: string
}

export function insertBudgetStage(tenantId: string, lineId: string, facts: StageFacts): Prisma.Sql {
  return Prisma.sql`insert into budget_stage (line_id, tenant_id, stage, rupiah, decided_on, document_number)
    values (${lineId}::uuid, ${tenantId}::uuid, ${facts.stage}, ${facts.rupiah}::bigint, ${facts.decidedOn}::date, ${facts.documentNumber})`
}

/** The line of a stage, held until the transaction ends, so that two decisions follow one another. */
export function lockBudgetStage(stageId: string): Prisma.Sql {
  return Prisma.sql`select s.line_id from budget_stage s where s.id = ${stageId}::uuid for update`
}

export function decideBudgetStage(stageId: string, state: 'APPROVED' | 'WITHDRAWN'): Prisma.Sql {
  return Prisma.sql`update budget_stage set state = ${state} where id = ${stageId}::uuid`
}

export interface AccountRow {
  readonly programme: Programme
  readonly code: string
  readonly name: string
}

/** The account of each programme: the one that the tenant's latest line stands under, else as the reference data has it. */
export function findBudgetAccounts(): Prisma.Sql {
  return Prisma.sql`select a.programme, coalesce((select l.account_code from budget_line l where l.programme = a.programme order by l.id desc limit 1), a.code) as code,
      a.name from budget_account a order by a.code`
}

export function findOwnAgency(id: string): Prisma.Sql {
  return Prisma.sql`select id from agency where id = ${id}::uuid`
}
