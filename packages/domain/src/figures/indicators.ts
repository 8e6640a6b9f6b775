/** In what a figure is counted. Shares are in hundredths of a percent: 33.12% is 3312. */
export type FigureUnit = 'SHARE' | 'PEOPLE' | 'RUPIAH' | 'CLAIMS' | 'PAPERS' | 'PARTIES' | 'VILLAGES'

interface Words {
  readonly id: string
  readonly en: string
}

/** What a figure means. A definition that changes gets the next version, so that older figures keep what they meant. */
export interface Indicator {
  readonly code: string
  readonly version: number
  readonly unit: FigureUnit
  readonly name: Words
  readonly definition: Words
  /** Of shares what is divided by what; null for counts. */
  readonly numerator: Words | null
  readonly denominator: Words | null
  /** Who answers for the definition. */
  readonly owner: string
  /** The law or the statistic on which it rests; null while nobody has verified one. */
  readonly basis: string | null
}

const ACTIVE = { id: 'Peserta aktif', en: 'Active members' }
const INSURER = 'BPJS Ketenagakerjaan'
const GOVERNMENT = 'Pemerintah daerah'

/** The indicators of which figures are kept, in the order in which pages show them. */
export const INDICATORS = [
  {
    code: 'COVERAGE',
    version: 1,
    unit: 'SHARE',
    name: { id: 'Cakupan jaminan sosial ketenagakerjaan', en: 'Coverage of employment social security' },
    definition: {
      id: 'Peserta aktif dibagi penduduk yang layak menjadi peserta, penerima upah dan bukan penerima upah. Dapat melebihi 100%.',
      en: 'Active members divided by the population that is eligible, wage earners and self-employed. It may exceed 100%.',
    },
    numerator: ACTIVE,
    denominator: { id: 'Penduduk yang layak (potensi)', en: 'Eligible population' },
    owner: INSURER,
    basis: null,
  },
  {
    code: 'ELIGIBLE_WORKERS',
    version: 1,
    unit: 'PEOPLE',
    name: { id: 'Pekerja yang layak (potensi)', en: 'Eligible workers' },
    definition: {
      id: 'Pekerja yang layak menjadi peserta, menurut sumbernya.',
      en: 'Workers who are eligible, as the source counts them.',
    },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'SELF_EMPLOYED_POTENTIAL',
    version: 1,
    unit: 'PEOPLE',
    name: { id: 'Potensi peserta bukan penerima upah', en: 'Potential self-employed members' },
    definition: {
      id: 'Pekerja bukan penerima upah yang dapat menjadi peserta.',
      en: 'Self-employed workers who could become members.',
    },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'SELF_EMPLOYED_ACTIVE',
    version: 1,
    unit: 'PEOPLE',
    name: { id: 'Peserta aktif bukan penerima upah', en: 'Active self-employed members' },
    definition: {
      id: 'Pekerja bukan penerima upah yang aktif sebagai peserta.',
      en: 'Self-employed workers who are active members.',
    },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'VULNERABLE_REGISTERED',
    version: 1,
    unit: 'PEOPLE',
    name: { id: 'Pekerja rentan yang didaftarkan', en: 'Vulnerable workers registered' },
    definition: {
      id: 'Pekerja rentan yang didaftarkan pemerintah daerah dalam JKK dan JKM.',
      en: 'Vulnerable workers whom a government has registered for work accident and death.',
    },
    numerator: null,
    denominator: null,
    owner: GOVERNMENT,
    basis: null,
  },
  {
    code: 'CONTRIBUTION_AID',
    version: 1,
    unit: 'PEOPLE',
    name: { id: 'Penerima bantuan iuran', en: 'Workers given contribution aid' },
    definition: {
      id: 'Pekerja yang iurannya dibayar pemerintah daerah dalam setahun.',
      en: 'Workers whose contributions a government paid within a year.',
    },
    numerator: null,
    denominator: null,
    owner: GOVERNMENT,
    basis: null,
  },
  {
    code: 'HEIRS_PAID',
    version: 1,
    unit: 'PEOPLE',
    name: { id: 'Ahli waris yang menerima santunan kematian', en: 'Heirs who received the death benefit' },
    definition: { id: 'Ahli waris penerima santunan dalam setahun.', en: 'Heirs who were paid within a year.' },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'CLAIMS_PAID',
    version: 1,
    unit: 'CLAIMS',
    name: { id: 'Klaim yang dibayar', en: 'Claims paid' },
    definition: {
      id: 'Klaim JKK, JKM, JHT, dan JP yang dibayar.',
      en: 'Claims of work accident, death, old age and pension that were paid.',
    },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'BENEFITS_PAID',
    version: 1,
    unit: 'RUPIAH',
    name: { id: 'Manfaat yang dibayar', en: 'Benefits paid' },
    definition: {
      id: 'Jumlah manfaat JKK, JKM, JHT, dan JP yang dibayar.',
      en: 'Sum of benefits of work accident, death, old age and pension.',
    },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'RURAL_SHARE',
    version: 1,
    unit: 'SHARE',
    name: { id: 'Pekerja informal yang tinggal di desa', en: 'Informal workers who live in villages' },
    definition: {
      id: 'Bagian pekerja bukan penerima upah yang tinggal di desa.',
      en: 'Share of self-employed workers who live in villages.',
    },
    numerator: null,
    denominator: null,
    owner: INSURER,
    basis: null,
  },
  {
    code: 'MEMORANDUMS',
    version: 1,
    unit: 'PAPERS',
    name: { id: 'Nota kesepakatan', en: 'Memorandums' },
    definition: {
      id: 'Nota kesepakatan pemerintah daerah dengan BPJS Ketenagakerjaan.',
      en: 'Memorandums between a government and the insurer.',
    },
    numerator: null,
    denominator: null,
    owner: GOVERNMENT,
    basis: null,
  },
  {
    code: 'AGREEMENT_PARTIES',
    version: 1,
    unit: 'PARTIES',
    name: { id: 'Pihak dalam kesepakatan', en: 'Parties to the agreements' },
    definition: {
      id: 'Pihak dalam nota kesepakatan dan perjanjian kerja sama.',
      en: 'Parties to the memorandum and the cooperation agreements.',
    },
    numerator: null,
    denominator: null,
    owner: GOVERNMENT,
    basis: null,
  },
  {
    code: 'VILLAGES_NOT_JOINED',
    version: 1,
    unit: 'VILLAGES',
    name: { id: 'Desa yang belum ikut', en: 'Villages that have not joined' },
    definition: {
      id: 'Desa yang belum mendaftarkan perangkat dan pekerjanya.',
      en: 'Villages that have not registered their officers and workers.',
    },
    numerator: { id: 'Desa yang belum ikut', en: 'Villages that have not joined' },
    denominator: { id: 'Semua desa', en: 'All villages' },
    owner: INSURER,
    basis: null,
  },
] as const satisfies readonly Indicator[]

export type IndicatorCode = (typeof INDICATORS)[number]['code']

/** @throws RangeError for a code that is none */
export function indicatorOf(code: string): Indicator {
  const match = INDICATORS.find((indicator) => indicator.code === code)
  if (match === undefined) throw new RangeError(`${code} is no indicator`)
  return match
}
