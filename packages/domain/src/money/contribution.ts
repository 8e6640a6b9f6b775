import type { IsoDay } from '../calendar/iso-day.ts'
import type { Programme } from './declared-coverage.ts'
import type { Rupiah } from './money.ts'

/** An effective-dated reference amount, as the database keeps it: rupiah, or thousandths for rates and reliefs. */
export interface ReferenceAmount {
  readonly key: string
  readonly amount: bigint
  readonly validFrom: IsoDay
  /** First day on which it no longer holds; `null` for open. */
  readonly validUntil: IsoDay | null
}

/** PP 50/2025 halves work accident and death for some months: for whom is a property of the funding, so the caller says it. */
export type Relief = 'RELIEF_TRANSPORT_WORKERS' | 'RELIEF_OTHER_WORKERS'

export interface ContributionQuestion {
  readonly programmes: readonly Programme[]
  /** First day of the contribution month: what holds on it holds for the month, whenever it is paid. */
  readonly month: IsoDay
  /** Base of the income bracket; the vulnerable worker's package if not said. */
  readonly baseRupiah?: Rupiah | undefined
  readonly relief?: Relief | undefined
}

const THOUSAND = 1_000n

/**
 * What one self-employed person costs in one month: 1% of the base for work accident, a flat amount for death, 2% of the base for old age,
 * each within its limits (PP 44/2015, PP 46/2015), all read from reference amounts. Fractions of a rupiah are cut off.
 *
 * @throws RangeError where an amount is missing for that month: a guess would become a decree's figure
 */
export function contributionOf(amounts: readonly ReferenceAmount[], question: ContributionQuestion): Rupiah {
  const { programmes, month, relief } = question
  const amount = (key: string) => amountOn(amounts, key, month)
  const base = question.baseRupiah ?? amount('VULNERABLE_PACKAGE_BASE')
  const share = (name: string) =>
    between(
      (base * amount(`SELF_EMPLOYED_${name}_RATE`)) / THOUSAND,
      amount(`SELF_EMPLOYED_${name}_MIN`),
      amount(`SELF_EMPLOYED_${name}_MAX`),
    )
  const reduced = (full: Rupiah) =>
    full - (full * (relief === undefined ? 0n : reliefOn(amounts, relief, month))) / THOUSAND
  return (
    (programmes.includes('WORK_ACCIDENT') ? reduced(share('WORK_ACCIDENT')) : 0n) +
    (programmes.includes('DEATH') ? reduced(amount('SELF_EMPLOYED_DEATH')) : 0n) +
    (programmes.includes('OLD_AGE') ? share('OLD_AGE') : 0n)
  )
}

export interface ContributionMonth {
  readonly month: IsoDay
  readonly perPersonRupiah: Rupiah
}

/** A cost with what it is made of: months of one amount stand together. */
export interface ContributionCost {
  readonly months: readonly ContributionMonth[]
  readonly perPersonRupiah: Rupiah
  readonly totalRupiah: Rupiah
}

/**
 * People × months × amount of each month.
 *
 * @param monthsOfCover first days; those that were paid already are left out by who asks
 * @throws RangeError as {@link contributionOf}
 */
export function costOf(
  amounts: readonly ReferenceAmount[],
  people: number,
  monthsOfCover: readonly IsoDay[],
  question: Omit<ContributionQuestion, 'month'>,
): ContributionCost {
  const months = monthsOfCover.map((month) => ({
    month,
    perPersonRupiah: contributionOf(amounts, { ...question, month }),
  }))
  const perPersonRupiah = months.reduce((sum, month) => sum + month.perPersonRupiah, 0n)
  return { months, perPersonRupiah, totalRupiah: perPersonRupiah * BigInt(people) }
}

/** First days of the months of a half-open period. */
export function monthsBetween(from: IsoDay, until: IsoDay): readonly IsoDay[] {
  const count = monthNumber(until) - monthNumber(from)
  return Array.from({ length: Math.max(0, count) }, (_, at) => dayOfMonth(monthNumber(from) + at))
}

const monthNumber = (day: IsoDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const dayOfMonth = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`

function amountOn(amounts: readonly ReferenceAmount[], key: string, day: IsoDay): bigint {
  const amount = findAmount(amounts, key, day)
  if (amount === undefined) throw new RangeError(`No reference amount ${key} on ${day}`)
  return amount
}

/** A relief is there in its months only. */
function reliefOn(amounts: readonly ReferenceAmount[], relief: Relief, day: IsoDay): bigint {
  return findAmount(amounts, relief, day) ?? 0n
}

function findAmount(amounts: readonly ReferenceAmount[], key: string, day: IsoDay): bigint | undefined {
  return amounts.find(
    (entry) => entry.key === key && entry.validFrom <= day && (entry.validUntil === null || day < entry.validUntil),
  )?.amount
}

function between(amount: Rupiah, least: Rupiah, most: Rupiah): Rupiah {
  return amount < least ? least : amount > most ? most : amount
}
