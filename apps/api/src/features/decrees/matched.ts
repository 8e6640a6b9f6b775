import type { Prisma } from '@payung/database/prisma'
import type { DecreeText } from '@payung/domain/decree/decree-template'
import { type Matched, matchingFault } from '@payung/domain/decree/matching-claim'
import { ConflictError } from '../../platform/errors.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { findMatches } from './matched.queries.ts'

type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>

/** Whom of a locked cohort, or of a decree that is not signed, the population register has matched. */
export async function matchedIn(read: Read, listId: string): Promise<Matched> {
  const [counted] = await read<{ people: number; last_on: string | null }>(findMatches(listId))
  return { people: counted?.people ?? 0, lastOn: counted?.last_on ?? null }
}

/**
 * That the text certifies matching of nobody who was not matched.
 *
 * @throws ConflictError `MATCHING_UNCOUNTED`, `MATCHING_OF_NOBODY`
 */
export function assertMatchingTrue(
  {
    title,
    considerations,
    dictums,
  }: Pick<DecreeRecord, keyof Pick<DecreeText, 'title' | 'considerations' | 'dictums'>>,
  matched: Matched,
): void {
  const fault = matchingFault({ title, considerations, dictums }, matched)
  if (fault === null) return
  throw new ConflictError(
    fault === 'MATCHING_OF_NOBODY'
      ? decreeDraftMessages.MATCHING_OF_NOBODY()
      : decreeDraftMessages.MATCHING_UNCOUNTED({ count: '{dipadankan}', day: '{tanggal_pemadanan}' }),
  )
}
