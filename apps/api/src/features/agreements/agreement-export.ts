import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import type { CellValue } from '@payung/table-files/cell-value'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { type ExportFormat, saveList } from '../files/public.ts'
import { dayBefore } from './agreement-facts.ts'
import { findParties, type PartyRow } from './agreement-parts.queries.ts'
import { assertMayRead } from './agreements.policy.ts'
import { type AgreementFilter, type AgreementRow, exportAgreements } from './agreements.queries.ts'

const STANDINGS: Readonly<Record<AgreementRow['standing'], string>> = {
  DRAFT: 'Konsep',
  NEGOTIATION: 'Perundingan',
  APPROVED: 'Disetujui',
  SIGNED: 'Ditandatangani, belum berlaku',
  ACTIVE: 'Berlaku',
  EXPIRED: 'Berakhir',
  TERMINATED: 'Diakhiri',
}

/** Words for what a row names by its id or code. */
interface Names {
  readonly parties: string
  readonly areas: string
  readonly occupations: string
}

type Column = { header: string; widthCharacters: number; cell: (row: AgreementRow, names: Names) => CellValue }

const COLUMNS: readonly Column[] = [
  { header: 'Nomor', widthCharacters: 24, cell: (row) => row.number },
  {
    header: 'Jenis',
    widthCharacters: 22,
    cell: (row) => (row.kind === 'MEMORANDUM' ? 'Nota kesepakatan' : 'Perjanjian kerja sama'),
  },
  { header: 'Judul', widthCharacters: 50, cell: (row) => row.title },
  { header: 'Para pihak', widthCharacters: 60, cell: (_row, { parties }) => parties },
  { header: 'Keadaan', widthCharacters: 22, cell: (row) => STANDINGS[row.standing] },
  { header: 'Berlaku Mulai', widthCharacters: 14, cell: (row) => ({ date: row.valid_from }) },
  {
    header: 'Berlaku Sampai',
    widthCharacters: 14,
    cell: (row) => ({ date: dayBefore(row.terminated_on ?? row.valid_until) }),
  },
  {
    header: 'Ditandatangani',
    widthCharacters: 14,
    cell: (row) => (row.signed_on === null ? null : { date: row.signed_on }),
  },
  { header: 'Kuota Orang', widthCharacters: 12, cell: (row) => row.quota_people },
  { header: 'Kuota Dana', widthCharacters: 18, cell: (row) => row.quota_rupiah },
  {
    header: 'Sisa Janji',
    widthCharacters: 24,
    cell: (row) => (row.pledge_remainder === 'ROLL_OVER' ? 'Berlanjut ke janji berikut' : 'Kembali ke perjanjian'),
  },
  { header: 'Wilayah Janji', widthCharacters: 40, cell: (_row, { areas }) => areas },
  { header: 'Kelompok Janji', widthCharacters: 40, cell: (_row, { occupations }) => occupations },
  { header: 'Kewajiban', widthCharacters: 10, cell: (row) => row.obligations_total },
  { header: 'Selesai', widthCharacters: 10, cell: (row) => row.obligations_done },
  { header: 'Terlambat', widthCharacters: 10, cell: (row) => row.obligations_late },
]

interface ExportRequest {
  readonly filter: AgreementFilter
  readonly format: ExportFormat
}

/** Ids, codes and words about agreements, nothing of a person. */
const REQUEST: z.ZodType<ExportRequest> = z.object({
  filter: z.object({
    standings: z.array(z.string()),
    kinds: z.array(z.string()),
    partyTenantIds: z.array(z.string()),
    late: z.boolean(),
    // Left out of a job that began before there were these.
    lateOfOurs: z.boolean().default(false),
    lateOfOthers: z.boolean().default(false),
    ending: z.boolean(),
    toApprove: z.boolean(),
    toConfirm: z.boolean(),
    search: z.string().nullable(),
  }),
  format: z.enum(['XLSX', 'CSV']),
})

/** Writes the list of agreements down as it is at one moment, and says so in the log. */
async function runAgreementExport(job: JobRun, { filter, format }: ExportRequest) {
  assertMayRead(job.actor)
  const reference = await job.reference()
  const rows = await job.reader.readAs<AgreementRow>(job.actor, exportAgreements(filter))
  const parties = await job.reader.readAs<PartyRow>(job.actor, findParties(rows.map(({ id }) => id)))
  const named = Map.groupBy(parties, ({ agreement_id }) => agreement_id)
  const namesOf = (row: AgreementRow): Names => ({
    parties: (named.get(row.id) ?? [])
      .map(
        ({ party_tenant_id, outside_name }) => reference.tenants.get(party_tenant_id ?? '')?.name ?? outside_name ?? '',
      )
      .join('; '),
    areas: row.pledge_area_codes.map((code) => reference.areas.get(code)?.name ?? code).join('; '),
    occupations: row.pledge_occupation_codes.map((code) => reference.occupations.get(code)?.nameId ?? code).join('; '),
  })
  return saveList(job, format, {
    stem: 'perjanjian',
    sheetName: 'Perjanjian',
    titleRows: [`Perjanjian — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}`],
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, namesOf(row)))),
    auditAction: 'AGREEMENTS_EXPORTED',
  })
}

defineJob({
  kind: 'AGREEMENT_EXPORT',
  run: async (job) => runAgreementExport(job, REQUEST.parse(job.params['request'])),
})
