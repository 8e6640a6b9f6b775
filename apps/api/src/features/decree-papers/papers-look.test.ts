import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import { differenceOf, drawPages, readPng, writePng } from '@payung/documents/page-image.builder'
import { Collected } from '@payung/documents/read-paper.builder'
import { writeTablePaper } from '@payung/documents/table-paper'
import { anAnnexEntry } from '@payung/domain/decree/annex-entry.builder'
import { concludedFromAll } from '@payung/domain/decree/conclusion'
import type { AnnexEntry } from '@payung/domain/decree/decree-annex'
import { amendmentName } from '@payung/domain/decree/decree-citation'
import { FIRST_TEMPLATES, fillFields } from '@payung/domain/decree/decree-template'
import { withMatching } from '@payung/domain/decree/matching-claim'
import { REVIEWED_LINE } from '@payung/domain/decree/review-claim'
import { amountWrittenOut, countWrittenOut } from '@payung/domain/money/amount-in-words'
import { paymentsInWords } from '@payung/domain/money/months-paid'
import { expect, test } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { anEmblem } from '../decrees/emblem.builder.ts'
import type { AnnexRow, DecreeRecord } from '../decrees/public.ts'
import { amountsPerPerson } from './annex-amounts.ts'
import { readAnnexEntry } from './annex-entries.ts'
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
    dipadankan: countWrittenOut(1_604),
    tanggal_pemadanan: '9 Januari 2026',
    diverifikasi_ulang: countWrittenOut(1_616),
    tanggal_verifikasi_ulang: '2 Juli 2026',
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
const OF_PROVINCE = DECREE.legal_references.map((line) =>
  line.replace(
    'Peraturan Bupati Sambas Nomor 12 Tahun 2024',
    'Peraturan Gubernur Kalimantan Barat Nomor 12 Tahun 2024',
  ),
)
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

