import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import type { IssueCode, Severity } from '@payung/domain/import/issue'
import type { PageRequest } from '../../platform/page-request.ts'
import type { Refusal } from './import-runs.queries.ts'

export type ImportState =
  | 'READING'
  | 'NEEDS_LAYOUT'
  | 'REVIEW'
  | 'COMMITTING'
  | 'COMMITTED'
  | 'REVERTING'
  | 'REVERTED'
  | 'REFUSED'
  | 'DISCARDED'
  | 'FAILED'

export interface ImportRecord {
  readonly id: string
  readonly tenant_id: string
  readonly file_id: string
  readonly file_name: string
  readonly state: ImportState
  readonly layout_cipher: Uint8Array | null
  readonly refusal: Refusal | null
  readonly row_count: number
  readonly valid_count: number
  readonly invalid_count: number
  readonly create_count: number
  readonly update_count: number
  readonly proposal_count: number
  readonly skip_count: number
  readonly note_count: number
  readonly profile: ImportProfileCode | null
  readonly sender: string | null
  readonly round_task_id: string | null
  readonly excluded_count: number
  readonly stage_job_id: string | null
  readonly commit_job_id: string | null
  readonly annotated_file_id: string | null
  readonly created_at: Date
  readonly committed_at: Date | null
  readonly created_by: string | null
  readonly created_by_name: string | null
  readonly created_by_email: string | null
  readonly committed_by: string | null
  readonly committed_by_name: string | null
  readonly committed_by_email: string | null
  readonly revert_job_id: string | null
  readonly revert_reason: string | null
  readonly reverted_at: Date | null
  readonly reverted_by: string | null
  readonly reverted_by_name: string | null
  readonly reverted_by_email: string | null
}

const COLUMNS = Prisma.sql`i.id, i.tenant_id, i.file_id, i.file_name, i.state, i.layout_cipher, i.refusal, i.row_count, i.valid_count, i.invalid_count,
  i.create_count, i.update_count, i.proposal_count, i.skip_count, i.note_count, i.profile, i.sender, i.round_task_id, i.excluded_count, i.stage_job_id, i.commit_job_id, i.annotated_file_id, i.created_at, i.committed_at,
  i.created_by, u.name as created_by_name, u.email as created_by_email, i.committed_by, c.name as committed_by_name, c.email as committed_by_email,
  i.revert_job_id, i.revert_reason, i.reverted_at, i.reverted_by, v.name as reverted_by_name, v.email as reverted_by_email`
const FROM = Prisma.sql`import_file i left join app_user u on u.id = i.created_by left join app_user c on c.id = i.committed_by
  left join app_user v on v.id = i.reverted_by`

export function findImport(id: string): Statement {
  return Prisma.sql`select ${COLUMNS} from ${FROM} where i.id = ${id}::uuid`
}

/** Newest first: ids of version 7 go up with time. */
export function listImports({ limit, direction, cursor }: PageRequest, sender: string | null): Statement {
  const newestFirst = direction === 'FORWARD'
  const from =
    cursor === null
      ? Prisma.empty
      : newestFirst
        ? Prisma.sql`and i.id < ${cursor}::uuid`
        : Prisma.sql`and i.id > ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} from ${FROM} where ${sender === null ? Prisma.sql`true` : Prisma.sql`coalesce(i.sender, '') = ${sender}`} ${from}
    order by i.id ${Prisma.raw(newestFirst ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface IssueCountRow {
  readonly code: IssueCode
  readonly severity: Severity
  readonly count: number
}

/** What stops first; INFO is not told in lists. */
export function countIssues(importId: string): Statement {
  return Prisma.sql`select code, severity, count(*)::integer as count from import_issue
    where import_id = ${importId}::uuid and severity <> 'INFO' and not ignored group by code, severity
    order by severity = 'WARNING', count(*) desc, code`
}

export interface StagedRow {
  /** Where the person lives; null of a row that cannot be saved. */
  readonly village_code: string | null
  readonly row_number: number
  readonly version: number
  readonly outcome: 'CREATE' | 'REVIVE' | 'UPDATE' | 'PROPOSE' | 'NOTE' | 'SKIP' | 'INVALID' | 'EXCLUDED'
  readonly cells_cipher: Uint8Array
}

export interface RowFilter {
  readonly onlyIssues: boolean
  readonly code: string | null
  /** Only rows that somebody has left out. */
  readonly excluded: boolean
}

/** Which rows of an import a filter means. */
export function rowsThat({ onlyIssues, code, excluded }: RowFilter): Statement {
  const faulty = onlyIssues ? Prisma.sql`and r.worst_severity is not null` : Prisma.empty
  const coded =
    code === null
      ? Prisma.empty
      : Prisma.sql`and exists (select from import_issue s where s.import_id = r.import_id and s.row_number = r.row_number and s.code = ${code} and not s.ignored)`
  const out = excluded ? Prisma.sql`and r.outcome = 'EXCLUDED'` : Prisma.empty
  return Prisma.sql`${faulty} ${coded} ${out}`
}

export function findRows(importId: string, rows: readonly number[]): Statement {
  return Prisma.sql`select r.row_number, r.version, r.outcome, r.village_code, r.cells_cipher from import_row r
    where r.import_id = ${importId}::uuid and r.row_number = any(${[...rows]}::integer[]) order by r.row_number`
}

export function countFiltered(importId: string, filter: RowFilter): Statement {
  return Prisma.sql`select count(*)::integer as rows from import_row r where r.import_id = ${importId}::uuid ${rowsThat(filter)}`
}

/** Staged rows in the order of the file, those with an issue only where that is asked. */
export function listRows(importId: string, { limit, direction, cursor }: PageRequest, filter: RowFilter): Statement {
  const forward = direction === 'FORWARD'
  const after =
    cursor === null
      ? Prisma.empty
      : forward
        ? Prisma.sql`and r.row_number > ${Number(cursor)}`
        : Prisma.sql`and r.row_number < ${Number(cursor)}`
  return Prisma.sql`select r.row_number, r.version, r.outcome, r.village_code, r.cells_cipher from import_row r
    where r.import_id = ${importId}::uuid ${after} ${rowsThat(filter)}
    order by r.row_number ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export interface IssueRow {
  readonly row_number: number
  readonly column_index: number | null
  readonly code: IssueCode
  readonly severity: Severity
  readonly ignored: boolean
}

/** Of what is no fault, what somebody who looks at a row is to know before saving it. */
const TOLD_IN_ROWS: IssueCode[] = [
  'AREA_FORMER_NAME',
  'AGE_PAST_FIRST_REGISTRATION',
  'AGE_BEFORE_FIRST_REGISTRATION',
  'SERVES_STATE',
  'FOREIGN_CITIZEN',
]

/** What is wrong with some rows, and by what former names their places were found: who saves them is to know. */
export function findIssues(importId: string, rows: readonly number[]): Statement {
  return Prisma.sql`select row_number, column_index, code, severity, ignored from import_issue
    where import_id = ${importId}::uuid and row_number = any(${[...rows]}::integer[]) and (severity <> 'INFO' or code = any(${TOLD_IN_ROWS}::text[]))
    order by row_number, position`
}

/** Every issue of a file, in its order: what the command line prints. */
export function listAllIssues(importId: string): Statement {
  return Prisma.sql`select row_number, column_index, code, severity, ignored from import_issue
    where import_id = ${importId}::uuid and severity <> 'INFO' order by row_number, position`
}
