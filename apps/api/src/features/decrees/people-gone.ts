import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type GoneCountRow, peopleGone } from '../cohorts/public.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { countGoneEntries } from './people-gone.queries.ts'

/** Said by who submits or signs: of so many they know that they have died, moved or withdrawn. */
export interface KnowingGone {
  readonly knownGone?: number | null | undefined
}

/**
 * How many of a designation have gone since the lock, where whoever takes the step knows of them all.
 *
 * @throws ConflictError `PEOPLE_GONE` to who knows of none, or of another number
 */
export async function assertGoneKnown(
  tx: TenantTransaction,
  decree: DecreeRecord,
  { knownGone }: KnowingGone,
  remedy: readonly [id: string, en: string],
): Promise<number> {
  if (decree.kind !== 'DESIGNATION') return 0
  const counts = await tx.rows<GoneCountRow>(countGoneEntries(decree.id))
  const total = counts.reduce((sum, { people }) => sum + people, 0)
  if (total > 0 && knownGone !== total) throw peopleGone(counts, remedy)
  return total
}
