import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { dayInPontianak } from '@payung/domain/calendar/iso-day'
import { type RoundTaskStanding, roundTaskStanding } from '@payung/domain/round/round-task-state'
import type { CellValue } from '@payung/table-files/cell-value'
import { today } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { type ExportFormat, saveList } from '../files/public.ts'
import { exportTasks, type RoundTaskToExport } from './round-tasks.queries.ts'
import { assertMayReadRounds } from './rounds.policy.ts'
import { findRounds, type RoundRow } from './rounds.queries.ts'

const KINDS: Readonly<Record<RoundTaskToExport['kind'], string>> = {
  VILLAGE: 'Desa atau kelurahan',
  AGENCY: 'Perangkat daerah',
  MARKET: 'Pasar',
  PLATFORM: 'Platform digital',
  INSURER: 'Cabang BPJS Ketenagakerjaan',
}

const STANDINGS: Readonly<Record<RoundTaskStanding, string>> = {
  NOT_BEGUN: 'Belum mulai',
  AT_WORK: 'Dikerjakan',
  SENT: 'Terkirim',
  RETURNED: 'Dikembalikan',
  ACCEPTED: 'Diterima',
  LATE: 'Terlambat',
}

interface Column {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: RoundTaskToExport, reference: ReferenceData) => CellValue
}

const dayOf = (moment: Date | null): CellValue => (moment === null ? null : { date: dayInPontianak(moment) })

const COLUMNS: readonly Column[] = [
  { header: 'Pengusul', widthCharacters: 26, cell: (row) => KINDS[row.kind] },
  {
    header: 'Nama',
    widthCharacters: 32,
    cell: (row, { areas, tenants }) =>
      areas.get(row.village_code ?? '')?.name ??
      row.name ??
      row.agency_name ??
      tenants.get(row.proposer_tenant_id)?.name ??
      null,
  },
  {
    header: 'Kecamatan',
    widthCharacters: 24,
    cell: (row, { areas }) => areas.get(row.village_code?.slice(0, 8) ?? '')?.name ?? null,
  },
  {
    header: 'Kabupaten/Kota',
    widthCharacters: 22,
    cell: (row, { areas }) => areas.get(row.village_code?.slice(0, 5) ?? '')?.name ?? null,
  },
  {
    header: 'Keadaan',
    widthCharacters: 16,
    cell: (row) => STANDINGS[roundTaskStanding(row.state, row.due_on, today().toString())],
  },
  { header: 'Tenggat', widthCharacters: 14, cell: (row) => ({ date: row.due_on }) },
  { header: 'Kuota', widthCharacters: 10, cell: (row) => row.quota },
  { header: 'Diusulkan', widthCharacters: 10, cell: (row) => row.proposed },
  { header: 'Dijawab', widthCharacters: 10, cell: (row) => row.answered },
  { header: 'Dikirim', widthCharacters: 14, cell: (row) => dayOf(row.sent_at) },
  { header: 'Diputuskan', widthCharacters: 14, cell: (row) => dayOf(row.decided_at) },
  {
    header: 'Diingatkan',
    widthCharacters: 14,
    cell: (row) => (row.reminded_on === null ? null : { date: row.reminded_on }),
  },
  { header: 'Catatan', widthCharacters: 40, cell: (row) => row.remarks },
]

/** Writes down how far everybody is whom a round asks, as far as this person sees them. No candidate is in it. */
async function runRoundExport(job: JobRun, roundId: string, format: ExportFormat) {
  assertMayReadRounds(job.actor)
  const [round] = await job.reader.readAs<RoundRow>(job.actor, findRounds([roundId]))
  if (round === undefined) throw new NotFoundError()
  const reference = await job.reference()
  const rows = await job.reader.readAs<RoundTaskToExport>(job.actor, exportTasks(round.id))
  return saveList(job, format, {
    stem: 'kemajuan-putaran',
    sheetName: 'Kemajuan',
    titleRows: [`${round.name} — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}`],
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, reference))),
    auditAction: 'ROUND_PROGRESS_EXPORTED',
  })
}

defineJob({
  kind: 'ROUND_EXPORT',
  run: (job) => runRoundExport(job, String(job.params['roundId']), job.params['format'] === 'CSV' ? 'CSV' : 'XLSX'),
})
