import type { IsoDay } from '../calendar/iso-day.ts'
import type { FundingSource } from '../money/funding-source.ts'
import { monthAfter } from '../protection/month-after.ts'

/** At each freeze so many quarters before it are counted once more: what was signed or posted late for them is a correction. */
const CORRECTED_QUARTERS = 4

/** The month of which a quarter is counted: its last, by its first day. */
export type QuarterMonth = IsoDay

/**
 * On which day the counts of a quarter are frozen: a month after it is over. Contributions are due in the month that they pay for (`due-day.ts`), so the insurer has had a
 * month to post what came in.
 *
 * @returns for `2026-09-01` `2026-11-01`
 */
export function freezesOn(month: QuarterMonth): IsoDay {
  return monthAfter(month, 2)
}

/**
 * The quarter that was frozen last on a day, or would have been.
 *
 * @returns on 31 January 2027 `2026-09-01`, a day later `2026-12-01`
 */
export function lastFrozenQuarter(day: IsoDay): QuarterMonth {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  // As if the quarter ended a month later.
  const last = Math.floor((month - 2) / 3) * 3
  return last <= 0 ? `${year - 1}-${last === 0 ? '12' : '09'}-01` : `${year}-${String(last).padStart(2, '0')}-01`
}

/** What is counted once more when a quarter is frozen, the latest first. */
export function quartersToCorrect(month: QuarterMonth): readonly QuarterMonth[] {
  return Array.from({ length: CORRECTED_QUARTERS }, (_, at) => monthAfter(month, -3 * (at + 1)))
}

/** Rounded already. Rupiah as text, since a file has no whole numbers as large. */
export interface FrozenCounts {
  readonly people: readonly {
    readonly areaCode: string
    readonly fundingSource: FundingSource
    readonly designated: number
    readonly protected: number
  }[]
  readonly money: readonly {
    readonly fundingSource: FundingSource
    readonly rupiah: string
    readonly paidRupiah: string
  }[]
  readonly decrees: readonly { readonly areaCode: string; readonly owner: string; readonly number: string }[]
}

export const CORRECTED = ['DESIGNATED', 'POSTED', 'CONTRIBUTIONS', 'PAID', 'DECREE'] as const

export interface Correction {
  readonly about: (typeof CORRECTED)[number]
  /** Null where it is of the whole province. */
  readonly areaCode: string | null
  readonly fundingSource: FundingSource | null
  /** Of a decree alone. */
  readonly number: string | null
  /** What the version before said, and what this one says: 0 is what has no row. Of a decree whether it is named: 0 or 1. */
  readonly before: bigint
  readonly after: bigint
}

/** What a version corrects in the one before it: each cell that differs, in the order of the tables. */
export function correctionsOf(before: FrozenCounts, after: FrozenCounts): readonly Correction[] {
  const [was, is] = [cellsOf(before), cellsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const cell = is.get(key) ?? was.get(key)
    const [old, now] = [was.get(key)?.amount ?? 0n, is.get(key)?.amount ?? 0n]
    return cell === undefined || old === now ? [] : [{ ...cell.of, before: old, after: now }]
  })
}

interface Cell {
  readonly of: Omit<Correction, 'before' | 'after'>
  readonly amount: bigint
}

function cellsOf({ people, money, decrees }: FrozenCounts): ReadonlyMap<string, Cell> {
  const cells = [
    ...people.flatMap(({ areaCode, fundingSource, ...count }) => [
      cellOf({ about: 'DESIGNATED', areaCode, fundingSource }, BigInt(count.designated)),
      cellOf({ about: 'POSTED', areaCode, fundingSource }, BigInt(count.protected)),
    ]),
    ...money.flatMap(({ fundingSource, rupiah, paidRupiah }) => [
      cellOf({ about: 'CONTRIBUTIONS', fundingSource }, BigInt(rupiah)),
      cellOf({ about: 'PAID', fundingSource }, BigInt(paidRupiah)),
    ]),
    ...decrees.map(({ areaCode, number }) => cellOf({ about: 'DECREE', areaCode, number }, 1n)),
  ]
  return new Map(cells.map((cell) => [JSON.stringify(cell.of), cell]))
}

function cellOf(of: Pick<Correction, 'about'> & Partial<Cell['of']>, amount: bigint): Cell {
  return { of: { areaCode: null, fundingSource: null, number: null, ...of }, amount }
}
