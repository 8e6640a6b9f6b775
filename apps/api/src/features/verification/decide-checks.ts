import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { CheckAnswer } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { DomainError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { doOneOfMany } from '../../platform/one-of-many.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { readLoggedReason } from '../workers/public.ts'
import { checkConflict } from './check-errors.ts'
import { findCheckRequests } from './check-requests.queries.ts'
import { countCheckResults, listUndecidedOf } from './check-results.queries.ts'
import { decideCheck } from './decide-check.ts'
import { bringerIsNotDecider, mayDecideChecks } from './verification.policy.ts'

export interface ManyToDecide {
  readonly requestId: string
  /** Only of people who were answered so; null: of all. */
  readonly answers: readonly CheckAnswer[] | null
  readonly takeOver: boolean
  readonly reason: string | null
}

/**
 * Asks for everything that waits of one question to be decided alike, as a job.
 *
 * @returns the job's id
 * @throws NotAllowedError also `BRINGER_IS_NOT_DECIDER`, NotFoundError
 * @throws ConflictError `CHECK_DECIDED` where nothing waits
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function requestManyDecisions(tx: TenantTransaction, actor: Actor, input: ManyToDecide): Promise<string> {
  if (!mayDecideChecks(actor)) throw new NotAllowedError()
  const reason = input.takeOver && !input.reason?.trim() ? null : readLoggedReason(input.reason ?? '', 'reason')
  const [request] = await tx.rows<unknown>(findCheckRequests([input.requestId]))
  if (request === undefined) throw new NotFoundError()
  const [waiting] = await tx.rows<unknown>(listUndecidedOf(input.requestId, input.answers, null, 1))
  if (waiting === undefined) throw await nothingWaits(tx, input)
  const { id } = await enqueueJob(tx, actor, {
    kind: 'CHECKS_DECIDE',
    params: { requestId: input.requestId, answers: input.answers, takeOver: input.takeOver, reason },
  })
  return id
}

/** Where only the actor's own file answered, a colleague decides. */
async function nothingWaits(tx: TenantTransaction, { requestId, answers }: ManyToDecide): Promise<DomainError> {
  const waiting = { questions: null, answers, requestId, undecided: true }
  const [left] = await tx.rows<{ count: number }>(countCheckResults(waiting))
  return left !== undefined && left.count > 0 ? bringerIsNotDecider() : checkConflict('CHECK_DECIDED')
}

/** A result that was left as it is, and why. */
export interface LeftCheck {
  readonly resultId: string
  readonly code: string
  /** Why, in both languages. */
  readonly id: string
  readonly en: string
}

export interface ManyDecided {
  readonly decided: number
  /** Left, because the record cannot take what is said: somebody has to look. */
  readonly left: number
  /** The first of those. */
  readonly leftBecause: readonly LeftCheck[]
}

const LEFT_NAMED = 200

const AT_ONCE = 50

/** Decides them one by one, some in each transaction. Killed, what is decided is decided, and a next run takes the rest. */
export async function decideMany(
  work: Pick<JobRun, 'actor' | 'write' | 'progress' | 'throwIfCancelled'>,
  input: ManyToDecide,
): Promise<ManyDecided> {
  let [decided, left, after]: [number, number, string | null] = [0, 0, null]
  const leftBecause: LeftCheck[] = []
  for (;;) {
    work.throwIfCancelled()
    work.progress('DECIDING', decided + left, null)
    const from: string | null = after
    const part: ManyDecided & { readonly last: string | null } = await work.write(async (tx) => {
      const waiting = await tx.rows<{ id: string }>(listUndecidedOf(input.requestId, input.answers, from, AT_ONCE))
      const ids = waiting.map(({ id }) => id)
      return { ...(await decideEach(tx, work.actor, ids, input)), last: ids.at(-1) ?? null }
    })
    if (part.last === null) return { decided, left, leftBecause }
    decided += part.decided
    left += part.left
    leftBecause.push(...part.leftBecause.slice(0, LEFT_NAMED - leftBecause.length))
    after = part.last
  }
}

/** Each by itself: what one record cannot take hinders no other. */
export async function decideEach(
  tx: Transaction,
  actor: Actor,
  resultIds: readonly string[],
  { takeOver, reason }: Pick<ManyToDecide, 'takeOver' | 'reason'>,
): Promise<ManyDecided> {
  let decided = 0
  const leftBecause: LeftCheck[] = []
  for (const resultId of resultIds) {
    const because = await doOneOfMany(tx, actor, () =>
      decideCheck(tx, actor, { resultId, fields: null, takeOver, reason }),
    )
    if (because === null) decided++
    else
      leftBecause.push(
        because instanceof DomainError ? { resultId, code: because.code, ...wordsOf(because) } : unopened(resultId),
      )
  }
  return { decided, left: leftBecause.length, leftBecause }
}

const unopened = (resultId: string): LeftCheck => ({
  resultId,
  code: 'VALUE_UNOPENED',
  id: 'Sebuah data tersegel tidak dapat dibuka. Beri tahu pengelola sistem.',
  en: 'A sealed value does not open. Tell the operator of the system.',
})

/** Of faults of fields the first says what is wrong. */
const wordsOf = (error: DomainError) => (error instanceof ValidationError ? error.issues[0]?.text : null) ?? error.text
