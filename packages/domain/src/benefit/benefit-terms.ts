/** An amount, rate, age or deadline of the law as it holds on a day. */
export interface TermOnDay {
  readonly key: string
  readonly amount: bigint
  /** Null where nobody has verified the figure. */
  readonly legalBasis: string | null
}

/** What the law says on one day, by key: benefits go by the day of the event. */
export type BenefitTerms = ReadonlyMap<string, TermOnDay>

/** @throws RangeError where the law says nothing on that day: a benefit is never reckoned without it */
export function termOf(terms: BenefitTerms, key: string): TermOnDay {
  const term = terms.get(key)
  if (term === undefined) throw new RangeError(`no term ${key} on that day`)
  return term
}
