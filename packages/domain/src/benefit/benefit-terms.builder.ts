import type { IsoDay } from '../calendar/iso-day.ts'
import type { BenefitTerms, TermOnDay } from './benefit-terms.ts'
import { BODY_PARTS } from './disability.ts'

/** Figures of a made-up law, unlike the real ones: a rule that has a figure of its own fails with them. */
export function inventedTerms(scale = 1n): BenefitTerms {
  const figures: Readonly<Record<string, bigint>> = {
    DEATH_CASH: 2_001n * scale,
    DEATH_PERIODIC: 1_203n * scale,
    DEATH_FUNERAL: 1_007n * scale,
    DEATH_FUNERAL_ONLY_THROUGH: 4n,
    SCHOLARSHIP_TOTAL_MAX: 90n * scale,
    SCHOLARSHIP_AGE_BELOW: 21n,
    SCHOLARSHIP_DEATH_CONTRIBUTED: 2n,
    SCHOLARSHIP_CHILDREN_MAX: 2n,
    SCHOLARSHIP_KINDERGARTEN_YEARLY: 1n * scale,
    SCHOLARSHIP_KINDERGARTEN_MAX: 2n,
    SCHOLARSHIP_PRIMARY_YEARLY: 2n * scale,
    SCHOLARSHIP_PRIMARY_MAX: 5n,
    SCHOLARSHIP_JUNIOR_YEARLY: 3n * scale,
    SCHOLARSHIP_JUNIOR_MAX: 3n,
    SCHOLARSHIP_SENIOR_YEARLY: 4n * scale,
    SCHOLARSHIP_SENIOR_MAX: 3n,
    SCHOLARSHIP_UNIVERSITY_YEARLY: 10n * scale,
    SCHOLARSHIP_UNIVERSITY_MAX: 4n,
    ACCIDENT_HOME_CARE_YEARLY_MAX: 300n * scale,
    ACCIDENT_FULL_WAGE: 10n,
    ACCIDENT_LATER_WAGE: 400n,
    ACCIDENT_WAGE_MONTH: 25n,
    ACCIDENT_DEATH_BASES: 40n,
    ACCIDENT_DISABILITY_BASES: 70n,
    ACCIDENT_DISABILITY_BASES_MAX: 49n,
    ACCIDENT_TOTAL_FROM: 700n,
    ACCIDENT_PERIODIC: 1_103n * scale,
    ACCIDENT_FUNERAL: 907n * scale,
    ACCIDENT_TRANSPORT_LAND_MAX: 50n * scale,
    ACCIDENT_TRANSPORT_SEA_MAX: 20n * scale,
    ACCIDENT_TRANSPORT_AIR_MAX: 100n * scale,
    CLAIM_LAPSES_AFTER: 5n,
    DEATH_PAYABLE_WITHIN: 4n,
    ACCIDENT_PAYABLE_WITHIN: 8n,
    CLAIM_DELAY_PER_DAY: 20n,
    ...Object.fromEntries(BODY_PARTS.map((part, index) => [`DISABILITY_${part}`, BigInt(11 + index * 17)])),
  }
  return new Map(
    Object.entries(figures).map(([key, amount]) => [key, { key, amount, legalBasis: `basis of ${key}` }] as const),
  )
}

/** A term with the days on which it holds, as the reference data have it. */
export interface DatedTerm extends TermOnDay {
  readonly validFrom: IsoDay
  /** First day on which it no longer holds; null for open. */
  readonly validUntil: IsoDay | null
}

/** The terms that hold on a day, as the database chooses them for the API. */
export function termsOn(terms: readonly DatedTerm[], day: IsoDay): BenefitTerms {
  const valid = terms.filter(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil),
  )
  return new Map(valid.map((term) => [term.key, term]))
}
