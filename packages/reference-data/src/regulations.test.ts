import { readdirSync, readFileSync } from 'node:fs'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import { Collected, readPaper } from '@payung/documents/read-paper.builder'
import { type CitableRegulation, citeRegulation, citeRegulations } from '@payung/domain/agreement/regulation-citation'
import { describe, expect, test } from 'vitest'
import { REGULATIONS, type RegulationRow } from './regulations.ts'

/** Each national regulation as it names itself, written out here by hand and put together from nothing. */
const PRINTED = [
  'Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 150, Tambahan Lembaran Negara Republik Indonesia Nomor 4456)',
  'Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial (Lembaran Negara Republik Indonesia Tahun 2011 Nomor 116, Tambahan Lembaran Negara Republik Indonesia Nomor 5256)',
  'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 154, Tambahan Lembaran Negara Republik Indonesia Nomor 5714)',
  'Peraturan Pemerintah Nomor 46 Tahun 2015 tentang Penyelenggaraan Program Jaminan Hari Tua (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 156, Tambahan Lembaran Negara Republik Indonesia Nomor 5716)',
  'Peraturan Pemerintah Nomor 60 Tahun 2015 tentang Perubahan atas Peraturan Pemerintah Nomor 46 Tahun 2015 tentang Penyelenggaraan Program Jaminan Hari Tua',
  'Peraturan Pemerintah Nomor 82 Tahun 2019 tentang Perubahan atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian',
  'Peraturan Pemerintah Nomor 49 Tahun 2023 tentang Perubahan Kedua atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian',
  'Peraturan Pemerintah Nomor 50 Tahun 2025 tentang Penyesuaian Iuran Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi Peserta Bukan Penerima Upah',
  'Peraturan Presiden Nomor 109 Tahun 2013 tentang Penahapan Kepesertaan Program Jaminan Sosial (Lembaran Negara Republik Indonesia Tahun 2013 Nomor 253)',
  'Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua',
  'Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025 tentang Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua',
  'Peraturan Menteri Keuangan Nomor 91 Tahun 2023 tentang Pengelolaan Dana Bagi Hasil Perkebunan Sawit',
  'Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan',
  'Instruksi Presiden Nomor 4 Tahun 2022 tentang Percepatan Penghapusan Kemiskinan Ekstrem',
  'Instruksi Presiden Nomor 8 Tahun 2025 tentang Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem',
]

const NATIONAL = REGULATIONS.filter(({ tenantCode }) => tenantCode === null)
const citable = ({ issuer, gazette, ...row }: RegulationRow): CitableRegulation => ({
  ...row,
  issuer: issuer ?? null,
  region: null,
  gazette: gazette ?? null,
})

describe('the regulations on which decrees rest', () => {
  test('stand with their full official titles, letter for letter, and none is there that is not read here', () => {
    expect(NATIONAL.map((row) => citeRegulation(citable(row)))).toEqual(PRINTED)
  })

  test('are printed so on a decree, with their amendments in their lines', async () => {
    const lines = citeRegulations(NATIONAL.map(citable))
    const words = (await printedOf(lines)).replaceAll('\u00a0', ' ')
    for (const title of PRINTED) {
      // Of several amendments the latest alone is cited (UU 12/2011, annex II).
      const isPassedOver = title.startsWith('Peraturan Pemerintah Nomor 82 Tahun 2019')
      expect(words.includes(title), title).toBe(!isPassedOver)
    }
    expect(words).not.toMatch(/ringkas/i)
  })

  test('of regions say where their title was not checked, and carry no remark in it', () => {
    for (const { tenantCode, title, titleUnread, source } of REGULATIONS) {
      expect(titleUnread ?? false, title).toBe(tenantCode !== null)
      if (tenantCode !== null) expect(source, title).toContain('judul resmi dan tanggal belum dicocokkan')
    }
    for (const { title } of REGULATIONS) expect(title).not.toMatch(/[()[\]]|ringkas/i)
  })

  test('and no other reference data is called by a short title', () => {
    const folder = new URL('./', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    expect(files.length).toBeGreaterThan(5)
    for (const name of files) expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(/judul ringkas/i)
  })
})

async function printedOf(legalReferences: readonly string[]): Promise<string> {
  const out = new Collected()
  await writeDecreePaper(out, {
    title: 'Keputusan',
    letterhead: ['BUPATI SAMBAS'],
    kind: 'KEPUTUSAN BUPATI SAMBAS',
    number: 'NOMOR 15 TAHUN 2026',
    subject: 'Penetapan',
    decider: 'BUPATI SAMBAS',
    considerations: ['bahwa perlu menetapkan'],
    legalReferences,
    enacts: 'KEPUTUSAN BUPATI.',
    dictums: [{ label: 'KESATU', text: 'Menetapkan.' }],
    signature: { above: ['BUPATI SAMBAS,'], below: ['NAMA CONTOH'] },
    footer: '',
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date('2026-01-12T00:00:00Z'),
  })
  const { pages } = await readPaper(out.bytes)
  const isText = (line: string) => !/^Halaman \d+ dari/.test(line)
  return pages
    .flatMap(({ lines }) => lines.filter(isText))
    .map((line) => line.replace(/^.* \| /, ''))
    .join(' ')
}
