import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { cutText } from '@payung/domain/text/cut-text'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { assertMayDecide } from './duplicates.policy.ts'
import {
  type DecisionRow,
  findDecisions,
  findPairs,
  insertDecision,
  type PairRow,
  type PairState,
  turnPair,
} from './pairs.queries.ts'

export interface DecideDuplicateInput {
  readonly pairId: string
  readonly expectedRevision: number
  readonly decision: 'NOT_SAME' | 'LATER'
  readonly because?: string | null | undefined
}

const REASON_LENGTH_MAX = 500

/**
 * Says that two records are two people, or leaves the question for later. The first is remembered until much more speaks for the pair.
 *
 * @returns the pair's id
 * @throws NotAllowedError to who may not decide
 * @throws NotFoundError for a missing pair and one of records that the actor may not read in full alike
 * @throws ConflictError `DUPLICATE_DECIDED` if a colleague was faster, `DUPLICATE_CHANGED` if the records are no longer what was looked at
 */
export async function decideDuplicate(
  tx: TenantTransaction,
  actor: Actor,
  input: DecideDuplicateInput,
): Promise<string> {
  assertMayDecide(actor)
  const from: readonly PairState[] = input.decision === 'LATER' ? ['OPEN'] : ['OPEN', 'LATER']
  const pair = await takePair(tx, input.pairId, input.expectedRevision, from, input.decision)
  const because = cutText(input.because?.trim() ?? '', REASON_LENGTH_MAX) || null
  await insertDecision(tx, actor, { pair, decision: input.decision, because })
  await recordAudit(tx, actor, `DUPLICATE_${input.decision}`, {
    subject: { kind: 'duplicate', id: pair.id },
    details: { a: pair.worker_a, b: pair.worker_b, score: pair.score },
  })
  return pair.id
}

/** The pair, given its next state; of two officers the second is told who was faster. @throws NotFoundError, ConflictError as said above */
export async function takePair(
  tx: TenantTransaction,
  pairId: string,
  expectedRevision: number,
  from: readonly PairState[],
  to: PairState,
): Promise<PairRow> {
  const pair = await turnPair(tx, pairId, expectedRevision, from, to)
  if (pair !== null) return pair
  const [present] = await tx.rows<PairRow>(findPairs([pairId]))
  if (present === undefined) throw new NotFoundError()
  const [latest] = await tx.rows<DecisionRow>(findDecisions([pairId]))
  throw latest === undefined || from.includes(present.state) ? changed() : decided(latest)
}

function decided({ decided_by_name: name }: DecisionRow): ConflictError {
  return new ConflictError(
    duplicateMessages.DUPLICATE_DECIDED({ who: { id: name ?? 'rekan Anda', en: name ?? 'a colleague' } }),
  )
}

function changed(): ConflictError {
  return new ConflictError(duplicateMessages.DUPLICATE_CHANGED())
}
