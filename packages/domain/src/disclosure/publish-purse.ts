import { DISCLOSURE_BASE, type PublishedRupiah, publishRupiah } from './publish-cells.ts'

/** What a kind of purse pays within a period, for everybody whom it pays for. */
export interface PurseMoney {
  readonly rupiah: bigint
  readonly paidRupiah: bigint
  /** How many months of people that is. */
  readonly personMonths: bigint
}

/** So many times the base of people, so that steps of money do not narrow down the small counts that stand beside it. */
const PEOPLE_OF_BASE = 10n

/**
 * What the public may see of a purse's money: in steps of what as many people as the base cost in the whole period. Beside a count in tens an amount in other
 * steps tells where within the ten the count lies, so nothing is shown of a purse that pays for fewer people than ten times the base throughout.
 *
 * @param months of the period, above 0
 * @param rupiahOfMonth what anybody's month costs at most, above 0
 * @returns null where nothing may be shown
 */
export function publishPurse(
  { rupiah, paidRupiah, personMonths }: PurseMoney,
  months: number,
  rupiahOfMonth: bigint,
): { readonly rupiah: PublishedRupiah; readonly paidRupiah: PublishedRupiah } | null {
  if (personMonths < PEOPLE_OF_BASE * BigInt(DISCLOSURE_BASE.PUBLIC) * BigInt(months)) return null
  const rupiahOfPerson = rupiahOfMonth * BigInt(months)
  return {
    rupiah: publishRupiah(rupiah, 'PUBLIC', rupiahOfPerson),
    paidRupiah: publishRupiah(paidRupiah, 'PUBLIC', rupiahOfPerson),
  }
}
