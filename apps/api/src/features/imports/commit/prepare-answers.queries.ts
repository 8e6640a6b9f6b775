import { Prisma } from '@payung/database/prisma'

export function findAnswersForKeepers(importId: string, afterRow: number, worker: string, limit: number): Prisma.Sql {
  return Prisma.sql`
    select k.row_number, k.worker_id, k.keeper_tenant_id, r.membership_number
    from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
    where k.import_id = ${importId}::uuid and r.outcome = 'PROPOSE' and (k.row_number, k.worker_id) > (${afterRow}::int, ${worker}::uuid)
    order by k.row_number, k.worker_id limit ${limit}`
}

export function sealAnswersForKeepers(
  rowNumbers: readonly number[],
  workerIds: readonly string[],
  sealed: readonly Buffer[],
  importId: string,
): Prisma.Sql {
  return Prisma.sql`
    update import_row_keeper k set proposal_cipher = given.sealed
    from unnest(${rowNumbers}::int[], ${workerIds}::uuid[], ${sealed}::bytea[])
      as given(row_number, worker_id, sealed)
    where k.import_id = ${importId}::uuid and k.row_number = given.row_number and k.worker_id = given.worker_id`
}
