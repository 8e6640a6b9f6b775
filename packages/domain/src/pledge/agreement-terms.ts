import { isWithin } from '../area/area-code.ts'

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
