import { Prisma } from '@payung/database/prisma'

const CELL_COLUMNS = 'row_number integer, column_index integer, before_cipher bytea, after_cipher bytea'

export function findNextRepairNumber(importId: string): Prisma.Sql {
  return Prisma.sql`select coalesce(max(number), 0) + 1 as number from import_repair where import_id = ${importId}::uuid`
}

export function insertRepair({
  importId,
  number,
  tenantId,
  repairKind,
  sheet,
  code,
  reason,
  userId,
}: {
  readonly importId: string
  readonly number: number
  readonly tenantId: string
  readonly repairKind: string
  readonly sheet: string | null
  readonly code: string | null
  readonly reason: Buffer | null
  readonly userId: string
}): Prisma.Sql {
  return Prisma.sql`
    insert into import_repair (import_id, number, tenant_id, kind, sheet, issue_code, reason_cipher, made_by)
    values (${importId}::uuid, ${number}::int, ${tenantId}::uuid, ${repairKind}, ${sheet}, ${code}, ${reason}, ${userId}::uuid)`
}

export function insertRepairCells({
  importId,
  tenantId,
  number,
  records,
}: {
  readonly importId: string
  readonly tenantId: string
  readonly number: number
  readonly records: string
}): Prisma.Sql {
  return Prisma.sql`
      insert into import_repair_cell (import_id, tenant_id, number, row_number, column_index, before_cipher, after_cipher)
      select ${importId}::uuid, ${tenantId}::uuid, ${number}::int, row_number, column_index, before_cipher, after_cipher
      from json_to_recordset(${records}::json) as g(${Prisma.raw(CELL_COLUMNS)})`
}
