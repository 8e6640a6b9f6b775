import { Prisma } from '@payung/database/prisma'

export function deleteImportDuplicates(
  importId: string,
  isEveryRow: boolean,
  rowNumbers: readonly number[],
): Prisma.Sql {
  return Prisma.sql`
    delete from import_duplicate where import_id = ${importId}::uuid
      and (${isEveryRow} or row_number = any(${rowNumbers}::int[]) or other_row = any(${rowNumbers}::int[])) returning row_number`
}

export function insertImportDuplicates({
  importId,
  tenantId,
  rows,
  workerIds,
  otherRows,
  scores,
  reasons,
}: {
  readonly importId: string
  readonly tenantId: string
  readonly rows: readonly number[]
  readonly workerIds: readonly string[]
  readonly otherRows: readonly (number | null)[]
  readonly scores: readonly number[]
  readonly reasons: readonly string[]
}): Prisma.Sql {
  return Prisma.sql`
    insert into import_duplicate (import_id, row_number, tenant_id, worker_id, other_row, score, reasons)
    select ${importId}::uuid, f.row_number, ${tenantId}::uuid, f.worker_id, f.other_row, f.score, string_to_array(f.reasons, ',')
    from unnest(${rows}::int[], ${workerIds}::uuid[], ${otherRows}::int[],
      ${scores}::smallint[], ${reasons}::text[]) as f(row_number, worker_id, other_row, score, reasons)
    on conflict do nothing`
}

export function deleteDuplicateIssues(importId: string, numbers: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    delete from import_issue s where s.import_id = ${importId}::uuid and s.row_number = any(${numbers}::int[]) and s.code = 'POSSIBLE_DUPLICATE'
      and not exists (select from import_duplicate d where d.import_id = s.import_id and d.row_number = s.row_number)`
}

/** Behind the remarks about single cells. */
const ISSUE_POSITION = 1001

export function insertDuplicateIssues(importId: string, numbers: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    insert into import_issue (import_id, row_number, position, tenant_id, code, severity)
    select distinct d.import_id, d.row_number, ${ISSUE_POSITION}::smallint, d.tenant_id, 'POSSIBLE_DUPLICATE', 'WARNING'
    from import_duplicate d where d.import_id = ${importId}::uuid and d.row_number = any(${numbers}::int[])
    on conflict do nothing`
}

export function updateWorstSeverity(importId: string, numbers: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    update import_row r set worst_severity = (select min(s.severity) from import_issue s
      where s.import_id = r.import_id and s.row_number = r.row_number and s.severity <> 'INFO' and not s.ignored)
    where r.import_id = ${importId}::uuid and r.row_number = any(${numbers}::int[])`
}

const SHOWN_MAX = 5

export function findRowDuplicates(importId: string, row: number): Prisma.Sql {
  return Prisma.sql`select d.worker_id, l.display_name, d.other_row, d.score::int as score, d.reasons
    from import_duplicate d left join worker_listing l on l.worker_id = d.worker_id and l.level = 'FULL'
    where d.import_id = ${importId}::uuid and d.row_number = ${row}::int order by d.score desc, d.worker_id limit ${Prisma.raw(String(SHOWN_MAX))}`
}
