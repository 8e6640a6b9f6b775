import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import type { CreditReason } from '@payung/domain/money/credit-months'
import type { CellValue } from '@payung/table-files/cell-value'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { type ExportFormat, saveList } from '../files/public.ts'
import { mayExportCredits } from './credits.policy.ts'
import { type ExportedCreditRow, exportCredits } from './credits.queries.ts'

const REASONS: Readonly<Record<CreditReason, string>> = {
  DEATH: 'Meninggal dunia',
  MOVE: 'Pindah',
  EMPLOYED_ELSEWHERE: 'Bekerja pada pemberi kerja',
  AMENDMENT: 'Keluar menurut keputusan perubahan',
}

type Column = { header: string; widthCharacters: number; cell: (row: ExportedCreditRow) => CellValue }

const COLUMNS: readonly Column[] = [
  { header: 'Nama', widthCharacters: 36, cell: ({ name }) => name ?? '—' },
  { header: 'Kode Iuran', widthCharacters: 18, cell: (row) => row.billing_code ?? '' },
  { header: 'Bulan Pertama', widthCharacters: 14, cell: (row) => ({ date: row.from_month }) },
  { header: 'Sampai Sebelum', widthCharacters: 16, cell: (row) => ({ date: row.until_month }) },
  { header: 'Banyak Bulan', widthCharacters: 14, cell: ({ months }) => months },
  { header: 'Jumlah (Rp)', widthCharacters: 18, cell: ({ rupiah }) => rupiah },
  { header: 'Sebab', widthCharacters: 34, cell: ({ reason }) => (reason === null ? '—' : REASONS[reason]) },
  { header: 'Diketahui Sejak', widthCharacters: 16, cell: ({ since }) => ({ date: since }) },
  { header: 'Dapat Diselesaikan', widthCharacters: 18, cell: (row) => (row.is_confirmed ? 'Ya' : 'Belum') },
]

const FORMAT: z.ZodType<ExportFormat> = z.enum(['XLSX', 'CSV'])

/** Writes down what was paid too much and is not settled, as it is at one moment, and says in the log who took it. */
async function runCreditExport(job: JobRun, format: ExportFormat) {
  if (!mayExportCredits(job.actor)) throw new NotAllowedError()
  const rows = await job.reader.readAs<ExportedCreditRow>(job.actor, exportCredits())
  return saveList(job, format, {
    stem: 'kelebihan-iuran',
    sheetName: 'Kelebihan iuran',
    titleRows: [`Kelebihan iuran yang belum diselesaikan — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}`],
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row))),
    auditAction: 'CREDITS_EXPORTED',
  })
}

defineJob({
  kind: 'CREDIT_EXPORT',
  run: async (job) => runCreditExport(job, FORMAT.parse(job.params['format'])),
})
