import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Context } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { monthsOf } from './covered.ts'
import { countInsured, findInsured, type InsuredRow } from './insured-already.queries.ts'

export interface InsuredPeople {
  readonly total: number
  /** The first of them, in the order of the list. */
  readonly people: readonly InsuredRow[]
}

const SHOWN = 500
const NAMED = 5

/** Whom other programmes of the same payer insure alike, with the decree that does: at most five hundred. One's own decrees are told without a line in a log. */
export async function insuredPeople(context: Context, cohortId: string): Promise<InsuredPeople> {
  const people = await context.read<InsuredRow>(findInsured(cohortId, SHOWN))
  if (people.length === 0) return { total: 0, people }
  const [counted] = await context.read<{ total: number }>(countInsured(cohortId))
  return { total: counted?.total ?? people.length, people }
}

/**
 * That nobody of a list is insured alike in its months by a signed decree of another programme of the same payer: whoever stands in two lists would be
 * refused as the second decree is submitted, when its list can no longer be changed.
 *
 * @throws ConflictError `INSURED_ALREADY` with how many they are, the first of them and the decrees
 */
export async function assertNobodyInsured(
  tx: TenantTransaction,
  cohortId: string,
  [remedy, remedyEn]: readonly [id: string, en: string],
): Promise<void> {
  const first = await tx.rows<InsuredRow>(findInsured(cohortId, NAMED))
  if (first.length === 0) return
  const [counted] = await tx.rows<{ total: number }>(countInsured(cohortId))
  const total = counted?.total ?? first.length
  throw new ConflictError(
    cohortMessages.INSURED_ALREADY({
      total,
      listed: { id: listed(first, 'id'), en: listed(first, 'en') },
      remedy: { id: remedy, en: remedyEn },
    }),
    { people: String(total), number: first[0]?.number ?? '' },
  )
}

/** Where the database refused: another decree was signed a moment ago. */
export function insuredUnnamed(): ConflictError {
  return new ConflictError(cohortMessages['INSURED_ALREADY/insuredUnnamed']())
}

const listed = (people: readonly InsuredRow[], locale: 'id' | 'en') =>
  people
    .map(
      (row) =>
        `${row.name} (${monthsOf(row, locale)}, ${locale === 'id' ? 'keputusan nomor' : 'decree'} ${row.number})`,
    )
    .join('; ')
