import { regencyKindOf } from '@payung/domain/area/area-code'
import { FOURTEEN_AREAS, PROVINCE } from './fourteen-areas.ts'

export interface TenantRow {
  readonly code: string
  readonly kind: 'PROVINCE' | 'REGENCY' | 'CITY' | 'COMPANY' | 'INSURER_BRANCH' | 'INSTITUTION'
  readonly name: string
  readonly shortName: string
  /** The area that the tenant governs; `null` for who governs none. */
  readonly areaCode: string | null
  /** Where it makes its decrees; absent for who makes none. */
  readonly seat?: string
}

const OTHERS: readonly TenantRow[] = [
  {
    code: 'pertamina',
    kind: 'COMPANY',
    name: 'PT Pertamina Patra Niaga DPPU Supadio',
    shortName: 'Pertamina Patra Niaga',
    areaCode: null,
  },
  {
    code: 'bpjs-pontianak',
    kind: 'INSURER_BRANCH',
    name: 'BPJS Ketenagakerjaan Cabang Pontianak',
    shortName: 'BPJS Cabang Pontianak',
    areaCode: null,
  },
  {
    code: 'fh-untan',
    kind: 'INSTITUTION',
    name: 'Fakultas Hukum Universitas Tanjungpura',
    shortName: 'FH Untan',
    areaCode: null,
  },
  {
    code: 'unu-kalbar',
    kind: 'INSTITUTION',
    name: 'Universitas Nahdlatul Ulama Kalimantan Barat',
    shortName: 'UNU Kalbar',
    areaCode: null,
  },
]

/** Seats that are called otherwise than their regency. */
const SEATS: Readonly<Record<string, string>> = {
  '61.06': 'Putussibau',
  '61.08': 'Ngabang',
  '61.10': 'Nanga Pinoh',
  '61.11': 'Sukadana',
  '61.12': 'Sungai Raya',
}

/** The fifteen governments and the other parties that the sources name. Their people are invented; they are not. */
export const TENANTS: readonly TenantRow[] = [
  {
    code: PROVINCE.code,
    kind: 'PROVINCE',
    name: 'Pemerintah Provinsi Kalimantan Barat',
    shortName: 'Pemprov Kalimantan Barat',
    areaCode: PROVINCE.code,
    seat: 'Pontianak',
  },
  ...FOURTEEN_AREAS.map(({ code, name }): TenantRow => {
    const kind = regencyKindOf(code) ?? 'REGENCY'
    const seat = SEATS[code] ?? name
    return kind === 'CITY'
      ? { code, kind, name: `Pemerintah Kota ${name}`, shortName: `Pemkot ${name}`, areaCode: code, seat }
      : { code, kind, name: `Pemerintah Kabupaten ${name}`, shortName: `Pemkab ${name}`, areaCode: code, seat }
  }),
  ...OTHERS,
]

/** Code of the tenant that keeps the records of who lives in an area: the province for itself, else the government. */
export function custodianCodeOf(areaCode: string): string {
  return areaCode.slice(0, 5)
}
