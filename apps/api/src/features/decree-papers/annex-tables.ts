import { type Approved, pageMark } from '@payung/documents/page-code'
import type { TablePaper, TableRow } from '@payung/documents/table-content'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import {
  ANNEX_COLUMNS,
  type AnnexColumn,
  type AnnexColumnKey,
  type AnnexEntry,
  PUBLIC_ANNEX_COLUMNS,
} from '@payung/domain/decree/decree-annex'
import { amountInWords } from '@payung/domain/money/amount-in-words'
import type { Rupiah } from '@payung/domain/money/money'
import { asPrinted } from '@payung/domain/text/paper-letters'
import type { CellValue, WrittenTable } from '@payung/table-files/cell-value'
import { Temporal } from 'temporal-polyfill'

/** What stands around the rows of an annex; all of it is fixed with the decree. */
export interface AnnexFrame {
  readonly isPublic: boolean
  readonly isDraft: boolean
  /** An annex of a province stands by regency and city, each with its sum. */
  readonly byRegency: boolean
  /** What a line is: a person, or of an amendment a change, which may take somebody out. */
  readonly unit: 'orang' | 'perubahan'
  /** `BUPATI KUBU RAYA`. */
  readonly head: string
  /** With its year: `15 Tahun 2026`; null while it has none. */
  readonly number: string | null
  readonly title: string
  /** What it lists: `DAFTAR PENERIMA BANTUAN IURAN`. */
  readonly name: string
  /** What was paid for months that were over; null where nothing was. */
  readonly payments: string | null
  /** Of a consolidated annex: the month as which it stands. */
  readonly asOfMonth: string | null
  /** Of an annex that is broken off: whom it shows and how many the whole names. */
  readonly excerpt?: { readonly shown: number; readonly people: number } | undefined
  /** Of the clean paper alone: what was approved. Its pages carry codes, as they are what is signed. */
  readonly approved: Approved | null
  /** Hexadecimal, of what was signed; null before. */
  readonly contentHash: string | null
  readonly signature: readonly string[]
  readonly createdAt: Date
}

type Entries = AsyncIterable<AnnexEntry> | Iterable<AnnexEntry>

/** Parts of the width of a page, by how long what stands in them usually is. */
const SHARES: Readonly<Record<AnnexColumnKey, number>> = {
  NUMBER: 27,
  NATIONAL_ID: 66,
  NAME: 88,
  BIRTH: 78,
  SEX: 16,
  ADDRESS: 84,
  NEIGHBOURHOOD: 32,
  VILLAGE: 60,
  DISTRICT: 56,
  OCCUPATION: 58,
  PROGRAMMES: 34,
  MONTHLY: 48,
  MONTHS: 24,
  TOTAL: 62,
  REMARK: 76,
}

const WIDTHS: Readonly<Partial<Record<AnnexColumnKey | 'REGENCY', number>>> = {
  NUMBER: 8,
  NATIONAL_ID: 20,
  NAME: 32,
  BIRTH: 28,
  SEX: 6,
  ADDRESS: 36,
  VILLAGE: 26,
  DISTRICT: 22,
  REGENCY: 26,
  OCCUPATION: 24,
  REMARK: 36,
}

const columnsOf = ({ isPublic }: AnnexFrame) => (isPublic ? PUBLIC_ANNEX_COLUMNS : ANNEX_COLUMNS)

/** The annex as paper. */
export function annexPaper(frame: AnnexFrame, entries: Entries): TablePaper {
  const columns = columnsOf(frame)
  return {
    title: `Lampiran Keputusan ${frame.head} ${frame.number ?? '(konsep)'}`,
    heading: headingOf(frame),
    name: frame.name,
    columns: columns.map(({ key, header, kind }) => ({
      header,
      share: SHARES[key],
      align: kind !== 'TEXT' ? 'END' : key === 'SEX' ? 'CENTRE' : 'START',
      isNumber: kind !== 'TEXT',
    })),
    rows: paperRows(columns, entries, frame.byRegency),
    sums: {
      column: columns.findIndex(({ key }) => key === 'TOTAL'),
      pageLabel: 'Jumlah halaman ini',
      carriedLabel: 'Jumlah sampai dengan halaman ini',
      totalLabel: frame.excerpt === undefined ? 'Jumlah seluruhnya (Rp)' : 'Jumlah cuplikan ini (Rp)',
      groupLabel: (regency, lines) => regencyLabel(frame, regency, lines),
      groupAgainLabel: (regency) => `${regency} (lanjutan)`,
      format: digitsOf,
      inWords: (total) =>
        frame.excerpt === undefined ? `Terbilang: ${amountInWords(total)}` : brokenOff(frame.excerpt, frame.unit),
    },
    footer: footerOf(frame),
    pageLabel: (page) => `Halaman ${page.toLocaleString('id-ID')} dari `,
    signature: isSigned(frame) ? frame.signature : [],
    createdAt: frame.createdAt,
    watermark: frame.isDraft ? 'KONSEP' : undefined,
    ...markedBy(frame),
  }
}

/** The annex as a workbook: the same columns, money as numbers that add up, the sums of regencies, the total and its words. */
export function annexSheet(frame: AnnexFrame, entries: Entries): WrittenTable {
  const columns = sheetColumnsOf(frame)
  return {
    titleRows: [...headingOf(frame), frame.name, footerOf(frame)],
    columns: columns.map(({ key, header }) => ({ header, widthCharacters: WIDTHS[key] ?? 12 })),
    rows: sheetRows(frame, columns, entries),
  }
}

type SheetColumn = Omit<AnnexColumn, 'key' | 'kind'> & { readonly key: AnnexColumnKey | 'REGENCY' }

