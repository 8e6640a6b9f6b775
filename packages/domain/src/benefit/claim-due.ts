import type { Rupiah } from '../money/money.ts'
import { type Benefit, sumDueAtOnce, sumWithoutHeirs } from './benefits-for.ts'

/** What is due after an event as the facts say it today. */
export interface DueToday {
  readonly benefits: readonly Benefit[]
  /** Two people have said that no heir is known. */
  readonly hasNoHeir: boolean
}

/** What was written into a claim; null before that step. */
export interface ClaimSums {
  /** What was submitted to the insurer as due. */
  readonly submitted: Rupiah | null
  readonly approved: Rupiah | null
}

/**
 * The most that the insurer can owe when it answers. It may post the month only after a claim was submitted, so what is due is reckoned anew; what was submitted as due
 * is not made less.
 *
 * @param due undefined where the law of the day is not in the reference data
 */
export function dueAtAnswer(submitted: Rupiah | null, due: DueToday | undefined): Rupiah {
  const now = sumDueAtOnce(due?.benefits ?? [])
  return submitted === null || now > submitted ? now : submitted
}

/**
 * What is due to a person once the money goes: where two people have said that no heir is known, the funeral money and what the case has cost, and the rest to the fund.
 *
 * @returns null where an heir receives all of it
 */
export function dueWithoutHeir(due: DueToday | undefined): Rupiah | null {
  return due?.hasNoHeir === true ? sumWithoutHeirs(due.benefits) : null
}

/**
 * What the insurer can be asked for beyond what it has approved: all that is due, or without an heir what is due then.
 *
 * @returns zero or less where nothing is left to ask for
 */
export function restToAsk({ submitted, approved }: ClaimSums, due: DueToday | undefined): Rupiah {
  return (dueWithoutHeir(due) ?? dueAtAnswer(submitted, due)) - (approved ?? 0n)
}

/**
 * What the insurer pays to people, unless it says otherwise: what it approved, or the lower sum that is due without an heir. It approved more than Payung knows to be due
 * where nothing is, so its word stands there.
 */
export function payableToPeople(approved: Rupiah, withoutHeir: Rupiah | null): Rupiah {
  return withoutHeir !== null && withoutHeir > 0n && withoutHeir < approved ? withoutHeir : approved
}
