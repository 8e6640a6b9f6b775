import type { IsoDay } from '../../calendar/iso-day.ts'
import { type ContributionQuestion, groupOf } from '../contribution.ts'
import { contributionFor } from '../contribution-for.ts'
import type { FundingSource } from '../funding-source.ts'
import type { Rupiah } from '../money.ts'
import type { Tariff } from '../tariff.ts'
import type { TariffRefusal } from '../tariff-refusal.ts'

/** Why nobody can say who pays a month. */
export type FundingRefusal =
  | TariffRefusal
  | {
      readonly code: 'FIRST_PAYER_OTHER_AMOUNT'
      readonly month: IsoDay
      readonly text: { readonly id: string; readonly en: string }
    }

/** What one person costs in a month, paid by these sources together; a refusal where no rule says. */
export type FundingPrice = (month: IsoDay, sources: readonly FundingSource[]) => Rupiah | FundingRefusal

/** By the tariff; each question is reckoned once. */
export function fundingPrice(
  tariffs: readonly Tariff[],
  { programmes, relief }: Pick<ContributionQuestion, 'programmes' | 'relief'>,
): FundingPrice {
  const prices = new Map<string, Rupiah | FundingRefusal>()
  const facts = { membershipKind: 'SELF_EMPLOYED', occupationGroup: groupOf(relief) } as const
  const reckon = (month: IsoDay, sources: readonly FundingSource[]) => {
    let sum = 0n
    for (const programme of new Set(programmes)) {
      const { contribution, refusal } = contributionFor(tariffs, facts, programme, month, sources)
      if (refusal !== undefined) return refusal
      sum += contribution.amountRupiah
    }
    return sum
  }
  return (month, sources) => {
    const key = `${month} ${[...sources].sort().join(' ')}`
    const answer = prices.get(key) ?? reckon(month, sources)
    prices.set(key, answer)
    return answer
  }
}
