import { type DemoAgreement, partyOf, stepsOf } from './demo-agreement.ts'

const PARTIES = [
  partyOf('GOVERNMENT', '61.12', 'Bupati Kubu Raya'),
  partyOf('UNIVERSITY', 'fh-untan', 'Dekan Fakultas Hukum'),
  partyOf('INSURER', 'bpjs-pontianak', 'Kepala Kantor Cabang'),
  partyOf('COMPANY', 'pertamina', 'Manajer DPPU Supadio'),
  partyOf('UNIVERSITY', 'unu-kalbar', 'Rektor'),
]

/** The villages of Sungai Raya, where Supadio airport is, with those of Sungai Ambawang and Rasau Jaya beside it. */
export const AROUND_THE_AIRPORT: readonly string[] = ['61.12.01', '61.12.03', '61.12.07']

/** Whom the company of the airport pays for. */
const AROUND_THE_AIRPORT_WORK: readonly string[] = [
  'QURAN_TEACHER',
  'POSYANDU_CADRE',
  'RT_HEAD',
  'FARMER',
  'FISHER',
  'SMALL_TRADER',
]

/** Parties and day of the memorandum are published; what is not is invented, and its source says which is which. */
export function kubuRaya(year: number): readonly DemoAgreement[] {
  const [officer, company, insurer] = ['kubu-raya@payung.example', 'pertamina@payung.example', 'bpjs@payung.example']
  return [
    {
      key: 'kubu-raya-2022',
      tenantCode: '61.12',
      kind: 'MEMORANDUM',
      state: 'SIGNED',
      number: null,
      title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan di Kabupaten Kubu Raya',
      purpose:
        'Melindungi pekerja rentan Kubu Raya dari risiko kecelakaan kerja dan kematian, dengan data yang dihimpun sampai ke desa dan pembiayaan bersama.',
      validFrom: '2022-09-15',
      validUntil: `${year + 1}-09-15`,
      quotaPeople: null,
      quotaRupiah: null,
      under: null,
      renews: null,
      signedOn: '2022-09-15',
      source: 'Para pihak dan tanggal 15 September 2022 diberitakan; masa berlaku dan kewajiban sintetis.',
      madeBy: officer,
      approvedBy: 'kubu-raya.approver@payung.example',
      parties: PARTIES,
      obligations: [
        {
          party: 0,
          text: 'Menetapkan peraturan bupati yang menyebut sumber dananya',
          dueOn: '2023-06-30',
          reports: [done('2023-06-20', officer, 'Peraturan bupati ditetapkan.')],
        },
        {
          party: 1,
          text: 'Mendampingi penyusunan naskah hukum dan sosialisasi di kecamatan',
          dueOn: null,
          reports: [],
        },
        {
          party: 2,
          text: 'Melayani pendaftaran, kartu, dan klaim pekerja rentan',
          dueOn: null,
          reports: [
            progress(`${year}-02-10`, insurer, 'Pendaftaran dan klaim dilayani di kantor cabang setiap hari kerja.'),
          ],
        },
        {
          party: 3,
          text: 'Membiayai iuran pekerja rentan di sekitar DPPU Supadio',
          dueOn: `${year}-06-30`,
          reports: [
            done(`${year}-05-18`, company, 'Iuran dua belas bulan bagi pekerja di sekitar bandara telah dibayar.'),
          ],
        },
        { party: 4, text: 'Meneliti dampak perlindungan bagi keluarga pekerja', dueOn: `${year}-10-31`, reports: [] },
      ],
      steps: stepsOf('kubu-raya', '2022-08-08', '2022-08-15', '2022-09-05', '2022-09-15'),
      comments: [
        {
          tenantCode: 'pertamina',
          by: company,
          on: `${year}-05-19`,
          text: 'Bukti pembayaran menyusul setelah jawaban kode iuran.',
        },
        {
          tenantCode: '61.12',
          by: officer,
          on: `${year}-11-06`,
          text: 'Mohon UNU Kalbar menyampaikan jadwal penelitian; tenggatnya sudah lewat.',
        },
      ],
    },
    {
      key: 'kubu-raya-pks',
      tenantCode: '61.12',
      kind: 'COOPERATION',
      state: 'SIGNED',
      number: `100.3.7.1/08/PKS/${year}`,
      title: `Pembayaran iuran pekerja rentan Kubu Raya tahun ${year}`,
      purpose: `Melaksanakan nota kesepakatan: pendaftaran dan iuran JKK dan JKM pekerja rentan yang ditetapkan Bupati untuk tahun ${year}.`,
      validFrom: `${year}-01-01`,
      validUntil: `${year + 1}-01-01`,
      quotaPeople: 3_000,
      quotaRupiah: 604_800_000,
      pledgeAreaCodes: AROUND_THE_AIRPORT,
      pledgeOccupationCodes: AROUND_THE_AIRPORT_WORK,
      under: 'kubu-raya-2022',
      renews: null,
      signedOn: `${year}-01-20`,
      source: null,
      madeBy: officer,
      approvedBy: 'kubu-raya.approver@payung.example',
      parties: PARTIES.filter((_party, index) => index === 0 || index === 2 || index === 3),
      obligations: [
        {
          party: 0,
          text: 'Menyerahkan keputusan bupati beserta lampirannya',
          dueOn: `${year}-02-28`,
          reports: [done(`${year}-02-24`, officer, 'Lampiran diserahkan dalam bentuk berkas dan cetak.')],
        },
        {
          party: 1,
          text: 'Menerbitkan kode iuran paling lambat tujuh hari setelah lampiran diterima',
          dueOn: `${year}-03-07`,
          reports: [done(`${year}-03-03`, insurer, 'Kode iuran diterbitkan.')],
        },
        {
          party: 0,
          text: 'Membayar iuran triwulan keempat',
          dueOn: `${year}-10-15`,
          reports: [progress(`${year}-10-12`, officer, 'SPM terbit, menunggu SP2D.')],
        },
        { party: 2, text: 'Membayar iuran 200 pekerja tambahan', dueOn: `${year}-12-10`, reports: [] },
      ],
      steps: stepsOf('kubu-raya', `${year - 1}-11-24`, `${year - 1}-12-02`, `${year - 1}-12-22`, `${year}-01-20`),
      comments: [
        {
          tenantCode: 'bpjs-pontianak',
          by: insurer,
          on: `${year}-10-20`,
          text: 'Iuran triwulan keempat belum masuk. Perlindungan berlanjut dalam masa tenggang.',
        },
      ],
    },
    {
      key: 'kubu-raya-airport',
      tenantCode: '61.12',
      kind: 'COOPERATION',
      state: 'SIGNED',
      number: `100.3.7.1/31/PKS/${year}`,
      title: `Lanjutan iuran pekerja rentan di sekitar Bandara Supadio tahun ${year + 1} (data contoh)`,
      purpose: `Melanjutkan iuran JKK dan JKM pekerja rentan di sekitar Bandara Supadio selama paruh pertama tahun ${year + 1}.`,
      // Already in effect: a region takes people for a pledge only then.
      validFrom: `${year}-11-01`,
      validUntil: `${year + 1}-07-01`,
      // Of money alone.
      quotaPeople: null,
      quotaRupiah: 150 * 6 * 16_800,
      pledgeAreaCodes: AROUND_THE_AIRPORT,
      pledgeOccupationCodes: AROUND_THE_AIRPORT_WORK,
      under: 'kubu-raya-2022',
      renews: null,
      signedOn: `${year}-10-26`,
      source: null,
      madeBy: officer,
      approvedBy: 'kubu-raya.approver@payung.example',
      parties: PARTIES.filter((_party, index) => index === 0 || index === 2 || index === 3),
      obligations: [
        {
          party: 2,
          text: 'Membayar iuran menurut janjinya sebelum jatuh tempo',
          dueOn: `${year + 1}-06-10`,
          reports: [],
        },
      ],
      steps: stepsOf('kubu-raya', `${year}-09-14`, `${year}-09-21`, `${year}-10-12`, `${year}-10-26`),
      comments: [],
    },
  ]
}

function done(on: string, by: string, text: string) {
  return { outcome: 'DONE', on, by, text } as const
}

function progress(on: string, by: string, text: string) {
  return { outcome: 'PROGRESS', on, by, text } as const
}
