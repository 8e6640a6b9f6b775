import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import type { CoverState } from '@payung/domain/protection/cover-state'
import { today } from '../../platform/clock.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { EXPORT_MEDIA_TYPES, exportFile, readCursor, writeTable } from '../files/public.ts'
import {
  type CoverRow,
  findCovers,
  findProtectedThrough,
  mayReadProtectedMonths,
  type ProtectedThroughRow,
} from '../protection/public.ts'
import { exportedNationalId, listingConditions, readWorkerFilter, readWorkerSearch } from '../workers/public.ts'
import { columnsOf, type ExportRow, type ExportTools } from './export-columns.ts'
import { countExported, declareExport, fetchExported, findProgrammeName } from './exports.queries.ts'
import { filterWords } from './filter-words.ts'
import { assertMayExport, type ExportRequest } from './start-worker-export.ts'

/** Writes a list down as it is at one moment, and says so in the log: who, how many, masked or whole and why. */
export async function runWorkerExport(job: JobRun, request: ExportRequest): Promise<{ fileId: string; rows: number }> {
  const { unmasked, reason } = request
  assertMayExport(job.actor, unmasked)
  return exportFile(job, async (path) => ({
    name: `pekerja-${today().toString()}.${request.format.toLowerCase()}`,
    mediaType: EXPORT_MEDIA_TYPES[request.format],
    rows: await writeList(job, request, path),
    unmasked,
    audit: { action: 'WORKERS_EXPORTED', details: { unmasked, ...(reason === null ? {} : { reason }) } },
  }))
}

async function writeList(job: JobRun, request: ExportRequest, path: string): Promise<number> {
  const reference = await job.reference()
  const conditions = listingConditions(
    job.actor,
    readWorkerFilter(request.filter, reference),
    readWorkerSearch(request.search, job.vault),
  )
  return job.inTransaction(async (tx) => {
    const [counted] = await tx.rows<{ total: number }>(countExported(conditions))
    await tx.run(declareExport(conditions, request.unmasked))
    const judged = request.filter?.judged ?? null
    const [programme = null] =
      judged === null
        ? []
        : (await tx.rows<{ name: string }>(findProgrammeName(judged.programmeId))).map(({ name }) => name)
    const readsProtection = mayReadProtectedMonths(job.actor)
    const columns = columnsOf(request.columns, { readsProtection })
    let months = new Map<string, string>()
    let covers = new Map<string, CoverState>()
    const exported = readCursor<ExportRow>(job, tx, fetchExported, counted?.total ?? null, async (rows) => {
      if (!readsProtection) return
      const ids = rows.map(({ worker_id }) => worker_id)
      const states = await tx.rows<CoverRow>(findCovers(ids))
      covers = new Map(states.map(({ worker_id, state }) => [worker_id, state]))
      const through = await tx.rows<ProtectedThroughRow>(findProtectedThrough(ids))
      months = new Map(through.map(({ worker_id, through_month }) => [worker_id, through_month]))
    })
    const protectedThrough = (workerId: string) => months.get(workerId) ?? null
    const coverOf = (workerId: string) => covers.get(workerId) ?? null
    const unopened = new UnopenedValues()
    const nationalIdOf: ExportTools['nationalIdOf'] = request.unmasked
      ? (row) => exportedNationalId({ vault: job.vault, unopened }, 'worker.national_id_cipher', row)
      : null
    await writeTable(path, request.format, 'Pekerja', {
      titleRows: titleRows(job, request, filterWords(request.filter, request.search, { reference, programme })),
      columns,
      rows: exported.each((row) =>
        columns.map(({ cell }) => cell(row, { reference, nationalIdOf, coverOf, protectedThrough })),
      ),
    })
    await unopened.setAside(tx, job.actor)
    return exported.read()
  })
}

/** Whoever opens the file later reads by what it was narrowed, without the page that it was taken from. */
function titleRows({ actor }: JobRun, request: ExportRequest, filters: readonly string[]): string[] {
  const numbers = request.unmasked ? 'NIK lengkap — jangan disebarkan' : 'NIK disamarkan'
  const scope = filters.length === 0 ? 'Semua pekerja' : 'Pekerja menurut saringan'
  return [
    `${scope} — ${actor.tenantName}`,
    `Per ${formatDateLong(today())}. ${numbers}.`,
    ...(filters.length === 0 ? [] : [`Saringan: ${filters.join('; ')}.`]),
  ]
}
