import type { FundingSource } from '@payung/domain/money/funding-source'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import type { AreaRecord, ReferenceData } from '../../platform/reference-data.ts'
import { ownArea } from './coverage.ts'
import { countsHere, mayOpenPeople, maySeeRegistered, type ShownCount, shownCount } from './figures.policy.ts'
import { type CountedVillage, countVillages } from './village-board.queries.ts'

export const VILLAGE_ORDERS = ['NAME', 'REGISTERED', 'PROTECTED', 'ARREARS', 'ENDING'] as const
export type VillageOrder = (typeof VILLAGE_ORDERS)[number]

export interface VillageFilter {
  /** With anybody designated this month, or without; both if null. */
  readonly joined: boolean | null
  /** Only where months are unpaid or ended unpaid. */
  readonly arrears: boolean
  readonly search: string
}

/** A village as its viewer may hear of it. */
export interface VillageStanding {
  readonly area: AreaRecord
  readonly district: AreaRecord | null
  readonly isJoined: boolean
  /** Null to whoever may not read people. */
  readonly registered: ShownCount | null
  readonly designated: ShownCount
  readonly protected: ShownCount
  readonly inGrace: ShownCount
  /** Exact, or null where counts are in fives: so few months would tell how many people owe them. */
  readonly unpaidMonths: number | null
  readonly ended: ShownCount
  readonly ending: ShownCount
  readonly fundingSources: readonly FundingSource[] | null
}

export interface VillageSums {
  readonly villages: number
  readonly joined: number
  readonly notJoined: number
  readonly withArrears: number
}

export interface VillageBoard {
  readonly area: AreaRecord | null
  /** Regencies of a province, districts of a regency. */
  readonly parts: readonly AreaRecord[]
  readonly mayCount: boolean
  readonly isRounded: boolean
  readonly isCounting: boolean
  readonly sums: VillageSums
  /** Those that match, in their order. */
  readonly villages: readonly VillageStanding[]
}

const NO_SUMS: VillageSums = { villages: 0, joined: 0, notJoined: 0, withArrears: 0 }

/**
 * The villages of an area this month. Counts are rounded for whoever may not open people before anything is made of them: filters, orders and sums of exact counts
 * would tell what the rounding hides.
 */
export async function readVillageBoard(
  context: Context,
  request: { readonly areaCode: string | null; readonly filter: VillageFilter; readonly order: VillageOrder },
): Promise<VillageBoard> {
  const { actor, reference } = context
  const area = reference.areas.get(request.areaCode ?? ownArea(context)) ?? null
  const mayCount = area !== null && countsHere(actor, area.code)
  const isRounded = mayCount && !mayOpenPeople(actor)
  if (!mayCount) return { area, parts: [], mayCount, isRounded, isCounting: false, sums: NO_SUMS, villages: [] }
  const counted = await context.read<CountedVillage>(countVillages(area.code, today().toString()))
  const countedByCode = new Map(counted.map((row) => [row.village_code, row]))
  const villages = villagesBelow(reference, area).map((village) =>
    standingOf(context, village, countedByCode.get(village.code)),
  )
  return {
    area,
    parts: (reference.childrenOf.get(area.code) ?? []).filter(({ level }) => level !== 'VILLAGE'),
    mayCount,
    isRounded,
    isCounting: counted.some(({ is_counting: isCounting }) => isCounting),
    sums: sumsOf(villages),
    villages: villages.filter((village) => matches(village, request.filter)).toSorted(compareBy(request.order)),
  }
}

function villagesBelow(reference: ReferenceData, area: AreaRecord): readonly AreaRecord[] {
  if (area.level === 'VILLAGE') return [area]
  return (reference.childrenOf.get(area.code) ?? []).flatMap((part) => villagesBelow(reference, part))
}

function standingOf({ actor, reference }: Context, area: AreaRecord, counted?: CountedVillage): VillageStanding {
  const shown = (count = 0) => shownCount(actor, count)
  const isExact = mayOpenPeople(actor)
  const designated = shown(counted?.designated)
  return {
    area,
    district: reference.areas.get(area.parentCode ?? '') ?? null,
    isJoined: designated > 0,
    registered: maySeeRegistered(actor) ? shown(counted?.registered) : null,
    designated,
    protected: shown(counted?.protected),
    inGrace: shown(counted?.in_grace),
    unpaidMonths: isExact ? (counted?.unpaid_months ?? 0) : null,
    ended: shown(counted?.ended),
    ending: shown(counted?.ending),
    fundingSources: isExact ? (counted?.funding_sources ?? []) : null,
  }
}

const arrearsOf = ({ inGrace, ended }: VillageStanding) => inGrace + ended

function sumsOf(villages: readonly VillageStanding[]): VillageSums {
  const joined = villages.filter(({ isJoined }) => isJoined).length
  return {
    villages: villages.length,
    joined,
    notJoined: villages.length - joined,
    withArrears: villages.filter((village) => arrearsOf(village) > 0).length,
  }
}

function matches(village: VillageStanding, { joined, arrears, search }: VillageFilter): boolean {
  return (
    (joined === null || village.isJoined === joined) &&
    (!arrears || arrearsOf(village) > 0) &&
    village.area.name.toLowerCase().includes(search.toLowerCase())
  )
}

const VALUE_BY: Readonly<Record<VillageOrder, (village: VillageStanding) => number>> = {
  NAME: () => 0,
  REGISTERED: ({ registered }) => registered ?? 0,
  PROTECTED: (village) => village.protected,
  ARREARS: arrearsOf,
  ENDING: ({ ending }) => ending,
}

/** Where a village stands in an order: the most first, then by name; many villages have the same name. */
interface Place {
  readonly value: number
  readonly name: string
  readonly code: string
}

const placeIn = (order: VillageOrder, village: VillageStanding): Place => ({
  value: VALUE_BY[order](village),
  name: village.area.name,
  code: village.area.code,
})

function comparePlaces(a: Place, b: Place): number {
  return b.value - a.value || a.name.localeCompare(b.name, 'id') || (a.code < b.code ? -1 : Number(a.code > b.code))
}

function compareBy(order: VillageOrder) {
  return (a: VillageStanding, b: VillageStanding) => comparePlaces(placeIn(order, a), placeIn(order, b))
}

/** The cursor of a village: its place, so that a page goes on there although counts have changed meanwhile. */
export function villageCursor(order: VillageOrder, village: VillageStanding): string {
  const { value, code } = placeIn(order, village)
  return Buffer.from(`${value} ${code}`).toString('base64url')
}

/** The rows of a page with one too many; a cursor that is none begins at the beginning. */
export function villagesOfPage(
  { villages }: VillageBoard,
  order: VillageOrder,
  reference: ReferenceData,
  { cursor, direction, limit }: PageRequest,
): readonly VillageStanding[] {
  const [, value, code = ''] = /^(\d{1,9}) ([\d.]{13})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString()) ?? []
  const name = reference.areas.get(code)?.name
  const ordered = direction === 'FORWARD' ? villages : villages.toReversed()
  if (value === undefined || name === undefined) return ordered.slice(0, limit)
  const sign = direction === 'FORWARD' ? 1 : -1
  const beyond = { value: Number(value), name, code }
  return ordered.filter((village) => comparePlaces(placeIn(order, village), beyond) * sign > 0).slice(0, limit)
}
