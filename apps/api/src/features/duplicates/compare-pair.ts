import type { Vault } from '@payung/database/vault'
import { compareWithDigits } from '@payung/domain/identity/compare-with-national-id'
import { type MergeCandidate, recordToKeep } from '@payung/domain/identity/merge-choice'
import { readNationalIdCellDigits } from '@payung/domain/identity/national-id-digits'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { openedOrNull } from '../../platform/unopened-values.ts'
import {
  agencyNames,
  isSameValue,
  loadWorker,
  STATE_FIELDS,
  type StateField,
  stateOf,
  type WorkerRecord,
  wordOf,
} from '../workers/public.ts'
import { mayMerge } from './duplicates.policy.ts'
import { TAKEABLE_FIELDS } from './merge-workers.ts'
import type { PairRow } from './pairs.queries.ts'

export interface ComparedField {
  readonly field: StateField
  readonly a: string | null
  readonly b: string | null
  readonly differs: boolean
  readonly takeable: boolean
}

async function recordsOf(context: Context, pair: PairRow): Promise<readonly [WorkerRecord, WorkerRecord] | null> {
  const [a, b] = await Promise.all([loadWorker(context, pair.worker_a), loadWorker(context, pair.worker_b)])
  return a === null || b === null ? null : [a, b]
}

/** Both records, field by field, in the order of the form; nothing of what neither says. */
export async function comparePair(context: Context, pair: PairRow): Promise<ComparedField[]> {
  const records = await recordsOf(context, pair)
  if (records === null) return []
  const names = { reference: context.reference, vault: context.vault, agencyName: await agencyNames(context) }
  const [a, b] = [stateOf(records[0]), stateOf(records[1])]
  return STATE_FIELDS.flatMap((field) => {
    const words = [wordOf(names, field, a[field]), wordOf(names, field, b[field])] as const
    if (words[0] === null && words[1] === null) return []
    const takeable = TAKEABLE_FIELDS.includes(field)
    return [
      { field, a: words[0], b: words[1], differs: !isSameValue(context.vault, field, a[field], b[field]), takeable },
    ]
  })
}

export async function mayMergePair(context: Context, pair: PairRow): Promise<boolean> {
  const records = await recordsOf(context, pair)
  return records !== null && mayMerge(context.actor, ...records)
}

/** Which of the two a bulk merge would keep; null where they cannot be read. */
export async function suggestWinner(context: Context, pair: PairRow): Promise<string | null> {
  const records = await recordsOf(context, pair)
  if (records === null) return null
  return recordToKeep(candidateOf(context.vault, records[0]), candidateOf(context.vault, records[1])).id
}

export function candidateOf(vault: Vault, record: WorkerRecord): MergeCandidate {
  const digits = openedOrNull(() => vault.openNationalId(record.national_id_cipher, record.person_index))
  const reading = digits === null ? null : readNationalIdCellDigits(digits, false, today().toString())
  const facts = { birthDate: record.birth_date, sex: record.sex }
  return {
    id: record.id,
    status: record.status,
    agreesWithNationalId:
      reading !== null && typeof reading !== 'string' && compareWithDigits(facts, reading).length === 0,
    filledFacts: Object.values(stateOf(record)).filter((value) => value !== null).length,
    createdAt: record.created_at.toISOString(),
  }
}
