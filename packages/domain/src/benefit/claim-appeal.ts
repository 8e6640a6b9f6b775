import type { IsoDay } from '../calendar/iso-day.ts'
import type { ClaimState } from './claim-state.ts'

/** A step of a claim, as an appeal reads it. */
export interface AppealStep {
  readonly to: ClaimState
  readonly reason: string | null
  readonly onDay: IsoDay
}

export interface ClaimAppeal {
  /** The day of the insurer's decision. */
  readonly rejectedOn: IsoDay
  /** Why, as the insurer gave it; null of cases from before reasons were asked. */
  readonly rejectedBecause: string | null
  /** What the family says against it; null until somebody has written the appeal into the case. */
  readonly grounds: string | null
  readonly appealedOn: IsoDay | null
}

/** In which an appeal is written, or waits for an answer; sent back for a paper, it waits too. */
const STATES_OF_APPEAL: readonly ClaimState[] = ['REJECTED', 'SUBMITTED', 'IN_REVIEW', 'RETURNED']

/**
 * The appeal against the last rejection of a claim.
 *
 * @param steps in the order in which they were taken
 * @returns null where the insurer has rejected nothing, and once it has approved
 */
export function appealOf(state: ClaimState, steps: readonly AppealStep[]): ClaimAppeal | null {
  if (!STATES_OF_APPEAL.includes(state)) return null
  const at = steps.findLastIndex(({ to }) => to === 'REJECTED')
  const rejection = steps[at]
  // An approval ends an appeal, also where more is asked for afterwards.
  if (rejection === undefined || steps.slice(at).some(({ to }) => to === 'APPROVED')) return null
  // Only the appeal leaves a rejection; what follows a return to the family later has no grounds of its own.
  const appeal = steps[at + 1]
  return {
    rejectedOn: rejection.onDay,
    rejectedBecause: rejection.reason,
    grounds: appeal?.reason ?? null,
    appealedOn: appeal?.onDay ?? null,
  }
}
