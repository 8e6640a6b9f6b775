import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { earlierAreas } from '@payung/domain/benefit/earlier-benefit-area'
import {
  claimKeyOf,
  EARLIER_ROWS_MAX,
  type EarlierField,
  type EarlierReading,
  type EarlierRow,
  earlierReader,
  findEarlierColumns,
} from '@payung/domain/benefit/earlier-benefit-file'
import { textOf } from '@payung/domain/import/table-cell'
import { type OpenTable, openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { today } from '../../platform/clock.ts'
import { ConflictError, DomainError, NotAllowedError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { earlierMessages } from './earlier-benefits.messages.ts'
import { mayTakeEarlier } from './earlier-benefits.policy.ts'
import { orRefusedAsEarlier } from './earlier-refusal.ts'
import {
  type EarlierFaultDraft,
  type EarlierRowDraft,
  type EarlierUploadRow,
  findEarlierUpload,
  type TakenList,
  takeEarlierRows,
} from './earlier-uploads.queries.ts'

const HEAD_ROWS = 60
const PREFIX_LENGTH = 4

/**
 * Reads a list of paid claims and takes it in; it counts once another person has confirmed it. Rows that cannot be read are kept by name and count nowhere.
 * Repeated, it has no effect: the same file is known by its content.
 *
 * @throws NotAllowedError; DomainError of a file that cannot be read
 * @throws ConflictError `EARLIER_HEADER_MISSING`, `EARLIER_EMPTY`, `EARLIER_WITHOUT_ROWS`, `EARLIER_TOO_LONG`, `EARLIER_UPLOADS_OF_DAY`
 */
export async function takeEarlierBenefits(job: JobRun): Promise<EarlierUploadRow & { readonly isKnown: boolean }> {
  if (!mayTakeEarlier(job.actor)) throw new NotAllowedError()
  const fileId = String(job.params.fileId)
  const { rows, faults } = await readList(job, fileId)
  return job.longTransactions.write(job.actor, async (tx) => {
    const { id, is_known: isKnown } = await orRefusedAsEarlier(() =>
      tx.one<TakenList>(takeEarlierRows(fileId, rows, faults)),
    )
    const upload = await tx.one<EarlierUploadRow>(findEarlierUpload(id))
    if (isKnown) return { ...upload, isKnown }
    await recordAudit(tx, job.actor, 'EARLIER_BENEFITS_TAKEN', {
      subject: { kind: 'earlier_benefit_upload', id },
      details: { rows: upload.row_count, faults: upload.fault_count },
    })
    return { ...upload, isKnown }
  })
}

interface NumberedReading {
  readonly no: number
  readonly reading: EarlierReading
}

async function readList(job: JobRun, fileId: string) {
  try {
    return await withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
      const path = join(folder, 'content')
      await pipeline(await job.files.get(job.actor.tenantId, fileId), createWriteStream(path, { mode: 0o600 }))
      return draftsOf(job, await readRows(job, await openTable(path)))
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    throw new DomainError({ code: error.code, text: error.text })
  }
}

interface ListOfFile {
  readonly readings: readonly NumberedReading[]
  /** What the file itself calls a column. */
  readonly titleOf: (field: EarlierField) => string
}

async function readRows(job: JobRun, table: OpenTable): Promise<ListOfFile> {
  const header = await findHeader(table)
  if (header === null) throw new ConflictError(earlierMessages.EARLIER_HEADER_MISSING())
  const { areas } = await job.reference()
  const read = earlierReader(
    header.columns,
    today().toString(),
    earlierAreas(areas.values(), job.actor.tenantAreaCode ?? ''),
  )
  const readings: NumberedReading[] = []
  for await (const batch of table.rows()) {
    job.throwIfCancelled()
    for (const { number, cells } of batch) {
      const reading = number <= header.number ? null : read(cells)
      if (reading !== null) readings.push({ no: number, reading })
    }
    if (readings.length > EARLIER_ROWS_MAX) throw new ConflictError(earlierMessages.EARLIER_TOO_LONG())
    job.progress('READING', readings.length, null)
  }
  return { readings, titleOf: (field) => header.titles[header.columns[field] ?? -1] ?? '—' }
}

async function findHeader(table: OpenTable) {
  const head: TableRow[] = []
  for await (const batch of table.rows()) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  const match = findEarlierColumns(head.map(({ cells }) => cells))
  const row = head[match?.headerRow ?? -1]
  if (match === null || row === undefined) return null
  return { columns: match.columns, number: row.number, titles: row.cells.map(textOf) }
}

function draftsOf(job: JobRun, { readings, titleOf }: ListOfFile) {
  const faults = readings.flatMap(({ no, reading }): EarlierFaultDraft[] =>
    reading.kind === 'FAULTS' ? reading.faults.map((fault) => ({ no, ...fault })) : [],
  )
  const rows = readings.flatMap(({ no, reading }): EarlierRowDraft[] =>
    reading.kind === 'ROW' ? [draftOf(job.vault, job.actor.tenantId, no, reading.row)] : [],
  )
  const [fault] = faults
  if (rows.length > 0) return { rows, faults }
  if (fault === undefined) throw new ConflictError(earlierMessages.EARLIER_WITHOUT_ROWS())
  throw new ConflictError(
    earlierMessages.EARLIER_EMPTY({ row: fault.no, column: titleOf(fault.field), cell: fault.cell }),
  )
}

function draftOf(vault: Vault, tenantId: string, no: number, row: EarlierRow): EarlierRowDraft {
  const id = randomUUID()
  const { nationalId } = row
  const owner = ownerOf('earlier_benefit.national_id_cipher', id)
  return {
    id,
    no,
    name: row.name,
    cipher: nationalId === null ? null : vault.sealForTenant(tenantId, owner, nationalId).toString('hex'),
    prefix: nationalId?.slice(0, PREFIX_LENGTH) ?? null,
    indexes: nationalId === null ? null : vault.blindIndexes(nationalId).map((index) => index.toString('hex')),
    number: row.membershipNumber,
    programme: row.programme,
    event: row.eventOn,
    paid: row.paidOn,
    rupiah: String(row.amount),
    area: row.areaCode,
    claim: row.claimNumber,
    key: claimKeyOf(row.claimNumber),
    recipient: row.recipient,
  }
}
