import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { IssueCode, Severity } from '@payung/domain/import/issue'

const MONTHS_BACK = 12

/** The first moment that is looked at. */
const SINCE = Prisma.sql`(date_trunc('month', now() at time zone 'Asia/Pontianak') - make_interval(months => ${MONTHS_BACK - 1}::int)) at time zone 'Asia/Pontianak'`

/** Files that were read to their end within a year, whatever became of them: what was thrown away says nothing of its sender. */
const READ = Prisma.sql`i.state in ('REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED')
  and i.created_at >= ${SINCE}`

export interface SenderMonth {
  /** Empty where nobody was named. */
  readonly sender: string
  readonly month: string
  readonly files: number
  readonly rows: number
  readonly valid: number
}

export function listSenderMonths(): Statement {
  return Prisma.sql`select coalesce(i.sender, '') as sender, to_char(i.created_at at time zone 'Asia/Pontianak', 'YYYY-MM-01') as month,
      count(*)::int as files, sum(i.row_count)::int as rows, sum(i.valid_count)::int as valid
    from import_file i where ${READ} group by 1, 2 order by 1, 2`
}

export interface SenderFault {
  readonly sender: string
  readonly code: IssueCode
  readonly severity: Severity
  readonly rows: number
}

/** Rows per issue: of the staged rows, or as it was kept when they went. A warning that was let rest was no fault. */
export function listSenderFaults(): Statement {
  return Prisma.sql`select coalesce(i.sender, '') as sender, said.code, said.severity, sum(said.rows)::int as rows
    from import_file i cross join lateral (
      select s.code, s.severity, count(distinct s.row_number)::int as rows from import_issue s
        where s.import_id = i.id and s.severity <> 'INFO' and not s.ignored and i.rows_removed_at is null group by 1, 2
      union all
      select k.code, k.severity, k.rows from jsonb_to_recordset(coalesce(i.issue_counts, '[]')) as k(code text, severity text, rows int)) said
    where ${READ} group by 1, 2, 3 order by 1, 3, 4 desc, 2`
}

export type GovernmentMonth = Omit<SenderMonth, 'sender'> & { readonly tenant_id: string }
export type GovernmentFault = Omit<SenderFault, 'sender'> & { readonly tenant_id: string }

/** Of the governments below, for the province: sums and nothing else. */
export function listMonthsBelow(): Statement {
  return Prisma.sql`select tenant_id, month, files, rows, valid from app.import_quality_below(${SINCE}) order by tenant_id, month`
}

export function listFaultsBelow(): Statement {
  return Prisma.sql`select tenant_id, code, severity, rows from app.import_faults_below(${SINCE}) order by tenant_id, severity, rows desc, code`
}

const SENDERS_MAX = 500

export function listSenders(): Statement {
  return Prisma.sql`select i.sender, max(i.id::text) as latest from import_file i where i.sender is not null group by 1 order by 2 desc limit ${SENDERS_MAX}::int`
}
