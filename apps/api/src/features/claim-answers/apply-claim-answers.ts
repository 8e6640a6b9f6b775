import type { ClaimAnswer } from '@payung/domain/benefit/claim-answer-file'
import { type JudgedAnswer, judgeClaimAnswer } from '@payung/domain/benefit/judge-claim-answer'
import type { Actor } from '../../platform/actor.ts'
import { DomainError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { doOneOfMany } from '../../platform/one-of-many.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { takeClaimStep } from '../claims/public.ts'
import { mayTakeAnswers } from './claim-answers.policy.ts'
import {
  type AnswerRow,
  type ClaimOfCase,
  listOpenRows,
  lockOpenRow,
  type RowRefusal,
  setVerdict,
} from './claim-answers.queries.ts'
import { readAnsweredClaims, standingOf } from './judge-rows.ts'

const AT_ONCE = 50

export interface AppliedAnswers {
  readonly applied: number
  /** Refused by the claim itself, each with its reason. */
  readonly refused: number
}

/**
 * Applies the rows that apply, in the order in which they happened, each judged anew beside its claim: it may have moved since. A row takes all of its steps or none.
 * Killed, what is applied is applied, and a next run takes the rest.
 *
 * @throws NotAllowedError
 */
export async function applyClaimAnswers(job: JobRun): Promise<AppliedAnswers> {
  if (!mayTakeAnswers(job.actor)) throw new NotAllowedError()
  const uploadId = String(job.params['uploadId'])
  const open = await job.reader.readAs<AnswerRow>(job.actor, listOpenRows(uploadId))
  const outcomes: (JudgedAnswer['verdict'] | 'APPLIED' | 'REFUSED')[] = []
  for (let at = 0; at < open.length; at += AT_ONCE) {
    job.throwIfCancelled()
    job.progress('APPLYING', at, open.length)
    const part = open.slice(at, at + AT_ONCE)
    await job.write(async (tx) => {
      for (const { id } of part) {
        const outcome = await applyRow(tx, job.actor, id)
        if (outcome !== null) outcomes.push(outcome)
      }
    })
  }
  const done = countOf(outcomes)
  await job.write((tx) =>
    recordAudit(tx, job.actor, 'CLAIM_ANSWERS_APPLIED', {
      subject: { kind: 'claim_answer_upload', id: uploadId },
      details: { ...done },
    }),
  )
  return done
}

function countOf(outcomes: readonly string[]): AppliedAnswers {
  const count = (name: string) => outcomes.filter((outcome) => outcome === name).length
  return { applied: count('APPLIED'), refused: count('REFUSED') }
}

async function applyRow(tx: Transaction, actor: Actor, id: string) {
  const [row] = await tx.rows<AnswerRow>(lockOpenRow(id))
  const answer = row === undefined ? null : answerOf(row)
  if (answer === null) return null
  const [claim] = await readAnsweredClaims(tx, [answer])
  const judged = judgeClaimAnswer(answer, claim === undefined ? null : standingOf(claim))
  if (claim === undefined || judged.verdict !== 'APPLIES') {
    await tx.run(setVerdict(id, judged.verdict, null))
    return judged.verdict
  }
  const because = await doOneOfMany(tx, actor, () => takeSteps(tx, actor, claim, answer, judged.steps))
  await tx.run(because === null ? setVerdict(id, 'APPLIED', null) : setVerdict(id, 'REFUSED', refusalOf(because)))
  return because === null ? 'APPLIED' : 'REFUSED'
}

/** The reason goes with the last step: an approval that is paid at once has its own. */
async function takeSteps(
  tx: Transaction,
  actor: Actor,
  claim: ClaimOfCase,
  answer: ClaimAnswer,
  steps: JudgedAnswer['steps'],
): Promise<void> {
  for (const [at, action] of steps.entries())
    await takeClaimStep(tx, actor, {
      claimId: claim.id,
      expectedVersion: claim.version + at,
      action,
      onDay: answer.onDay,
      reason: at === steps.length - 1 ? answer.reason : null,
      approved: answer.approved,
      insurerNumber: answer.insurerNumber,
      paid: answer.paid,
      // The file of the insurer has a column for its reason: where that is empty, it gives none.
      insurerGivesNoReason: true,
    })
}

function answerOf(row: AnswerRow): ClaimAnswer | null {
  const { case_number: caseNumber, outcome, on_day: onDay } = row
  if (caseNumber === null || outcome === null || onDay === null) return null
  return {
    ...{ caseNumber, outcome, onDay, insurerNumber: row.insurer_number, reason: row.reason },
    ...{ approved: row.approved_rupiah, paid: row.paid_rupiah },
  }
}

/** Of faults of fields the first says what is wrong. */
function refusalOf(because: Awaited<ReturnType<typeof doOneOfMany>>): RowRefusal {
  if (!(because instanceof DomainError)) throw because ?? new Error('a row was refused without a reason')
  const text = because instanceof ValidationError ? because.issues[0] : because
  return { code: text?.code ?? because.code, ...(text?.text ?? because.text) }
}
