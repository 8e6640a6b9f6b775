import type { IsoDay } from '../calendar/iso-day.ts'
import { type ContributionAnswer, contributionFor } from './contribution-for.ts'
import type { Programme } from './declared-coverage.ts'
import type { FundingSource } from './funding-source.ts'
import type { Rupiah } from './money.ts'
import type { OccupationGroup, Tariff } from './tariff.ts'
import { TariffError } from './tariff-refusal.ts'

/** Which discount of PP 50/2025 a programme claims. Whether it holds depends on the source of the money too. */
export type Relief = 'RELIEF_TRANSPORT_WORKERS' | 'RELIEF_OTHER_WORKERS'

const GROUPS: Readonly<Record<Relief, OccupationGroup>> = {
  RELIEF_TRANSPORT_WORKERS: 'TRANSPORT',
  RELIEF_OTHER_WORKERS: 'OTHER',
}

/** The group of occupations for which a relief was made. */
export function groupOf(relief: Relief | null | undefined): OccupationGroup | null {
  return relief == null ? null : GROUPS[relief]
}

export interface ContributionQuestion {
  readonly programmes: readonly Programme[]
  /** First day of the contribution month: what holds on it holds for the month, whenever it is paid. */
  readonly month: IsoDay
  /** Who pays; several where they share the month. */
  readonly fundingSource: FundingSource | readonly FundingSource[]
  readonly relief?: Relief | null | undefined
}

/**
 * What one vulnerable worker costs in one month: the sum of {@link contributionFor} over the programmes.
 *
 * @throws TariffError where the tariff has no answer for that month: a guess would become a decree's figure
 */
export function contributionOf(tariffs: readonly Tariff[], question: ContributionQuestion): Rupiah {
  return explainContribution(tariffs, question).reduce<Rupiah>((sum, { contribution, refusal }) => {
    if (refusal !== undefined) throw new TariffError(refusal)
    return sum + contribution.amountRupiah
  }, 0n)
}

export type ExplainedContribution = ContributionAnswer & { readonly programme: Programme }

/** What one vulnerable worker costs in one month, programme by programme, each with how it came about or why it cannot be told. */
export function explainContribution(
  tariffs: readonly Tariff[],
  { programmes, month, fundingSource, relief }: ContributionQuestion,
): readonly ExplainedContribution[] {
  const facts = { membershipKind: 'SELF_EMPLOYED', occupationGroup: groupOf(relief) } as const
  return [...new Set(programmes)].map((programme) => ({
    programme,
    ...contributionFor(tariffs, facts, programme, month, fundingSource),
  }))
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
 * @throws TariffError as {@link contributionOf}
 */
export function costOf(
  tariffs: readonly Tariff[],
  people: number,
  monthsOfCover: readonly IsoDay[],
  question: Omit<ContributionQuestion, 'month'>,
): ContributionCost {
  const months = monthsOfCover.map((month) => ({
    month,
    perPersonRupiah: contributionOf(tariffs, { ...question, month }),
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
