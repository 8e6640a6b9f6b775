import { areaLevelOf } from '@payung/domain/area/area-code'
import { publishPaidMonths } from '@payung/domain/disclosure/publish-paid-months'
import { monthAfter } from '@payung/domain/protection/month-after'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadProtection } from './protection.policy.ts'
import {
  COUNTED_STATES,
  type CountedProtectionRow,
  type CountedState,
  countProtection,
  type ProtectionFilter,
  type ProtectionRow,
} from './protection.queries.ts'

/** Two years: the last one and this one. */
export const MONTHS_MAX = 24

export interface ProtectionRequest {
  /** Any day of the first month; this month if left out. */
  readonly fromMonth: string | null
  readonly months: number
  readonly areaCode: string | null
  readonly decreeId: string | null
}

/** People whose month stands so, what it costs, and what of that is paid. */
export interface ProtectionCell {
  readonly month: string
  readonly state: CountedState
  readonly people: number
  readonly rupiah: bigint
  readonly paidRupiah: bigint
}

export interface ProtectionMonth {
  readonly month: string
  readonly cells: readonly ProtectionCell[]
  /** People of my own area in others' decrees, each once; they open nothing. */
  readonly ofOthers: readonly ProtectionCell[]
}

/** An area, a decree or a payer, and how the months of its people stand. */
export interface ProtectionLine {
  readonly relation: ProtectionRow['relation']
  readonly areaCode: string | null
  readonly decreeId: string | null
  readonly payer: Pick<ProtectionRow, 'payer_tenant_id' | 'payer_name' | 'funding_source'> | null
  readonly cells: readonly ProtectionCell[]
}

export type ProtectionGrouping = 'AREA' | 'DECREE' | 'PAYER'

export interface ProtectionFigures {
  readonly months: readonly ProtectionMonth[]
  readonly linesBy: (grouping: ProtectionGrouping) => readonly ProtectionLine[]
  /** Much has changed just now: the numbers are those of before until it is counted. */
  readonly isCounting: boolean
}

/** How the months of people stand, counted, and who pays them. */
export async function readProtection(context: Context, request: ProtectionRequest): Promise<ProtectionFigures> {
  const filter = filterOf(request)
  const counted = mayReadProtection(context.actor)
    ? await context.read<CountedProtectionRow>(countProtection(filter, lengthBelow(context, filter.areaCode)))
    : []
  const rows = publishToPayer(counted.filter((row) => row.relation !== null))
  return {
    months: Array.from({ length: request.months }, (_, at) => {
      const month = monthAfter(filter.fromMonth, at)
      const some = rows.filter((row) => row.month === month)
      return {
        month,
        cells: cellsOf(
          some.filter(({ relation }) => relation === 'OWN'),
          'ONCE',
        ),
        ofOthers: cellsOf(
          some.filter(({ relation }) => relation === 'CUSTODIAN'),
          'ONCE',
        ),
      }
    }),
    linesBy: (grouping) => linesBy(grouping, rows),
    isCounting: counted[0]?.is_counting ?? false,
  }
}

/** Of others' decrees a payer sees no people, so no number of few of them either; of its own decrees and area a government does. */
function publishToPayer(rows: readonly ProtectionRow[]): readonly ProtectionRow[] {
  const [ofPayer, visible] = [true, false].map((is) => rows.filter(({ relation }) => (relation === 'PAYER') === is))
  const cells = (ofPayer ?? []).map((row) => ({
    row,
    group: `${row.month} ${row.decree_id}`,
    ...{ people: row.people, rupiah: BigInt(row.rupiah), paidRupiah: BigInt(row.paid_rupiah) },
  }))
  const shown = publishPaidMonths(cells).map(({ row, people, rupiah, paidRupiah }) => ({
    ...row,
    ...{ people, people_once: people, rupiah, paid_rupiah: paidRupiah },
  }))
  return [...(visible ?? []), ...shown]
}

/** One month, as the list behind a number is narrowed. */
export function filterOfMonth(month: string, areaCode: string | null, decreeId: string | null): ProtectionFilter {
  return filterOf({ fromMonth: month, months: 1, areaCode, decreeId })
}

function filterOf({ fromMonth, months, areaCode, decreeId }: ProtectionRequest): ProtectionFilter {
  const first = `${(fromMonth ?? today().toString()).slice(0, 8)}01`
  return { fromMonth: first, untilMonth: monthAfter(first, months), areaCode, decreeId }
}

const LENGTH_BELOW = { PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 } as const

/** Areas are counted one level below the viewer's own, or below the one that is looked at. */
function lengthBelow({ actor }: Context, areaCode: string | null): number {
  const level = areaLevelOf(areaCode ?? (actor.areaScope === '' ? (actor.tenantAreaCode ?? '') : actor.areaScope))
  return level === null ? LENGTH_BELOW.PROVINCE : LENGTH_BELOW[level]
}

function keyOf(grouping: ProtectionGrouping, row: ProtectionRow): string {
  if (grouping === 'AREA') return row.area_code
  if (grouping === 'DECREE') return row.decree_id ?? row.funding_source
  return [row.payer_tenant_id ?? '', row.payer_name ?? '', row.funding_source].join('\n')
}

/** Of an area everybody once; of decrees and payers those of others apart from one's own. */
function linesBy(grouping: ProtectionGrouping, rows: readonly ProtectionRow[]): readonly ProtectionLine[] {
  const counted = grouping === 'AREA' ? rows.filter(({ relation }) => relation === 'OWN') : rows
  const groups = [...Map.groupBy(counted, (row) => `${ORDER[row.relation]}\n${keyOf(grouping, row)}`)]
  return groups
    .toSorted(([key], [other]) => (key < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      const cells = cellsOf(group, grouping === 'PAYER' || first?.relation !== 'OWN' ? 'EACH' : 'ONCE')
      if (first === undefined || cells.length === 0) return []
      return {
        relation: first.relation,
        areaCode: grouping === 'AREA' ? first.area_code : null,
        decreeId: grouping === 'DECREE' ? first.decree_id : null,
        payer: grouping === 'AREA' || (first.decree_id !== null && grouping === 'DECREE') ? null : first,
        cells,
      }
    })
}

const ORDER = { OWN: 0, PAYER: 1, CUSTODIAN: 2 } as const

/** A month that two share counts for each of them, and once in what they have together. */
function cellsOf(rows: readonly ProtectionRow[], counts: 'EACH' | 'ONCE'): readonly ProtectionCell[] {
  const groups = [...Map.groupBy(rows, (row) => `${row.month} ${COUNTED_STATES.indexOf(row.state)}`)]
  return groups
    .toSorted(([key], [other]) => (key < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      const people = group.reduce((sum, row) => sum + (counts === 'EACH' ? row.people : row.people_once), 0)
      if (first === undefined || people === 0) return []
      return {
        month: first.month,
        state: first.state,
        people,
        rupiah: group.reduce((sum, row) => sum + BigInt(row.rupiah), 0n),
        paidRupiah: group.reduce((sum, row) => sum + BigInt(row.paid_rupiah), 0n),
      }
    })
}
