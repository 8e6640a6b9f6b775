import { CLAIM_PAYERS, NO_PAYER } from '@payung/domain/benefit/claim-payer'
import { CLAIM_STATES, type ClaimState } from '@payung/domain/benefit/claim-state'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { publishClaimTables } from '@payung/domain/disclosure/publish-claim-tables'
import { sumPublishedClaims } from '@payung/domain/disclosure/publish-claims'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat, exportFile, readCursor, saveList, writeTable } from '../files/public.ts'
import {
  BELOW_COLUMNS,
  CLAIM_COLUMNS,
  FIGURE_COLUMNS,
  inFileOrder,
  MONEY_COLUMNS,
  partRows,
} from './claim-export-columns.ts'
import { type ClaimChoice, type ClaimFigureRow, findClaimFigures } from './claim-figures.queries.ts'
import {
  type ClaimPartsRow,
  type ClaimsBelowRow,
  findClaimPartsBelow,
  findClaimsBelow,
  findFamilyRupiah,
  publishedBelow,
} from './claim-figures-below.queries.ts'
import { mayExportClaims, mayReadBenefits, mayReadClaimsBelow } from './claims.policy.ts'
import { countClaims, declareClaims, type ExportedClaimRow, fetchClaims } from './claims.queries.ts'

interface ExportRequest {
  readonly filter: ClaimChoice
  readonly figures: boolean
  readonly below: boolean
  readonly format: ExportFormat
}

const REQUEST: z.ZodType<ExportRequest> = z.object({
  filter: z.object({
    states: z.array(z.enum(CLAIM_STATES as unknown as [ClaimState])),
    isShort: z.boolean(),
    // Missing in jobs that were started before they were asked.
    isPaidLess: z.boolean().default(false),
    isLate: z.boolean().default(false),
    programme: z.string().nullable(),
    areaCode: z.string().nullable(),
    eventFrom: z.string().nullable(),
    eventUntil: z.string().nullable(),
    decreeId: z.string().nullable(),
    payer: z
      .enum([...CLAIM_PAYERS, NO_PAYER])
      .nullable()
      .default(null),
  }),
  figures: z.boolean(),
  // Missing in jobs that were started before it was asked.
  below: z.boolean().default(false),
  format: z.enum(['XLSX', 'CSV']),
})

/** Writes the claims down as their creator sees them at one moment, and says in the log who took how many. */
async function runClaimExport(job: JobRun, { filter, format }: ExportRequest) {
  if (!mayExportClaims(job.actor)) throw new NotAllowedError()
  const { fileId, rows } = await exportFile(job, async (path) => ({
    name: `klaim-keluarga-${today().toString()}.${format.toLowerCase()}`,
    mediaType: EXPORT_MEDIA_TYPES[format],
    rows: await writeClaims(job, filter, format, path),
    audit: { action: 'CLAIMS_EXPORTED' },
  }))
  return { resultFileId: fileId, details: { rows } }
}

async function writeClaims(job: JobRun, filter: ClaimChoice, format: ExportFormat, path: string): Promise<number> {
  const reference = await job.reference()
  const columns = mayReadBenefits(job.actor) ? [...CLAIM_COLUMNS, ...MONEY_COLUMNS] : CLAIM_COLUMNS
  return job.inTransaction(async (tx) => {
    const [counted] = await tx.rows<{ total: number }>(countClaims(filter))
    await tx.run(declareClaims(filter))
    const listed = readCursor<ExportedClaimRow>(job, tx, fetchClaims, counted?.total ?? null)
    await writeTable(path, format, 'Klaim keluarga', {
      titleRows: [`Klaim keluarga — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}. Tanpa NIK.`],
      columns,
      rows: listed.each((row) => columns.map(({ cell }) => cell(row, reference))),
    })
    return listed.read()
  })
}

/** Writes the figures of claims down, one part after the other as their page has them. Nobody is named. */
async function runFiguresExport(job: JobRun, { filter, format }: ExportRequest) {
  if (!mayReadBenefits(job.actor)) throw new NotAllowedError()
  const from = filter.eventFrom ?? `${today().year}-01-01`
  const until = filter.eventUntil ?? today().toString()
  const rows = inFileOrder(await job.reader.readAs<ClaimFigureRow>(job.actor, findClaimFigures(from, until)))
  const ids = rows.flatMap(({ dimension, key }) => (dimension === 'DECREE' && key !== null ? [key] : []))
  const decrees = await job.reader.readAs<DecreeRecord>(job.actor, findDecrees(ids))
  const names = { ...(await job.reference()), decrees: new Map(decrees.map((decree) => [decree.id, decree])) }
  return saveList(job, format, {
    stem: 'angka-klaim',
    sheetName: 'Angka klaim',
    titleRows: [
      `Angka klaim — ${job.actor.tenantName}`,
      `Peristiwa ${from} sampai ${until}. Per ${formatDateLong(today())}.`,
    ],
    columns: FIGURE_COLUMNS,
    rows: rows.map((row) => FIGURE_COLUMNS.map(({ cell }) => cell(row, names))),
    auditAction: 'CLAIM_FIGURES_EXPORTED',
  })
}

/** Writes the figures of regencies and cities down, of the whole year in which the days of the filter begin, rounded as their page has them. */
async function runBelowExport(job: JobRun, { filter, format }: ExportRequest) {
  if (!mayReadClaimsBelow(job.actor)) throw new NotAllowedError()
  const year = Number((filter.eventFrom ?? today().toString()).slice(0, 4))
  const [family] = await job.reader.readAs<{ rupiah: bigint | null }>(job.actor, findFamilyRupiah(year))
  const rupiah = family?.rupiah ?? null
  const rows = rupiah === null ? [] : await job.reader.readAs<ClaimsBelowRow>(job.actor, findClaimsBelow(year))
  const lines = rows.map((row) => publishedBelow(row, rupiah ?? 1n))
  const counted = await job.reader.readAs<ClaimPartsRow>(job.actor, findClaimPartsBelow(year))
  const { claims: whole } = sumPublishedClaims(lines)
  const parts = rupiah === null ? [] : partRows(publishClaimTables(counted, whole, year, today()))
  return saveList(job, format, {
    stem: 'angka-klaim-kabupaten-kota',
    sheetName: 'Kabupaten dan kota',
    titleRows: [
      `Angka klaim kabupaten dan kota — ${job.actor.tenantName}`,
      `Peristiwa tahun ${year}. Per ${formatDateLong(today())}. Dibulatkan ke kelipatan lima keluarga.`,
      'Baris menurut jaminan, pembayar, dan bulan membagi jumlah klaim menurut bagiannya: nol di sana tidak berarti kurang dari tiga.',
    ],
    columns: BELOW_COLUMNS,
    rows: [...lines.map((line) => BELOW_COLUMNS.map(({ cell }) => cell(line, null))), ...parts],
    auditAction: 'CLAIM_FIGURES_EXPORTED',
  })
}

defineJob({
  kind: 'CLAIM_EXPORT',
  run: async (job) => {
    const request = REQUEST.parse(job.params['request'])
    if (request.below) return runBelowExport(job, request)
    return request.figures ? runFiguresExport(job, request) : runClaimExport(job, request)
  },
})
