import { lastDayOfSchoolYear, type ScholarshipYearState } from '@payung/domain/benefit/scholarship-years'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import type { CellValue } from '@payung/table-files/cell-value'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat, exportFile, readCursor, writeTable } from '../files/public.ts'
import {
  countStandings,
  declareStandings,
  type ExportedStandingRow,
  fetchStandings,
  SCHOLARSHIP_SHOWS,
  type ScholarshipShow,
  type WorklistChoice,
} from './scholarship-worklist.queries.ts'
import { mayExportScholarships, mayReadScholarshipMoney } from './scholarships.policy.ts'

interface ExportRequest {
  readonly choice: WorklistChoice
  readonly format: ExportFormat
}

const REQUEST: z.ZodType<ExportRequest> = z.object({
  choice: z.object({
    year: z.int().min(2000).max(2200),
    show: z.enum(SCHOLARSHIP_SHOWS as unknown as [ScholarshipShow]).nullable(),
    search: z.string().nullable(),
  }),
  format: z.enum(['XLSX', 'CSV']),
})

const STATES: Readonly<Record<ScholarshipYearState, string>> = {
  NOT_YET: 'Belum tiba',
  PROOF_DUE: 'Surat sekolah ditunggu',
  PROVEN: 'Terbukti, belum dibayar',
  PAID: 'Sudah dibayar',
  MISSED: 'Lewat tanpa surat sekolah',
  ENDED: 'Berakhir',
}

interface Column {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: ExportedStandingRow, names: ReferenceData, year: number) => CellValue
}

/** What the list on the screen says; why the family has a claim stands in neither. */
const COLUMNS: readonly Column[] = [
  { header: 'Anak', widthCharacters: 36, cell: (row) => row.child_name },
  { header: 'Orang Tua', widthCharacters: 36, cell: (row) => row.display_name ?? '—' },
  {
    header: 'Desa/Kelurahan',
    widthCharacters: 26,
    cell: (row, { areas }) => areas.get(row.village_code ?? '')?.name ?? null,
  },
  { header: 'Keadaan', widthCharacters: 26, cell: (row) => STATES[row.state] },
  {
    header: 'Surat Paling Lambat',
    widthCharacters: 20,
    cell: (row, _names, year) => (row.state === 'PROOF_DUE' ? { date: lastDayOfSchoolYear(year) } : null),
  },
  { header: 'Tahun Terakhir', widthCharacters: 16, cell: (row) => (row.is_last ? 'Ya' : 'Tidak') },
]

/** Of who works for the whole government. */
const MONEY: readonly Column[] = [
  { header: 'Nomor Klaim BPJS', widthCharacters: 22, cell: (row) => row.insurer_number },
  { header: 'Hak (Rp)', widthCharacters: 16, cell: (row) => row.due_rupiah },
  { header: 'Dibayar BPJS (Rp)', widthCharacters: 18, cell: (row) => row.paid_rupiah },
]

/** Writes the worklist down as its creator sees it at one moment, and says in the log who took how many children. */
async function runExport(job: JobRun, { choice, format }: ExportRequest) {
  if (!mayExportScholarships(job.actor)) throw new NotAllowedError()
  const { fileId, rows } = await exportFile(job, async (path) => ({
    name: `beasiswa-anak-${choice.year}-${today().toString()}.${format.toLowerCase()}`,
    mediaType: EXPORT_MEDIA_TYPES[format],
    rows: await writeWorklist(job, choice, format, path),
    audit: { action: 'SCHOLARSHIPS_EXPORTED' },
  }))
  return { resultFileId: fileId, details: { rows } }
}

async function writeWorklist(job: JobRun, choice: WorklistChoice, format: ExportFormat, path: string): Promise<number> {
  const reference = await job.reference()
  const columns = mayReadScholarshipMoney(job.actor) ? [...COLUMNS, ...MONEY] : COLUMNS
  return job.inTransaction(async (tx) => {
    const [counted] = await tx.rows<{ total: number }>(countStandings(choice))
    await tx.run(declareStandings(choice))
    const listed = readCursor<ExportedStandingRow>(job, tx, fetchStandings, counted?.total ?? null)
    await writeTable(path, format, 'Beasiswa anak', {
      titleRows: [
        `Beasiswa anak — ${job.actor.tenantName}`,
        `Tahun ajaran ${choice.year}/${choice.year + 1}. Per ${formatDateLong(today())}. Tanpa NIK.`,
      ],
      columns,
      rows: listed.each((row) => columns.map(({ cell }) => cell(row, reference, choice.year))),
    })
    return listed.read()
  })
}

defineJob({
  kind: 'SCHOLARSHIP_EXPORT',
  run: async (job) => runExport(job, REQUEST.parse(job.params['request'])),
})
