import { Prisma } from '@payung/database/prisma'

export interface HeldRecord {
  readonly worker_id: string
  /** Entered or visited under this very account; else under one that may be the same person's. */
  readonly is_own: boolean
}

/** Those of these records that the entered person may not call verified, as they entered them or visited the people. */
export function findHeldRecords(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select worker_id, is_own from app.records_held(${[...ids]}::uuid[])`
}

/** The same where the records are found by a statement of their own, which answers an array of ids. */
export function heldRecordsAmong(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select worker_id, is_own from app.records_held(${ids})`
}
