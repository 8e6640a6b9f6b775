import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import { type RowFilter, rowsThat } from '../imports.queries.ts'

/** As many as a page of rows can be asked for at once. */
export const ANCHOR_ROWS = 100

export interface Anchors {
  readonly total: number
  readonly anchors: readonly number[]
}

/** The first row of each page of a filter: with these a grid of any length jumps anywhere and still asks by key. */
export function listAnchors(importId: string, filter: RowFilter): Statement {
  return Prisma.sql`select coalesce(max(place), 0)::integer as total,
      coalesce(array_agg(row_number order by row_number) filter (where place % ${ANCHOR_ROWS} = 1), '{}') as anchors
    from (select r.row_number, row_number() over (order by r.row_number) as place from import_row r
      where r.import_id = ${importId}::uuid ${rowsThat(filter)}) listed`
}

/** Columns in which anything is at fault: those that a grid must show. */
export function listColumnsAtFault(importId: string): Statement {
  return Prisma.sql`select distinct column_index from import_issue
    where import_id = ${importId}::uuid and severity <> 'INFO' and column_index is not null order by 1`
}

export interface RepairStandRow {
  readonly repaired_rows: number
  readonly can_undo: boolean
  readonly can_redo: boolean
}

/** How far the repairing is, and what the person who asks could take back. */
export function findRepairStand(importId: string, userId: string): Statement {
  return Prisma.sql`
    with acts as (select number, kind, undone_at, made_by from import_repair where import_id = ${importId}::uuid),
      mine as (select number, undone_at, max(number) filter (where undone_at is null) over () as last_live from acts where made_by = ${userId}::uuid)
    select (select count(distinct c.row_number)::integer from import_repair_cell c join acts a on a.number = c.number
        join import_row r on r.import_id = c.import_id and r.row_number = c.row_number
        where c.import_id = ${importId}::uuid and a.undone_at is null and r.outcome <> 'INVALID') as repaired_rows,
      exists (select from mine where undone_at is null) as can_undo,
      exists (select from mine where undone_at is not null and number > coalesce(last_live, 0)) as can_redo`
}

export interface CellAtFault {
  readonly code: string
  readonly alike: number
}

/** The issues of one cell, and how many rows have the same value at fault in that column. */
export function findCellAtFault(importId: string, row: number, column: number): Statement {
  return Prisma.sql`select s.code, case when s.value_index is null then 1 else (select count(distinct o.row_number)::integer from import_issue o
      where o.import_id = s.import_id and o.value_index = s.value_index and not o.ignored) end as alike
    from import_issue s where s.import_id = ${importId}::uuid and s.row_number = ${row} and s.column_index = ${column} and s.severity <> 'INFO'
    order by s.position`
}

/** Why a row was left out or a warning let rest, and by whom. */
export interface RepairReasonRow {
  readonly kind: 'EXCLUDE' | 'IGNORE'
  readonly issue_code: string | null
  readonly number: number
  readonly reason_cipher: Uint8Array
  readonly made_at: Date
  readonly by_name: string | null
}

export function listReasons(importId: string, row: number): Statement {
  return Prisma.sql`select r.kind, r.issue_code, r.number, r.reason_cipher, r.made_at, u.name as by_name
    from import_repair_cell c join import_repair r on r.import_id = c.import_id and r.number = c.number left join app_user u on u.id = r.made_by
    where c.import_id = ${importId}::uuid and c.row_number = ${row} and r.undone_at is null and r.reason_cipher is not null
    order by r.number desc limit 20`
}

export function findRepairScope(importId: string): Statement {
  return Prisma.sql`select area_scope from import_file where id = ${importId}::uuid`
}
