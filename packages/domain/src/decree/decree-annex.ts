import type { IsoDay } from '../calendar/iso-day.ts'
import type { Sex } from '../identity/sex.ts'
import type { Programme } from '../money/declared-coverage.ts'
import type { Rupiah } from '../money/money.ts'

/** One person of a decree's annex, as they were when the decree was made. */
export interface AnnexEntry {
  /** Counted from 1 in the annex. */
  readonly number: number
  /** Sixteen digits, or the masked form where whoever reads it may not see them. */
  readonly nationalId: string
  readonly name: string
  readonly birthPlace: string | null
  readonly birthDate: IsoDay
  readonly sex: Sex
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village: string
  readonly district: string
  /** Regency or city; an annex of a province is ordered by it. */
  readonly regency: string
  readonly occupation: string | null
  readonly programmes: readonly Programme[]
  readonly months: number
  /** Of one month; where months differ, of the first. */
  readonly monthlyRupiah: Rupiah
  readonly totalRupiah: Rupiah
  readonly remark: string | null
}

/** What stands in a cell: money and counts stay numbers, so that a spreadsheet can add them up. */
export type AnnexValue = string | number | Rupiah | null

export interface AnnexColumn {
  readonly key: AnnexColumnKey
  readonly header: string
  readonly kind: 'TEXT' | 'COUNT' | 'RUPIAH'
  readonly value: (entry: AnnexEntry) => AnnexValue
}

export type AnnexColumnKey =
  | 'NUMBER'
  | 'NATIONAL_ID'
  | 'NAME'
  | 'BIRTH'
  | 'SEX'
  | 'ADDRESS'
  | 'NEIGHBOURHOOD'
  | 'VILLAGE'
  | 'DISTRICT'
  | 'OCCUPATION'
  | 'PROGRAMMES'
  | 'MONTHLY'
  | 'MONTHS'
  | 'TOTAL'
  | 'REMARK'

/** As the insurer and everybody else in the field calls them, in the order in which they are written. */
const PROGRAMME_SHORT_NAMES: readonly (readonly [Programme, string])[] = [
  ['WORK_ACCIDENT', 'JKK'],
  ['DEATH', 'JKM'],
  ['OLD_AGE', 'JHT'],
  ['PENSION', 'JP'],
]

/** The columns that decrees of the field have, in their order. */
export const ANNEX_COLUMNS: readonly AnnexColumn[] = [
  { key: 'NUMBER', header: 'No', kind: 'COUNT', value: (entry) => entry.number },
  { key: 'NATIONAL_ID', header: 'NIK', kind: 'TEXT', value: (entry) => entry.nationalId },
  { key: 'NAME', header: 'Nama', kind: 'TEXT', value: (entry) => entry.name },
  { key: 'BIRTH', header: 'Tempat/Tanggal Lahir', kind: 'TEXT', value: birthOf },
  { key: 'SEX', header: 'L/P', kind: 'TEXT', value: (entry) => (entry.sex === 'MALE' ? 'L' : 'P') },
  { key: 'ADDRESS', header: 'Alamat', kind: 'TEXT', value: (entry) => entry.address },
  { key: 'NEIGHBOURHOOD', header: 'RT/RW', kind: 'TEXT', value: neighbourhoodOf },
  { key: 'VILLAGE', header: 'Desa/Kelurahan', kind: 'TEXT', value: (entry) => entry.village },
  { key: 'DISTRICT', header: 'Kecamatan', kind: 'TEXT', value: (entry) => entry.district },
  { key: 'OCCUPATION', header: 'Pekerjaan', kind: 'TEXT', value: (entry) => entry.occupation },
  { key: 'PROGRAMMES', header: 'Program', kind: 'TEXT', value: (entry) => programmeNames(entry.programmes) },
  { key: 'MONTHLY', header: 'Iuran/bulan', kind: 'RUPIAH', value: (entry) => entry.monthlyRupiah },
  { key: 'MONTHS', header: 'Bulan', kind: 'COUNT', value: (entry) => entry.months },
  { key: 'TOTAL', header: 'Jumlah', kind: 'RUPIAH', value: (entry) => entry.totalRupiah },
  { key: 'REMARK', header: 'Keterangan', kind: 'TEXT', value: (entry) => entry.remark },
]

/**
 * Not in a copy for everybody: the number, the birth date and the neighbourhood themselves, and the two columns of free
 * text, in which offices write any of the three (`Jl. Adisucipto RT 009/001`, `NIK lama 6112…`).
 */
const HIDDEN_FROM_PUBLIC: ReadonlySet<AnnexColumnKey> = new Set([
  'NATIONAL_ID',
  'BIRTH',
  'ADDRESS',
  'NEIGHBOURHOOD',
  'REMARK',
])

const DIGITS = /\d+/g

/**
 * The columns of a public copy (UU 27/2022 on personal data): no digit of a NIK, no birth date, no RT/RW.
 *
 * Names lose their digits too: people have none, and a column that slipped in a file would otherwise print its numbers.
 */
export const PUBLIC_ANNEX_COLUMNS: readonly AnnexColumn[] = ANNEX_COLUMNS.filter(
  ({ key }) => !HIDDEN_FROM_PUBLIC.has(key),
).map((column) => (column.key === 'NAME' ? { ...column, value: (entry) => withoutDigits(entry.name) } : column))

/** `JKK, JKM`; always in the order of the law, however they were chosen. */
export function programmeNames(programmes: readonly Programme[]): string {
  return PROGRAMME_SHORT_NAMES.filter(([programme]) => programmes.includes(programme))
    .map(([, name]) => name)
    .join(', ')
}

/** `Pontianak, 31-12-1980`, or the day alone where no place is known. */
export function birthOf({ birthPlace, birthDate }: Pick<AnnexEntry, 'birthPlace' | 'birthDate'>): string {
  const day = birthDate.split('-').reverse().join('-')
  return birthPlace === null ? day : `${birthPlace}, ${day}`
}

/** `009/001`, with a dash for what is not known; null where neither is. */
export function neighbourhoodOf({ rt, rw }: Pick<AnnexEntry, 'rt' | 'rw'>): string | null {
  return rt === null && rw === null ? null : `${rt ?? '–'}/${rw ?? '–'}`
}

function withoutDigits(text: string): string {
  return text.replace(DIGITS, '').replace(/\s+/g, ' ').trim()
}
