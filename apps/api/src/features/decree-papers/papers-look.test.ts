import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import { differenceOf, drawPages, readPng, writePng } from '@payung/documents/page-image.builder'
import { Collected } from '@payung/documents/read-paper.builder'
import { writeTablePaper } from '@payung/documents/table-paper'
import { anAnnexEntry } from '@payung/domain/decree/annex-entry.builder'
import { amendmentName } from '@payung/domain/decree/decree-citation'
import { FIRST_TEMPLATES } from '@payung/domain/decree/decree-template'
import { amountWrittenOut, countWrittenOut } from '@payung/domain/money/amount-in-words'
import { expect, test } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { anEmblem } from '../decrees/emblem.builder.ts'
import type { DecreeRecord } from '../decrees/public.ts'
import { type AnnexFrame, annexPaper } from './annex-tables.ts'
import { decreeText, type TextFrame } from './decree-text.ts'
import { publicPlacesPaper } from './public-places-paper.ts'

/** Fewer points than a screen has: letters stay legible, and a page is some 20 KB. */
const SCALE = 0.8
/** Some twenty points: other processors may round the edges of letters otherwise, and a short word is more. */
const DIFFERENCE_MAX = 0.00005

const CITED = 'Keputusan Bupati Sambas Nomor 15 Tahun 2026 tentang Penetapan Pekerja Rentan Penerima Bantuan Iuran'
const FRAME: TextFrame = {
  head: 'Bupati Sambas',
  letterhead: ['BUPATI SAMBAS', 'PROVINSI KALIMANTAN BARAT'],
  values: {
    judul_kepala: 'Bupati Sambas',
    jabatan_kepala: 'Bupati',
    wilayah: 'Kabupaten Sambas',
    tempat: 'Sambas',
    program: 'Petani Sambas 2026',
    jumlah_orang: countWrittenOut(1_616),
    kuota: countWrittenOut(1_800),
    mulai: '1 Januari 2026',
    sampai: '31 Desember 2026',
    bulan: countWrittenOut(12),
    iuran_per_orang: amountWrittenOut(16_800n),
    iuran_total: amountWrittenOut(325_785_600n),
    sumber_dana:
      'Anggaran Pendapatan dan Belanja Daerah Kabupaten Sambas Tahun Anggaran 2026, pada Dokumen Pelaksanaan Anggaran Dinas Tenaga Kerja, kode rekening 5.1.02.02.02.0006 dan 5.1.02.02.02.0007',
    jaminan: 'jaminan kecelakaan kerja dan jaminan kematian',
    kutipan_keputusan_diubah: CITED,
    perubahan: amendmentName(1),
    ditambah: countWrittenOut(1),
    dikeluarkan: countWrittenOut(2),
    diganti: countWrittenOut(3),
    diperbaiki: countWrittenOut(4),
    tembusan: 'Inspektur Kabupaten Sambas\nKepala BPJS Ketenagakerjaan Cabang Singkawang',
  },
  emblem: null,
  certifier: { title: 'Kepala Bagian Hukum', name: 'NAMA CONTOH, S.H., M.H.', rank: 'Pembina' },
  isProvince: false,
  publicAddress: 'https://payung.example/publik/keputusan/contohsambas2026aaaa',
}
const DECREE = {
  ...FIRST_TEMPLATES.DESIGNATION,
  legal_references: [
    'Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan',
    'Peraturan Bupati Sambas Nomor 12 Tahun 2024 tentang Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan',
    'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian',
    'Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial (Lembaran Negara Republik Indonesia Tahun 2011 Nomor 116, Tambahan Lembaran Negara Republik Indonesia Nomor 5256)',
    'Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional (Lembaran Negara Republik Indonesia Tahun 2004 Nomor 150, Tambahan Lembaran Negara Republik Indonesia Nomor 4456)',
  ],
  number: null,
  signed_on: null,
  signatory_name: null,
  signatory_title: null,
  signatory_capacity: null,
  public_code: 'k7qmcontohkeputusan2',
  state: 'DRAFT',
  approved_hash: null,
  content_hash: null,
  updated_at: new Date('2026-01-12T00:00:00Z'),
} as unknown as DecreeRecord
const SIGNED = {
  ...DECREE,
  state: 'SIGNED',
  number: '15',
  signed_on: '2026-01-14',
  signatory_name: 'NAMA CONTOH',
  signatory_capacity: 'ACTING_PJ',
  content_hash: '9f3c'.repeat(16),
} as DecreeRecord

const APPROVED = { state: 'APPROVED', approved_hash: 'ab12'.repeat(16) } as const

/** As it is drafted: what calls for it comes first. */
const REVOCATION = {
  ...FIRST_TEMPLATES.REVOCATION,
  considerations: ['bahwa anggaran tahun berjalan tidak mencukupi', ...FIRST_TEMPLATES.REVOCATION.considerations],
}