/** On paper a regency stands above its rows; a workbook is sorted and filtered, so that each row names its own. */
const REGENCY: SheetColumn = { key: 'REGENCY', header: 'Kabupaten/Kota', value: ({ regency }) => regency }

function sheetColumnsOf(frame: AnnexFrame): readonly SheetColumn[] {
  const columns = columnsOf(frame)
  if (!frame.byRegency) return columns
  return columns.flatMap((column) => (column.key === 'DISTRICT' ? [column, REGENCY] : [column]))
}

/** Of an annex that is broken off, a regency's sum may be broken off with it. */
function regencyLabel({ excerpt, unit }: AnnexFrame, regency: string, lines: number): string {
  const where = excerpt === undefined ? regency : `${regency} dalam cuplikan ini`
  return `Jumlah ${where}, ${lines.toLocaleString('id-ID')} ${unit}`
}

/** What is broken off, or put together from a decree and its amendments, is a reading aid: nobody has signed it as it stands. */
function isSigned({ excerpt, asOfMonth }: AnnexFrame): boolean {
  return excerpt === undefined && asOfMonth === null
}

/** Nobody takes the beginning for the whole: it has neither the sum in words nor a signature. */
function brokenOff({ shown, people }: NonNullable<AnnexFrame['excerpt']>, unit: AnnexFrame['unit']): string {
  const [some, all] = [shown, people].map((count) => count.toLocaleString('id-ID'))
  return `Cuplikan: ${some} dari ${all} ${unit}. Yang lengkap ada pada berkas lampiran.`
}

function headingOf({ isPublic, isDraft, head, number, title, asOfMonth, excerpt, payments }: AnnexFrame): string[] {
  const kind = [
    asOfMonth === null ? 'LAMPIRAN' : 'LAMPIRAN GABUNGAN',
    ...(isPublic ? ['SALINAN PUBLIK'] : []),
    ...(isDraft ? ['KONSEP'] : []),
    ...(excerpt === undefined ? [] : ['CUPLIKAN']),
  ]
  return [
    ...annexHeading({ kind, head, number, title }),
    ...(asOfMonth === null ? [] : [`Keadaan per ${formatDateLong(Temporal.PlainDate.from(asOfMonth))}`]),
    ...(payments === null ? [] : [`Telah dibayar: ${payments}`]),
  ]
}

/** To which decree an annex belongs, in capitals and without a mark at the end of a line (UU 12/2011, annex II). */
export function annexHeading({
  kind,
  head,
  number,
  title,
}: Pick<AnnexFrame, 'head' | 'number' | 'title'> & { readonly kind: readonly string[] }): string[] {
  return [
    kind.join(' · '),
    `KEPUTUSAN ${head}`,
    `NOMOR ${number?.replace(/ Tahun (?=\d{4}$)/, ' TAHUN ') ?? '…'}`,
    'TENTANG',
    title.toUpperCase(),
  ]
}

function markedBy({ approved, excerpt, isPublic }: AnnexFrame): Pick<TablePaper, 'pageMark'> {
  return approved === null || isPublic || excerpt !== undefined
    ? {}
    : { pageMark: (page) => pageMark(approved, 'ANNEX', page) }
}

function footerOf({ isPublic, contentHash, approved, asOfMonth }: AnnexFrame): string {
  const copy = isPublic ? 'Salinan publik: tanpa NIK, tanggal lahir, alamat dan RT/RW. ' : ''
  if (asOfMonth !== null)
    return `${copy}Gabungan, bukan naskah yang ditandatangani. Keputusan asal: SHA-256 ${contentHash ?? '…'}`
  return `${copy}${contentHash !== null ? `SHA-256 ${contentHash}` : approved === null ? 'Belum ditandatangani.' : `Disetujui · SHA-256 ${approved.approvedHash}`}`
}

const digitsOf = (amount: Rupiah) => amount.toLocaleString('id-ID')

async function* paperRows(
  columns: readonly AnnexColumn[],
  entries: Entries,
  byRegency: boolean,
): AsyncGenerator<TableRow> {
  for await (const entry of entries) {
    // Addresses and places of birth may be older than the question whether papers print them.
    const cells = columns.map((column) => asPrinted(cellText(column, entry)))
    yield { cells, amount: entry.totalRupiah, ...(byRegency ? { group: entry.regency } : {}) }
  }
}

function cellText(column: AnnexColumn, entry: AnnexEntry): string {
  const value = column.value(entry)
  return value === null ? '' : typeof value === 'string' ? value : value.toLocaleString('id-ID')
}

async function* sheetRows(
  frame: AnnexFrame,
  columns: readonly SheetColumn[],
  entries: Entries,
): AsyncGenerator<readonly CellValue[]> {
  const rowOf = (cells: Partial<Record<SheetColumn['key'], CellValue>>) => columns.map(({ key }) => cells[key] ?? null)
  const sumOf = ({ name, lines, sum }: RegencySum) =>
    rowOf({ NAME: regencyLabel(frame, name, lines), REGENCY: name, TOTAL: sum })
  let total = 0n
  let regency = null as RegencySum | null
  for await (const entry of entries) {
    if (frame.byRegency && regency?.name !== entry.regency) {
      if (regency !== null) yield sumOf(regency)
      regency = { name: entry.regency, lines: 0, sum: 0n }
    }
    if (regency !== null) {
      regency.lines += 1
      regency.sum += entry.totalRupiah
    }
    total += entry.totalRupiah
    yield columns.map((column) => column.value(entry))
  }
  if (regency !== null) yield sumOf(regency)
  yield rowOf({ NAME: 'Jumlah seluruhnya', TOTAL: total })
  yield rowOf({ NAME: `Terbilang: ${amountInWords(total)}` })
}

interface RegencySum {
  readonly name: string
  lines: number
  sum: bigint
}
