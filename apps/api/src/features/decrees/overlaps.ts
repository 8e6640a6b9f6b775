import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ConflictError } from '../../platform/errors.ts'
import { countOverlaps, countOverlapsByDecree, findOverlaps, type OverlapRow } from './decree-annex.queries.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'

interface OtherDecree {
  readonly number: string
  readonly people: number
}

/** What can be done is said by the step. @throws ConflictError `DECREE_OVERLAP` that says how many are insured alike in the same months already, by which decrees, and who for one */
export async function assertNoOverlap(
  tx: TenantTransaction,
  decreeId: string,
  remedy: readonly [id: string, en: string],
): Promise<void> {
  const [first] = await tx.rows<OverlapRow>(findOverlaps(decreeId, 1))
  if (first === undefined) return
  const [counted] = await tx.rows<{ total: number }>(countOverlaps(decreeId))
  throw overlap(first.name, counted?.total ?? 1, await tx.rows<OtherDecree>(countOverlapsByDecree(decreeId)), remedy)
}

function overlap(
  name: string,
  total: number,
  others: readonly OtherDecree[],
  [remedy, remedyEn]: readonly [id: string, en: string],
): ConflictError {
  const listed = (locale: string, inDecree: string) =>
    others.map(({ number, people }) => `${people.toLocaleString(locale)} ${inDecree} ${number}`).join(', ')
  return new ConflictError(
    decreeStepMessages.DECREE_OVERLAP({
      total,
      name,
      listed: { id: listed('id-ID', 'dalam keputusan nomor'), en: listed('en-GB', 'by decree') },
      remedy: { id: remedy, en: remedyEn },
    }),
    { people: String(total), number: others[0]?.number ?? '' },
  )
}

/** What nobody of this tenant may be told by name: the refusal of the database, where somebody else was a moment faster. */
export function overlapUnnamed(): ConflictError {
  return new ConflictError(decreeStepMessages['DECREE_OVERLAP/overlapUnnamed']())
}
