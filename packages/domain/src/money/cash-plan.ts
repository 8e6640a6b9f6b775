import { shareInTurn } from './budget.ts'
import type { Rupiah } from './money.ts'

/** A cash plan (anggaran kas) has an amount for each month of its fiscal year (Permendagri 77/2020). */
export const CASH_PLAN_MONTHS = 12

/**
 * What is planned from January up to a month, that month included.
 *
 * @param months of the plan, January first
 * @param month 1 to 12; before January nothing is planned, after December everything
 */
export function plannedThrough(months: readonly Rupiah[], month: number): Rupiah {
  return months.slice(0, Math.max(month, 0)).reduce((sum, rupiah) => sum + rupiah, 0n)
}

/** What of the ceiling no month of the plan has; less than zero where a later stage has lowered the ceiling below the plan. */
export function unplannedRupiah(months: readonly Rupiah[], ceiling: Rupiah): Rupiah {
  return ceiling - plannedThrough(months, CASH_PLAN_MONTHS)
}

/** A ceiling divided into twelve months that add up to it and differ by a rupiah at most. @param ceiling zero or more */
export function evenMonths(ceiling: Rupiah): readonly Rupiah[] {
  return shareInTurn(
    ceiling,
    Array.from({ length: CASH_PLAN_MONTHS }, () => 1n),
  )
}

/**
 * The month of a fiscal year in which a day counts: days before the year count in January, days after it in December, when its papers are still closed.
 *
 * @param day ISO
 */
export function monthOfYear(day: string, fiscalYear: number): number {
  const year = Number(day.slice(0, 4))
  if (year < fiscalYear) return 1
  return year > fiscalYear ? CASH_PLAN_MONTHS : Number(day.slice(5, 7))
}

interface LetterAmount {
  readonly lastMonth: number
  readonly rupiah: Rupiah
}

/**
 * The first month through which letters (SPD) of a line would provide more than is planned, were this one approved too; null where none is.
 * A letter counts in full in the last of its months: until then its months can hold it. `app.unplanned_lines` judges the same.
 *
 * @param approved the other letters of the line
 */
export function firstMonthBeyondPlan(
  months: readonly Rupiah[],
  approved: readonly LetterAmount[],
  letter: LetterAmount,
): number | null {
  for (let month = letter.lastMonth; month <= CASH_PLAN_MONTHS; month++) {
    const provided = approved.reduce((sum, { lastMonth, rupiah }) => (lastMonth <= month ? sum + rupiah : sum), 0n)
    if (provided + letter.rupiah > plannedThrough(months, month)) return month
  }
  return null
}
