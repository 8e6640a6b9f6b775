import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { PLEDGE_STANDINGS, type PledgeStanding } from '@payung/domain/pledge/pledge-standing'
import type { CellValue } from '@payung/table-files/cell-value'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { type ExportFormat, saveList } from '../files/public.ts'
import { type ExportedPledgeRow, exportPledgeAccounts, type PledgeAccountFilter } from './pledge-accounts.queries.ts'
import { mayOverseePledges, mayOverseePledgesBelow } from './pledges.policy.ts'
import { listPledgesBelow, type PledgesBelowRow } from './pledges-below.queries.ts'
import { lateFirst } from './pledges-below.ts'

const STATES: Readonly<Record<PledgeStanding, string>> = {
  DRAFT: 'Konsep',
  OFFERED: 'Diajukan',
  MATCHED: 'Menunggu persetujuan angka',
  APPROVED: 'Iuran belum dibayar',
  FUNDED: 'Lunas',
  PROVEN: 'Terbukti',
  WITHDRAWN: 'Ditarik',
  REFUSED: 'Ditolak daerah',
  ENDED: 'Berakhir',
}

type Column = { header: string; widthCharacters: number; cell: (row: ExportedPledgeRow, company: string) => CellValue }

const COLUMNS: readonly Column[] = [
  { header: 'Perusahaan', widthCharacters: 40, cell: (_row, company) => company },
  { header: 'Perjanjian', widthCharacters: 28, cell: (row) => row.agreement_number ?? row.agreement_title },
  { header: 'Bulan Pertama', widthCharacters: 14, cell: (row) => ({ date: row.from_month }) },
  { header: 'Berakhir', widthCharacters: 14, cell: (row) => ({ date: row.last_day }) },
  { header: 'Keadaan', widthCharacters: 24, cell: (row) => STATES[row.standing] },
  { header: 'Data Contoh', widthCharacters: 12, cell: (row) => (row.synthetic ? 'Ya' : 'Tidak') },
  { header: 'Pekerja Dijanjikan', widthCharacters: 18, cell: (row) => row.workers },
  { header: 'Pekerja Dipadankan', widthCharacters: 18, cell: (row) => row.people },
  { header: 'Bulan-orang Dipadankan', widthCharacters: 22, cell: (row) => row.pledged_months },
  { header: 'Bulan-orang Didaftarkan', widthCharacters: 22, cell: (row) => row.listed_months },
  { header: 'Bulan-orang Dibayar', widthCharacters: 20, cell: (row) => row.paid_months },
  { header: 'Bulan-orang Diterima', widthCharacters: 20, cell: (row) => row.received_months },
  { header: 'Bulan-orang Dibukukan', widthCharacters: 20, cell: (row) => row.posted_months },
  { header: 'Dijanjikan (Rp)', widthCharacters: 18, cell: (row) => row.promised_rupiah },
  { header: 'Dibawa dari Janji Lain (Rp)', widthCharacters: 24, cell: (row) => row.carried_rupiah },
  { header: 'Sisa untuk Janji Berikut (Rp)', widthCharacters: 26, cell: (row) => row.left_rupiah },
  { header: 'Didaftarkan (Rp)', widthCharacters: 18, cell: (row) => row.listed_rupiah },
  { header: 'Ditagih (Rp)', widthCharacters: 18, cell: (row) => row.billed_rupiah },
  { header: 'Dibayar (Rp)', widthCharacters: 18, cell: (row) => row.paid_rupiah },
  { header: 'Diterima BPJS (Rp)', widthCharacters: 18, cell: (row) => row.received_rupiah },
  { header: 'Belum Dibayar (Rp)', widthCharacters: 18, cell: (row) => row.promised_rupiah - row.paid_rupiah },
  { header: 'Lewat Jatuh Tempo (Rp)', widthCharacters: 22, cell: (row) => row.overdue_rupiah },
  { header: 'Tagihan Terlambat', widthCharacters: 16, cell: (row) => row.overdue_bills },
  { header: 'Hari Terlambat', widthCharacters: 14, cell: (row) => row.days_late },
]

const countOf =
  (...states: readonly PledgeStanding[]) =>
  ({ standings }: PledgesBelowRow) =>
    states.reduce((sum, state) => sum + (standings[state] ?? 0), 0)

type ColumnBelow = {
  header: string
  widthCharacters: number
  cell: (row: PledgesBelowRow, nameOf: (tenantId: string | null) => string) => CellValue
}

