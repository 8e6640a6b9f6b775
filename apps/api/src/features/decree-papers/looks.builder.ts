import { writeDecreePaper } from '@payung/documents/decree-paper'
import { Collected } from '@payung/documents/read-paper.builder'
import { writeTablePaper } from '@payung/documents/table-paper'
import { anAnnexEntry } from '@payung/domain/decree/annex-entry.builder'
import type { AnnexEntry } from '@payung/domain/decree/decree-annex'
import { amendmentName } from '@payung/domain/decree/decree-citation'
import { FIRST_TEMPLATES } from '@payung/domain/decree/decree-template'
import { amountWrittenOut, countWrittenOut } from '@payung/domain/money/amount-in-words'
import { paymentsInWords, withPaymentsNamed } from '@payung/domain/money/months-paid'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { AnnexRow, DecreeRecord } from '../decrees/public.ts'
import { amountsPerPerson } from './annex-amounts.ts'
import { readAnnexEntry } from './annex-entries.ts'
import { type AnnexFrame, annexPaper } from './annex-tables.ts'
import { decreeText, type TextFrame } from './decree-text.ts'
import { publicPlacesPaper } from './public-places-paper.ts'

const CITED = 'Keputusan Bupati Sambas Nomor 15 Tahun 2026 tentang Penetapan Pekerja Rentan Penerima Bantuan Iuran'
export const FRAME: TextFrame = {
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
export const DECREE = {
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

/** Of the province: whose decree it is, and what it therefore rests on. */
export const OF_PROVINCE = {
  decree: { legal_references: ownRegulation('Peraturan Gubernur Kalimantan Barat') },
  frame: {
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
} as const

/** Of a city, whose head is called otherwise than that of a regency in each place that names the office. */
export const OF_CITY = {
  decree: { legal_references: ownRegulation('Peraturan Wali Kota Singkawang') },
  frame: {
    head: 'Wali Kota Singkawang',
    letterhead: ['WALI KOTA SINGKAWANG', 'PROVINSI KALIMANTAN BARAT'],
    values: {
      ...FRAME.values,
      judul_kepala: 'Wali Kota Singkawang',
      jabatan_kepala: 'Wali Kota',
      wilayah: 'Kota Singkawang',
      program: 'Nelayan Singkawang 2026',
      sumber_dana: 'Anggaran Pendapatan dan Belanja Daerah Kota Singkawang Tahun Anggaran 2026',
      tembusan: 'Inspektur Kota Singkawang',
      tempat: 'Singkawang',
    },
  },
} as const

function ownRegulation(kind: string): string[] {
  return DECREE.legal_references.map((line) => line.replace('Peraturan Bupati Sambas', kind))
}

export const SIGNED = {
  ...DECREE,
  state: 'SIGNED',
  number: '15',
  signed_on: '2026-01-14',
  signatory_name: 'NAMA CONTOH',
  signatory_capacity: 'ACTING_PJ',
  content_hash: '9f3c'.repeat(16),
} as DecreeRecord

export const APPROVED = { state: 'APPROVED', approved_hash: 'ab12'.repeat(16) } as const

/** As it is drafted: what calls for it comes first. */
export const REVOCATION = {
  ...FIRST_TEMPLATES.REVOCATION,
  considerations: ['bahwa anggaran tahun berjalan tidak mencukupi', ...FIRST_TEMPLATES.REVOCATION.considerations],
}

const ANNEX: AnnexFrame = {
  isPublic: false,
  isDraft: false,
  byRegency: true,
  unit: 'orang',
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

export async function text(decree: Partial<DecreeRecord>, frame: Partial<TextFrame> = {}): Promise<Buffer> {
  const out = new Collected()
  await writeDecreePaper(out, decreeText({ ...DECREE, ...decree }, { ...FRAME, ...frame }))
  return out.bytes
}

export async function annex(frame: Partial<AnnexFrame>, entries: Iterable<AnnexEntry> = people()): Promise<Buffer> {
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
export const CHANGES: readonly Partial<AnnexRow>[] = [
  {},
  { name: 'Contoh Kedua', order_reason: 'Yang sebelumnya tidak memenuhi aturan program' },
  { name: 'Contoh Ketiga', change: 'REMOVE', reason_code: 'DECEASED', note: 'Akta 12/2026', from_month: '2027-01-01' },
  { name: 'Contoh Keempat', change: 'REPLACE', reason_code: 'MOVED', former_name: 'Contoh Yang Pindah' },
  // Nothing is paid by a decree that only names somebody rightly: no months, as `declareAnnex` has it.
  { name: 'Contoh Kelima', change: 'CORRECT', reason_code: 'IDENTITY_WRONG', former: FORMER, from_month: '2027-01-01' },
]

export const PAYMENTS = paymentsInWords([
  {
    fromMonth: '2026-01-01',
    untilMonth: '2026-03-01',
    paymentNumber: '12/SP2D/2026',
    paidOn: '2026-02-10',
    amountRupiah: 54_297_600n,
  },
])
/** Two months were paid before the decree: it names them, and asks the budget for the ten that are left. */
export const PAID = {
  decree: { dictums: [...withPaymentsNamed(FIRST_TEMPLATES.DESIGNATION.dictums, true)] },
  frame: {
    values: {
      ...FRAME.values,
      bulan_dibayar: PAYMENTS,
      iuran_total: `${amountWrittenOut(271_488_000n)} untuk ${countWrittenOut(10)} bulan yang belum dibayar`,
    },
  },
}
export const REGENCY = {
  byRegency: false,
  head: 'BUPATI SAMBAS',
  signature: ['BUPATI SAMBAS,', '', '', '', 'NAMA CONTOH'],
}
export const SIGNED_ANNEX = {
  approved: null,
  contentHash: '9f3c'.repeat(16),
  number: '15 Tahun 2026',
  signature: ['Pj. BUPATI SAMBAS,', '', 'ttd.', '', 'NAMA CONTOH'],
}

export function changedLines(changes: readonly Partial<AnnexRow>[]): AnnexEntry[] {
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
export const designated = (count: number) =>
  changedLines(
    Array.from({ length: count }, (_, at) => ({
      change: 'DESIGNATE' as const,
      reason_code: null,
      name: `Contoh ${at + 1}`,
      village_code: `61.01.01.200${1 + (at % 2)}`,
    })),
  )

/** With those whom an amendment brought in or put right, who costs as much as before; who was taken out stands there no more. */
export const consolidated = () =>
  [...designated(3), ...changedLines(CHANGES.filter(({ change }) => change !== 'REMOVE').map(ofWholeMonths))].map(
    (entry, at) => ({ ...entry, number: at + 1 }),
  )

const ofWholeMonths = (row: Partial<AnnexRow>) => ({ ...row, from_month: ROW.from_month })

const OTHER_VILLAGES = ['61.01.01.2001', '61.71.01.1001'] as const

/** Of two regencies in turn, as an office enters changes, in the order in which `declareAnnex` reads those of a province: each keeps its number. */
export const changesByRegency = () =>
  changedLines(CHANGES.map((row, at) => ({ ...row, village_code: OTHER_VILLAGES[at % 2] ?? '' }))).toSorted(
    byRegencyThenNumber,
  )

export const consolidatedByRegency = () =>
  consolidated()
    .map((entry) => (entry.number % 3 === 0 ? { ...entry, ...IN_CITY } : entry))
    .toSorted(byRegencyThenNumber)

const IN_CITY = { village: 'Benua Melayu Darat', district: 'Pontianak Selatan', regency: 'Kota Pontianak' }

function byRegencyThenNumber(entry: AnnexEntry, other: AnnexEntry): number {
  return entry.regency.localeCompare(other.regency) || entry.number - other.number
}

/** So many considerations that the hand of who certifies falls at the foot of a page. */
export const LONG = [1, 2, 3, 4].map(
  (group) =>
    `bahwa pekerja rentan kelompok ${group} bekerja tanpa hubungan kerja dengan penghasilan yang tidak tetap, sehingga belum mampu membayar sendiri iuran jaminan sosial ketenagakerjaannya`,
)

const DESIGNATED_PLACES = [
  { village_code: '61.01.01.2001', change: 'DESIGNATE', people: 45 },
  { village_code: '61.01.01.2002', change: 'DESIGNATE', people: 1_204 },
  { village_code: '61.71.01.1001', change: 'DESIGNATE', people: 367 },
] as const
const CHANGED_PLACES = [
  { village_code: '61.01.01.2001', change: 'ADD', people: 3 },
  { village_code: '61.01.01.2001', change: 'REMOVE', people: 2 },
  { village_code: '61.71.01.1001', change: 'REPLACE', people: 4 },
] as const

export async function places(kind: 'DESIGNATION' | 'AMENDMENT'): Promise<Buffer> {
  const out = new Collected()
  const rows = kind === 'AMENDMENT' ? CHANGED_PLACES : DESIGNATED_PLACES
  const decree = {
    ...SIGNED,
    kind,
    content_hash: '9f3c'.repeat(16),
    field_values: FRAME.values as Record<string, string>,
  }
  await writeTablePaper(
    out,
    publicPlacesPaper(decree, { head: 'Gubernur Kalimantan Barat', byRegency: true, areas: AREAS }, rows),
  )
  return out.bytes
}
