import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError } from '../../platform/errors.ts'
import { countOverlaps, countOverlapsByDecree, findOverlaps, type OverlapRow } from './decree-annex.queries.ts'

interface OtherDecree {
  readonly number: string
  readonly people: number
}

/** @throws ConflictError `DECREE_OVERLAP` that says how many are insured alike in the same months already, by which decrees, and who for one */
export async function assertNoOverlap(tx: TenantTransaction, decreeId: string): Promise<void> {
  const [first] = await tx.rows<OverlapRow>(findOverlaps(decreeId, 1))
  if (first === undefined) return
  const [counted] = await tx.rows<{ total: number }>(countOverlaps(decreeId))
  throw overlap(first.name, counted?.total ?? 1, await tx.rows<OtherDecree>(countOverlapsByDecree(decreeId)))
}

function overlap(name: string, total: number, others: readonly OtherDecree[]): ConflictError {
  const listed = (locale: string, inDecree: string) =>
    others.map(({ number, people }) => `${people.toLocaleString(locale)} ${inDecree} ${number}`).join(', ')
  return new ConflictError(
    'DECREE_OVERLAP',
    {
      id: `${total.toLocaleString('id-ID')} orang sudah ditetapkan dengan jaminan yang sama untuk bulan yang sama, antara lain ${name}: ${listed('id-ID', 'dalam keputusan nomor')}. Susun kohort tanpa mereka, atau ubah keputusan itu dahulu.`,
      en: `${total.toLocaleString('en-GB')} people are designated with the same insurance for the same months already, among them ${name}: ${listed('en-GB', 'by decree')}. Make a cohort without them, or amend that decree first.`,
    },
    { people: String(total), number: others[0]?.number ?? '' },
  )
}

/** What nobody of this tenant may be told by name: the refusal of the database, where somebody else was a moment faster. */
export function overlapUnnamed(): ConflictError {
  return new ConflictError('DECREE_OVERLAP', {
    id: 'Seseorang di lampiran ini sudah ditetapkan untuk bulan yang sama oleh keputusan lain. Muat ulang untuk melihat siapa.',
    en: 'Somebody in this annex is designated for the same months by another decree. Reload to see who.',
  })
}