const COLUMNS_BELOW: readonly ColumnBelow[] = [
  { header: 'Kabupaten atau Kota', widthCharacters: 30, cell: (row, nameOf) => nameOf(row.tenant_id) },
  { header: 'Perusahaan', widthCharacters: 40, cell: (row, nameOf) => nameOf(row.company_id) },
  { header: 'Data Contoh', widthCharacters: 12, cell: (row) => (row.synthetic ? 'Ya' : 'Tidak') },
  { header: 'Janji', widthCharacters: 8, cell: (row) => row.pledges },
  { header: 'Belum Disepakati', widthCharacters: 16, cell: countOf('OFFERED', 'MATCHED') },
  { header: 'Menunggu Dibayar', widthCharacters: 16, cell: countOf('APPROVED') },
  { header: 'Lunas', widthCharacters: 10, cell: countOf('FUNDED') },
  { header: 'Terbukti', widthCharacters: 10, cell: countOf('PROVEN') },
  { header: 'Berakhir', widthCharacters: 10, cell: countOf('ENDED') },
  { header: 'Ditarik atau Ditolak', widthCharacters: 18, cell: countOf('WITHDRAWN', 'REFUSED') },
  { header: 'Pekerja Dijanjikan', widthCharacters: 18, cell: (row) => row.workers },
  { header: 'Bulan-orang Dipadankan', widthCharacters: 22, cell: (row) => row.pledged_months },
  { header: 'Bulan-orang Dibukukan', widthCharacters: 20, cell: (row) => row.posted_months },
  { header: 'Dijanjikan (Rp)', widthCharacters: 18, cell: (row) => row.promised_rupiah },
  { header: 'Didaftarkan (Rp)', widthCharacters: 18, cell: (row) => row.listed_rupiah },
  { header: 'Ditagih (Rp)', widthCharacters: 18, cell: (row) => row.billed_rupiah },
  { header: 'Dibayar (Rp)', widthCharacters: 18, cell: (row) => row.paid_rupiah },
  { header: 'Diterima BPJS (Rp)', widthCharacters: 18, cell: (row) => row.received_rupiah },
  { header: 'Belum Dibayar (Rp)', widthCharacters: 18, cell: (row) => row.promised_rupiah - row.paid_rupiah },
  { header: 'Lewat Jatuh Tempo (Rp)', widthCharacters: 22, cell: (row) => row.overdue_rupiah },
  { header: 'Janji Terlambat', widthCharacters: 16, cell: (row) => row.late },
  { header: 'Tagihan Terlambat', widthCharacters: 16, cell: (row) => row.overdue_bills },
  { header: 'Hari Terlambat', widthCharacters: 14, cell: (row) => row.days_late },
]

interface ExportRequest {
  readonly filter: PledgeAccountFilter
  /** A job that was started before there was a choice is of one's own pledges. */
  readonly below?: boolean | undefined
  readonly format: ExportFormat
}

const REQUEST: z.ZodType<ExportRequest> = z.object({
  filter: z.object({ standings: z.array(z.enum(PLEDGE_STANDINGS as [PledgeStanding])), late: z.boolean() }),
  below: z.boolean().optional(),
  format: z.enum(['XLSX', 'CSV']),
})

/** Writes the pledges to a government down as they are at one moment, and says so in the log. Nothing of a person stands in it. */
async function runPledgeExport(job: JobRun, { filter, format }: ExportRequest) {
  if (!mayOverseePledges(job.actor)) throw new NotAllowedError()
  const { tenants } = await job.reference()
  const rows = await job.reader.readAs<ExportedPledgeRow>(job.actor, exportPledgeAccounts(filter))
  return saveList(job, format, {
    stem: 'janji-csr',
    sheetName: 'Janji CSR',
    titleRows: [`Janji CSR — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}`],
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, tenants.get(row.tenant_id)?.name ?? '—'))),
    auditAction: 'PLEDGES_EXPORTED',
  })
}

/** Writes the sums of the regencies and cities of a province down, by company, as its page shows them: what is late first. */
async function runExportBelow(job: JobRun, { format }: ExportRequest) {
  if (!mayOverseePledgesBelow(job.actor)) throw new NotAllowedError()
  const { tenants } = await job.reference()
  const nameOf = (id: string | null) => (id === null ? '—' : (tenants.get(id)?.name ?? '—'))
  const rows = lateFirst(await job.reader.readAs<PledgesBelowRow>(job.actor, listPledgesBelow(null)))
  return saveList(job, format, {
    stem: 'janji-csr-kabupaten-kota',
    sheetName: 'Janji CSR',
    titleRows: [`Janji CSR kepada kabupaten dan kota — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}`],
    columns: COLUMNS_BELOW,
    rows: rows.map((row) => COLUMNS_BELOW.map(({ cell }) => cell(row, nameOf))),
    auditAction: 'PLEDGES_EXPORTED',
  })
}

defineJob({
  kind: 'PLEDGE_EXPORT',
  run: async (job) => {
    const request = REQUEST.parse(job.params['request'])
    return request.below === true ? runExportBelow(job, request) : runPledgeExport(job, request)
  },
})
