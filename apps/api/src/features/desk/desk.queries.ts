import { Prisma } from '@payung/database/prisma'
import type { AnnexRow, ChangeReason } from '../decrees/public.ts'

/** How many people an amendment changes in one way and for one reason. */
export interface ReasonCount {
  readonly decree_id: string
  readonly change: AnnexRow['change']
  readonly reason: ChangeReason | null
  readonly people: number
}

/** Of amendments: whole designations would be counted to say what is known. */
export function countReasons(decreeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select e.decree_id, e.change, e.reason_code as reason, count(*)::int as people from decree_entry e
    where e.decree_id = any(${[...decreeIds]}::uuid[]) group by 1, 2, 3 order by 1, 4 desc, 2, 3`
}
