import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { type CoveredRow, countCovered, findCovered, tellCovered } from './covered.queries.ts'

export interface CoveredPeople {
  readonly total: number
  /** The first of them, in the order of the list. */
  readonly people: readonly CoveredRow[]
}

const SHOWN = 500
const NAMED = 5

/**
 * How many of a list or draft others insure alike. Written down in both logs once a day for whoever asks, in a transaction of its own: a refusal takes
 * its own transaction back, and what it told would stand nowhere.
 */
export async function tellCoveredOf(context: Context, listId: string): Promise<number> {
  const [notice] = await context.read<{ total: number | null }>(countCovered(listId))
  if (notice !== undefined && notice.total !== null) return notice.total
  const [answer] = await context.write((tx) => tx.rows<{ total: number }>(tellCovered(listId)))
  return answer?.total ?? 0
}

/** Each of them with months and kind of payer, at most five hundred. */
export async function coveredPeople(context: Context, listId: string): Promise<CoveredPeople> {
  const total = await tellCoveredOf(context, listId)
  return { total, people: total === 0 ? [] : await context.read<CoveredRow>(findCovered(listId, SHOWN)) }
}

/**
 * That nobody of a list or draft is insured alike by another payer in its months: no month is given away twice.
 *
 * @throws ConflictError `MONTHS_COVERED` with how many they are and the first of them; the remedy is that of the step
 */
export async function assertNobodyCovered(
  tx: TenantTransaction,
  listId: string,
  remedy: readonly [id: string, en: string],
): Promise<void> {
  const first = await tx.rows<CoveredRow>(findCovered(listId, NAMED))
  if (first.length === 0) return
  const [counted] = await tx.rows<{ total: number | null }>(countCovered(listId))
  throw monthsCovered(counted?.total ?? first.length, first, remedy)
}

function monthsCovered(
  total: number,
  first: readonly CoveredRow[],
  [remedy, remedyEn]: readonly [id: string, en: string],
): ConflictError {
  return new ConflictError(
    cohortMessages.MONTHS_COVERED({
      total,
      listed: { id: listed(first, 'id'), en: listed(first, 'en') },
      remedy: { id: remedy, en: remedyEn },
    }),
    { people: String(total) },
  )
}

/** Where the database refused and nobody may be named. */
export function monthsCoveredUnnamed(): ConflictError {
  return new ConflictError(cohortMessages['MONTHS_COVERED/monthsCoveredUnnamed']())
}

const listed = (people: readonly CoveredRow[], locale: 'id' | 'en') =>
  people.map((row) => `${row.name} (${monthsOf(row, locale)}, ${payerOf(row.funding_source, locale)})`).join('; ')

const payerOf = (source: FundingSource, locale: 'id' | 'en') => fundingSourceName(source)[locale]

export function monthsOf(
  { from_month: from, until_month: until }: Pick<CoveredRow, 'from_month' | 'until_month'>,
  locale: 'id' | 'en',
): string {
  const month = (day: Temporal.PlainDate) =>
    day.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', { month: 'long', year: 'numeric' })
  return `${month(Temporal.PlainDate.from(from))}–${month(Temporal.PlainDate.from(until).subtract({ months: 1 }))}`
}
