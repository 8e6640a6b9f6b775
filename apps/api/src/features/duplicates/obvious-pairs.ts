import type { Prisma } from '@payung/database/prisma'
import { UnopenedError } from '@payung/database/unopened-error'
import type { Vault } from '@payung/database/vault'
import {
  type MergeContradiction,
  type MergeFacts,
  mergeContradictions,
} from '@payung/domain/identity/merge-contradiction'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'
import type { Actor } from '../../platform/actor.ts'
import { findThresholds, findWorkers, thresholdsOf, type WorkerRecord } from '../workers/public.ts'
import { candidateOf } from './compare-pair.ts'
import { mayMerge } from './duplicates.policy.ts'
import type { LeftBecause } from './left-words.ts'
import { findWithOpenQuestions } from './obvious-pairs.queries.ts'
import { listObviousPairs, type PairRow } from './pairs.queries.ts'

/** Within a transaction or outside of one. */
export type Read = <Row>(query: Prisma.Sql) => Promise<Row[]>

/** More are merged in several goes: what one person answers for at once should be something that one can look through. */
export const MERGED_AT_ONCE = 5_000
const RECORDS_AT_ONCE = 1_000

export interface ObviousPairs {
  /** From which score on pairs are obvious today. */
  readonly scoreMin: number
  readonly eligible: readonly PairRow[]
  readonly left: readonly { readonly pair: PairRow; readonly because: LeftBecause }[]
}

/**
 * The pairs that wait and are obvious today, with those that may be merged without anybody looking at them set apart from those about which something
 * speaks against it. Each record takes part once: of three alike, two are merged, and what they are together is compared with the third.
 */
export async function findObviousPairs(read: Read, actor: Actor, vault: Vault): Promise<ObviousPairs> {
  const { obvious } = thresholdsOf(await read<LikenessThresholds>(findThresholds()))
  const pairs = await read<PairRow>(listObviousPairs(obvious, MERGED_AT_ONCE))
  const ids = [...new Set(pairs.flatMap(({ worker_a, worker_b }) => [worker_a, worker_b]))]
  const records = await recordsById(read, ids)
  const questions = await read<{ id: string }>(findWithOpenQuestions(ids))
  const open = new Set(questions.map(({ id }) => id))

  const taken = new Set<string>()
  const judged = pairs.map((pair) => {
    const because = leftBecause(pair, { actor, vault, records, open, taken })
    if (because === null) taken.add(pair.worker_a).add(pair.worker_b)
    return { pair, because }
  })
  return {
    scoreMin: obvious,
    eligible: judged.flatMap(({ pair, because }) => (because === null ? [pair] : [])),
    left: judged.flatMap(({ pair, because }) => (because === null ? [] : [{ pair, because }])),
  }
}

function leftBecause(
  { worker_a, worker_b }: PairRow,
  state: {
    readonly actor: Actor
    readonly vault: Vault
    readonly records: ReadonlyMap<string, WorkerRecord>
    readonly open: ReadonlySet<string>
    readonly taken: ReadonlySet<string>
  },
): LeftBecause | null {
  const [a, b] = [state.records.get(worker_a), state.records.get(worker_b)]
  if (a === undefined || b === undefined || !mayMerge(state.actor, a, b)) return 'MERGE_NOT_KEEPER'
  if (state.open.has(a.id) || state.open.has(b.id)) return 'MERGE_HAS_OPEN_QUESTIONS'
  const contradiction = contradictionOf(state.vault, a, b)
  if (contradiction !== null) return contradiction
  return state.taken.has(a.id) || state.taken.has(b.id) ? 'ANOTHER_FIRST' : null
}

/** Two people of whom one has a number that does not open are for a person to look at. */
function contradictionOf(vault: Vault, a: WorkerRecord, b: WorkerRecord): MergeContradiction | 'VALUE_UNOPENED' | null {
  try {
    return mergeContradictions(mergeFactsOf(vault, a), mergeFactsOf(vault, b))[0] ?? null
  } catch (error) {
    if (error instanceof UnopenedError) return 'VALUE_UNOPENED'
    throw error
  }
}

/** The numbers are opened for this comparison alone; none of them leaves it. */
export function mergeFactsOf(vault: Vault, record: WorkerRecord): MergeFacts {
  return {
    nationalId: vault.openNationalId(record.national_id_cipher, record.person_index),
    agreesWithNationalId: candidateOf(vault, record).agreesWithNationalId,
    birthDate: record.birth_date,
    sex: record.sex,
    familyCardNumber:
      record.family_card_cipher === null ? null : vault.openFamilyCard(record.family_card_cipher, record.person_index),
    membershipNumber: record.membership_number,
    status: record.status,
  }
}

async function recordsById(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, WorkerRecord>> {
  const records = new Map<string, WorkerRecord>()
  for (let from = 0; from < ids.length; from += RECORDS_AT_ONCE) {
    const loaded = await read<WorkerRecord>(findWorkers(ids.slice(from, from + RECORDS_AT_ONCE)))
    for (const record of loaded) records.set(record.id, record)
  }
  return records
}
