import { Prisma } from '@payung/database/prisma'
import { inUndecidedPairs } from '../duplicates/public.ts'

/** Whom a decree brings in, and whose records are found elsewhere, too: of an amendment not whom it takes out or corrects. */
function countBroughtIn(decreeId: string, found: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select count(distinct e.worker_id)::int as total from decree_entry e
    where e.decree_id = ${decreeId}::uuid and e.change in ('DESIGNATE', 'ADD', 'REPLACE') and e.worker_id in (${found})`
}

/** Of whom the NIK says another birth date or sex than the record. */
export function countMismatchedEntries(decreeId: string): Prisma.Sql {
  return countBroughtIn(decreeId, Prisma.sql`select m.worker_id from national_id_mismatch m`)
}

/** Of whom nobody has decided whether another record is of the same person. */
export function countUndecidedEntries(decreeId: string): Prisma.Sql {
  return countBroughtIn(decreeId, inUndecidedPairs())
}
