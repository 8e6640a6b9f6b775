import { surestState } from '@payung/domain/protection/month-state'
import { monthAfter } from '../workers/coverage-month.ts'
import type { ContributionMonth } from './billing.query.ts'
import { payerKey } from './payer-key.ts'

export interface StripMonth {
  /** Its first day. */
  readonly month: string
  /** Null where no decree of one's own pays the month. */
  readonly state: ContributionMonth['state'] | null
  /** Everybody who pays it, each once, over the decrees that do. */
  readonly payers: ContributionMonth['payers']
}

/** Twelve months from this one on, each with how it stands and who pays it. */
export function yearMonths(months: readonly ContributionMonth[], current: string): readonly StripMonth[] {
  const strip: StripMonth[] = []
  for (let month = current; strip.length < 12; month = monthAfter(month)) {
    const alike = months.filter((each) => each.month === month)
    const payers = new Map(alike.flatMap((each) => each.payers.map((payer) => [payerKey(payer), payer] as const)))
    strip.push({ month, state: surestState(alike.map(({ state }) => state)), payers: [...payers.values()] })
  }
  return strip
}
