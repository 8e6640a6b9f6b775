import type { IsoDay } from '../calendar/iso-day.ts'
import type { AgreementState } from './agreement-state.ts'

/** Where an agreement stands on a day: its state, and of a signed one whether it is in effect. */
export type AgreementStanding = AgreementState | 'ACTIVE' | 'EXPIRED'

export interface AgreementDays {
  readonly state: AgreementState
  readonly validFrom: IsoDay
  /** First day on which it no longer holds. */
  readonly validUntil: IsoDay
  /** First day on which it no longer holds because it was ended early. */
  readonly terminatedOn: IsoDay | null
}

/**
 * Where an agreement stands on a day.
 *
 * Derived rather than stored, so that no nightly run can come too late and the answer holds for any day. A signed agreement is in effect from
 * its first day on, also where that lies before the ceremony: once signed, it says so of the days before as well.
 */
export function agreementStanding(agreement: AgreementDays, day: IsoDay): AgreementStanding {
  const { state, validFrom, validUntil, terminatedOn } = agreement
  if (state !== 'SIGNED' && state !== 'TERMINATED') return state
  if (terminatedOn !== null && day >= terminatedOn) return 'TERMINATED'
  if (day < validFrom) return 'SIGNED'
  return day < validUntil ? 'ACTIVE' : 'EXPIRED'
}

/** Whether an agreement that was in force, or would have been, is so no more: by its last day, or because it was ended early. */
export function isAgreementOver(standing: AgreementStanding): boolean {
  return standing === 'EXPIRED' || standing === 'TERMINATED'
}
