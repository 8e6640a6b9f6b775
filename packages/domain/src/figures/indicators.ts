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
  /** Of whom or what, and of which places. */
  readonly scope: Words
  /** The law or the statistic on which it rests. */
  readonly basis: Words
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
    scope: {
      id: 'Penerima upah dan bukan penerima upah, untuk provinsi, kabupaten, dan kota',
      en: 'Wage earners and self-employed, of provinces, regencies and cities',
    },
    basis: {
      id: 'Statistik kepesertaan penyelenggara; wajib ikut serta menurut UU 40/2004 dan UU 24/2011',
      en: 'Membership statistics of the insurer; membership is owed by Laws 40/2004 and 24/2011',
    },
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
    scope: {
      id: 'Penerima upah dan bukan penerima upah; sejak 2025 termasuk pekerja jasa konstruksi',
      en: 'Wage earners and self-employed; from 2025 on with construction workers',
    },
    basis: {
      id: 'Statistik potensi kepesertaan penyelenggara',
      en: 'The insurer’s statistics of who could be a member',
    },
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
    scope: {
      id: 'Bukan penerima upah yang tinggal di kabupaten atau kota itu',
      en: 'Self-employed who live in the regency or city',
    },
    basis: {
      id: 'Statistik potensi kepesertaan penyelenggara',
      en: 'The insurer’s statistics of who could be a member',
    },
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
    scope: {
      id: 'Bukan penerima upah yang tinggal di kabupaten atau kota itu',
      en: 'Self-employed who live in the regency or city',
    },
    basis: {
      id: 'Statistik kepesertaan penyelenggara; program menurut PP 44/2015 dan PP 46/2015',
      en: 'Membership statistics of the insurer; programmes by Government Regulations 44/2015 and 46/2015',
    },
  },
  {
    code: 'SELF_EMPLOYED_COVERAGE',
    version: 1,
    unit: 'SHARE',
    name: { id: 'Cakupan peserta bukan penerima upah', en: 'Coverage of the self-employed' },
    definition: {
      id: 'Peserta aktif bukan penerima upah dibagi potensinya, bila satu sumber menyebut keduanya untuk hari yang sama.',
      en: 'Active self-employed members divided by those who could be members, where one source tells both for the same day.',
    },
    numerator: { id: 'Peserta aktif bukan penerima upah', en: 'Active self-employed members' },
    denominator: { id: 'Potensi peserta bukan penerima upah', en: 'Potential self-employed members' },
    owner: INSURER,
    scope: {
      id: 'Bukan penerima upah yang tinggal di kabupaten atau kota itu',
      en: 'Self-employed who live in the regency or city',
    },
    basis: {
      id: 'Statistik kepesertaan dan potensi penyelenggara',
      en: 'The insurer’s statistics of members and of who could be a member',
    },
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
    scope: {
      id: 'Pekerja rentan yang didaftarkan pemerintah daerah itu, dari semua wilayah di bawahnya',
      en: 'Vulnerable workers whom that government registered, from all areas below it',
    },
    basis: {
      id: 'Data pendaftaran pemerintah daerah; Inpres 2/2021',
      en: 'Registrations of the government; Presidential Instruction 2/2021',
    },
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
    scope: {
      id: 'Pekerja yang iurannya dibayar pemerintah daerah itu dalam tahun yang disebut',
      en: 'Workers for whom that government paid in the year that is named',
    },
    basis: {
      id: 'Laporan pemerintah daerah; Inpres 2/2021',
      en: 'Report of the government; Presidential Instruction 2/2021',
    },
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
    scope: {
      id: 'Ahli waris peserta di wilayah itu, dalam tahun yang disebut',
      en: 'Heirs of members in the area, in the year that is named',
    },
    basis: {
      id: 'Laporan penyelenggara; santunan menurut PP 44/2015',
      en: 'Report of the insurer; the benefit is that of Government Regulation 44/2015',
    },
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
    scope: {
      id: 'Klaim peserta di wilayah itu sampai hari yang disebut',
      en: 'Claims of members in the area until the day that is named',
    },
    basis: {
      id: 'Laporan penyelenggara; manfaat menurut PP 44/2015, PP 45/2015, dan PP 46/2015',
      en: 'Report of the insurer; benefits by Government Regulations 44/2015, 45/2015 and 46/2015',
    },
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
    scope: {
      id: 'Manfaat bagi peserta di wilayah itu sampai hari yang disebut',
      en: 'Benefits of members in the area until the day that is named',
    },
    basis: {
      id: 'Laporan penyelenggara; manfaat menurut PP 44/2015, PP 45/2015, dan PP 46/2015',
      en: 'Report of the insurer; benefits by Government Regulations 44/2015, 45/2015 and 46/2015',
    },
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
    scope: { id: 'Pekerja bukan penerima upah di seluruh Indonesia', en: 'Self-employed workers of all of Indonesia' },
    basis: {
      id: 'Statistik yang dikutip sumbernya, tanpa caranya menghitung',
      en: 'A statistic that the source quotes without how it was counted',
    },
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
    scope: { id: 'Antara pemerintah daerah itu dan penyelenggara', en: 'Between that government and the insurer' },
    basis: { id: 'Naskah kesepakatan yang ditandatangani', en: 'The memorandum as it was signed' },
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
    scope: {
      id: 'Semua yang ikut menandatangani di kabupaten atau kota itu',
      en: 'All who signed in the regency or city',
    },
    basis: {
      id: 'Naskah kesepakatan dan perjanjian yang ditandatangani',
      en: 'The memorandum and the agreements as they were signed',
    },
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
    scope: {
      id: 'Desa dan kelurahan di provinsi itu, menurut hitungan sumbernya',
      en: 'Villages of the province, as the source counts them',
    },
    basis: { id: 'Catatan penyelenggara yang dikutip pers', en: 'Records of the insurer, as the press quotes them' },
  },
] as const satisfies readonly Indicator[]

export type IndicatorCode = (typeof INDICATORS)[number]['code']

/** @throws RangeError for a code that is none */
export function indicatorOf(code: string): Indicator {
  const match = INDICATORS.find((indicator) => indicator.code === code)
  if (match === undefined) throw new RangeError(`${code} is no indicator`)
  return match
}
