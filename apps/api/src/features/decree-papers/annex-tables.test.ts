import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Collected, readPaper } from '@payung/documents/read-paper.builder'
import { writeTablePaper } from '@payung/documents/table-paper'
import { anAnnexEntry } from '@payung/domain/decree/annex-entry.builder'
import type { AnnexEntry } from '@payung/domain/decree/decree-annex'
import { openTable } from '@payung/table-files/open-table'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type AnnexFrame, annexPaper, annexSheet } from './annex-tables.ts'

const run = promisify(execFile)

const FRAME: AnnexFrame = {
  isPublic: false,
  isDraft: false,
  byRegency: false,
  unit: 'orang',
  approved: null,
  head: 'BUPATI KUBU RAYA',
  number: '415/DISNAKER/2026',
  title: 'Penetapan penerima bantuan iuran',
  name: 'DAFTAR PEKERJA RENTAN PENERIMA BANTUAN IURAN',
  payments: null,
  asOfMonth: null,
  contentHash: '9f3c'.repeat(16),
  signature: ['Pj. BUPATI KUBU RAYA,', '', 'H. SUJIWO'],
  createdAt: new Date('2026-02-12T00:00:00Z'),
}

async function* people(count: number): AsyncGenerator<AnnexEntry> {
  for (let number = 1; number <= count; number++) yield anAnnexEntry({ number, name: `Dayang ${number}` })
}

