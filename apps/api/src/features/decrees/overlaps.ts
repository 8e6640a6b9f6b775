import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError } from '../../platform/errors.ts'
import { countOverlaps, findOverlaps, type OverlapRow } from './decree-annex.queries.ts'

/** @throws ConflictError `DECREE_OVERLAP` that says who is designated in the same months already, and by which decree */
export async function assertNoOverlap(tx: TenantTransaction, decreeId: string): Promise<void> {
  const [first] = await tx.$queryRaw<OverlapRow[]>(findOverlaps(decreeId, 1))
  if (first === undefined) return
  const [counted] = await tx.$queryRaw<{ total: number }[]>(countOverlaps(decreeId))
  throw overlap(first, counted?.total ?? 1)
}

function overlap({ name, other_number: number }: OverlapRow, total: number): ConflictError {
  const [others, othersEn] =
    total < 2
      ? ['', '']
      : [` dan ${(total - 1).toLocaleString('id-ID')} orang lain`, ` and ${(total - 1).toLocaleString('en-GB')} others`]
  return new ConflictError(
    'DECREE_OVERLAP',
    {
      id: `${name}${others} sudah ditetapkan untuk bulan yang sama, antara lain oleh keputusan nomor ${number}. Susun kohort tanpa mereka, atau ubah keputusan itu dahulu.`,
      en: `${name}${othersEn} are designated for the same months already, among others by decree ${number}. Make a cohort without them, or amend that decree first.`,
    },
    { people: String(total), number },
  )
}

/** What nobody of this tenant may be told by name: the refusal of the database, where somebody else was a moment faster. */
export function overlapUnnamed(): ConflictError {
  return new ConflictError('DECREE_OVERLAP', {
    id: 'Seseorang di lampiran ini sudah ditetapkan untuk bulan yang sama oleh keputusan lain. Muat ulang untuk melihat siapa.',
    en: 'Somebody in this annex is designated for the same months by another decree. Reload to see who.',
  })
}
