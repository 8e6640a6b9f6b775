import { Prisma } from '@payung/database/prisma'
import { readWorkerFacts } from '@payung/domain/worker/validate-worker-facts'
import type { WorkerFacts, WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import {
  assertVersion,
  assign,
  catalogueOf,
  changeWorker,
  differences,
  draftOf,
  fault,
  getWorker,
  issueOf,
  STATE_FIELDS,
  type StateField,
  type WorkerRecord,
  withChanges,
} from '../workers/public.ts'
import { takePair } from './decide-duplicate.ts'
import { duplicateMessages } from './duplicates.messages.ts'
import { mayMerge } from './duplicates.policy.ts'
import { countOpenQuestions, mergeLinks } from './merge.queries.ts'
import { insertDecision } from './pairs.queries.ts'

export interface MergeWorkersInput {
  readonly pairId: string
  readonly expectedRevision: number
  /** Whose record, number and status stay. */
  readonly winnerId: string
  readonly versionA: number
  readonly versionB: number
  /** Fields in which the other record is right. */
  readonly takenFields: readonly string[]
}

/** The NIK, where somebody stands and who keeps the record go with the winner: who has the right number is chosen as the winner. */
const STAYING: ReadonlySet<StateField> = new Set(['nationalId', 'status', 'custodianId'])
export const TAKEABLE_FIELDS = STATE_FIELDS.filter((field) => !STAYING.has(field))

/**
 * Makes one record of two: the winner takes over the chosen fields, the loser points at it and is withdrawn. Both keep their history; nothing is
 * deleted, papers and links of the loser are reached through the winner.
 *
 * @returns the id of the decision, by which it can be undone
 * @throws NotAllowedError to who does not keep both
 * @throws NotFoundError, ConflictError as `takePair` says; `VERSION_CONFLICT`, `MERGE_HAS_OPEN_QUESTIONS`
 * @throws ValidationError `FIELDS_UNKNOWN`, and whatever stops the facts as they would be together
 */
export async function mergeWorkers(tx: Transaction, actor: Actor, input: MergeWorkersInput): Promise<string> {
  const pair = await takePair(tx, input.pairId, input.expectedRevision, ['OPEN', 'LATER'], 'MERGED')
  const [a, b] = [await getWorker(tx, pair.worker_a), await getWorker(tx, pair.worker_b)]
  if (!mayMerge(actor, a, b)) throw new NotAllowedError(duplicateMessages.MERGE_NOT_KEEPER())
  assertVersion(a, input.versionA)
  assertVersion(b, input.versionB)
  const [winner, loser] = input.winnerId === a.id ? [a, b] : [b, a]
  if (winner.id !== input.winnerId) throw unknownFields()
  if ((await countOpenQuestions(tx, [a.id, b.id])) > 0) throw openQuestions()

  const fields = await takeOver(tx, actor, { winner, loser, fields: readFields(input.takenFields) })
  await changeWorker(tx, actor, loser, {
    assignments: [assign('superseded_by', Prisma.sql`${winner.id}::uuid`), assign('status', Prisma.sql`'WITHDRAWN'`)],
    fields: loser.status === 'WITHDRAWN' ? [] : ['status'],
    because: MERGED,
    action: 'WORKER_MERGED_AWAY',
  })
  const links = await mergeLinks(tx, winner.id, loser.id)
  const decision = await insertDecision(tx, actor, {
    pair,
    decision: 'MERGE',
    because: null,
    versionA: a.version,
    versionB: b.version,
    winnerId: winner.id,
    takenFields: fields,
    links,
  })
  await recordAudit(tx, actor, 'WORKERS_MERGED', {
    subject: { kind: 'worker', id: winner.id },
    fields,
    details: { decision, loser: loser.id, score: pair.score },
  })
  return decision
}

/** As history says why. */
const MERGED = 'Digabung: dua data, satu orang'

/** @returns the fields that the winner says otherwise since */
async function takeOver(
  tx: Transaction,
  actor: Actor,
  { winner, loser, fields }: { winner: WorkerRecord; loser: WorkerRecord; fields: readonly StateField[] },
): Promise<readonly StateField[]> {
  if (fields.length === 0) return []
  const taken = draftOf(tx.vault, loser)
  const chosen = Object.fromEntries(fields.map((field) => [field, taken[field as keyof WorkerFactsDraft] ?? null]))
  const { facts, issues } = readWorkerFacts(
    withChanges(draftOf(tx.vault, winner), chosen),
    today(),
    catalogueOf(tx.reference),
  )
  if (facts === null) throw new ValidationError(issues.map(issueOf))
  const agency = fields.includes('agencyId') ? loser.agency_id : winner.agency_id
  const change = differences(tx.vault, winner, facts satisfies WorkerFacts, agency)
  if (change.fields.length === 0) return []
  await changeWorker(tx, actor, winner, { ...change, because: MERGED, action: 'WORKER_UPDATED' })
  return change.fields
}

/** @throws ValidationError `FIELDS_UNKNOWN` */
function readFields(names: readonly string[]): readonly StateField[] {
  const fields = TAKEABLE_FIELDS.filter((field) => names.includes(field))
  if (fields.length !== new Set(names).size) throw unknownFields()
  return fields
}

function unknownFields() {
  return fault(duplicateMessages.FIELDS_UNKNOWN())
}

function openQuestions(): ConflictError {
  return new ConflictError(duplicateMessages.MERGE_HAS_OPEN_QUESTIONS())
}
