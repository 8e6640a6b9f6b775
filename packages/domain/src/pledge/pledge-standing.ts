import type { AgreementState } from '../agreement/agreement-state.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import type { PledgeAction, PledgeState } from './pledge-state.ts'

/** How far a pledge has come: its state, and of an approved one whether it is paid and proven. */
export type PledgeStanding = PledgeState | 'FUNDED' | 'PROVEN'

export const PLEDGE_STANDINGS: readonly PledgeStanding[] = [
  'DRAFT',
  'OFFERED',
  'MATCHED',
  'APPROVED',
  'FUNDED',
  'PROVEN',
  'WITHDRAWN',
  'REFUSED',
  'ENDED',
]

/** Months of all people of a pledge together, by what has become of them on lists that its company pays. */
export interface PledgeMonths {
  /** Of everybody who was matched and not given back. */
  readonly pledged: number
  /** On a list of the company that was not set aside. */
  readonly listed: number
  /** On a list whose bill is paid in full, and received in full by the insurer. */
  readonly received: number
  /** Posted by the insurer to the person. */
  readonly posted: number
}

/**
 * How far a pledge has come. That it is funded and proven is told by lists, receipts and postings, and kept nowhere: a payment that came back or a posting
 * that was taken away is seen at once.
 */
export function pledgeStanding(state: PledgeState, { pledged, received, posted }: PledgeMonths): PledgeStanding {
  if (state !== 'APPROVED' || pledged === 0 || received < pledged) return state
  return posted < pledged ? 'FUNDED' : 'PROVEN'
}

/** Why a step that takes money or people is not taken now. */
export type PledgeHindrance = 'AGREEMENT_OVER' | 'MONTHS_OVER' | 'AGREEMENT_NOT_BEGUN'

export interface PledgeDays {
  readonly agreementState: AgreementState
  /** First day of the agreement. */
  readonly validFrom: IsoDay
  /** First day on which it no longer holds. */
  readonly validUntil: IsoDay
  /** The month after the last of the pledge. */
  readonly untilMonth: IsoDay
}

const TAKES: readonly PledgeAction[] = ['OFFER', 'MATCH', 'APPROVE']

/**
 * What keeps a pledge from its next step on a day: its agreement was terminated or is over, its months are over, or the agreement has not begun and people
 * would be taken for it. A pledge is drafted and offered before its agreement begins: both sides have signed it. `app.agreement_of_pledge` and
 * `app.guard_pledge` refuse the same.
 *
 * Once an agreement is terminated nothing more is taken under it, also before the day on which it ends.
 */
export function pledgeHindrance(action: PledgeAction, days: PledgeDays, day: IsoDay): PledgeHindrance | null {
  if (!TAKES.includes(action)) return null
  if (days.agreementState !== 'SIGNED' || days.validUntil <= day) return 'AGREEMENT_OVER'
  if (arePledgeMonthsOver(days.untilMonth, day)) return 'MONTHS_OVER'
  return action !== 'OFFER' && day < days.validFrom ? 'AGREEMENT_NOT_BEGUN' : null
}

/** Whether the last month of a pledge is over. */
export function arePledgeMonthsOver(untilMonth: IsoDay, day: IsoDay): boolean {
  return untilMonth <= day
}
