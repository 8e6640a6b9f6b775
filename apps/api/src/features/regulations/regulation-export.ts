import { regulationName } from '@payung/domain/agreement/regulation-name'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import type { CellValue } from '@payung/table-files/cell-value'
import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { defineJob, type JobRun } from '../../platform/jobs/define-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { type ExportFormat, saveList } from '../files/public.ts'
import {
  type ArticleRow,
  exportRegulations,
  findArticles,
  type RegulationFilter,
  type RegulationRow,
} from './regulations.queries.ts'

const STATES: Readonly<Record<RegulationRow['state'], string>> = {
  PLANNED: 'Direncanakan',
  DRAFT: 'Dirancang',
  ENACTED: 'Ditetapkan',
  REPLACED: 'Diganti',
}

interface Column {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: RegulationRow, articles: readonly ArticleRow[], reference: ReferenceData) => CellValue
}

const dayOrNothing = (day: string | null): CellValue => (day === null ? null : { date: day })
const listed = (values: readonly (string | undefined)[]) => [...new Set(values)].filter(Boolean).join('; ')

const COLUMNS: readonly Column[] = [
  {
    header: 'Peraturan',
    widthCharacters: 30,
    cell: (row, _articles, { areas, tenants }) => {
      const tenant = tenants.get(row.tenant_id ?? '')
      return regulationName({ ...row, area: areas.get(tenant?.areaCode ?? '')?.name ?? null })
    },
  },
  { header: 'Tentang', widthCharacters: 60, cell: (row) => row.title },
  {
    header: 'Ditetapkan Oleh',
    widthCharacters: 30,
    cell: (row, _articles, { tenants }) => tenants.get(row.tenant_id ?? '')?.name ?? 'Pemerintah pusat',
  },
  { header: 'Keadaan', widthCharacters: 14, cell: (row) => STATES[row.state] },
  { header: 'Rencana', widthCharacters: 14, cell: (row) => dayOrNothing(row.planned_for) },
  { header: 'Ditetapkan', widthCharacters: 14, cell: (row) => dayOrNothing(row.enacted_on) },
  { header: 'Berlaku Mulai', widthCharacters: 14, cell: (row) => dayOrNothing(row.in_force_on) },
  { header: 'Diganti Mulai', widthCharacters: 14, cell: (row) => dayOrNothing(row.replaced_on) },
  {
    header: 'Sumber Dana',
    widthCharacters: 36,
    cell: (_row, articles) =>
      listed(
        articles.map(({ funding_source: source }) =>
          source === null ? undefined : fundingSourceName(source as FundingSource).id,
        ),
      ),
  },
  {
    header: 'Kelompok',
    widthCharacters: 36,
    cell: (_row, articles, { occupations }) =>
      listed(articles.map(({ occupation_code }) => occupations.get(occupation_code ?? '')?.nameId)),
  },
]

interface ExportRequest {
  readonly filter: RegulationFilter
  readonly format: ExportFormat
}

/** Codes and words about regulations, nothing of a person. */
const REQUEST: z.ZodType<ExportRequest> = z.object({
  filter: z.object({
    origins: z.array(z.enum(['OWN', 'NATIONAL', 'OTHERS'])),
    kinds: z.array(z.string()),
    states: z.array(z.string()),
    search: z.string().nullable(),
  }),
  format: z.enum(['XLSX', 'CSV']),
})

/** Writes down the legal bases that this person may read, as they are at one moment. */
async function runRegulationExport(job: JobRun, { filter, format }: ExportRequest) {
  const reference = await job.reference()
  const rows = await job.reader.readAs<RegulationRow>(job.actor, exportRegulations(filter))
  const articles = Map.groupBy(
    await job.reader.readAs<ArticleRow>(job.actor, findArticles(rows.map(({ id }) => id))),
    (article) => article.regulation_id,
  )
  return saveList(job, format, {
    stem: 'peraturan',
    sheetName: 'Peraturan',
    titleRows: [`Peraturan — ${job.actor.tenantName}`, `Per ${formatDateLong(today())}`],
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, articles.get(row.id) ?? [], reference))),
    auditAction: 'REGULATIONS_EXPORTED',
  })
}

defineJob({
  kind: 'REGULATION_EXPORT',
  run: async (job) => runRegulationExport(job, REQUEST.parse(job.params['request'])),
})
