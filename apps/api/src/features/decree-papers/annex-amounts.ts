import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { monthsBetween } from '@payung/domain/money/contribution'
import type { Rupiah } from '@payung/domain/money/money'
import { type DecreeCost, monthsToPay } from '../decrees/public.ts'

export interface PersonAmounts {
  /** Without those that were paid before the decree. */
  readonly months: number
  /** Of the first month: PP 50/2025 halves some, and a table has one column. */
  readonly monthlyRupiah: Rupiah
  readonly totalRupiah: Rupiah
}

const NOTHING: PersonAmounts = { months: 0, monthlyRupiah: 0n, totalRupiah: 0n }

/**
 * What one person of an annex costs between two months, from what the decree says each month costs. The few periods that an annex has are
 * reckoned once, not for each of 75,489 rows.
 */
export function amountsPerPerson(cost: DecreeCost): (from: IsoDay, until: IsoDay) => PersonAmounts {
  const byMonth = new Map(monthsToPay(cost).map(({ month, perPersonRupiah }) => [month, perPersonRupiah]))
  const remembered = new Map<string, PersonAmounts>()
  return (from, until) => {
    const key = `${from}/${until}`
    const amounts = remembered.get(key) ?? reckon(byMonth, from, until)
    remembered.set(key, amounts)
    return amounts
  }
}

function reckon(byMonth: ReadonlyMap<IsoDay, Rupiah>, from: IsoDay, until: IsoDay): PersonAmounts {
  const each = monthsBetween(from, until).flatMap((month) => byMonth.get(month) ?? [])
  const [monthlyRupiah] = each
  if (monthlyRupiah === undefined) return NOTHING
  return { months: each.length, monthlyRupiah, totalRupiah: each.reduce((sum, rupiah) => sum + rupiah, 0n) }
}
