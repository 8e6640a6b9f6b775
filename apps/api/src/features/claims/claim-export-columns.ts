import type { ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import type { ClaimPayer } from '@payung/domain/benefit/claim-payer'
import type { ClaimState } from '@payung/domain/benefit/claim-state'
import type { PublishedPart } from '@payung/domain/disclosure/publish-claim-parts'
import type { PublishedClaimTables } from '@payung/domain/disclosure/publish-claim-tables'
import type { CellValue } from '@payung/table-files/cell-value'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { DecreeRecord } from '../decrees/public.ts'
import type { ClaimFigureRow } from './claim-figures.queries.ts'
import type { ClaimsBelow } from './claim-figures-below.queries.ts'
import type { ExportedClaimRow } from './claims.queries.ts'

const STATES: Readonly<Record<ClaimState, string>> = {
  REPORTED: 'Dilaporkan',
  DOCUMENTS: 'Melengkapi dokumen',
  SUBMITTED: 'Diajukan ke BPJS',
  IN_REVIEW: 'Diperiksa BPJS',
  RETURNED: 'Dikembalikan BPJS',
  APPROVED: 'Disetujui BPJS',
  REJECTED: 'Ditolak BPJS',
  PAID: 'Dibayar',
  CLOSED: 'Selesai',
  WITHDRAWN: 'Laporan ditarik',
}

const PROGRAMMES: Readonly<Record<ClaimProgramme, string>> = {
  DEATH: 'Jaminan Kematian',
  WORK_ACCIDENT: 'Jaminan Kecelakaan Kerja',
}

interface Column<Row, Names> {
  readonly header: string
  readonly widthCharacters: number
  readonly cell: (row: Row, names: Names) => CellValue
}

/** What the list on the screen says: no event, no paper and no day of an event, so that the file says nothing about health. */
export const CLAIM_COLUMNS: readonly Column<ExportedClaimRow, ReferenceData>[] = [
  { header: 'Nomor Kasus', widthCharacters: 20, cell: (row) => row.case_number },
  { header: 'Peserta', widthCharacters: 36, cell: (row) => row.display_name ?? '—' },
  {
    header: 'Desa/Kelurahan',
    widthCharacters: 26,
    cell: (row, { areas }) => areas.get(row.village_code ?? '')?.name ?? null,
  },
  { header: 'Jaminan', widthCharacters: 26, cell: (row) => PROGRAMMES[row.programme] },
  { header: 'Tahap', widthCharacters: 22, cell: (row) => STATES[row.state] },
  { header: 'Sejak', widthCharacters: 14, cell: (row) => ({ date: row.state_since }) },
  { header: 'Hari Berjalan', widthCharacters: 14, cell: (row) => row.days_open },
]

/** Of who works for the whole government. */
export const MONEY_COLUMNS: readonly Column<ExportedClaimRow, ReferenceData>[] = [
  { header: 'Nomor Klaim BPJS', widthCharacters: 22, cell: (row) => row.insurer_number },
  { header: 'Hak yang Dihitung (Rp)', widthCharacters: 22, cell: (row) => row.due_rupiah },
  { header: 'Disetujui (Rp)', widthCharacters: 18, cell: (row) => row.approved_rupiah },
  { header: 'Dibayar (Rp)', widthCharacters: 18, cell: (row) => row.paid_rupiah },
  { header: 'Diterima Kurang', widthCharacters: 16, cell: (row) => (row.has_shortfall ? 'Ya' : 'Tidak') },
]

interface FigureNames extends ReferenceData {
  readonly decrees: ReadonlyMap<string, DecreeRecord>
}

interface Dimension {
  readonly header: string
  readonly nameOf: (key: string, names: FigureNames) => string | undefined
  /** Of what has no key. */
  readonly rest: string
}

const PAYERS: Readonly<Record<ClaimPayer, string>> = {
  OWN: 'Pemerintah ini',
  GOVERNMENT: 'Pemerintah daerah lain',
  COMPANY: 'Perusahaan',
  OUTSIDE: 'Pihak luar, misalnya desa',
  SELF: 'Pekerja sendiri',
  SHARED: 'Beberapa pembayar',
  ELSEWHERE: 'Menurut keputusan pemerintah lain',
}

/** To a province, the government of a claim is another than the one that reads. */
const PAYERS_BELOW: typeof PAYERS = { ...PAYERS, OWN: 'Pemerintah yang membuka klaim' }

const AGES: Readonly<Record<string, string>> = {
  '0': 'Sampai 7 hari',
  '8': '8–30 hari',
  '31': '31–90 hari',
  '91': 'Lebih dari 90 hari',
}

/** In the order of the file. */
const DIMENSIONS: Readonly<Record<ClaimFigureRow['dimension'], Dimension>> = {
  ALL: { header: 'Semua', nameOf: () => undefined, rest: 'Semua klaim' },
  AREA: {
    header: 'Kecamatan',
    nameOf: (key, { areas }) => areas.get(key)?.name,
    rest: 'Dicatat pemerintah lain',
  },
  PROGRAMME: { header: 'Jaminan', nameOf: (key) => PROGRAMMES[key as ClaimProgramme], rest: '—' },
  MONTH: { header: 'Bulan peristiwa', nameOf: (key) => key.slice(0, '2026-01'.length), rest: '—' },
  DECREE: {
    header: 'Keputusan yang melindungi',
    nameOf: (key, { decrees }) => decrees.get(key)?.number ?? decrees.get(key)?.title,
    rest: 'Tanpa keputusan pemerintah ini',
  },
  PAYER: {
    header: 'Pembayar bulan peristiwa',
    nameOf: (key) => PAYERS[key as ClaimPayer],
    rest: 'Bulannya tidak terlindungi',
  },
  AGE: { header: 'Yang berjalan, sejak peristiwa', nameOf: (key) => AGES[key], rest: '—' },
}

/** Part by part, each in the order in which it is read; ages from the youngest on. */
export function inFileOrder(rows: readonly ClaimFigureRow[]): readonly ClaimFigureRow[] {
  const younger = (a: ClaimFigureRow, b: ClaimFigureRow) => (a.dimension === 'AGE' ? Number(a.key) - Number(b.key) : 0)
  return Object.keys(DIMENSIONS).flatMap((dimension) =>
    rows.filter((row) => row.dimension === dimension).toSorted(younger),
  )
}

export const FIGURE_COLUMNS: readonly Column<ClaimFigureRow, FigureNames>[] = [
  { header: 'Menurut', widthCharacters: 28, cell: (row) => DIMENSIONS[row.dimension].header },
  {
    header: 'Kelompok',
    widthCharacters: 40,
    cell: ({ dimension, key }, names) =>
      key === null ? DIMENSIONS[dimension].rest : (DIMENSIONS[dimension].nameOf(key, names) ?? key),
  },
  { header: 'Jumlah Klaim', widthCharacters: 14, cell: (row) => row.claims },
  { header: 'Masih Berjalan', widthCharacters: 16, cell: (row) => row.open },
  { header: 'Dibayar', widthCharacters: 10, cell: (row) => row.paid },
  { header: 'Santunan (Rp)', widthCharacters: 20, cell: (row) => row.paid_rupiah },
  { header: 'Separuhnya dalam (Hari)', widthCharacters: 24, cell: (row) => row.median_days },
  { header: 'Sembilan dari Sepuluh dalam (Hari)', widthCharacters: 32, cell: (row) => row.slow_days },
]

/** Of regencies and cities, rounded. */
export const BELOW_COLUMNS: readonly Column<ClaimsBelow, null>[] = [
  { header: 'Kode', widthCharacters: 10, cell: (row) => row.areaCode },
  { header: 'Kabupaten/Kota', widthCharacters: 28, cell: (row) => row.name },
  { header: 'Jumlah Klaim', widthCharacters: 14, cell: (row) => row.claims },
  { header: 'Masih Berjalan', widthCharacters: 16, cell: (row) => row.open },
  { header: 'Lewat Batas Hari', widthCharacters: 18, cell: (row) => row.late },
  { header: 'Dibayar', widthCharacters: 10, cell: (row) => row.paid },
  { header: 'Belum Diminta', widthCharacters: 16, cell: (row) => row.unasked },
  { header: 'Hak yang Dihitung (Rp)', widthCharacters: 22, cell: (row) => row.dueRupiah },
  { header: 'Santunan (Rp)', widthCharacters: 20, cell: (row) => row.paidRupiah },
  { header: 'Iuran Dibayar (Rp)', widthCharacters: 20, cell: (row) => row.contributedRupiah },
  { header: 'Separuhnya dalam (Hari)', widthCharacters: 24, cell: (row) => row.medianDays },
  { header: 'Sembilan dari Sepuluh dalam (Hari)', widthCharacters: 32, cell: (row) => row.slowDays },
]

/** A part of all of them together, in the columns of their lines: what it is, and how many. */
export function partRows(parts: PublishedClaimTables): readonly (readonly CellValue[])[] {
  const named: readonly (readonly [header: string, rows: readonly PublishedPart[], nameOf: (key: string) => string])[] =
    [
      [DIMENSIONS.PROGRAMME.header, parts.PROGRAMME, (key) => PROGRAMMES[key as ClaimProgramme]],
      [DIMENSIONS.PAYER.header, parts.PAYER, (key) => PAYERS_BELOW[key as ClaimPayer] ?? DIMENSIONS.PAYER.rest],
      [DIMENSIONS.MONTH.header, parts.MONTH, (key) => key.slice(0, '2026-01'.length)],
    ]
  const rest = BELOW_COLUMNS.slice(3).map(() => null)
  return named.flatMap(([header, rows, nameOf]) =>
    rows.map(({ key, claims }) => [header, nameOf(key), claims, ...rest]),
  )
}
