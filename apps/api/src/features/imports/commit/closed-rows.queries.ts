import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { IssueCode } from '@payung/domain/import/issue'
import type { Importer } from '../import-tools.ts'

const CODE = 'RECORD_UNOPENED' satisfies IssueCode
/** Behind the remarks about single cells, and behind the possible duplicates. */
const POSITION = 1002

/**
 * Tells of rows that they cannot be saved, because the record that they would change has no key that opens: no version of it can be written. Of
 * rows that were told so before and can be saved now, takes it back.
 *
 * @param prepared the rows that were looked at
 */
export async function tellClosedRows(
  tx: Pick<TenantTransaction, 'run'>,
  { tenantId }: Pick<Importer, 'tenantId'>,
  importId: string,
  prepared: readonly number[],
  closed: readonly number[],
): Promise<void> {
  await tx.run(Prisma.sql`
    delete from import_issue where import_id = ${importId}::uuid and row_number = any(${[...prepared]}::int[]) and code = ${CODE}`)
  if (closed.length === 0) return
  await tx.run(Prisma.sql`
    insert into import_issue (import_id, row_number, position, tenant_id, code, severity)
    select ${importId}::uuid, n, ${POSITION}::smallint, ${tenantId}::uuid, ${CODE}, 'ERROR' from unnest(${[...closed]}::int[]) n`)
  await tx.run(Prisma.sql`
    update import_row set outcome = 'INVALID', worst_severity = 'ERROR' where import_id = ${importId}::uuid and row_number = any(${[...closed]}::int[])`)
  await tx.run(Prisma.sql`
    update import_file f set invalid_count = c.invalid, valid_count = f.row_count - c.invalid - c.excluded, annotated_file_id = null
    from (select count(*) filter (where outcome = 'INVALID')::int as invalid, count(*) filter (where outcome = 'EXCLUDED')::int as excluded
      from import_row where import_id = ${importId}::uuid) c
    where f.id = ${importId}::uuid`)
}

const ROWS_NAMED_MAX = 5

/** The rows by which an import made or changed these records; none once its rows are removed. */
export function findRowsOf(importId: string, workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select row_number from import_row where import_id = ${importId}::uuid and worker_id = any(${[...workerIds]}::uuid[])
    order by row_number limit ${Prisma.raw(String(ROWS_NAMED_MAX))}`
}