async function cellsOf(frame: AnnexFrame, entries: Parameters<typeof annexSheet>[1]): Promise<string[][]> {
  const path = join(folder(), 'lampiran.xlsx')
  await writeXlsx(path, annexSheet(frame, entries), { sheetName: 'Lampiran' })
  const table = await openTable(path)
  const rows: string[][] = []
  for await (const batch of table.rows()) rows.push(...batch.map(({ cells }) => cells.map(({ text }) => text)))
  return rows
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'payung-annex-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

describe('the annex as a workbook', () => {
  test('says what it belongs to, names everybody and adds up, in digits and in words', async () => {
    const rows = await cellsOf(FRAME, people(3))
    expect(rows.slice(0, 7).map(([first]) => first)).toEqual([
      'LAMPIRAN',
      'KEPUTUSAN BUPATI KUBU RAYA',
      'NOMOR 415/DISNAKER/2026',
      'TENTANG',
      'PENETAPAN PENERIMA BANTUAN IURAN',
      'DAFTAR PEKERJA RENTAN PENERIMA BANTUAN IURAN',
      `SHA-256 ${FRAME.contentHash}`,
    ])
    expect(rows[7]?.slice(0, 4)).toEqual(['No', 'NIK', 'Nama', 'Tempat/Tanggal Lahir'])
    expect(rows[8]?.slice(0, 3)).toEqual(['1', '6112055511820202', 'Dayang 1'])
    expect(rows.at(-2)?.filter((text) => text !== '')).toEqual(['Jumlah seluruhnya', '604800'])
    expect(rows.at(-1)?.filter((text) => text !== '')).toEqual([
      'Terbilang: enam ratus empat ribu delapan ratus rupiah',
    ])
  })

  test('of everybody has no NIK, birth or RT/RW, and says that it is a copy', async () => {
    const text = (await cellsOf({ ...FRAME, isPublic: true }, people(3))).map((row) => row.join(' ')).join('\n')
    expect(text).toContain('LAMPIRAN · SALINAN PUBLIK')
    expect(text).not.toMatch(/6112055511820202|1982|009|NIK\n|Adisucipto/)
  })
})

test.each([false, true])(
  'the workbook of a province names the regency of each row and adds up each, isPublic %s',
  async (isPublic) => {
    const entries = [
      anAnnexEntry({ number: 1, regency: 'Kabupaten Landak' }),
      anAnnexEntry({ number: 4, regency: 'Kabupaten Landak', totalRupiah: 16_800n }),
      anAnnexEntry({ number: 2, regency: 'Kota Pontianak', totalRupiah: 33_600n }),
    ]
    const rows = await cellsOf({ ...FRAME, byRegency: true, isPublic }, entries)
    const header = rows.find(([first]) => first === 'No') ?? []
    expect(header.indexOf('Kabupaten/Kota')).toBe(header.indexOf('Kecamatan') + 1)
    const columns = ['No', 'Nama', 'Kabupaten/Kota', 'Jumlah'].map((name) => header.indexOf(name))
    expect(rows.slice(rows.indexOf(header) + 1).map((row) => columns.map((at) => row[at] ?? ''))).toEqual([
      ['1', 'Dayang Rosita', 'Kabupaten Landak', '201600'],
      ['4', 'Dayang Rosita', 'Kabupaten Landak', '16800'],
      ['', 'Jumlah Kabupaten Landak, 2 orang', 'Kabupaten Landak', '218400'],
      ['2', 'Dayang Rosita', 'Kota Pontianak', '33600'],
      ['', 'Jumlah Kota Pontianak, 1 orang', 'Kota Pontianak', '33600'],
      ['', 'Jumlah seluruhnya', '', '252000'],
      ['', 'Terbilang: dua ratus lima puluh dua ribu rupiah', '', ''],
    ])
  },
)

describe('the annex on paper', () => {
  test('adds up in the column of sums, whichever columns there are', () => {
    for (const isPublic of [false, true]) {
      const { columns, sums } = annexPaper({ ...FRAME, isPublic }, people(1))
      expect(columns[sums.column]?.header).toBe('Jumlah')
    }
  })

  test('shows a question mark for each letter that it cannot print, and comes to its end', async () => {
    const entries = [
      anAnnexEntry({ number: 1, name: 'Ani', address: 'Gg. 玫瑰 😀 4\u202E', birthPlace: 'โคราช' }),
      anAnnexEntry({ number: 2, name: 'Budi', address: '\uD800', birthPlace: 'ابو\u0007' }),
    ]
    const out = new Collected()
    await writeTablePaper(out, annexPaper(FRAME, entries))
    const lines = (await readPaper(out.bytes)).pages.flatMap((page) => page.lines)
    const printed = lines.filter((line) => /^\d \| 6112/.test(line)).map((line) => line.split(' | '))
    expect(printed.map(([, , name, born, , address]) => [name, born, address])).toEqual([
      ['Ani', '?????, 15-11-1982', 'Gg. ?? ? 4'],
      ['Budi', '???, 15-11-1982', '?'],
    ])
    expect(lines.join('\n')).toContain('Jumlah seluruhnya')
  })

  test('says of a draft that it is one, and of a month as which it stands', () => {
    const draft = annexPaper({ ...FRAME, isDraft: true, number: null, contentHash: null }, people(1))
    expect(draft.watermark).toBe('KONSEP')
    expect(draft.footer).toBe('Belum ditandatangani.')
    const paid = annexPaper({ ...FRAME, payments: 'bulan Januari 2026 sebesar Rp1' }, people(1))
    expect(paid.heading.at(-1)).toBe('Telah dibayar: bulan Januari 2026 sebesar Rp1')
    const later = annexPaper({ ...FRAME, asOfMonth: '2026-03-01' }, people(1))
    // Nobody signed it: what was signed is each decree by itself.
    expect(later.signature).toEqual([])
    expect(later.footer).toBe(
      `Gabungan, bukan naskah yang ditandatangani. Keputusan asal: SHA-256 ${'9f3c'.repeat(16)}`,
    )
    expect(later.heading).toContain('Keadaan per 1 Maret 2026')
    expect(later.watermark).toBeUndefined()
  })

  test('whose beginning alone is shown says so wherever the whole would be closed', () => {
    const { heading, sums, signature } = annexPaper({ ...FRAME, excerpt: { shown: 100, people: 1616 } }, people(1))
    expect(heading[0]).toBe('LAMPIRAN · CUPLIKAN')
    expect(sums.totalLabel).not.toContain('seluruhnya')
    expect(sums.inWords(604_800n)).toBe('Cuplikan: 100 dari 1.616 orang. Yang lengkap ada pada berkas lampiran.')
    expect(signature).toEqual([])
    // The last regency of a beginning is broken off with it: what stands below is not its sum.
    expect(sums.groupLabel?.('Kabupaten Landak', 1_015)).toBe('Jumlah Kabupaten Landak dalam cuplikan ini, 1.015 orang')
    const { sums: whole } = annexPaper({ ...FRAME, unit: 'perubahan' }, people(1))
    expect(whole.groupLabel?.('Kabupaten Landak', 1_015)).toBe('Jumlah Kabupaten Landak, 1.015 perubahan')
  })
})

test.each(['PDF', 'XLSX'])('two processes write the same %s, byte by byte', async (format) => {
  const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const packages = '../../../../../packages'
  const script = `
    const { createHash } = await import('node:crypto')
    const { createWriteStream, readFileSync } = await import('node:fs')
    const { anAnnexEntry } = await import(${module(`${packages}/domain/src/decree/annex-entry.builder.ts`)})
    const { annexPaper, annexSheet } = await import(${module('./annex-tables.ts')})
    const { writeTablePaper } = await import(${module(`${packages}/documents/src/table-paper.ts`)})
    const { writeXlsx } = await import(${module(`${packages}/table-files/src/write-xlsx.ts`)})
    const [path, facts] = process.argv.slice(1)
    const frame = { ...JSON.parse(facts), createdAt: new Date('2026-02-12T00:00:00Z') }
    async function* people() { for (let number = 1; number <= 300; number++) yield anAnnexEntry({ number, name: 'Dayang ' + number }) }
    if (${format === 'PDF'}) await writeTablePaper(createWriteStream(path), annexPaper(frame, people()))
    else await writeXlsx(path, annexSheet(frame, people()), { sheetName: 'Lampiran' })
    console.log(createHash('sha256').update(readFileSync(path)).digest('hex'))`
  const hashes = await Promise.all(
    ['Asia/Pontianak', 'Europe/Berlin'].map(async (TZ) => {
      const path = join(folder(), 'lampiran')
      const { stdout } = await run(
        process.execPath,
        ['--input-type=module', '-e', script, path, JSON.stringify(FRAME)],
        { env: { ...process.env, TZ } },
      )
      return stdout
    }),
  )
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/)
  expect(hashes[1]).toBe(hashes[0])
})
