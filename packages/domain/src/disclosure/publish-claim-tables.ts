import type { ClaimProgramme } from '../benefit/benefits-for.ts'
import { CLAIM_PAYERS } from '../benefit/claim-payer.ts'
import type { PublishedCount } from './publish-cells.ts'
import { type CountedPart, type PublishedPart, publishClaimParts } from './publish-claim-parts.ts'

/** By what the claims of a year are divided: the insurance, who paid the month, and the month of the event. */
export type ClaimTable = 'PROGRAMME' | 'PAYER' | 'MONTH'

/** Claims of several governments in one row of a table, counted exactly. */
export interface CountedTablePart extends CountedPart {
  readonly part: ClaimTable
}

export type PublishedClaimTables = Readonly<Record<ClaimTable, readonly PublishedPart[]>>

const PROGRAMMES: readonly ClaimProgramme[] = ['DEATH', 'WORK_ACCIDENT']
/** The key of claims for a month that nobody paid. */
const UNPAID = 'NONE'
const MONTHS_OF_YEAR = 12

/**
 * The tables of a year's claims as they are shown to a province: each key that there may be stands there, also without claims, with its share of what is shown of all. Months
 * are those that are over: of months to come nobody needs to be told that nothing happened in them.
 *
 * @param counted rows of all tables together; keys that no table has are left out
 * @param whole what is shown of all claims of the year
 * @param day from which the year is looked at; of a year to come there are no months
 */
export function publishClaimTables(
  counted: readonly CountedTablePart[],
  whole: PublishedCount,
  year: number,
  day: { readonly year: number; readonly month: number },
): PublishedClaimTables {
  const published = (table: ClaimTable, keys: readonly string[]) => {
    const counts = new Map(counted.filter(({ part }) => part === table).map(({ key, claims }) => [key, claims]))
    return publishClaimParts(
      keys.map((key) => ({ key, claims: counts.get(key) ?? 0 })),
      whole,
    )
  }
  return {
    PROGRAMME: published('PROGRAMME', PROGRAMMES),
    PAYER: published('PAYER', [...CLAIM_PAYERS, UNPAID]),
    MONTH: published('MONTH', monthsOver(year, day)),
  }
}

function monthsOver(year: number, day: { readonly year: number; readonly month: number }): readonly string[] {
  const count = year < day.year ? MONTHS_OF_YEAR : year === day.year ? day.month - 1 : 0
  return Array.from({ length: count }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`)
}
