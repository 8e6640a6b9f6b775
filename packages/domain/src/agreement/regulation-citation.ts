import type { TenantKind } from '../access/role.ts'
import type { RegulationKind } from './regulation.ts'
import { type Gazette, gazetteWords } from './regulation-gazette.ts'

const NAMES: Readonly<Record<RegulationKind, string>> = {
  UU: 'Undang-Undang',
  PP: 'Peraturan Pemerintah',
  PERPRES: 'Peraturan Presiden',
  PERMEN: 'Peraturan Menteri',
  PMK: 'Peraturan Menteri Keuangan',
  INPRES: 'Instruksi Presiden',
  PERDA: 'Peraturan Daerah',
  PERGUB: 'Peraturan Gubernur',
  PERBUP: 'Peraturan Bupati',
  PERWALI: 'Peraturan Wali Kota',
}

const GOVERNMENTS: Readonly<Partial<Record<TenantKind, string>>> = {
  PROVINCE: 'Provinsi',
  REGENCY: 'Kabupaten',
  CITY: 'Kota',
}

export interface CitableRegulation {
  readonly kind: RegulationKind
  /** Of a ministry's regulation whose it is: `Ketenagakerjaan`; null where that is not known. */
  readonly issuer: string | null
  /** Of a region's the name of its area and its kind; null for a national one. */
  readonly region: { readonly name: string; readonly kind: TenantKind } | null
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  /** Null where nobody has recorded it. */
  readonly gazette: Gazette | null
}

/** Without its subject: `Peraturan Bupati Sambas Nomor 5 Tahun 2024`. */
function headOf({ kind, issuer, region, number, year }: CitableRegulation): string {
  return [
    NAMES[kind],
    kind === 'PERMEN' ? issuer : null,
    kind === 'PERDA' ? governmentOf(region) : (region?.name ?? null),
    number === null ? null : `Nomor ${number}`,
    year === null ? null : `Tahun ${year}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** `Kabupaten Sambas`; null for a national one. */
function governmentOf(region: CitableRegulation['region']): string | null {
  return region === null ? null : [GOVERNMENTS[region.kind], region.name].filter((part) => part !== undefined).join(' ')
}

/**
 * A regulation with its full title and gazette, as decrees cite it (UU 12/2011, annex II): `Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025 tentang …`,
 * `Peraturan Daerah Kabupaten Sambas Nomor 3 Tahun 2024 tentang … (Lembaran Daerah Kabupaten Sambas Tahun 2024 Nomor 3, Tambahan …)`.
 */
export function citeRegulation(regulation: CitableRegulation): string {
  const { kind, region, title, gazette } = regulation
  const words = gazette === null ? null : gazetteWords(kind, governmentOf(region), gazette)
  return [headOf(regulation), `tentang ${title}`, words].filter((part) => part !== null).join(' ')
}

const AMENDS = /^Perubahan( \p{Lu}\p{L}*)? atas (?<amended>.+? Nomor \S+ Tahun \d{4}) tentang /iu

/**
 * Regulations as a decree cites them, one line each: what amends another of them stands behind it, and of several amendments the latest alone (UU 12/2011,
 * annex II): `Peraturan Pemerintah Nomor 44 Tahun 2015 tentang … sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 49 Tahun
 * 2023 tentang …`. An amendment whose regulation is not among them stands by itself.
 */
export function citeRegulations(regulations: readonly CitableRegulation[]): readonly string[] {
  const heads = new Set(regulations.map((regulation) => headOf(regulation).toLowerCase()))
  const amendedBy = (regulation: CitableRegulation) => {
    const amended = AMENDS.exec(regulation.title)?.groups?.['amended']?.toLowerCase()
    return amended !== undefined && heads.has(amended) ? amended : null
  }
  const amendments = Map.groupBy(regulations, amendedBy)
  return regulations.flatMap((regulation) => {
    if (amendedBy(regulation) !== null) return []
    const own = (amendments.get(headOf(regulation).toLowerCase()) ?? []).toSorted(byAge)
    const latest = own.at(-1)
    if (latest === undefined) return [citeRegulation(regulation)]
    const times =
      own.length === 1 ? 'sebagaimana telah diubah dengan' : 'sebagaimana telah beberapa kali diubah, terakhir dengan'
    return [`${citeRegulation(regulation)} ${times} ${citeRegulation(latest)}`]
  })
}

function byAge(earlier: CitableRegulation, other: CitableRegulation): number {
  return (
    (earlier.year ?? 0) - (other.year ?? 0) ||
    Number.parseInt(earlier.number ?? '0', 10) - Number.parseInt(other.number ?? '0', 10)
  )
}
