import { TENANTS, type TenantRow } from './tenants.ts'

export interface AgencyRow {
  readonly tenantCode: string
  readonly name: string
}

const EVERY_GOVERNMENT = ['Dinas Sosial', 'Badan Pengelolaan Keuangan dan Aset Daerah', 'Inspektorat'] as const

const BY_KIND: Readonly<Partial<Record<TenantRow['kind'], readonly string[]>>> = {
  PROVINCE: [
    'Dinas Tenaga Kerja dan Transmigrasi',
    'Biro Kesejahteraan Rakyat',
    'Biro Hukum',
    'Dinas Kelautan dan Perikanan',
    'Dinas Perkebunan dan Peternakan',
    'Dinas Perindustrian dan Perdagangan',
    'Dinas Koperasi dan UKM',
    'Dinas Pemberdayaan Masyarakat dan Desa',
  ],
  REGENCY: [
    'Dinas Tenaga Kerja dan Transmigrasi',
    'Bagian Kesejahteraan Rakyat',
    'Bagian Hukum',
    'Dinas Perikanan',
    'Dinas Pertanian dan Perkebunan',
    'Dinas Perdagangan',
    'Dinas Pemberdayaan Masyarakat dan Desa',
  ],
  CITY: [
    'Dinas Tenaga Kerja',
    'Bagian Kesejahteraan Rakyat',
    'Bagian Hukum',
    'Dinas Perikanan',
    'Dinas Perdagangan',
    'Dinas Kesehatan',
  ],
}

/** The agencies (OPD) that each government starts with; it adds its own. */
export const AGENCIES: readonly AgencyRow[] = TENANTS.flatMap(({ code, kind }) => {
  const own = BY_KIND[kind]
  return own === undefined ? [] : [...own, ...EVERY_GOVERNMENT].map((name) => ({ tenantCode: code, name }))
})
