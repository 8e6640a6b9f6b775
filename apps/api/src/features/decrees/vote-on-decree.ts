import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ApprovalVote } from '@payung/domain/access/approval'
import { stepInEnglish } from '@payung/domain/access/first-route'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { assertAnotherPerson, mayBeOnePerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { monthsPastUnnamed } from '../programmes/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { type DeputisedRow, findDeputised, findSteps, type StepRow } from './approval.queries.ts'
import { barredFrom, decidingOf, openStepOf, standingFor } from './deciding.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { assertMay, frozen, makerIsNotVoter } from './decrees.policy.ts'
import { assertMonthsInsurable } from './past-months.ts'
import { findApprovedDecree, insertVote } from './vote-on-decree.queries.ts'
import { assertUnchanged, lockDecree } from './write-decree.queries.ts'

export interface VoteInput {
  readonly decreeId: string
  /** Of what was read: nobody votes on a text that they have not seen. */
  readonly expectedVersion: number
  readonly vote: ApprovalVote
  /** Asked for a return and a rejection. */
  readonly reason?: string | null | undefined
}

/**
 * Votes on the step whose turn it is, in one's own name or for the colleague for whom one stands in. A return makes the decree a draft again, a
 * rejection ends it, the last approval freezes it.
 *
 * @throws NotFoundError
 * @throws NotAllowedError also `MAKER_IS_NOT_VOTER`, `MAY_BE_ONE_PERSON`, `MEMBERSHIP_ENDED`, and where the step is somebody else's
 * @throws ValidationError `REASON_MISSING` and its like
 * @throws ConflictError `DECREE_STATE`, `DECREE_FROZEN`, `DECREE_CHANGED`, `VOTE_TWICE`, `MONTHS_PAST`
 */
export async function voteOnDecree(tx: TenantTransaction, actor: Actor, input: VoteInput): Promise<string> {
  const record = await lockDecree(tx, actor, input.decreeId)
  const deciding = decidingOf(actor, await tx.rows<DeputisedRow>(findDeputised(today().toString())))
  const decides = deciding.duties.length > 0 || deciding.deputised.some(({ duties }) => duties.length > 0)
  if (!decides) throw new NotAllowedError()
  assertMay(actor, record, 'VOTE')
  await assertAnotherPerson(tx, record.makers)
  const steps = await tx.rows<StepRow>(findSteps([record.id]))
  const mine = (step: StepRow) => step.submission === record.submission && step.vote !== null
  if (steps.some((step) => mine(step) && [step.cast_by, step.on_behalf_of].includes(actor.userId))) throw votedAlready()
  assertUnchanged(record, input.expectedVersion)
  const step = openStepOf(steps, record.submission)
  if (step === null) throw frozen()
  const standing = standingFor(actor, deciding, step, barredFrom(record, steps))
  if (standing === null) throw anothersStep(step)
  if (input.vote === 'APPROVE') assertMonthsInsurable(record)
  const reason = input.vote === 'APPROVE' ? optionalReason(input.reason) : readLoggedReason(input.reason ?? '')
  try {
    await tx.run(
      insertVote(actor, {
        id: record.id,
        submission: record.submission,
        position: step.position,
        vote: input.vote,
        reason,
        onBehalfOf: standing.onBehalfOf,
      }),
    )
  } catch (error) {
    throw refusals[databaseRefusal(error)?.constraint ?? ''] ?? error
  }
  await renderOnceApproved(tx, actor, record.id)
  await recordAudit(tx, actor, 'DECREE_VOTED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
    details: { vote: input.vote, step: step.position, deputy: standing.onBehalfOf !== null },
  })
  return record.id
}

/** The last approval brings about the paper that is signed. */
async function renderOnceApproved(tx: TenantTransaction, actor: Actor, decreeId: string): Promise<void> {
  const approved = await tx.rows<unknown>(findApprovedDecree(decreeId))
  if (approved.length > 0) await enqueueJob(tx, actor, { kind: 'DECREE_CLEAN_PAPER', params: { decreeId } })
}

const optionalReason = (text: string | null | undefined) =>
  (text ?? '').trim() === '' ? null : readLoggedReason(text ?? '')

function votedAlready(): ConflictError {
  return new ConflictError(decreeStepMessages.VOTE_TWICE())
}

function anothersStep({ label, label_en }: StepRow): NotAllowedError {
  const labelEn = stepInEnglish({ label, labelEn: label_en }) ?? label
  return new NotAllowedError(decreeStepMessages.STEP_OF_ANOTHER({ label, labelEn }))
}

/** Between who asked being known and the vote, an administrator may end what let them vote. */
function membershipEnded(): NotAllowedError {
  return new NotAllowedError(decreeStepMessages.MEMBERSHIP_ENDED())
}

/** What only the database sees, where two were at it at once. */
const refusals: Readonly<Record<string, DomainError>> = {
  get decider_may_be_maker() {
    return mayBeOnePerson()
  },
  get decree_is_frozen() {
    return frozen()
  },
  get decree_past_months() {
    return monthsPastUnnamed()
  },
  get decree_maker_is_not_voter() {
    return makerIsNotVoter()
  },
  get decree_vote_by_member() {
    return membershipEnded()
  },
  get decree_vote_deputy() {
    return membershipEnded()
  },
  get decree_vote_once() {
    return frozen()
  },
  get decree_vote_twice() {
    return votedAlready()
  },
}
