import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { PUBLIC_SERVICES } from '@payung/domain/worker/public-service'
import { ConflictError } from '../../platform/errors.ts'
import { type GoneCountRow, peopleGone } from '../cohorts/public.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { countGoneEntries } from './people-gone.queries.ts'

/** Stated by who submits or signs: of so many they know that they have died, moved, withdrawn or serve the state. */
export interface KnowingGone {
  readonly knownGone?: number | null | undefined
}

/**
 * How many of a designation have gone since the lock or serve the state, where whoever takes the step knows of them all.
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

/**
 * Who died after the approval stays on the paper; whom the law lets nobody designate is never signed, also by who knows of them.
 *
 * @throws ConflictError `PEOPLE_SERVING` with how many they are and one of them
 */
export async function assertNobodyServes(tx: TenantTransaction, decree: DecreeRecord): Promise<void> {
  if (decree.kind !== 'DESIGNATION' || decree.synthetic) return
  const counts = await tx.rows<GoneCountRow>(countGoneEntries(decree.id))
  const serving = counts.filter(({ reason }) => SERVICES.has(reason))
  if (serving.length > 0) throw peopleServing(serving)
}

const SERVICES: ReadonlySet<string> = new Set(PUBLIC_SERVICES.filter((service) => service !== 'NONE'))

/** @param counts none where the database refused a signature and named nobody */
export function peopleServing(counts: readonly GoneCountRow[]): ConflictError {
  const total = counts.reduce((sum, { people }) => sum + people, 0)
  const [who, whoEn] =
    total === 0
      ? ['Seseorang', 'Somebody']
      : [
          `${total.toLocaleString('id-ID')} orang, antara lain ${counts[0]?.name},`,
          `${total.toLocaleString('en-GB')} people, among them ${counts[0]?.name},`,
        ]
  return new ConflictError('PEOPLE_SERVING', {
    id: `${who} tercatat sebagai ASN, TNI, atau Polri, yang mempunyai jaminan sendiri dan tidak dapat ditetapkan. Cabut persetujuannya, lalu ajukan tanpa mereka; bila catatan itu salah, perbaiki data pekerjanya.`,
    en: `${whoEn} are noted as civil servants, army or police, who have their own insurance and cannot be designated. Give the approval up, then submit without them; where that note is wrong, correct the record.`,
  })
}