const ANNEX: AnnexFrame = {
  isPublic: false,
  isDraft: false,
  byRegency: true,
  approved: { approvedHash: 'ab12'.repeat(16), publicCode: 'k7qmcontohkeputusan2' },
  head: 'GUBERNUR KALIMANTAN BARAT',
  number: null,
  title: 'Penetapan pekerja rentan penerima bantuan iuran',
  name: 'DAFTAR PEKERJA RENTAN PENERIMA BANTUAN IURAN',
  payments: null,
  asOfMonth: null,
  contentHash: null,
  signature: ['GUBERNUR KALIMANTAN BARAT,', '', '', '', 'NAMA CONTOH'],
  createdAt: new Date('2026-01-12T00:00:00Z'),
}

function* people() {
  for (let number = 1; number <= 24; number++)
    yield anAnnexEntry({
      number: number + 1_230,
      name: `Contoh ${number}`,
      regency: number <= 9 ? 'Kabupaten Sambas' : 'Kabupaten Landak',
      ...(number % 8 === 0
        ? { remark: 'Perbaikan data: identitas keliru. Semula: nama Contoh Lama; lahir 05-11-1982' }
        : {}),
    })
}

async function text(decree: Partial<DecreeRecord>, frame: Partial<TextFrame> = {}): Promise<Buffer> {
  const out = new Collected()
  await writeDecreePaper(out, decreeText({ ...DECREE, ...decree }, { ...FRAME, ...frame }))
  return out.bytes
}

async function annex(frame: Partial<AnnexFrame>): Promise<Buffer> {
  const out = new Collected()
  await writeTablePaper(out, annexPaper({ ...ANNEX, ...frame }, people()))
  return out.bytes
}

const AREAS = new Map([
  ['61.01', { kind: 'REGENCY', name: 'Sambas' }],
  ['61.01.01', { kind: 'DISTRICT', name: 'Sambas' }],
  ['61.01.01.2001', { kind: 'DESA', name: 'Dalam Kaum' }],
  ['61.01.01.2002', { kind: 'DESA', name: 'Lubuk Dagang' }],
  ['61.71', { kind: 'CITY', name: 'Pontianak' }],
  ['61.71.01', { kind: 'DISTRICT', name: 'Pontianak Selatan' }],
  ['61.71.01.1001', { kind: 'KELURAHAN', name: 'Benua Melayu Darat' }],
]) as unknown as ReferenceData['areas']

async function places(): Promise<Buffer> {
  const out = new Collected()
  const rows = [
    { village_code: '61.01.01.2001', change: 'DESIGNATE', people: 45 },
    { village_code: '61.01.01.2002', change: 'DESIGNATE', people: 1_204 },
    { village_code: '61.71.01.1001', change: 'DESIGNATE', people: 367 },
  ] as const
  const decree = { ...SIGNED, content_hash: '9f3c'.repeat(16), field_values: FRAME.values as Record<string, string> }
  await writeTablePaper(
    out,
    publicPlacesPaper(decree, { head: 'Gubernur Kalimantan Barat', byRegency: true, areas: AREAS }, rows),
  )
  return out.bytes
}

test.each([
  ['draft', () => text({})],
  ['clean-paper', () => text(APPROVED)],
  ['certified-copy', () => text(SIGNED)],
  ['emblem', () => text(APPROVED, { emblem: anEmblem(240, 300) })],
  ['wide-emblem', () => text(APPROVED, { emblem: anEmblem(1_200, 200) })],
  ['amendment', () => text({ ...FIRST_TEMPLATES.AMENDMENT, ...APPROVED })],
  ['revocation', () => text({ ...REVOCATION, ...APPROVED })],
  ['annex-of-province', () => annex({})],
  ['public-numbers', places],
  [
    'public-annex',
    () =>
      annex({
        isPublic: true,
        byRegency: false,
        approved: null,
        contentHash: '9f3c'.repeat(16),
        number: '15 Tahun 2026',
      }),
  ],
] as const)('the paper %s looks as its kept picture does', async (kind, render) => {
  const pages = await drawPages(await render(), SCALE)
  for (const [at, page] of pages.entries()) {
    const path = new URL(`./looks/${kind}-${at + 1}.png`, import.meta.url)
    // Somebody who changes a look on purpose writes the pictures anew and looks at them: PAYUNG_LOOKS=write.
    if (process.env['PAYUNG_LOOKS'] === 'write') writeFileSync(path, writePng(page))
    expect(differenceOf(page, readPng(readFileSync(path)))).toBeLessThan(DIFFERENCE_MAX)
  }
  expect(existsSync(new URL(`./looks/${kind}-${pages.length + 1}.png`, import.meta.url))).toBe(false)
})
