import type { ClaimAnswer } from '@payung/domain/benefit/claim-answer-file'
import { type ClaimStanding, type JudgedAnswer, judgeClaimAnswer } from '@payung/domain/benefit/judge-claim-answer'
import type { ClaimOfCase } from './claim-answers.queries.ts'

export function standingOf(claim: ClaimOfCase): ClaimStanding {
  return {
    programme: claim.programme,
    state: claim.state,
    stateDay: claim.state_day,
    stateReason: claim.state_reason,
    due: claim.due_rupiah,
    approved: claim.approved_rupiah,
    paid: claim.paid_rupiah,
    insurerNumber: claim.insurer_number,
  }
}

/**
 * Judges the answers of a file in the order in which they happened, each beside what those before it make of its claim: a file may approve and pay the same case.
 *
 * @returns the verdicts, in the order of the answers as they were given
 */
export function judgeInOrder(
  answers: readonly { readonly no: number; readonly answer: ClaimAnswer }[],
  claims: readonly ClaimOfCase[],
): ReadonlyMap<number, JudgedAnswer['verdict']> {
  const standings = new Map(claims.map((claim) => [claim.case_number, standingOf(claim)]))
  const inOrder = answers.toSorted((a, b) => a.answer.onDay.localeCompare(b.answer.onDay) || a.no - b.no)
  return new Map(
    inOrder.map(({ no, answer }) => {
      const { verdict, after } = judgeClaimAnswer(answer, standings.get(answer.caseNumber) ?? null)
      if (after !== null) standings.set(answer.caseNumber, after)
      return [no, verdict]
    }),
  )
}
