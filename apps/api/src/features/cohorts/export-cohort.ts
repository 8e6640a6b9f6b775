import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { CellValue } from '@payung/table-files/cell-value'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat, exportFile, readCursor, writeTable } from '../files/public.ts'
import { exportedNationalId, readLoggedReason, SEX_LABELS } from '../workers/public.ts'
import { type CohortEntryRow, declareEntries, fetchEntries } from './cohort-entries.queries.ts'
import { assertMay } from './cohorts.policy.ts'
import { type CohortRecord, findCohorts } from './cohorts.queries.ts'

export interface CohortExportInput {
  readonly cohortId: string
  readonly format: ExportFormat
  readonly unmasked?: boolean | null | undefined
  readonly reason?: string | null | undefined
  readonly idempotencyKey: string
}

/**
 * Asks for a locked cohort as a file, with everybody as they were at the lock. @returns the job's id
 *
 * @throws NotFoundError
 * @throws NotAllowedError, for whole NIKs without that permission too
 * @throws ConflictError `COHORT_STATE` unless it is locked
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` for whole NIKs
 */
export async function startCohortExport(
  tx: TenantTransaction,
  actor: Actor,
  input: CohortExportInput,
): Promise<string> {
  const unmasked = input.unmasked === true
  assertMayExport(actor, await getCohort(tx, input.cohortId), unmasked)
  const reason = unmasked ? readLoggedReason(input.reason ?? '') : null
  const { id } = await enqueueJob(tx, actor, {
    kind: 'COHORT_EXPORT',
    params: { cohortId: input.cohortId, format: input.format, unmasked, reason },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}

async function getCohort(tx: Pick<TenantTransaction, 'rows'>, id: string): Promise<CohortRecord> {
  const [cohort] = await tx.rows<CohortRecord>(findCohorts([id]))
  if (cohort === undefined) throw new NotFoundError()
  return cohort
}

function assertMayExport(actor: Actor, cohort: CohortRecord, unmasked: boolean): void {
  assertMay(actor, cohort, 'EXPORT')
  if (unmasked && !actor.permissions.has('WORKER_EXPORT_UNMASKED')) throw new NotAllowedError()
}

/** Writes the entries down in their order, and says in the log who took how many, masked or whole and why. */
export async function exportCohort(job: JobRun): Promise<{ fileId: string; rows: number }> {
  const { format: formatName, unmasked: whole, reason } = job.params
  const format: ExportFormat = formatName === 'CSV' ? 'CSV' : 'XLSX'
  const unmasked = whole === true
  return exportFile(job, async (path) => {
    const { cohort, rows } = await writeEntries(job, format, unmasked, path)
    return {
      name: `kohort-${today().toString()}.${format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      rows,
      unmasked,
      audit: {
        action: 'COHORT_EXPORTED',
        subject: { kind: 'cohort', id: cohort.id, version: cohort.version },
        details: { unmasked, ...(typeof reason === 'string' ? { reason } : {}) },
      },
    }
  })
}

async function writeEntries(job: JobRun, format: ExportFormat, unmasked: boolean, path: string) {
  const reference = await job.reference()
  return job.inTransaction(async (tx) => {
    const cohort = await getCohort(tx, String(job.params['cohortId']))
    assertMayExport(job.actor, cohort, unmasked)
    await tx.run(declareEntries(cohort.id))
    const entries = readCursor<CohortEntryRow>(job, tx, fetchEntries, cohort.members)
    const unopened = new UnopenedValues()
    const tools = { vault: job.vault, unopened }
    const columns = columnsFor(
      reference,
      unmasked ? (row) => exportedNationalId(tools, 'cohort_entry.national_id_cipher', row) : null,
    )
    await writeTable(path, format, 'Kohort', {
      titleRows: [
        `${cohort.name} — ${job.actor.tenantName}`,
        `Per ${formatDateLong(today())}. Terkunci; sidik isi ${cohort.content_hash ?? ''}`,
      ],
      columns,
      rows: entries.each((row) => columns.map(({ cell }) => cell(row))),
    })
    await unopened.setAside(tx, job.actor)
    return { cohort, rows: entries.read() }
  })
}

interface Column {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: CohortEntryRow) => CellValue
}

function columnsFor(
  { areas, occupations }: ReferenceData,
  nationalIdOf: ((row: CohortEntryRow & { readonly person_index: Uint8Array }) => string) | null,
): readonly Column[] {
  const area = (code: string) => areas.get(code)?.name ?? null
  return [
    { header: 'No', widthCharacters: 8, cell: (row) => row.entry_no },
    {
      header: 'NIK',
      widthCharacters: 22,
      cell: (row) =>
        nationalIdOf === null
          ? maskNationalId(row.national_id_prefix)
          : row.person_index === null
            ? `${maskNationalId(row.national_id_prefix)} (sudah diserahterimakan)`
            : nationalIdOf({ ...row, person_index: row.person_index }),
    },
    { header: 'Nama', widthCharacters: 32, cell: (row) => row.name },
    { header: 'Tempat Lahir', widthCharacters: 18, cell: (row) => row.birth_place },
    { header: 'Tanggal Lahir', widthCharacters: 14, cell: (row) => ({ date: row.birth_date }) },
    { header: 'L/P', widthCharacters: 12, cell: (row) => SEX_LABELS[row.sex]?.id ?? null },
    { header: 'Alamat', widthCharacters: 36, cell: (row) => row.address },
    { header: 'RT', widthCharacters: 6, cell: (row) => row.rt },
    { header: 'RW', widthCharacters: 6, cell: (row) => row.rw },
    { header: 'Desa/Kelurahan', widthCharacters: 26, cell: (row) => area(row.village_code) },
    { header: 'Kecamatan', widthCharacters: 22, cell: (row) => area(row.village_code.slice(0, 8)) },
    { header: 'Kabupaten/Kota', widthCharacters: 20, cell: (row) => area(row.village_code.slice(0, 5)) },
    {
      header: 'Pekerjaan',
      widthCharacters: 24,
      cell: (row) => occupations.get(row.occupation_code ?? '')?.nameId ?? null,
    },
    { header: 'Nilai', widthCharacters: 8, cell: (row) => row.points },
    { header: 'Urutan', widthCharacters: 8, cell: (row) => row.place },
  ]
}
