import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ClaimAnswer } from '@payung/domain/benefit/claim-answer-file'
import { type ClaimStanding, type JudgedAnswer, judgeClaimAnswer } from '@payung/domain/benefit/judge-claim-answer'
import { readDueAtAnswer } from '../claims/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import { type ClaimOfCase, findClaimsOfCases } from './claim-answers.queries.ts'

/** A claim, and what is due when it is answered. */
export interface AnsweredClaim extends ClaimOfCase {
  readonly due: bigint | null
}

/** The claims that answers name. What was submitted as due is reckoned anew only where an answer approves more. */
export async function readAnsweredClaims(
  tx: TenantTransaction,
  answers: readonly ClaimAnswer[],
): Promise<readonly AnsweredClaim[]> {
  const claims = await tx.rows<ClaimOfCase>(findClaimsOfCases(answers.map(({ caseNumber }) => caseNumber)))
  const ofCase = Map.groupBy(answers, ({ caseNumber }) => caseNumber)
  const exceeded = claims.filter((claim) =>
    ofCase.get(claim.case_number)?.some(({ approved }) => (approved ?? 0n) > (claim.due_rupiah ?? 0n)),
  )
  const due = await readDueAtAnswer((statement) => tx.rows(statement), await readTariffs(tx), exceeded)
  return claims.map((claim) => ({ ...claim, due: due.get(claim.id) ?? claim.due_rupiah }))
}

export function standingOf(claim: AnsweredClaim): ClaimStanding {
  return {
    programme: claim.programme,
    state: claim.state,
    stateDay: claim.state_day,
    stateReason: claim.state_reason,
    due: claim.due,
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
  claims: readonly AnsweredClaim[],
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
