import { batched } from '../../platform/batch.ts'
import { endOfDay, today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { openState } from './sealed-state.ts'
import { changesBetween, type FieldChange } from './state-words.ts'
import type { WorkerRecord } from './worker.queries.ts'
import { agencyNames } from './worker-agencies.ts'
import { stateOf, type WorkerState } from './worker-state.ts'
import { findVersions, type VersionRow } from './worker-version.queries.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** One version of a record: from when to when it held, and the state itself where it can be read. */
export interface WorkerMoment {
  readonly version: number
  readonly recordedFrom: Date
  readonly recordedTo: Date | null
  readonly recordedBy: Person | null
  /** Somebody wrote it whom the reader may not see; false where nobody signed it. */
  readonly isByAnotherGovernment: boolean
  readonly because: string | null
  /** Null once the key was destroyed, or where the seal does not open: that the record was changed is still told. */
  readonly state: WorkerState | null
  readonly changes: readonly FieldChange[]
}

const loadVersions = batched<Context, string, VersionRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<VersionRow>(findVersions(ids)), (row) => row.worker_id),
)

/** Every version of a record, oldest first; the last is what it says now. */
export async function readHistory(context: Context, record: WorkerRecord): Promise<WorkerMoment[]> {
  const rows = (await loadVersions(context, record.id)) ?? []
  const names = { reference: context.reference, vault: context.vault, agencyName: await agencyNames(context) }
  const unopened = new UnopenedValues()
  const states = [...rows.map((row) => stateBefore(context, unopened, row)), stateOf(record)]
  if (unopened.size > 0) await context.write((tx) => unopened.setAside(tx, context.actor))
  return states.map((state, index) => {
    const [row, before] = [rows[index], rows[index - 1]]
    const previous = index === 0 ? null : (states[index - 1] ?? null)
    const author = row === undefined ? updatedBy(record) : recordedBy(row)
    const isSigned = (row === undefined ? record.updated_by : row.recorded_by) !== null
    return {
      version: row?.version ?? record.version,
      recordedFrom: row?.recorded_from ?? record.updated_at,
      recordedTo: row?.recorded_to ?? null,
      recordedBy: author,
      isByAnotherGovernment: isSigned && author === null,
      because: before?.replaced_because ?? null,
      state,
      changes: previous === null || state === null ? [] : changesBetween(names, previous, state),
    }
  })
}

/** What the record said at the end of a day in the province; null before it was made, and where the key was destroyed. */
export async function readAsOf(context: Context, record: WorkerRecord, day: string): Promise<WorkerMoment | null> {
  const moments = await readHistory(context, record)
  if (day > today().toString()) return moments.at(-1) ?? null
  return moments.findLast((moment) => moment.recordedFrom < endOfDay(day)) ?? null
}

function stateBefore({ vault }: Context, unopened: UnopenedValues, row: VersionRow): WorkerState | null {
  const { wrapped_key: wrapped } = row
  if (wrapped === null) return null
  return unopened.open('worker_version.state_cipher', `${row.worker_id}/${row.version}`, () =>
    openState(vault, { ...row, wrapped_key: wrapped }),
  )
}

/** Null for colleagues of another tenant: a link shows what changed and why, not who sits there. */
function recordedBy(row: VersionRow): Person | null {
  if (row.recorded_by === null || row.recorded_by_name === null || row.recorded_by_email === null) return null
  return { id: row.recorded_by, name: row.recorded_by_name, email: row.recorded_by_email }
}

export function updatedBy(record: WorkerRecord): Person | null {
  if (record.updated_by === null || record.updated_by_name === null || record.updated_by_email === null) return null
  return { id: record.updated_by, name: record.updated_by_name, email: record.updated_by_email }
}