async function annex(frame: Partial<AnnexFrame>, entries: Iterable<AnnexEntry> = people()): Promise<Buffer> {
  const out = new Collected()
  await writeTablePaper(out, annexPaper({ ...ANNEX, ...frame }, entries))
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

/** A line of a regency's annex, as the database has it. */
const ROW: AnnexRow = {
  entry_no: 1,
  change: 'ADD',
  reason_code: 'QUOTA_LEFT',
  note: null,
  order_reason: null,
  worker_id: 'contoh',
  person_id: 1n,
  national_id_cipher: new Uint8Array([1]),
  person_index: null,
  national_id_prefix: '6101',
  name: 'Contoh Pertama',
  birth_place: 'Sambas',
  birth_date: '1982-11-15',
  sex: 'FEMALE',
  address: 'Jl. Contoh Gg. Melati 7',
  rt: '009',
  rw: '001',
  village_code: '61.01.01.2001',
  occupation_code: null,
  from_month: '2026-07-01',
  until_month: '2027-01-01',
  former_name: null,
}
const FORMER = { ...ROW, name: 'Contoh Lama', birth_date: '1982-11-05', has_other_number: true } as const

/** Each thing that an amendment does to a line, with what it says of it. */
const CHANGES: readonly Partial<AnnexRow>[] = [
  {},
  { name: 'Contoh Kedua', order_reason: 'Yang sebelumnya tidak memenuhi aturan program' },
  { name: 'Contoh Ketiga', change: 'REMOVE', reason_code: 'DECEASED', note: 'Akta 12/2026', from_month: '2027-01-01' },
  { name: 'Contoh Keempat', change: 'REPLACE', reason_code: 'MOVED', former_name: 'Contoh Yang Pindah' },
  { name: 'Contoh Kelima', change: 'CORRECT', reason_code: 'IDENTITY_WRONG', former: FORMER },
]

const PAYMENTS = paymentsInWords([
  {
    fromMonth: '2026-01-01',
    untilMonth: '2026-03-01',
    paymentNumber: '12/SP2D/2026',
    paidOn: '2026-02-10',
    amountRupiah: 54_297_600n,
  },
])
const REGENCY = { byRegency: false, head: 'BUPATI SAMBAS', signature: ['BUPATI SAMBAS,', '', '', '', 'NAMA CONTOH'] }
const SIGNED_ANNEX = {
  approved: null,
  contentHash: '9f3c'.repeat(16),
  number: '15 Tahun 2026',
  signature: ['Pj. BUPATI SAMBAS,', '', 'ttd.', '', 'NAMA CONTOH'],
}

function changedLines(changes: readonly Partial<AnnexRow>[]): AnnexEntry[] {
  const months = ['07', '08', '09', '10', '11', '12'].map((month) => ({
    month: `2026-${month}-01`,
    people: 4,
    perPersonRupiah: 16_800n,
    isPaid: false,
  }))
  const reading = {
    reference: { areas: AREAS, occupations: new Map() } as unknown as ReferenceData,
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    amounts: amountsPerPerson({ payer: 'REGIONAL_BUDGET', totalRupiah: 0n, months }),
    openNationalId: null,
  } as const
  return changes.map((changed, at) => readAnnexEntry({ ...ROW, entry_no: at + 1, ...changed }, reading))
}

/** Those whom a regency designated, numbers masked as in most copies. */
const designated = (count: number) =>
  changedLines(
    Array.from({ length: count }, (_, at) => ({
      change: 'DESIGNATE' as const,
      reason_code: null,
      name: `Contoh ${at + 1}`,
      village_code: `61.01.01.200${1 + (at % 2)}`,
    })),
  )

/** With those whom an amendment brought in or put right; who was taken out stands there no more. */
const consolidated = () =>
  [...designated(3), ...changedLines(CHANGES.filter(({ change }) => change !== 'REMOVE'))].map((entry, at) => ({
    ...entry,
    number: at + 1,
  }))

/** So many considerations that the hand of who certifies falls at the foot of a page. */
const LONG = [1, 2, 3, 4].map(
  (group) =>
    `bahwa pekerja rentan kelompok ${group} bekerja tanpa hubungan kerja dengan penghasilan yang tidak tetap, sehingga belum mampu membayar sendiri iuran jaminan sosial ketenagakerjaannya`,
)

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
  [
    'matched-designation',
    () =>
      text({
        ...APPROVED,
        considerations: [...withMatching(FIRST_TEMPLATES.DESIGNATION, { people: 1_604, lastOn: '2026-01-09' })],
      }),
  ],
  [
    'province-designation',
    () =>
      text(
        { ...APPROVED, legal_references: OF_PROVINCE },
        {
          head: 'Gubernur Kalimantan Barat',
          letterhead: ['GUBERNUR KALIMANTAN BARAT'],
          isProvince: true,
          values: {
            ...FRAME.values,
            judul_kepala: 'Gubernur Kalimantan Barat',
            jabatan_kepala: 'Gubernur',
            wilayah: 'Provinsi Kalimantan Barat',
            program: 'Petani Kalimantan Barat 2026',
            sumber_dana: 'Anggaran Pendapatan dan Belanja Daerah Provinsi Kalimantan Barat Tahun Anggaran 2026',
            tembusan: 'Inspektur Provinsi Kalimantan Barat',
            tempat: 'Pontianak',
          },
        },
      ),
  ],
  ['clean-paper', () => text(APPROVED)],
  ['certified-copy', () => text(SIGNED)],
  [
    'long-certified-copy',
    () => text({ ...SIGNED, considerations: [...concludedFromAll([...LONG, ...DECREE.considerations])] }),
  ],
  [
    'public-copy',
    async () => {
      const out = new Collected()
      const written = decreeText(SIGNED, { ...FRAME, certifier: null })
      await writeDecreePaper(out, { ...written, footer: `Salinan publik · ${written.footer}` })
      return out.bytes
    },
  ],
  ['emblem', () => text(APPROVED, { emblem: anEmblem(240, 300) })],
  ['wide-emblem', () => text(APPROVED, { emblem: anEmblem(1_200, 200) })],
  ['amendment', () => text({ ...FIRST_TEMPLATES.AMENDMENT, ...APPROVED })],
  [
    'reviewed-amendment',
    () =>
      text({
        ...FIRST_TEMPLATES.AMENDMENT,
        considerations: [...concludedFromAll([REVIEWED_LINE, ...FIRST_TEMPLATES.AMENDMENT.considerations])],
        ...APPROVED,
      }),
  ],
  ['revocation', () => text({ ...REVOCATION, ...APPROVED })],
  ['annex-of-province', () => annex({})],
  ['annex-of-regency', () => annex({ ...REGENCY, ...SIGNED_ANNEX, payments: PAYMENTS }, designated(26))],
  [
    'annex-start',
    () => annex({ ...REGENCY, isDraft: true, approved: null, excerpt: { shown: 24, people: 1_616 } }, designated(24)),
  ],
  [
    'annex-of-amendment',
    () =>
      annex(
        {
          ...REGENCY,
          title: fillFields(FIRST_TEMPLATES.AMENDMENT.title, FRAME.values),
          name: 'DAFTAR PERUBAHAN PEKERJA RENTAN PENERIMA BANTUAN IURAN',
        },
        changedLines(CHANGES),
      ),
  ],
  ['consolidated-annex', () => annex({ ...REGENCY, ...SIGNED_ANNEX, asOfMonth: '2026-07-01' }, consolidated())],
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
