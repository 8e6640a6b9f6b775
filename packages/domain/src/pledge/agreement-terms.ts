import * as z from 'zod/mini'
import { isWithin } from '../area/area-code.ts'
import { must, refusal } from '../input/input-parts.ts'

const PLEDGE_TERMS_MAX = 300

/** For where and for whom the money of an agreement is meant, as its text says; empty for everywhere, and for everybody. */
export interface AgreementTerms {
  readonly areaCodes: readonly string[]
  readonly occupationCodes: readonly string[]
}

/**
 * Whether the areas of a pledge lie at or below those of its agreement. A pledge that names none is for the whole region: that too has to lie within them.
 * `app.hold_agreement_terms` refuses the same.
 */
export function areAreasWithin(terms: AgreementTerms, areaCodes: readonly string[], regionCode: string): boolean {
  const pledged = areaCodes.length === 0 ? [regionCode] : areaCodes
  return terms.areaCodes.length === 0 || pledged.every((code) => terms.areaCodes.some((area) => isWithin(code, area)))
}

/** Whether the occupations of a pledge are among those of its agreement; one that names none is for everybody. */
export function areOccupationsAmong(terms: AgreementTerms, occupationCodes: readonly string[]): boolean {
  if (terms.occupationCodes.length === 0) return true
  return occupationCodes.length > 0 && occupationCodes.every((code) => terms.occupationCodes.includes(code))
}

/** What the terms of an agreement are compared with. */
export interface GroundOfTerms {
  /** Whether a company is a party: nobody else pledges. */
  readonly hasCompany: boolean
  /** Whether an area lies within a government that is a party. */
  readonly isOfParty: (code: string) => boolean
  readonly isOccupation: (code: string) => boolean
}

/** For where and for whom an agreement lets companies pledge, as it is written in its form. */
export function agreementTermsInput({ hasCompany, isOfParty, isOccupation }: GroundOfTerms) {
  const few = must<readonly string[]>(
    ({ length }) => length <= PLEDGE_TERMS_MAX,
    refusal('TERMS_TOO_MANY', { most: PLEDGE_TERMS_MAX }),
  )
  return z
    .object({
      pledgeAreaCodes: z.array(z.string()).check(
        few,
        must((codes) => codes.every(isOfParty), refusal('TERMS_AREAS')),
      ),
      pledgeOccupationCodes: z.array(z.string()).check(
        few,
        must((codes) => codes.every(isOccupation), refusal('TERMS_OCCUPATIONS')),
      ),
    })
    .check(
      must(
        (terms) => hasCompany || terms.pledgeAreaCodes.length + terms.pledgeOccupationCodes.length === 0,
        refusal('TERMS_WITHOUT_COMPANY'),
        ['pledgeAreaCodes'],
      ),
    )
}
