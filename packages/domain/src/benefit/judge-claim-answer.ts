import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from '../money/money.ts'
import type { ClaimProgramme } from './benefits-for.ts'
import type { ClaimAnswer } from './claim-answer-file.ts'
import { CLAIM_STEPS, type ClaimAction, type ClaimState } from './claim-state.ts'
import { isSumOfInsurer } from './work-relation.ts'

/** A claim as it stands when an answer comes. */
export interface ClaimStanding {
  readonly programme: ClaimProgramme
  readonly state: ClaimState
  /** The day of the last step. */
  readonly stateDay: IsoDay
  readonly stateReason: string | null
  readonly due: Rupiah | null
  readonly approved: Rupiah | null
  readonly paid: Rupiah | null
  readonly insurerNumber: string | null
}

/**
 * What an answer comes to beside the claim as it stands: it applies; says what stands already; differs from an earlier answer; is about a case that is nobody's here;
 * is more than can be; or comes before or after its turn.
 */
export const ANSWER_VERDICTS = [
  'APPLIES',
  'REPEATED',
  'CONFLICT',
  'UNKNOWN_CASE',
  'MORE_THAN_DUE',
  'OUT_OF_ORDER',
] as const
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number]

export interface JudgedAnswer {
  readonly verdict: AnswerVerdict
  /** What is to be done, in this order; nothing unless it applies. */
  readonly steps: readonly ClaimAction[]
  /** How the claim stands after it. */
  readonly after: ClaimStanding | null
}

const AT_INSURER: readonly ClaimState[] = ['SUBMITTED', 'IN_REVIEW']
const PAID: readonly ClaimState[] = ['PAID', 'CLOSED']

/**
 * Judges an answer against the claim that it names.
 *
 * A death insurance never approves more than was due (PP 44/2015); of a work accident only the insurer knows the sum. Nobody is paid more than was approved. An answer
 * that lies before the last step of the claim is out of order. A payment of a claim that was never approved here applies where the answer says what was approved: both
 * steps are taken.
 *
 * @param claim null for a number that is no claim of the government; another government's is the same
 */
export function judgeClaimAnswer(answer: ClaimAnswer, claim: ClaimStanding | null): JudgedAnswer {
  if (claim === null) return { verdict: 'UNKNOWN_CASE', steps: [], after: null }
  const leaves = (verdict: AnswerVerdict): JudgedAnswer => ({ verdict, steps: [], after: claim })
  const earlier = compared(answer, claim)
  if (earlier !== null) return leaves(earlier)
  const steps = stepsOf(answer, claim)
  if (steps === null || answer.onDay < claim.stateDay) return leaves('OUT_OF_ORDER')
  const approved = steps.includes('APPROVE') ? answer.approved : claim.approved
  const isTooMuch =
    steps.includes('APPROVE') && !isSumOfInsurer(claim.programme) && (approved ?? 0n) > (claim.due ?? 0n)
  if (isTooMuch || (steps.includes('PAY') && (answer.paid ?? 0n) > (approved ?? 0n))) return leaves('MORE_THAN_DUE')
  return { verdict: 'APPLIES', steps, after: standingAfter(answer, claim, steps) }
}

/** Whether the claim stands where the answer leads already: the same, or something else. Null where it does not. */
function compared(answer: ClaimAnswer, claim: ClaimStanding): 'REPEATED' | 'CONFLICT' | null {
  const { outcome } = answer
  const sameOr = (isSame: boolean) => (isSame ? 'REPEATED' : 'CONFLICT')
  const agrees = agreesOnApproval(answer, claim)
  if (outcome === 'RECEIVED') return claim.state === 'IN_REVIEW' ? 'REPEATED' : null
  if (outcome === 'RETURNED' || outcome === 'REJECTED')
    return claim.state === outcome
      ? sameOr(answer.onDay === claim.stateDay && answer.reason === claim.stateReason)
      : null
  if (outcome === 'APPROVED')
    return claim.approved !== null && (claim.state === 'APPROVED' || PAID.includes(claim.state))
      ? sameOr(agrees && (claim.state !== 'APPROVED' || answer.onDay === claim.stateDay))
      : null
  if (!PAID.includes(claim.state)) return claim.state === 'APPROVED' && !agrees ? 'CONFLICT' : null
  const isSameDay = claim.state !== 'PAID' || answer.onDay === claim.stateDay
  return sameOr(agrees && isSameDay && answer.paid === (claim.paid ?? claim.approved))
}

/** What an answer leaves out does not differ. */
function agreesOnApproval(answer: ClaimAnswer, claim: ClaimStanding): boolean {
  const isSameSum = answer.approved === null || answer.approved === claim.approved
  return isSameSum && (answer.insurerNumber === null || answer.insurerNumber === claim.insurerNumber)
}

function stepsOf(answer: ClaimAnswer, claim: ClaimStanding): readonly ClaimAction[] | null {
  const isAtInsurer = AT_INSURER.includes(claim.state)
  switch (answer.outcome) {
    case 'RECEIVED':
      return claim.state === 'SUBMITTED' ? ['REVIEW'] : null
    case 'RETURNED':
      return isAtInsurer ? ['RETURN'] : null
    case 'REJECTED':
      return isAtInsurer ? ['REJECT'] : null
    case 'APPROVED':
      return isAtInsurer ? ['APPROVE'] : null
    case 'PAID':
      if (claim.state === 'APPROVED') return ['PAY']
      return isAtInsurer && answer.approved !== null && answer.insurerNumber !== null ? ['APPROVE', 'PAY'] : null
  }
}

function standingAfter(answer: ClaimAnswer, claim: ClaimStanding, steps: readonly ClaimAction[]): ClaimStanding {
  const last = steps.at(-1)
  return {
    ...claim,
    state: last === undefined ? claim.state : CLAIM_STEPS[last].to,
    stateDay: answer.onDay,
    stateReason: answer.reason,
    ...(steps.includes('APPROVE') ? { approved: answer.approved, insurerNumber: answer.insurerNumber } : {}),
    ...(steps.includes('PAY') ? { paid: answer.paid } : {}),
  }
}
