import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LIFE_EVENTS } from '@payung/domain/benefit/benefit-event'
import {
  findLifeEventColumns,
  LIFE_EVENT_ROWS_MAX,
  type LifeEventReading,
  type LifeEventRow,
  readLifeEventRow,
  reportSourceOf,
} from '@payung/domain/benefit/life-event-file'
import { namesFit } from '@payung/domain/identity/name-fit'
import { type OpenTable, openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { today } from '../../platform/clock.ts'
import { ConflictError, DomainError, NotAllowedError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsEventList } from './event-list-refusal.ts'
import { eventListMessages } from './life-event-lists.messages.ts'
import { mayTakeEventLists } from './life-event-lists.policy.ts'
import {
  type EventRowDraft,
  type EventUploadRow,
  findEventUpload,
  type MatchRow,
  matchPeople,
  type PersonOfRow,
  type TakenEventList,
  takeEventRows,
} from './life-event-lists.queries.ts'

const HEAD_ROWS = 60
const PREFIX_LENGTH = 4
/** What a report needs and a list may not say. */
const PLACE_UNSAID = 'Tidak disebut dalam daftar'

/**
 * Reads a list of life events and takes it in; it is reported once another person has confirmed it. Rows that cannot be read are kept by name. Repeated, it has no
 * effect: the same file is known by its content.
 *
 * @throws NotAllowedError; DomainError of a file that cannot be read
 * @throws ConflictError `EVENT_LIST_HEADER_MISSING`, `EVENT_LIST_WITHOUT_ROWS`, `EVENT_LIST_TOO_LONG`, `EVENT_LISTS_OF_DAY`
 */
export async function takeLifeEventList(job: JobRun): Promise<EventUploadRow & { readonly isKnown: boolean }> {
  if (!mayTakeEventLists(job.actor)) throw new NotAllowedError()
  const fileId = String(job.params.fileId)
  const source = reportSourceOf(job.params.source)
  const readings = await readList(job, fileId)
  return job.longTransactions.write(job.actor, async (tx) => {
    const matches = await tx.rows<MatchRow>(matchPeople(readings.flatMap((row) => personOf(job, row))))
    const byRow = new Map(matches.map((match) => [match.no, match]))
    const drafts = readings.map((row) => draftOf(row, byRow.get(row.no)))
    const { id, is_known: isKnown } = await orRefusedAsEventList(() =>
      tx.one<TakenEventList>(takeEventRows(fileId, source, drafts)),
    )
    const upload = await tx.one<EventUploadRow>(findEventUpload(id))
    if (isKnown) return { ...upload, isKnown }
    await recordAudit(tx, job.actor, 'LIFE_EVENT_LIST_TAKEN', {
      subject: { kind: 'life_event_upload', id },
      details: { rows: upload.row_count, newRows: upload.verdicts.NEW ?? 0 },
    })
    return { ...upload, isKnown }
  })
}

interface NumberedReading {
  readonly no: number
  readonly reading: LifeEventReading
}

async function readList(job: JobRun, fileId: string): Promise<readonly NumberedReading[]> {
  try {
    return await withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
      const path = join(folder, 'content')
      await pipeline(await job.files.get(job.actor.tenantId, fileId), createWriteStream(path, { mode: 0o600 }))
      return readRows(job, await openTable(path))
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    throw new DomainError({ code: error.code, text: error.text })
  }
}

async function readRows(job: JobRun, table: OpenTable): Promise<readonly NumberedReading[]> {
  const header = await findHeader(table)
  if (header === null) throw new ConflictError(eventListMessages.EVENT_LIST_HEADER_MISSING())
  const defaults = { kind: LIFE_EVENTS.find((kind) => kind === job.params.kind) ?? null, place: PLACE_UNSAID }
  const readings: NumberedReading[] = []
  for await (const batch of table.rows()) {
    job.throwIfCancelled()
    for (const { number, cells } of batch) {
      const reading =
        number <= header.number ? null : readLifeEventRow(cells, header.columns, defaults, today().toString())
      if (reading !== null) readings.push({ no: number, reading })
    }
    if (readings.length > LIFE_EVENT_ROWS_MAX) throw new ConflictError(eventListMessages.EVENT_LIST_TOO_LONG())
    job.progress('READING', readings.length, null)
  }
  if (readings.length === 0) throw new ConflictError(eventListMessages.EVENT_LIST_WITHOUT_ROWS())
  return readings
}

async function findHeader(table: OpenTable) {
  const head: TableRow[] = []
  for await (const batch of table.rows()) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  const match = findLifeEventColumns(head.map(({ cells }) => cells))
  const row = head[match?.headerRow ?? -1]
  return match === null || row === undefined ? null : { columns: match.columns, number: row.number }
}

function personOf(job: JobRun, { no, reading }: NumberedReading): PersonOfRow[] {
  if (reading.kind === 'FAULTS') return []
  const { nationalId, record, membershipNumber } = reading.row
  const indexes = nationalId === null ? null : job.vault.blindIndexes(nationalId).map((index) => index.toString('hex'))
  return [{ no, indexes, worker: record, number: membershipNumber }]
}

/** The NIK stays behind: its first digits are kept, by which a person finds the row in their list. */
function draftOf({ no, reading }: NumberedReading, match: MatchRow | undefined): EventRowDraft {
  if (reading.kind === 'FAULTS') return { no, faults: reading.faults }
  const { nationalId, name, membershipNumber, kind, eventDay, dayPrecision, place }: LifeEventRow = reading.row
  return {
    no,
    worker: match?.worker_id ?? null,
    name,
    prefix: nationalId?.slice(0, PREFIX_LENGTH) ?? null,
    number: membershipNumber,
    kind,
    day: eventDay,
    precision: dayPrecision,
    place,
    work: reading.row.atWork,
    illness: reading.row.occupationalIllness,
    other: match !== undefined && !namesFit(name, match.name),
  }
}
