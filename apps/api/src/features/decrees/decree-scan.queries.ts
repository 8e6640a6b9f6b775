import { Prisma } from '@payung/database/prisma'

/** What came of comparing a file with the clean paper of what is approved, or was when it was signed. */
export interface ScanRow {
  readonly pages: number
  readonly annex_pages: number
  /** Pages of the scan whose code nobody could read, and the code that each must carry. */
  readonly unread_pages: readonly number[]
  readonly unread_codes: readonly string[]
  readonly confirmed_by: string | null
}

/** Of this file; of the signed file where none is given. */
export function findScan(decreeId: string, fileId: string | null): Prisma.Sql {
  return Prisma.sql`select s.pages, s.annex_pages, s.unread_pages, s.unread_codes, s.confirmed_by
    from decree d join decree_scan s on s.decree_id = d.id and s.approved_hash = d.approved_hash
    where d.id = ${decreeId}::uuid and s.file_id = coalesce(${fileId}::uuid, d.signed_file_id)`
}
