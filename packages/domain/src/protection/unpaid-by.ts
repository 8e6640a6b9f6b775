import type { ProtectionState } from './month-state.ts'

/** Who pays a month. `Payer` is whatever names a payer. */
export interface MonthPayers<Payer> {
  /** Payers who share the month and have not paid. */
  readonly unpaid: readonly Payer[]
  /** Everybody who pays the month. */
  readonly payers: readonly Payer[]
}

/**
 * Who has not paid a month: of a month that payers share, those of them who have not paid; of any other, who pays it.
 *
 * @param month undefined where no decree pays it
 * @param state of the month; nobody owes one that is paid or protected, by whomever, or a month after a death
 */
export function unpaidBy<Payer>(
  month: MonthPayers<Payer> | undefined,
  state: ProtectionState | null,
): readonly Payer[] {
  if (month === undefined || state === 'PROTECTED' || state === 'PAID' || state === 'AFTER_DEATH') return []
  return month.unpaid.length > 0 ? month.unpaid : month.payers
}
