import { surestState } from '@payung/domain/protection/month-state'
import { monthAfter } from '../workers/coverage-month.ts'
import type { ContributionMonth } from './billing.query.ts'
import { payerKey } from './payer-key.ts'

export interface StripMonth {
  /** Its first day. */
  readonly month: string
  /** Null where no decree of one's own pays the month, and where it is not known to be protected. */
  readonly state: ContributionMonth['state'] | null
  /** Everybody who pays it, each once, over the decrees that do; nobody where others' decrees alone do. */
  readonly payers: ContributionMonth['payers']
  /** Posted for a decree of others: that it is, and not who pays, is told here. */
  readonly isOfOthers: boolean
}

/**
 * The months of the present year, those that have passed as well, and of the next one up to the last that a decree of one's own pays or that is posted: each with how it
 * stands and who pays it.
 *
 * @param through the last month through which the insurer has posted all from this one on, whoever pays; null where this one is not posted
 */
export function yearMonths(
  months: readonly ContributionMonth[],
  current: string,
  through: string | null = null,
): readonly StripMonth[] {
  const year = Number(current.slice(0, 4))
  const knownMonths = [`${year}-12-01`, ...months.map(({ month }) => month), ...(through === null ? [] : [through])]
  const last =
    knownMonths
      .filter((month) => month <= `${year + 1}-12-01`)
      .toSorted()
      .at(-1) ?? current
  const strip: StripMonth[] = []
  for (let month = `${year}-01-01`; month <= last; month = monthAfter(month)) {
    const alike = months.filter((each) => each.month === month)
    const payers = new Map(alike.flatMap((each) => each.payers.map((payer) => [payerKey(payer), payer] as const)))
    const state = surestState(alike.map(({ state: each }) => each))
    const isOfOthers = state === null && through !== null && month >= current && month <= through
    strip.push({ month, state: isOfOthers ? 'PROTECTED' : state, payers: [...payers.values()], isOfOthers })
  }
  return strip
}
