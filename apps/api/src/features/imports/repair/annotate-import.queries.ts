import { Prisma } from '@payung/database/prisma'
import { REPAIR_STAMP } from '../import-runs.queries.ts'

export function findAnnotatedImport(importId: string): Prisma.Sql {
  return Prisma.sql`select i.file_id, i.file_name, i.layout_cipher, i.staging_run, f.media_type, ${REPAIR_STAMP} as repair_stamp,
        exists (select from import_issue s where s.import_id = i.id) or exists (select from import_repair r where r.import_id = i.id) as has_rows_told
      from import_file i join file f on f.id = i.file_id where i.id = ${importId}::uuid`
}

export function findRemarks(importId: string, after: number, limit: number): Prisma.Sql {
  return Prisma.sql`with told as (
          select row_number, position, column_index, code from import_issue where import_id = ${importId}::uuid and not ignored and row_number > ${after}
          union all select row_number, 0, null, 'LEFT_OUT' from import_row
          where import_id = ${importId}::uuid and outcome = 'EXCLUDED' and row_number > ${after})
        select t.row_number, t.column_index, t.code, r.village_code from told t
          left join import_row r on t.code = 'AREA_FORMER_NAME' and r.import_id = ${importId}::uuid and r.row_number = t.row_number
        where t.row_number in (select distinct row_number from told order by 1 limit ${limit}) order by t.row_number, t.position`
}
