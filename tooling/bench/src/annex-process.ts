import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { devNull } from 'node:os'
import { finished } from 'node:stream/promises'
import { type AnnexFrame, annexPaper } from '@payung/api/features/decree-papers/annex-tables'
import { writeTablePaper } from '@payung/documents/table-paper'
import { anAnnexEntry } from '@payung/domain/decree/annex-entry.builder'
import { ANNEX_COLUMNS, type AnnexEntry } from '@payung/domain/decree/decree-annex'
import PDFDocument from 'pdfkit'

/**
 * One rendering in a process of its own: `ours` the annex as a job renders it, `plain` the same cells in pdfkit's own loop, one `text` each, without
 * lines, wrapping, sums or page numbers. Says the processor time that it took, and the most memory that it held.
 */
const [how, count] = process.argv.slice(2)
const rows = Number(count)

async function* people(): AsyncGenerator<AnnexEntry> {
  for (let number = 1; number <= rows; number++) {
    const long = number % 9 === 0 ? 'Muhammad Syarifuddin Alkadrie bin Abdurrahman' : 'Dayang Rosita'
    yield anAnnexEntry({ number, name: `${long} ${number}`, nationalId: String(6112055511000000n + BigInt(number)) })
  }
}

const FRAME: AnnexFrame = {
  isPublic: false,
  isLeft: 'DRAFT',
  byRegency: true,
  unit: 'orang',
  approved: null,
  head: 'GUBERNUR KALIMANTAN BARAT',
  number: null,
  title: 'Penetapan penerima bantuan iuran',
  name: 'DAFTAR PEKERJA RENTAN PENERIMA BANTUAN IURAN',
  asOfMonth: null,
  payments: null,
  contentHash: null,
  signature: ['GUBERNUR KALIMANTAN BARAT,', '', '…'],
  createdAt: new Date('2026-02-12T00:00:00Z'),
}

async function plain(): Promise<void> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 30, autoFirstPage: false })
  const out = document.pipe(createWriteStream(devNull))
  document.font(createRequire(import.meta.url).resolve('@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff'))
  document.fontSize(6.5)
  let y = Number.POSITIVE_INFINITY
  for await (const entry of people()) {
    if (y > 530) {
      document.addPage()
      y = 40
    }
    for (const [at, column] of ANNEX_COLUMNS.entries()) {
      document.text(String(column.value(entry) ?? ''), 30 + at * 52, y, { lineBreak: false })
    }
    y += 12
  }
  document.end()
  await finished(out)
}

const before = process.cpuUsage()
if (how === 'ours') await writeTablePaper(createWriteStream(devNull), annexPaper(FRAME, people()))
else await plain()
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  `${JSON.stringify({ milliseconds: (user + system) / 1_000, peakMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
)
