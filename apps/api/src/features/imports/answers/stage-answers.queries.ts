import { Prisma } from '@payung/database/prisma'

export function setNationalIdColumn(nationalId: number | null, importId: string): Prisma.Sql {
  return Prisma.sql`update import_file set national_id_column = ${nationalId}::integer where id = ${importId}::uuid`
}

export function setAnswersForReview({
  profile,
  rows,
  valid,
  layoutCipher,
  importId,
}: {
  readonly profile: string
  readonly rows: number
  readonly valid: number
  readonly layoutCipher: Buffer
  readonly importId: string
}): Prisma.Sql {
  return Prisma.sql`
      update import_file set state = 'REVIEW', profile = ${profile}, row_count = ${rows}::integer, valid_count = ${valid}::integer,
        invalid_count = ${rows}::integer - ${valid}::integer, layout_cipher = ${layoutCipher} where id = ${importId}::uuid`
}

export function insertAnswerRows(importId: string, tenantId: string, rowsJson: string): Prisma.Sql {
  return Prisma.sql`
    insert into import_row (import_id, tenant_id, row_number, outcome, worst_severity, cells_cipher, blind_index, national_id_cipher,
      national_id_prefix, membership_number, notes, answer, said_cipher, said_index, said_fields)
    select ${importId}::uuid, ${tenantId}::uuid, r.row_number, r.outcome, r.worst_severity, r.cells_cipher, r.blind_index, r.national_id_cipher,
      r.national_id_prefix, r.membership_number, r.notes, r.answer, r.said_cipher, r.said_index, r.said_fields
    from jsonb_populate_recordset(null::import_row, ${rowsJson}::jsonb) r`
}

export function insertAnswerIssues(importId: string, tenantId: string, issuesJson: string): Prisma.Sql {
  return Prisma.sql`
    insert into import_issue (import_id, tenant_id, row_number, position, column_index, code, severity)
    select ${importId}::uuid, ${tenantId}::uuid, s.row_number, s.position, s.column_index, s.code, s.severity
    from jsonb_populate_recordset(null::import_issue, ${issuesJson}::jsonb) s`
}
