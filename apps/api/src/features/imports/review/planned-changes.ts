import type { Context } from '../../../platform/context.ts'
import {
  agencyNames,
  cardText,
  type FieldChange,
  findWorkers,
  STATE_FIELDS,
  stateOf,
  type WorkerRecord,
  type WorkerState,
  wordOf,
} from '../../workers/public.ts'
import type { ImportRecord } from '../imports.queries.ts'
import { factsSaid } from '../rows/staged-facts.queries.ts'
import { listPlannedRows, type PlannedRow } from './planned-changes.queries.ts'

export interface PlannedChange {
  readonly row: number
  readonly workerId: string
  /** The person comes back: an earlier import that made them was taken back. */
  readonly comesBack: boolean
  readonly changes: readonly FieldChange[]
}

/** What saving would change of which record: what it says now, and what the row says instead. Numbers that identify stay masked. */
export async function plannedChanges(
  context: Context,
  record: ImportRecord,
  after: number,
  most: number,
): Promise<PlannedChange[]> {
  const rows = await context.read<PlannedRow>(listPlannedRows(record.id, after, most))
  if (rows.length === 0) return []
  const records = await context.read<WorkerRecord>(findWorkers(rows.map((row) => row.worker_id)))
  const states = new Map(records.map((record) => [record.id, stateOf(record)]))
  const names = { reference: context.reference, vault: context.vault, agencyName: await agencyNames(context) }
  return rows.map((row) => {
    const [before, after] = [states.get(row.worker_id) ?? null, saidBy(row)]
    const fields = STATE_FIELDS.filter((field) => row.changed_fields.includes(field))
    return {
      row: row.row_number,
      workerId: row.worker_id,
      comesBack: row.outcome === 'REVIVE',
      changes: fields.map((field) => ({
        field,
        before: before === null ? null : wordOf(names, field, before[field]),
        after: wordOf(names, field, after[field] ?? null),
      })),
    }
  })
}

function saidBy(row: PlannedRow): Partial<WorkerState> {
  const card = row.family_card_cipher
  return {
    familyCardNumber: card === null ? null : cardText(card, row.blind_index),
    ...factsSaid(row),
    welfareDecile: row.welfare_decile === null ? null : String(row.welfare_decile),
    membershipKind: row.answer === 'ACCEPTED' ? 'SELF_EMPLOYED' : null,
    status: 'CANDIDATE',
  }
}
