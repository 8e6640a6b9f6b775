import { FOURTEEN_AREAS, type Government } from '@payung/reference-data/fourteen-areas'
import { type DemoAgreement, type DemoParty, partyOf, stepsOf } from './demo-agreement.ts'

const INSURER = partyOf('INSURER', 'bpjs-pontianak', 'Kepala Kantor Cabang')

/** Pontianak's memorandum and its two parties are published; how long it holds is not. */
export function pontianak(year: number): readonly DemoAgreement[] {
  const parties = [partyOf('GOVERNMENT', '61.71', 'Wali Kota Pontianak'), INSURER]
  return [
    {
      ...frame('pontianak', '61.71', parties),
      key: 'pontianak-2025',
      kind: 'MEMORANDUM',
      title: 'Penyelenggaraan jaminan sosial ketenagakerjaan di Kota Pontianak',
      purpose:
        'Memperluas perlindungan ketua RT/RW, kader posyandu, petugas fardu kifayah, dan pekerja rentan lain di Kota Pontianak.',
      validFrom: '2025-01-02',
      validUntil: '2028-01-02',
      signedOn: '2025-01-20',
      source: 'Para pihak dan tanggal 20 Januari 2025 diberitakan; masa berlaku dan kewajiban sintetis.',
      obligations: [
        {
          party: 0,
          text: 'Menetapkan penerima bantuan iuran setiap tahun',
          dueOn: `${year}-03-31`,
          reports: [
            {
              outcome: 'DONE',
              text: 'Ditetapkan dengan keputusan wali kota.',
              on: `${year}-03-12`,
              by: 'pontianak@payung.example',
            },
          ],
        },
        { party: 1, text: 'Menyampaikan angka cakupan setiap triwulan', dueOn: `${year}-12-15`, reports: [] },
      ],
      steps: stepsOf('pontianak', '2024-11-11', '2024-12-02', '2024-12-30', '2025-01-20'),
    },
  ]
}

/** The province's own scheme and one cooperation of each remaining area with the insurer: in every state there is, all of them invented. */
export function invented(year: number): readonly DemoAgreement[] {
  const areas = FOURTEEN_AREAS.filter(({ code }) => code !== '61.12' && code !== '61.71')
  return [provincial(year), ...areas.flatMap((area, index) => cooperation(area, index, year))]
}

function provincial(year: number): DemoAgreement {
  const parties = [
    partyOf('GOVERNMENT', '61', 'Gubernur Kalimantan Barat'),
    INSURER,
    outside('UNION', 'Konfederasi serikat pekerja Kalimantan Barat', 'Ketua'),
  ]
  return {
    ...frame('provinsi', '61', parties),
    key: 'provinsi',
    number: `12/PKS-KB/${year}`,
    title: 'Perlindungan 75.489 pekerja rentan Kalimantan Barat',
    purpose:
      'Pendaftaran dan iuran JKK dan JKM pekerja rentan yang didaftarkan provinsi dari empat belas kabupaten dan kota.',
    validFrom: `${year}-01-01`,
    validUntil: `${year + 1}-01-01`,
    quotaPeople: 75_489,
    quotaRupiah: 15_218_582_400,
    signedOn: `${year}-01-14`,
    obligations: [
      {
        party: 0,
        text: 'Membagi kuota kepada empat belas wilayah',
        dueOn: `${year}-01-31`,
        reports: [
          {
            outcome: 'DONE',
            text: 'Kuota dibagikan menurut jumlah pekerja terdaftar.',
            on: `${year}-01-26`,
            by: 'provinsi@payung.example',
          },
        ],
      },
      {
        party: 1,
        text: 'Memadankan peserta aktif setiap semester',
        dueOn: `${year}-07-31`,
        reports: [
          {
            outcome: 'PROGRESS',
            text: 'Pemadanan selesai untuk sembilan wilayah.',
            on: `${year}-07-29`,
            by: 'bpjs@payung.example',
          },
        ],
      },
      { party: 2, text: 'Menyosialisasikan hak peserta di setiap wilayah', dueOn: `${year}-12-20`, reports: [] },
    ],
    steps: stepsOf('provinsi', `${year - 1}-10-20`, `${year - 1}-11-03`, `${year - 1}-12-18`, `${year}-01-14`),
  }
}

