/**
 * Who opens which page of those that other journeys make, to see it on paper. `:first` stands for the first row of the list that was opened before, and
 * `:linked` for what a link of the page says that was open before; of both the demo has one.
 */
export const ADDRESSES: readonly (readonly [account: string, addresses: readonly string[]])[] = [
  [
    'pontianak',
    [
      '/program',
      '/program/:first',
      '/program/:first/aturan',
      '/program/:first/prioritas',
      '/program/:first/ubah',
      '/program/baru',
      '/kohort',
      '/kohort/:first',
      '/kohort/baru',
      '/keputusan',
      '/keputusan/:first',
      '/keputusan/:first?tab=lampiran',
      '/keputusan/:first/pembiayaan',
      '/verifikasi-ulang',
      '/verifikasi-ulang/:first',
      '/perjanjian',
      '/perjanjian/:first',
      '/perjanjian/baru',
      '/dasar-hukum',
      '/dasar-hukum/:first',
      '/dasar-hukum/baru',
    ],
  ],
  ['pontianak', ['/anggaran', '/anggaran/:first', '/anggaran/spd']],
  [
    'kapuas-hulu',
    [
      '/putaran',
      '/putaran/:first',
      '/usulan',
      '/usulan/:first',
      '/verifikasi',
      '/verifikasi/:first',
      '/pemadanan',
      '/pemadanan/:first',
    ],
  ],
  ['kubu-raya', ['/janji', '/janji/:first']],
  [
    'pontianak',
    [
      '/iuran',
      '/iuran/:first',
      '/iuran/:first/belum-dibukukan',
      '/iuran/:first/orang',
      '/pekerja/:linked/jejak/:linked',
      '/iuran/perintah-bayar',
      '/klaim',
      '/klaim/:first',
      '/klaim/penyerahan',
      '/klaim/penyerahan/:first',
      '/beasiswa',
      '/beasiswa/:first',
    ],
  ],
  ['pontianak', ['/pekerja/ganda', '/pekerja/ganda/jelas', '/pekerja/ganda/ambang']],
  [
    'kapuas-hulu',
    [
      '/keputusan',
      '/keputusan/:first/pembiayaan',
      '/iuran/bagian/:linked',
      '/dasar-hukum?keadaan=DRAFT',
      '/dasar-hukum/:first/ubah',
      '/perjanjian?keadaan=NEGOTIATION',
      '/perjanjian/:first/ubah',
    ],
  ],
]

/** What the demo begins without: `paper-of-work.test.ts` does the work first, and looks at it then. */
export const OF_WORK: readonly string[] = ['/impor/$importId', '/impor/mutu', '/latar/$jobId', '/pekerja/ganda/massal']

/** Pages that the demo has nothing for, and why paper is no loss there. */
export const UNSEEN: Readonly<Record<string, string>> = {
  '/kohort/$cohortId/ubah':
    'The form of `/kohort/baru`, which is looked at, filled in; every list of the demo is locked.',
  '/keputusan/$decreeId/ubah':
    'The form of a draft, of which the demo has none; what is printed of a decree is its PDF.',
}
