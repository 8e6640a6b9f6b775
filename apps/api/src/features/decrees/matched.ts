import { Prisma } from '@payung/database/prisma'
import type { DecreeText } from '@payung/domain/decree/decree-template'
import { type Matched, type MatchingFault, matchingFault } from '@payung/domain/decree/matching-claim'
import { ConflictError, type ErrorText } from '../../platform/errors.ts'
import type { DecreeRecord } from './decrees.queries.ts'

type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>

/** Whom of a locked cohort, or of a decree that is not signed, the population register has matched. */
export async function matchedIn(read: Read, listId: string): Promise<Matched> {
  const [counted] = await read<{ people: number; last_on: string | null }>(
    Prisma.sql`select m.people, m.last_on::text from app.matched_in(${listId}::uuid) m`,
  )
  return { people: counted?.people ?? 0, lastOn: counted?.last_on ?? null }
}

const TEXTS: Readonly<Record<MatchingFault, ErrorText>> = {
  MATCHING_UNCOUNTED: {
    id: 'Naskahnya menyebut pemadanan tanpa jumlah dan hari. Sebutkan {dipadankan} orang dan {tanggal_pemadanan}, atau hapus pernyataan itu.',
    en: 'The text speaks of matching without number and day. Name {dipadankan} people and {tanggal_pemadanan}, or take that statement out.',
  },
  MATCHING_OF_NOBODY: {
    id: 'Naskahnya menyatakan orang telah dipadankan, padahal seorang pun di lampiran belum dijawab padan oleh data kependudukan. Padankan dahulu, atau hapus pernyataan itu.',
    en: 'The text says that people were matched, but the population register has matched nobody of the annex. Ask it first, or take that statement out.',
  },
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
  if (fault !== null) throw new ConflictError(fault, TEXTS[fault])
}
