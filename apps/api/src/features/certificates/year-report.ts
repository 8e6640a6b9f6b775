import { isIsoDay } from '@payung/domain/calendar/iso-day'
import { type PublishedCell, publishAtLeast } from '@payung/domain/disclosure/publish-cells'
import { type AsOf, asOfDays } from '@payung/domain/protection/as-of'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { findFigures, type PledgeFigureRow, publishedBefore } from '../pledges/public.ts'
import { certificateMessages } from './certificates.messages.ts'
import { mayReportYear } from './certificates.policy.ts'
import {
  findIsInvented,
  findReportedBills,
  findReportedCertificates,
  findReportedMonths,
  findReportedPledges,
  type ReportedBillRow,
  type ReportedCertificateRow,
  type ReportedMonthRow,
  type ReportedPledgeRow,
} from './year-report.queries.ts'

/** What an address states: a year, what was recorded by which day, and facts up to which day. */
export interface StatedYear {
  readonly year: string
  readonly knownBy?: string | undefined
  readonly effectiveOn?: string | undefined
}

export interface ReportedYear {
  readonly year: number
  readonly asOf: AsOf
}

/** Months of all people of a pledge together, each month rounded by itself. */
export interface ReportedMonths {
  readonly bought: number
  readonly listed: number
  readonly paid: number
  readonly received: number
}

export interface ReportedPledge extends ReportedPledgeRow {
  /** Null before its numbers are approved, and where fewer than five people stand behind them. */
  readonly months: ReportedMonths | null
  readonly figures: readonly PublishedCell[]
}

export interface YearReport extends ReportedYear {
  readonly pledges: readonly ReportedPledge[]
  readonly bills: readonly ReportedBillRow[]
  readonly certificates: readonly ReportedCertificateRow[]
  readonly isInvented: boolean
}

const FIRST_YEAR = 2015

/**
 * A year and two days; the day of what was recorded is today where nobody states it, the other is the same day.
 *
 * @throws ConflictError `REPORT_DAYS` for what is none, for days to come, and for a year that has not begun by the effective day
 */
export function readReportedYear({ year, knownBy, effectiveOn }: StatedYear): ReportedYear {
  const refuse = () => new ConflictError(certificateMessages.REPORT_DAYS())
  if (![knownBy, effectiveOn].every((day) => day === undefined || isIsoDay(day)) || !/^\d{4}$/.test(year))
    throw refuse()
  const days = asOfDays({ knownBy, effectiveOn }, today().toString())
  if (days === 'FUTURE') throw refuse()
  const day = today().toString()
  const asOf = days ?? { knownBy: day, effectiveOn: day }
  if (Number(year) < FIRST_YEAR || year > asOf.effectiveOn.slice(0, 4)) throw refuse()
  return { year: Number(year), asOf }
}

/** What a company shows for a year of its pledges. @throws NotFoundError for whoever is no company, or sees a part of it */
export async function readYearReport(context: Context, actor: Actor, stated: StatedYear): Promise<YearReport> {
  if (!mayReportYear(actor)) throw new NotFoundError()
  const { year, asOf } = readReportedYear(stated)
  const pledges = await context.read<ReportedPledgeRow>(findReportedPledges(year, asOf))
  const months = Map.groupBy(
    await context.read<ReportedMonthRow>(findReportedMonths(year, asOf)),
    ({ pledge_id: pledge }) => pledge,
  )
  // What is published of a pledge does not change once its numbers are approved.
  const approved = pledges.filter(({ is_approved: isApproved }) => isApproved).map(({ id }) => id)
  const figures = Map.groupBy(
    await context.read<PledgeFigureRow>(findFigures(approved)),
    ({ pledge_id: pledge }) => pledge,
  )
  const [invented] = await context.read<{ is_invented: boolean }>(findIsInvented(asOf))
  return {
    year,
    asOf,
    pledges: pledges.map((pledge) => {
      const shown = publishedBefore(figures.get(pledge.id) ?? [])
      const isShown = shown.some(({ count }) => count > 0)
      return { ...pledge, months: isShown ? publishedMonths(months.get(pledge.id) ?? []) : null, figures: shown }
    }),
    bills: await context.read<ReportedBillRow>(findReportedBills(year, asOf)),
    certificates: await context.read<ReportedCertificateRow>(findReportedCertificates(year, asOf)),
    isInvented: invented?.is_invented ?? false,
  }
}

/**
 * Each month a multiple of five people, rounded down as figures are, and their sum: so a report up to another day shows other whole months, and nobody who joined between them. What is shown on
 * the way never exceeds what stands before it.
 */
export function publishedMonths(rows: readonly Omit<ReportedMonthRow, 'pledge_id' | 'month'>[]): ReportedMonths {
  const sum = (name: 'people' | 'listed' | 'paid' | 'received') =>
    rows.reduce((all, row) => all + Number(publishAtLeast(BigInt(row[name]), 'PARTY', 1n) ?? 0n), 0)
  return { bought: sum('people'), listed: sum('listed'), paid: sum('paid'), received: sum('received') }
}
