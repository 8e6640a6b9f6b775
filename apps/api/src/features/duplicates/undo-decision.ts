import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import {
  assign,
  changedFields,
  changeWorker,
  getWorker,
  mayUpdate,
  openState,
  restoreAssignments,
  type StateField,
  stateOf,
  type WorkerRecord,
  type WorkerState,
} from '../workers/public.ts'
import { takePair } from './decide-duplicate.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { assertMayDecide } from './duplicates.policy.ts'
import { findVersion, unmergeLinks, wasMergedSince } from './merge.queries.ts'
import {
  type DecisionRow,
  findDecision,
  findDecisions,
  findPairs,
  insertDecision,
  type PairRow,
} from './pairs.queries.ts'

export interface UndoDecisionInput {
  readonly decisionId: string
  readonly expectedRevision: number
}

/**
 * Takes the latest decision about a pair back: the question is open again, and two merged records say what they said before, as new versions.
 *
 * @returns the pair's id
 * @throws NotAllowedError to who may not decide, or no longer keeps both
 * @throws NotFoundError for a missing decision and another tenant's alike
 * @throws ConflictError `DECISION_SUPERSEDED` if it is not the latest, `MERGE_HAS_SUCCESSORS` if a record has changed since; as `takePair` says
 */
export async function undoDecision(tx: Transaction, actor: Actor, input: UndoDecisionInput): Promise<string> {
  assertMayDecide(actor)
  const [decision] = await tx.rows<DecisionRow>(findDecision(input.decisionId))
  if (decision === undefined) throw new NotFoundError()
  const [latest] = await tx.rows<DecisionRow>(findDecisions([decision.pair_id]))
  const [present] = await tx.rows<PairRow>(findPairs([decision.pair_id]))
  if (latest?.id !== decision.id || present === undefined || decision.decision === 'UNDO') throw superseded()
  const from = decision.decision === 'MERGE' ? 'MERGED' : decision.decision
  if (decision.decision === 'MERGE') await separate(tx, actor, present, decision)
  // After it: a pair is open only while both of its people are on the list.
  const pair = await takePair(tx, decision.pair_id, input.expectedRevision, [from], 'OPEN')
  await insertDecision(tx, actor, { pair, decision: 'UNDO', because: null, undoes: decision.id })
  if (decision.decision === 'MERGE') await unmergeLinks(tx, decision.id)
  await recordAudit(tx, actor, decision.decision === 'MERGE' ? 'MERGE_UNDONE' : 'DUPLICATE_REOPENED', {
    subject: { kind: 'duplicate', id: pair.id },
    details: { decision: decision.id, a: pair.worker_a, b: pair.worker_b },
  })
  return pair.id
}

const UNDONE = 'Penggabungan dibatalkan'

/** Both as before: what the winner took over goes back, the loser stands by itself again. */
async function separate(
  tx: Transaction,
  actor: Actor,
  pair: PairRow,
  { id: decisionId, winner_id: winnerId, taken_fields: taken, version_a: versionA, version_b: versionB }: DecisionRow,
): Promise<void> {
  const [a, b] = [await getWorker(tx, pair.worker_a), await getWorker(tx, pair.worker_b)]
  const winner = a.id === winnerId ? { record: a, version: versionA } : { record: b, version: versionB }
  const loser = a.id === winnerId ? { record: b, version: versionB } : { record: a, version: versionA }
  const fields = taken as readonly StateField[]
  // What came after a merge was said of the one record that there was: it must not be torn apart unseen.
  const isUntouched =
    loser.record.superseded_by === winner.record.id &&
    loser.record.version === loser.version + 1 &&
    !(await wasMergedSince(tx, decisionId, winner.record.id)) &&
    (await saysWhatItDid(tx, winner.record, winner.version + (fields.length > 0 ? 1 : 0)))
  if (!isUntouched) throw hasSuccessors()
  if (!mayUpdate(actor, winner.record) || !mayUpdate(actor, { ...loser.record, superseded_by: null })) {
    throw new NotAllowedError()
  }

  const statusBefore = (await stateBefore(tx, loser)).status
  await changeWorker(tx, actor, loser.record, {
    assignments: [assign('superseded_by', Prisma.sql`null`), assign('status', Prisma.sql`${statusBefore}`)],
    fields: statusBefore === loser.record.status ? [] : ['status'],
    because: UNDONE,
    action: 'WORKER_UPDATED',
  })
  if (fields.length === 0) return
  await changeWorker(tx, actor, winner.record, {
    assignments: restoreAssignments(tx.vault, winner.record, await stateBefore(tx, winner), fields),
    fields,
    because: UNDONE,
    action: 'WORKER_UPDATED',
  })
}

/**
 * Whether a record says what it said as that version: a later merge that was undone has left versions behind, and nothing else. What can no longer be
 * read cannot be said to be the same.
 */
async function saysWhatItDid(tx: Transaction, record: WorkerRecord, version: number): Promise<boolean> {
  if (record.version === version) return true
  const then = await findState(tx, record, version)
  return then !== null && changedFields(then, stateOf(record)).length === 0
}

/** @throws Error if the history was erased: whose key was destroyed is merged with nobody */
async function stateBefore(
  tx: Transaction,
  { record, version }: { record: WorkerRecord; version: number },
): Promise<WorkerState> {
  const state = await findState(tx, record, version)
  if (state === null) throw new Error('the state before a merge cannot be read')
  return state
}

async function findState(tx: Transaction, record: WorkerRecord, version: number): Promise<WorkerState | null> {
  const { vault } = tx
  const row = await findVersion(tx, record.id, version)
  if (row?.wrapped_key == null) return null
  const { wrapped_key, ...former } = row
  return openState(vault, { ...former, wrapped_key })
}

function superseded(): ConflictError {
  return new ConflictError(duplicateMessages.DECISION_SUPERSEDED())
}

function hasSuccessors(): ConflictError {
  return new ConflictError(duplicateMessages.MERGE_HAS_SUCCESSORS())
}
