import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  FIGURE_LINES_MAX,
  type FigureLineReading,
  figureLineReader,
  findFigureColumns,
} from '@payung/domain/figures/figure-list-file'
import type { FigurePlace } from '@payung/domain/figures/figure-places'
import { type OpenTable, openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { calendarDay, today } from '../../platform/clock.ts'
import { ConflictError, DomainError, NotAllowedError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsFigureList } from './figure-list-refusal.ts'
import { figureListMessages } from './figure-lists.messages.ts'
import { mayTakeFigureLists } from './figure-lists.policy.ts'
import {
  type FigureLineDraft,
  type FigureListRow,
  findFigureList,
  type TakenFigureList,
  takeFigureLines,
} from './figure-lists.queries.ts'

const HEAD_ROWS = 60

/**
 * Reads a list of figures and checks each line; nothing of it waits before it is entered. Lines that cannot be entered are kept with what is wrong with them.
 *
 * @throws NotAllowedError; DomainError of a file that cannot be read
 * @throws ConflictError `FIGURE_LIST_HEADER_MISSING`, `FIGURE_LIST_EMPTY`, `FIGURE_LIST_TOO_LONG`, `FIGURE_LIST_KNOWN`, `FIGURE_LISTS_OF_DAY`
 */
export async function takeFigureList(job: JobRun): Promise<FigureListRow> {
  if (!mayTakeFigureLists(job.actor)) throw new NotAllowedError()
  const fileId = String(job.params.fileId)
  const readings = await readList(job, fileId)
  return job.longTransactions.write(job.actor, async (tx) => {
    const { id, is_known: isKnown } = await orRefusedAsFigureList(() =>
      tx.one<TakenFigureList>(takeFigureLines(fileId, readings.map(draftOf))),
    )
    const list = await tx.one<FigureListRow>(findFigureList(id))
    if (isKnown) throw new ConflictError(figureListMessages.FIGURE_LIST_KNOWN(earlierList(list)))
    await recordAudit(tx, job.actor, 'FIGURE_LIST_TAKEN', {
      subject: { kind: 'figure_list', id },
      details: { lines: list.line_count, faulty: list.verdicts.FAULTY ?? 0 },
    })
    return list
  })
}

function earlierList({ file_name: file, uploaded_at: uploadedAt }: FigureListRow) {
  const day = calendarDay(uploadedAt)
  const written = (locale: string) => day.toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric' })
  return { file, day: { id: written('id-ID'), en: written('en-GB') } }
}

interface NumberedReading {
  readonly no: number
  readonly reading: FigureLineReading
}

async function readList(job: JobRun, fileId: string): Promise<readonly NumberedReading[]> {
  try {
    return await withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
      const path = join(folder, 'content')
      await pipeline(await job.files.get(job.actor.tenantId, fileId), createWriteStream(path, { mode: 0o600 }))
      return readLines(job, await openTable(path))
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    throw new DomainError({ code: error.code, text: error.text })
  }
}

async function readLines(job: JobRun, table: OpenTable): Promise<readonly NumberedReading[]> {
  const header = await findHeader(table)
  if (header === null) throw new ConflictError(figureListMessages.FIGURE_LIST_HEADER_MISSING())
  const readLine = figureLineReader({ today: today().toString(), places: await placesOf(job) }, header.columns)
  const readings: NumberedReading[] = []
  for await (const batch of table.rows()) {
    job.throwIfCancelled()
    for (const { number, cells } of batch) {
      const reading = number <= header.number ? null : readLine(cells)
      if (reading !== null) readings.push({ no: number, reading })
    }
    if (readings.length > FIGURE_LINES_MAX) throw new ConflictError(figureListMessages.FIGURE_LIST_TOO_LONG())
    job.progress('READING', readings.length, null)
  }
  if (readings.length === 0) throw new ConflictError(figureListMessages.FIGURE_LIST_EMPTY())
  return readings
}

/** The own area of the government and every place in it. */
async function placesOf({ actor, reference }: JobRun): Promise<readonly FigurePlace[]> {
  const own = actor.tenantAreaCode ?? ''
  const { areas } = await reference()
  return [...areas.values()].filter(({ code }) => code === own || code.startsWith(`${own}.`))
}

async function findHeader(table: OpenTable) {
  const head: TableRow[] = []
  for await (const batch of table.rows()) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  const match = findFigureColumns(head.map(({ cells }) => cells))
  const row = head[match?.headerRow ?? -1]
  return match === null || row === undefined ? null : { columns: match.columns, number: row.number }
}

function draftOf({ no, reading }: NumberedReading): FigureLineDraft {
  if (reading.kind === 'FAULTS') return { no, faults: reading.faults, cells: reading.cells }
  const { areaCode, asOf, sourceDay, amount, numerator, denominator, ...figure } = reading.figure
  return {
    ...{ no, ...figure, area: areaCode, day: asOf, source_day: sourceDay },
    amount: amount?.toString() ?? null,
    numerator: numerator?.toString() ?? null,
    denominator: denominator?.toString() ?? null,
  }
}
