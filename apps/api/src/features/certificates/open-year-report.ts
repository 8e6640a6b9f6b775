import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type ReportPaper, writeReportPaper } from '@payung/documents/report-paper'
import { writeWorkbook } from '@payung/table-files/write-xlsx'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { type Demo, markOf } from '../../platform/paper-mark.ts'
import { readYearReport, type StatedYear, type YearReport } from './year-report.ts'
import { type NamedReport, receiptPaper, reportPaper, reportSheets } from './year-report-paper.ts'

interface ReportTools extends Demo {
  readonly publicUrl: string
  readonly dataDir: string
}

interface OpenedFile {
  readonly name: string
  readonly content: Buffer
}

const fileName = (stem: string, { year, asOf }: YearReport, ending: string) =>
  `${stem}-${year}-${asOf.knownBy}-${asOf.effectiveOn}.${ending}`

/**
 * The papers of a year for a company: its report as PDF and as a workbook, and one receipt of the year. The same year and days give the same bytes, whatever is
 * recorded later. @throws NotFoundError, ConflictError as `readYearReport` says
 */
export function openYearReports({ publicUrl, dataDir, isDemo }: ReportTools) {
  const open =
    (write: (named: NamedReport) => Promise<OpenedFile>) =>
    async (context: Context, actor: Actor, stated: StatedYear): Promise<OpenedFile> => {
      const report = await readYearReport(context, actor, stated)
      const mark = markOf({ isDemo }, report)
      return write({ report, mark, company: actor.tenantName, reference: context.reference, publicUrl })
    }
  return {
    report: open(async (named) => ({
      name: fileName('laporan-csr', named.report, 'pdf'),
      content: await drawn(reportPaper(named)),
    })),
    receipt: open(async (named) => ({
      name: fileName('rekap-penerimaan', named.report, 'pdf'),
      content: await drawn(receiptPaper(named)),
    })),
    workbook: open(async (named) => ({
      name: fileName('laporan-csr', named.report, 'xlsx'),
      content: await withWorkFolder(dataDir, async (folder) => {
        const path = join(folder, 'laporan')
        await writeWorkbook(path, reportSheets(named))
        return readFile(path)
      }),
    })),
  }
}

async function drawn(paper: ReportPaper): Promise<Buffer> {
  const out = new PassThrough()
  const [content] = await Promise.all([buffer(out), writeReportPaper(out, paper)])
  return content
}
