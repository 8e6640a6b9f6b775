/**
 * How far a claim is: reported; its papers are gathered; with the insurer; looked at there; sent back with what is missing; approved or rejected; paid; closed once the
 * family has confirmed the whole amount. Withdrawn with its event.
 */
export const CLAIM_STATES = [
  'REPORTED',
  'DOCUMENTS',
  'SUBMITTED',
  'IN_REVIEW',
  'RETURNED',
  'APPROVED',
  'REJECTED',
  'PAID',
  'CLOSED',
  'WITHDRAWN',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/** In which a family still waits for an answer or for its money. */
export const OPEN_CLAIM_STATES = [
  'REPORTED',
  'DOCUMENTS',
  'SUBMITTED',
  'IN_REVIEW',
  'RETURNED',
  'APPROVED',
] as const satisfies readonly ClaimState[]

/** In which somebody still has to do something: a case that was paid waits for the family's word. */
export const CLAIM_STATES_OF_WORK = [...OPEN_CLAIM_STATES, 'PAID'] as const satisfies readonly ClaimState[]

/**
 * Whether a list of claims is work to do, and so begins with what has stood longest where it stands. Others begin with the case that was opened first.
 *
 * @param states in which the listed claims are; none where that does not matter
 * @param isLate only those that stand where they stand for longer than they may
 */
export function isClaimWorklist({ states, isLate }: { states: readonly ClaimState[]; isLate: boolean }): boolean {
  const ofWork: readonly ClaimState[] = CLAIM_STATES_OF_WORK
  return isLate || (states.length > 0 && states.every((state) => ofWork.includes(state)))
}

/** In the order in which they are offered: what leads the family on before what sends it back. */
export const CLAIM_ACTIONS = [
  'GATHER',
  'SUBMIT',
  'REVIEW',
  'APPROVE',
  'RETURN',
  'REJECT',
  'APPEAL',
  'PAY',
  'CLOSE',
  'ASK_REST',
] as const
export type ClaimAction = (typeof CLAIM_ACTIONS)[number]

interface ClaimStep {
  readonly from: readonly ClaimState[]
  readonly to: ClaimState
}

export const CLAIM_STEPS: Readonly<Record<ClaimAction, ClaimStep>> = {
  GATHER: { from: ['REPORTED'], to: 'DOCUMENTS' },
  SUBMIT: { from: ['DOCUMENTS', 'RETURNED'], to: 'SUBMITTED' },
  REVIEW: { from: ['SUBMITTED'], to: 'IN_REVIEW' },
  RETURN: { from: ['SUBMITTED', 'IN_REVIEW'], to: 'RETURNED' },
  APPROVE: { from: ['SUBMITTED', 'IN_REVIEW'], to: 'APPROVED' },
  REJECT: { from: ['SUBMITTED', 'IN_REVIEW'], to: 'REJECTED' },
  APPEAL: { from: ['REJECTED'], to: 'SUBMITTED' },
  PAY: { from: ['APPROVED'], to: 'PAID' },
  CLOSE: { from: ['PAID'], to: 'CLOSED' },
  // The insurer approved less than is due: an heir was found after the funeral money, or a month was posted. Nothing was paid yet.
  ASK_REST: { from: ['APPROVED'], to: 'SUBMITTED' },
}

/** What can be done to a claim in this state, whoever does it. */
export function claimActions(state: ClaimState): readonly ClaimAction[] {
  return CLAIM_ACTIONS.filter((action) => CLAIM_STEPS[action].from.includes(state))
}

/** Steps that say why. */
export const CLAIM_STEPS_WITH_REASON: readonly ClaimAction[] = ['RETURN', 'REJECT', 'APPEAL', 'ASK_REST']

/** Whether the family gathers what the insurer asks: before it has the claim, and again once it was sent back. */
export function isGathered(state: ClaimState): boolean {
  return state === 'REPORTED' || state === 'DOCUMENTS' || state === 'RETURNED'
}

/** A report can be corrected until the insurer has its claim, and again once it was sent back. */
export function isCorrectable(state: ClaimState): boolean {
  return isGathered(state) || state === 'WITHDRAWN'
}

/** The event of a claim can be withdrawn until money has moved. */
export function isWithdrawable(state: ClaimState): boolean {
  return state !== 'PAID' && state !== 'CLOSED' && state !== 'WITHDRAWN'
}

/**
 * The term of the reference data that says how many days a state may last; null where none is set. An accident is reported to the insurer within 2 × 24 hours.
 */
export function daysAllowedKey(state: ClaimState, programme: 'DEATH' | 'WORK_ACCIDENT'): string | null {
  switch (state) {
    case 'REPORTED':
      return programme === 'WORK_ACCIDENT' ? 'ACCIDENT_REPORT_WITHIN' : 'CLAIM_REPORTED_WITHIN'
    case 'DOCUMENTS':
      return 'CLAIM_DOCUMENTS_WITHIN'
    case 'RETURNED':
      return 'CLAIM_RETURNED_WITHIN'
    case 'PAID':
      return 'CLAIM_CONFIRMED_WITHIN'
    default:
      return null
  }
}
