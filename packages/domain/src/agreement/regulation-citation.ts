import type { TenantKind } from '../access/role.ts'
import type { RegulationKind } from './regulation.ts'

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
}

/**
 * A regulation with its full title, as decrees cite it (UU 12/2011, annex II): `Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025 tentang …`,
 * `Peraturan Daerah Kabupaten Sambas Nomor 3 Tahun 2024 tentang …`, `Peraturan Bupati Sambas Nomor 5 Tahun 2024 tentang …`.
 */
export function citeRegulation({ kind, issuer, region, number, year, title }: CitableRegulation): string {
  const government = region === null || kind !== 'PERDA' ? null : (GOVERNMENTS[region.kind] ?? null)
  return [
    NAMES[kind],
    kind === 'PERMEN' ? issuer : null,
    government,
    region?.name ?? null,
    number === null ? null : `Nomor ${number}`,
    year === null ? null : `Tahun ${year}`,
    `tentang ${title}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}
