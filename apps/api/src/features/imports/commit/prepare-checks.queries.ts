import { Prisma } from '@payung/database/prisma'

export function findRowsToCheck(importId: string, afterRow: number, limit: number): Prisma.Sql {
  return Prisma.sql`
    select row_number, worker_id, said_cipher from import_row
    where import_id = ${importId}::uuid and outcome = 'NOTE' and said_cipher is not null and row_number > ${afterRow}
    order by row_number limit ${limit}`
}

export function sealCheckedRows(
  rowNumbers: readonly number[],
  sealed: readonly (Buffer | null)[],
  importId: string,
): Prisma.Sql {
  return Prisma.sql`
    update import_row r set carried_cipher = given.sealed
    from unnest(${rowNumbers}::int[], ${sealed}::bytea[]) as given(row_number, sealed)
    where r.import_id = ${importId}::uuid and r.row_number = given.row_number`
}
