import { isWithin } from '../area/area-code.ts'

/** The part of a tenant that a membership reaches. Every `null` is a limit that is not set. */
export interface MembershipScope {
  /** Code prefix such as `61.12` or `61.12.05`; the tenant's own area, or `''` for a tenant without one. */
  readonly areaPrefix: string
  /** One village, for village officers. Narrows the prefix, never widens it. */
  readonly villageCode: string | null
  /** The agency (OPD) whose work the member does. It narrows what is proposed by an agency, not where people live. */
  readonly agencyId: string | null
}

/** Whether a person who lives in this village is within the membership's reach. */
export function scopeContains(scope: MembershipScope, villageCode: string): boolean {
  if (scope.villageCode !== null && scope.villageCode !== villageCode) return false
  return isWithin(villageCode, scope.areaPrefix)
}

/** Whether `inner` reaches no village that `outer` does not: nobody hands out more than they have. */
export function scopeIncludes(outer: MembershipScope, inner: MembershipScope): boolean {
  if (outer.agencyId !== null && outer.agencyId !== inner.agencyId) return false
  if (inner.villageCode !== null) return scopeContains(outer, inner.villageCode)
  return outer.villageCode === null && isWithin(inner.areaPrefix, outer.areaPrefix)
}
