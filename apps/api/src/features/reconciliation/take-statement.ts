import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  findStatementColumns,
  type StatementFault,
  type StatementReading,
  statementReader,
} from '@payung/domain/money/reconciliation-file'
import { STATEMENT_ROWS_MAX } from '@payung/domain/money/reconciliation-input'
import { type OpenTable, openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { today } from '../../platform/clock.ts'
import { ConflictError, DomainError, NotAllowedError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'
import { mayReconcile } from './reconciliation.policy.ts'
import {
  findStatementFile,
  findStatementOfUpload,
  type StatementFileRow,
  type StatementLineDraft,
  takeReconciliationFile,
} from './reconciliation.queries.ts'
import { orRefusedByReconciliation } from './reconciliation-refusal.ts'

const HEAD_ROWS = 60

/**
 * Reads a statement and takes it in, whole or not at all. Repeated, it has no effect: the same file is known by its content.
 *
 * @throws NotAllowedError; DomainError of a file that cannot be read
 * @throws ConflictError `STATEMENT_HEADER_MISSING`, `STATEMENT_EMPTY`, `STATEMENT_TOO_LONG`, `STATEMENT_ROWS_DIFFER`, `STATEMENT_TOTAL_DIFFERS`,
 *   `STATEMENTS_OF_DAY`, and what of a row cannot be read
 */
export async function takeStatement(job: JobRun): Promise<StatementFileRow & { readonly isKnown: boolean }> {
  if (!mayReconcile(job.actor)) throw new NotAllowedError()
  const fileId = String(job.params.fileId)
  const { lines, incoming } = await readStatement(job, fileId)
  return job.longTransactions.write(job.actor, async (tx) => {
    const earlier = await tx.rows<{ id: string }>(findStatementOfUpload(fileId))
    const { id } = await orRefusedByReconciliation(() =>
      tx.one<{ id: string }>(takeReconciliationFile(fileId, incoming, lines)),
    )
    const statement = await tx.one<StatementFileRow>(findStatementFile(id))
    // The same content again is the earlier file: nothing came in by it.
    if (earlier.length > 0) return { ...statement, isKnown: true }
    await recordAudit(tx, job.actor, 'STATEMENT_TAKEN', {
      subject: { kind: 'reconciliation_file', id },
      details: { rows: statement.row_count, firstOn: statement.first_on, lastOn: statement.last_on },
    })
    return { ...statement, isKnown: false }
  })
}

interface NumberedReading {
  readonly no: number
  readonly reading: StatementReading
}

async function readStatement(job: JobRun, fileId: string) {
  try {
    return await withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
      const path = join(folder, 'content')
      await pipeline(await job.files.get(job.actor.tenantId, fileId), createWriteStream(path, { mode: 0o600 }))
      return sumUp(await readRows(job, await openTable(path)))
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    throw new DomainError({ code: error.code, text: error.text })
  }
}

async function readRows(job: JobRun, table: OpenTable): Promise<readonly NumberedReading[]> {
  const header = await findHeader(table)
  if (header === null) throw new ConflictError(reconciliationMessages.STATEMENT_HEADER_MISSING())
  const read = statementReader(header.columns, today().toString())
  const readings: NumberedReading[] = []
  for await (const batch of table.rows()) {
    job.throwIfCancelled()
    for (const { number, cells } of batch) {
      const reading = number === header.number ? null : read(cells, number > header.number)
      if (reading !== null) readings.push({ no: number, reading })
    }
    if (readings.length > STATEMENT_ROWS_MAX) throw new ConflictError(reconciliationMessages.STATEMENT_TOO_LONG())
    job.progress('READING', readings.length, null)
  }
  return readings
}

async function findHeader(table: OpenTable) {
  const head: TableRow[] = []
  for await (const batch of table.rows()) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  const match = findStatementColumns(head.map(({ cells }) => cells))
  return match === null ? null : { columns: match.columns, number: head[match.headerRow]?.number ?? 0 }
}

const FAULTS: Readonly<Record<StatementFault, (typeof reconciliationMessages)['STATEMENT_DAY_UNREADABLE']>> = {
  DAY_UNREADABLE: reconciliationMessages.STATEMENT_DAY_UNREADABLE,
  DAY_IN_FUTURE: reconciliationMessages.STATEMENT_DAY_IN_FUTURE,
  AMOUNT_UNREADABLE: reconciliationMessages.STATEMENT_AMOUNT_UNREADABLE,
  AMOUNT_FRACTIONAL: reconciliationMessages.STATEMENT_AMOUNT_FRACTIONAL,
  AMOUNT_NEGATIVE: reconciliationMessages.STATEMENT_AMOUNT_NEGATIVE,
  AMOUNT_TOO_LARGE: reconciliationMessages.STATEMENT_AMOUNT_TOO_LARGE,
}

/** A row that cannot be read refuses the file: left out, it would be missing from the bank's side without a word. */
function sumUp(readings: readonly NumberedReading[]) {
  const faults = readings.flatMap(({ no, reading }) => (reading.kind === 'FAULT' ? [{ no, ...reading }] : []))
  const [first] = faults
  if (first !== undefined) {
    throw new ConflictError(FAULTS[first.fault]({ row: first.no, cell: first.cell, faults: faults.length }))
  }
  const lines = readings.flatMap(({ no, reading }): StatementLineDraft[] => {
    if (reading.kind !== 'LINE') return []
    const { day, amount, reference, description, codes } = reading
    return [{ no, day, rupiah: String(amount), reference, description, codes }]
  })
  const incoming = readings.filter(({ reading }) => reading.kind === 'INCOMING').length
  const total = lines.reduce((sum, { rupiah }) => sum + BigInt(rupiah), 0n)
  if (lines.length === 0) throw new ConflictError(reconciliationMessages.STATEMENT_EMPTY())
  for (const { reading } of readings) {
    const rows = lines.length + incoming
    if (reading.kind === 'DECLARED_ROWS' && reading.rows !== rows)
      throw new ConflictError(reconciliationMessages.STATEMENT_ROWS_DIFFER({ declared: reading.rows, rows }))
    if (reading.kind === 'DECLARED_TOTAL' && reading.total !== total)
      throw new ConflictError(reconciliationMessages.STATEMENT_TOTAL_DIFFERS({ declared: reading.total, total }))
  }
  return { lines, incoming }
}