function cooperation(area: Government, index: number, year: number): DemoAgreement[] {
  const isCity = area.code >= '61.71'
  const head = `${isCity ? 'Wali Kota' : 'Bupati'} ${area.name}`
  const capacity = index % 5 === 3 ? 'ACTING_PJ' : 'DEFINITIVE'
  const parties = [partyOf('GOVERNMENT', area.code, head, capacity), INSURER]
  const base = {
    ...frame(area.slug, area.code, parties),
    title: `Perlindungan pekerja rentan ${isCity ? 'Kota' : 'Kabupaten'} ${area.name} tahun ${year}`,
    purpose: `Pendaftaran dan iuran JKK dan JKM pekerja rentan ${area.name} yang ditetapkan ${head}.`,
    validFrom: `${year}-01-01`,
    validUntil: `${year + 1}-01-01`,
    quotaPeople: 1_000 + index * 250,
    quotaRupiah: (1_000 + index * 250) * 201_600,
    obligations: [
      {
        party: 0,
        text: 'Menyerahkan keputusan beserta lampirannya',
        dueOn: `${year}-03-31`,
        reports: [
          {
            outcome: 'DONE',
            text: 'Sudah diserahkan.',
            on: `${year}-03-2${index % 9}`,
            by: `${area.slug}@payung.example`,
          },
        ],
      },
      {
        party: 1,
        text: 'Menyampaikan daftar kartu yang terbit',
        dueOn: `${year}-${index % 3 === 0 ? '10-30' : '12-18'}`,
        reports: [],
      },
    ],
  } satisfies Partial<DemoAgreement>
  const signed: DemoAgreement = {
    ...base,
    key: area.slug,
    number: `0${1 + (index % 8)}/PKS/${area.code}/${year}`,
    signedOn: `${year}-01-2${index % 9}`,
    steps: stepsOf(
      area.slug,
      `${year - 1}-11-05`,
      `${year - 1}-11-19`,
      `${year - 1}-12-15`,
      `${year}-01-2${index % 9}`,
    ),
  }
  const next = {
    ...base,
    key: `${area.slug}-baru`,
    title: base.title.replace(String(year), String(year + 1)),
    validFrom: `${year + 1}-01-01`,
    validUntil: `${year + 2}-01-01`,
    obligations: base.obligations.map((obligation) => ({
      ...obligation,
      dueOn: obligation.dueOn.replace(String(year), String(year + 1)),
      reports: [],
    })),
    renews: area.slug,
    approvedBy: null,
  }
  // Some areas are early with next year's, and each is at another step.
  if (area.slug === 'kapuas-hulu') {
    const steps = stepsOf(area.slug, `${year}-11-02`, `${year}-11-09`)
    return [signed, { ...next, state: 'NEGOTIATION', steps }]
  }
  if (area.slug === 'sintang') return [signed, { ...next, state: 'DRAFT', steps: stepsOf(area.slug, `${year}-11-16`) }]
  if (area.slug === 'sanggau') {
    const steps = stepsOf(area.slug, `${year}-10-12`, `${year}-10-20`, `${year}-11-10`)
    return [signed, { ...next, state: 'APPROVED', approvedBy: signed.approvedBy, steps }]
  }
  if (area.slug !== 'sambas') return [signed]
  const past = {
    ...signed,
    title: base.title.replace(String(year), String(year - 1)),
    validFrom: `${year - 1}-01-01`,
    validUntil: `${year}-01-01`,
  }
  return [
    {
      ...past,
      signedOn: `${year - 1}-01-16`,
      steps: stepsOf(area.slug, `${year - 2}-11-05`, `${year - 2}-11-19`, `${year - 2}-12-15`, `${year - 1}-01-16`),
    },
  ]
}

/** What all agreements of a government share. */
function frame(slug: string, tenantCode: string, parties: readonly DemoParty[]) {
  return {
    tenantCode,
    kind: 'COOPERATION',
    state: 'SIGNED',
    number: null,
    quotaPeople: null,
    quotaRupiah: null,
    under: null,
    renews: null,
    signedOn: null,
    source: null,
    madeBy: `${slug}@payung.example`,
    approvedBy: `${slug}.approver@payung.example`,
    parties,
    comments: [],
  } as const
}

function outside(kind: DemoParty['kind'], outsideName: string, signatoryTitle: string): DemoParty {
  return { kind, tenantCode: null, outsideName, signatoryTitle, signatoryCapacity: 'DEFINITIVE' }
}
