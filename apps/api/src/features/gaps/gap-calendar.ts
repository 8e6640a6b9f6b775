import { areaLevelOf } from '@payung/domain/area/area-code'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { monthsAtStake, type NoticeDays, noticeDue } from '@payung/domain/protection/cover-end'
import { monthAfter } from '@payung/domain/protection/month-after'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadGaps, mayReadUnprotected } from './gaps.policy.ts'
import { type DeathBenefitRow, findDeathBenefits, findGaps, type GapFilter, type GapRow } from './gaps.queries.ts'

/** This month, so that what has just ended is still seen, and the twelve after it. */
const MONTHS = 13

export interface GapRequest {
  /** Any day of the first month; this month if left out. */
  readonly fromMonth: string | null
  readonly areaCode: string | null
  readonly decreeId: string | null
}

/** How many lose protection on one day: by decrees of one's own, and by others' over people of one's own. */
export interface GapCell {
  readonly lostFrom: string
  readonly people: number
  readonly ofOthers: number
}

export interface GapMonth extends GapCell {
  /** That day has come: they are without protection already. */
  readonly hasEnded: boolean
  /** Of people of one's own decrees, who is without protection already, at most so many; null where that is not told. */
  readonly unprotected: number | null
  readonly monthsLost: number
  readonly noticeDays: NoticeDays | null
  readonly deathBenefit: bigint | null
}

export interface GapLine {
  readonly areaCode: string | null
  readonly decreeId: string | null
  readonly fundingSource: FundingSource | null
  readonly isMine: boolean
  readonly cells: readonly GapCell[]
}

export type GapGrouping = 'AREA' | 'DECREE'

export interface GapCalendar {
  readonly months: readonly GapMonth[]
  readonly linesBy: (grouping: GapGrouping) => readonly GapLine[]
}

/** Whose protection ends in the thirteen months from this one on, and is not followed. */
export async function readGapCalendar(context: Context, request: GapRequest): Promise<GapCalendar> {
  const filter = filterOf(request)
  const months = Array.from({ length: MONTHS }, (_, at) => monthAfter(filter.fromMonth, at))
  const mayRead = mayReadGaps(context.actor)
  const tellsUnprotected = mayReadUnprotected(context.actor)
  const rows = mayRead
    ? await context.read<GapRow>(findGaps(filter, lengthBelow(context, filter.areaCode), tellsUnprotected))
    : []
  const benefits = await context.read<DeathBenefitRow>(findDeathBenefits(months))
  const benefitOf = new Map(benefits.map(({ month, rupiah }) => [month, rupiah]))
  const sums = new Map(cellsOf(rows).map((cell) => [cell.lostFrom, cell]))
  const losingDeath = new Set(rows.filter((row) => row.without_death > 0).map((row) => row.lost_from))
  const day = today().toString()
  return {
    months: months.map((lostFrom) => ({
      ...(sums.get(lostFrom) ?? { lostFrom, people: 0, ofOthers: 0 }),
      hasEnded: lostFrom <= day,
      unprotected: tellsUnprotected ? unprotectedAmong(rows, lostFrom) : null,
      monthsLost: monthsAtStake(lostFrom),
      noticeDays: noticeDue(lostFrom, day),
      deathBenefit: losingDeath.has(lostFrom) ? (benefitOf.get(lostFrom) ?? null) : null,
    })),
    linesBy: (grouping) => linesBy(grouping, rows),
  }
}

/** One month of the calendar, as the list behind it is narrowed. */
export function filterOfMonth(lostFrom: string, areaCode: string | null, decreeId: string | null): GapFilter {
  const fromMonth = `${lostFrom.slice(0, 8)}01`
  return { fromMonth, untilMonth: monthAfter(fromMonth), areaCode, decreeId }
}

function filterOf({ fromMonth, areaCode, decreeId }: GapRequest): GapFilter {
  const first = `${(fromMonth ?? today().toString()).slice(0, 8)}01`
  return { fromMonth: first, untilMonth: monthAfter(first, MONTHS), areaCode, decreeId }
}

const LENGTH_BELOW = { PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 } as const

/** Areas are counted one level below the viewer's own, or below the one that is looked at. */
function lengthBelow({ actor }: Context, areaCode: string | null): number {
  const level = areaLevelOf(areaCode ?? (actor.areaScope === '' ? (actor.tenantAreaCode ?? '') : actor.areaScope))
  return level === null ? LENGTH_BELOW.PROVINCE : LENGTH_BELOW[level]
}

function linesBy(grouping: GapGrouping, rows: readonly GapRow[]): readonly GapLine[] {
  const isByArea = grouping === 'AREA'
  const keyOf = (row: GapRow) => (isByArea ? row.area_code : (row.decree_id ?? row.funding_source))
  // Areas by their codes; decrees in the order in which they were begun, then purses of others.
  const groups = [...Map.groupBy(rows, (row) => keyOf(row) ?? '')].toSorted(([key], [other]) => (key < other ? -1 : 1))
  return groups.map(([, group]) => {
    const [first] = group
    return {
      areaCode: isByArea ? (first?.area_code ?? null) : null,
      decreeId: isByArea ? null : (first?.decree_id ?? null),
      fundingSource: isByArea ? null : (first?.funding_source ?? null),
      isMine: group.some(({ decree_id: id }) => id !== null),
      cells: cellsOf(group),
    }
  })
}

function unprotectedAmong(rows: readonly GapRow[], lostFrom: string): number {
  return rows.reduce((sum, row) => sum + (row.lost_from === lostFrom ? (row.unprotected ?? 0) : 0), 0)
}

function cellsOf(rows: readonly GapRow[]): readonly GapCell[] {
  const sum = (some: readonly GapRow[]) => some.reduce((people, row) => people + row.people, 0)
  return [...Map.groupBy(rows, (row) => row.lost_from)].map(([lostFrom, group]) => {
    const people = sum(group.filter(({ decree_id: id }) => id !== null))
    return { lostFrom, people, ofOthers: sum(group) - people }
  })
}
