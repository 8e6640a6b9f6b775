/** A regulation as it is loaded with the reference data, or with the demo. */
export interface RegulationRow {
  /** `null` for a national one. */
  readonly tenantCode: string | null
  readonly kind: 'PP' | 'INPRES' | 'PERMEN' | 'PMK' | 'PERDA' | 'PERGUB' | 'PERBUP' | 'PERWALI'
  readonly state: 'PLANNED' | 'DRAFT' | 'ENACTED'
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  readonly plannedFor: string | null
  readonly enactedOn: string | null
  readonly source: string | null
  readonly synthetic: boolean
  readonly articles: readonly {
    readonly label: string
    readonly subject: 'FUNDING_SOURCE' | 'GROUP' | 'OTHER'
    readonly fundingSource?: string
    readonly occupationCode?: string
    readonly text: string
  }[]
}

const SHORT_TITLE = 'Jaminan sosial ketenagakerjaan bagi pekerja rentan (judul ringkas)'
const PALM = {
  label: 'Penggunaan',
  subject: 'FUNDING_SOURCE',
  fundingSource: 'PALM_REVENUE_SHARE',
  text: 'Sedikitnya 80% untuk jalan; paling banyak 20% untuk kegiatan lain, di antaranya iuran pekerja yang belum terdaftar.',
} as const

/**
 * What decrees and agreements rest on, as far as it is published. Of most only number and year are certain: the day stays empty, and a title that
 * nobody has verified says that it is a short one.
 */
export const REGULATIONS: readonly RegulationRow[] = [
  anchor(null, 'PP', '44', 2015, 'Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian'),
  anchor(null, 'PP', '50', 2025, 'Keringanan iuran jaminan kecelakaan kerja dan jaminan kematian (judul ringkas)'),
  anchor(null, 'INPRES', '2', 2021, 'Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan'),
  anchor(null, 'INPRES', '4', 2022, 'Percepatan Penghapusan Kemiskinan Ekstrem'),
  anchor(
    null,
    'INPRES',
    '8',
    2025,
    'Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem',
  ),
  anchor(null, 'PERMEN', '1', 2025, 'Tata cara penyelenggaraan program jaminan sosial ketenagakerjaan (judul ringkas)'),
  { ...anchor(null, 'PMK', '91', 2023, 'Pengelolaan Dana Bagi Hasil Perkebunan Sawit'), articles: [PALM] },
  anchor('61', 'PERGUB', '4', 2023, SHORT_TITLE),
  anchor('61', 'PERGUB', '29', 2024, SHORT_TITLE),
  anchor('61.04', 'PERBUP', '4', 2020, SHORT_TITLE),
  anchor('61.04', 'PERBUP', '83', 2023, SHORT_TITLE),
  anchor('61.07', 'PERBUP', '27', 2024, SHORT_TITLE),
  anchor('61.08', 'PERBUP', '38', 2022, SHORT_TITLE),
]

function anchor(
  tenantCode: string | null,
  kind: RegulationRow['kind'],
  number: string,
  year: number,
  title: string,
): RegulationRow {
  return {
    tenantCode,
    kind,
    state: 'ENACTED',
    number,
    year,
    title,
    plannedFor: null,
    enactedOn: null,
    source: 'Nomor dan tahun dari sumber terbuka; tanggal belum tercatat.',
    synthetic: false,
    articles: [],
  }
}
