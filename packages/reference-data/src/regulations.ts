import type { RegulationKind } from '@payung/domain/agreement/regulation'
import type { Gazette } from '@payung/domain/agreement/regulation-gazette'

/** A regulation as it is loaded with the reference data, or with the demo. */
export interface RegulationRow {
  /** `null` for a national one. */
  readonly tenantCode: string | null
  readonly kind: RegulationKind
  /** Of a ministry's regulation whose it is. */
  readonly issuer?: string
  readonly state: 'PLANNED' | 'DRAFT' | 'ENACTED'
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  /** Whether the title comes from a report about it, and nobody has compared it with its text. */
  readonly titleUnread?: boolean
  /** Left out where nobody has read it. */
  readonly gazette?: Gazette
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

const VULNERABLE = 'Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan'
const WAGELESS = 'Perlindungan Pekerja Bukan Penerima Upah dalam Program Jaminan Sosial Ketenagakerjaan'
// Where their titles were read; each report gives it in its own words.
const LANDAK = 'Judul menurut ANTARA Kalimantan Barat (kalbar.antaranews.com, berita 530361)'
const KETAPANG = 'Judul menurut Ketapang Media (ketapangmedia.com, 31 Juli 2025)'
const PALM = {
  label: 'Penggunaan',
  subject: 'FUNDING_SOURCE',
  fundingSource: 'PALM_REVENUE_SHARE',
  text: 'Sedikitnya 80% untuk jalan; paling banyak 20% untuk kegiatan lain, di antaranya iuran pekerja yang belum terdaftar.',
} as const

const ACCIDENT_AND_DEATH = 'Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian'
const OLD_AGE = 'Penyelenggaraan Program Jaminan Hari Tua'
const PROCEDURE = 'Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua'

/**
 * What decrees and agreements rest on, as far as it is published, by rank and age. Days of enactment stay empty where nobody has read them. Titles are
 * those of the gazette, word by word, but for those of `unread`: of these number and year alone are certain.
 */
export const REGULATIONS: readonly RegulationRow[] = [
  promulgated(anchor(null, 'UU', '40', 2004, 'Sistem Jaminan Sosial Nasional'), '150', '4456'),
  promulgated(anchor(null, 'UU', '24', 2011, 'Badan Penyelenggara Jaminan Sosial'), '116', '5256'),
  promulgated(anchor(null, 'PP', '44', 2015, ACCIDENT_AND_DEATH), '154', '5714'),
  promulgated(anchor(null, 'PP', '46', 2015, OLD_AGE), '156', '5716'),
  anchor(null, 'PP', '60', 2015, `Perubahan atas Peraturan Pemerintah Nomor 46 Tahun 2015 tentang ${OLD_AGE}`),
  anchor(
    null,
    'PP',
    '82',
    2019,
    `Perubahan atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang ${ACCIDENT_AND_DEATH}`,
  ),
  anchor(
    null,
    'PP',
    '49',
    2023,
    `Perubahan Kedua atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang ${ACCIDENT_AND_DEATH}`,
  ),
  anchor(
    null,
    'PP',
    '50',
    2025,
    'Penyesuaian Iuran Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi Peserta Bukan Penerima Upah',
  ),
  promulgated(anchor(null, 'PERPRES', '109', 2013, 'Penahapan Kepesertaan Program Jaminan Sosial'), '253'),
  { ...anchor(null, 'PERMEN', '5', 2021, PROCEDURE), issuer: 'Ketenagakerjaan' },
  {
    ...anchor(
      null,
      'PERMEN',
      '1',
      2025,
      `Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang ${PROCEDURE}`,
    ),
    issuer: 'Ketenagakerjaan',
  },
  { ...anchor(null, 'PMK', '91', 2023, 'Pengelolaan Dana Bagi Hasil Perkebunan Sawit'), articles: [PALM] },
  anchor(null, 'INPRES', '2', 2021, 'Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan'),
  anchor(null, 'INPRES', '4', 2022, 'Percepatan Penghapusan Kemiskinan Ekstrem'),
  anchor(
    null,
    'INPRES',
    '8',
    2025,
    'Optimalisasi Pelaksanaan Pengentasan Kemiskinan dan Penghapusan Kemiskinan Ekstrem',
  ),
  unread('61', 'PERGUB', '4', 2023, VULNERABLE),
  unread('61', 'PERGUB', '29', 2024, VULNERABLE),
  unread('61.04', 'PERBUP', '4', 2020, 'Pelaksanaan Program Jaminan Sosial di Kabupaten Ketapang', KETAPANG),
  unread('61.04', 'PERBUP', '83', 2023, 'Perlindungan Pekerja Bukan Penerima Upah', KETAPANG),
  unread('61.07', 'PERBUP', '27', 2024, VULNERABLE),
  unread('61.08', 'PERBUP', '38', 2022, WAGELESS, LANDAK),
]

/** In the gazette of its own year. Those alone whose numbers were read in a text that cites them, or in the gazette itself (docs/decisions/0084). */
function promulgated(row: RegulationRow, number: string, supplement: string | null = null): RegulationRow {
  return { ...row, gazette: { year: row.year ?? 0, number, supplement } }
}

/** Number and year were read, the title in a report at best: its record and the drafts that cite it say so until somebody compares it with the text. */
function unread(
  tenantCode: string,
  kind: RegulationRow['kind'],
  number: string,
  year: number,
  title: string,
  report = 'Nomor dan tahun dari sumber terbuka, judul belum diketahui: kata-katanya dari Payung',
): RegulationRow {
  return {
    ...anchor(tenantCode, kind, number, year, title),
    titleUnread: true,
    source: `${report}; judul resmi dan tanggal belum dicocokkan dengan lembarannya.`,
  }
}

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
