import type { Vault } from '@payung/database/vault'
import { suggestedStatus } from '@payung/domain/verification/check-result'
import type { SaidFacts } from '@payung/domain/verification/registry-exchange'
import {
  type FieldChange,
  STATE_FIELDS,
  type StateField,
  type StateNames,
  stateOf,
  type WorkerRecord,
  wordOf,
} from '../workers/public.ts'
import type { CheckResultRow } from './check-results.queries.ts'

/** What a result says of a record that the record does not say: field → text, in the order of the form. */
export type Differences = ReadonlyMap<StateField, string>

/** Names in capitals, as registers write them, are no difference; nor are spaces. */
const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toUpperCase()

export function differencesOf(vault: Vault, result: CheckResultRow, record: WorkerRecord): Differences {
  const facts: SaidFacts =
    result.said_cipher === null
      ? {}
      : (JSON.parse(vault.openForTenant(result.tenant_id, result.said_cipher)) as SaidFacts)
  const status = suggestedStatus(result.answer, record.status)
  const all: Readonly<Partial<Record<StateField, string>>> = { ...facts, ...(status === null ? {} : { status }) }
  const now = stateOf(record)
  return new Map(
    STATE_FIELDS.flatMap((field): [StateField, string][] => {
      const text = all[field]
      if (text === undefined) return []
      const isSame = field === 'name' ? folded(text) === folded(record.name) : text === now[field]
      return isSame ? [] : [[field, text]]
    }),
  )
}

/** The same as people may see both sides. */
export function differenceWords(names: StateNames, result: CheckResultRow, record: WorkerRecord): FieldChange[] {
  const now = stateOf(record)
  return [...differencesOf(names.vault, result, record)].map(([field, text]) => ({
    field,
    before: wordOf(names, field, now[field]),
    after: wordOf(names, field, text),
  }))
}
