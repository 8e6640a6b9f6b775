import type { Vault } from '@payung/database/vault'
import { suggestedStatus } from '@payung/domain/verification/check-result'
import type { SaidFacts } from '@payung/domain/verification/registry-exchange'
import type { Context } from '../../platform/context.ts'
import { openForPage, UNREADABLE } from '../../platform/unopened-values.ts'
import { saidOf } from '../imports/public.ts'
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

/** @throws UnopenedError */
export function openSaid(vault: Vault, result: CheckResultRow): SaidFacts {
  if (result.said_cipher === null) return {}
  const owner = saidOf(result.found_of, result.import_id)
  return JSON.parse(vault.openForTenant(result.tenant_id, owner, result.said_cipher)) as SaidFacts
}

/** In place of what does not open: each field of which something was said, with the words that it cannot be read. */
export function unreadableSaid(result: CheckResultRow): SaidFacts {
  return Object.fromEntries(result.said_fields.map((field) => [field, UNREADABLE]))
}

/** What was said, for a page. */
export async function readSaid(context: Context, result: CheckResultRow): Promise<SaidFacts> {
  const facts = await openForPage(context, 'check_result.said_cipher', result.id, () => openSaid(context.vault, result))
  return facts ?? unreadableSaid(result)
}

export function differencesOf(facts: SaidFacts, result: CheckResultRow, record: WorkerRecord): Differences {
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
export function differenceWords(
  names: StateNames,
  facts: SaidFacts,
  result: CheckResultRow,
  record: WorkerRecord,
): FieldChange[] {
  const now = stateOf(record)
  return [...differencesOf(facts, result, record)].map(([field, text]) => ({
    field,
    before: wordOf(names, field, now[field]),
    after: text === UNREADABLE ? text : wordOf(names, field, text),
  }))
}
