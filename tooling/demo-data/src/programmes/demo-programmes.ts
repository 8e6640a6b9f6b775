import type { Condition, Rule } from '@payung/domain/eligibility/eligibility-rule'
import { PONTIANAK_COHORT_PEOPLE } from '../people/cohorts.ts'

export interface DemoProgramme {
  readonly ownerCode: string
  readonly name: string
  readonly description: string
  readonly occupationCodes: readonly string[]
  /** First days of months, half-open. */
  readonly from: string
  readonly until: string
  readonly fundingSource: string
  readonly legalNote: string | null
  /** People by area; `REGISTERED` takes whom the province registered in each of the fourteen. */
  readonly quotas: readonly (readonly [areaCode: string, people: number])[] | 'REGISTERED'
  /** With the first day of each. */
  readonly rules: readonly (readonly [effectiveFrom: string, rule: Rule, note: string | null])[]
  readonly state: 'DRAFT' | 'OPEN' | 'CLOSED'
}

const INVENTED = 'Data contoh: program ini rekaan (sintetis).'

const IN_TIME: Condition = { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64, basis: 'PP 44/2015' }
export const LIVING: Condition = { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] }
export const NO_SERVANTS: Rule = {
  op: 'NOT',
  of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' },
}

export function all(...of: readonly Rule[]): Rule {
  return { op: 'ALL', of }
}

function unlessPaidBy(...payers: Extract<Condition, { fact: 'FUNDED_ELSEWHERE' }>['payers']): Rule {
  return { op: 'NOT', of: { fact: 'FUNDED_ELSEWHERE', payers } }
}

export function working(...among: readonly string[]): Condition {
  return { fact: 'OCCUPATION', among: [...among] }
}

/** Own rounds of some areas, each at another stage: what `DEMO_COHORTS` and `DEMO_DECREES` make of them. All of it is invented. */
const OWN_ROUNDS = [
  {
    ownerCode: '61.12',
    name: 'Ketua RT Kubu Raya 2026',
    groups: 'Ketua RT',
    occupationCodes: ['RT_HEAD'],
    people: 400,
    year: 2026,
  },
  {
    ownerCode: '61.12',
    name: 'Petani Kubu Raya 2027',
    groups: 'Petani, rencana tahun depan',
    occupationCodes: ['FARMER'],
    people: 750,
    year: 2027,
  },
  {
    ownerCode: '61.12',
    name: 'Nelayan Kubu Raya 2027',
    groups: 'Nelayan, rencana tahun depan',
    occupationCodes: ['FISHER'],
    people: 320,
    year: 2027,
  },
  {
    ownerCode: '61.01',
    name: 'Petani Sambas 2026',
    groups: 'Petani dan nelayan',
    // Its farmers are the province's in 2026: nobody's month is given away twice.
    occupationCodes: ['FARMER', 'FISHER'],
    people: 800,
    year: 2026,
  },
  {
    ownerCode: '61.04',
    name: 'Nelayan Ketapang 2027',
    groups: 'Nelayan',
    occupationCodes: ['FISHER'],
    people: 450,
    year: 2027,
  },
  {
    ownerCode: '61.72',
    name: 'Pedagang kecil Singkawang 2027',
    groups: 'Pedagang kecil',
    occupationCodes: ['SMALL_TRADER'],
    people: 300,
    year: 2027,
  },
] as const

/** The province's programme and some of the areas' own. Limits of age are those of real programmes; who owns which is invented. */
export const DEMO_PROGRAMMES: readonly DemoProgramme[] = [
  {
    ownerCode: '61',
    name: 'Perlindungan pekerja rentan Kalimantan Barat 2026',
    description: `75.489 pekerja rentan di 14 kabupaten/kota, JKK dan JKM. Jumlahnya seperti yang dipublikasikan; pembagian per wilayah dan masanya rekaan. ${INVENTED}`,
    occupationCodes: [],
    from: '2026-01-01',
    until: '2027-01-01',
    fundingSource: 'PROVINCIAL_BUDGET',
    legalNote: 'Pergub Kalimantan Barat 4/2023 dan 29/2024',
    quotas: 'REGISTERED',
    rules: [
      [
        '2025-11-01',
        all(
          { fact: 'AGE', from: 18 },
          IN_TIME,
          LIVING,
          NO_SERVANTS,
          unlessPaidBy('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE', 'CSR', 'SPONSOR'),
        ),
        null,
      ],
    ],
    state: 'OPEN',
  },
  {
    ownerCode: '61.71',
    name: 'Bantuan iuran Kota Pontianak 2026',
    description: `Ketua RT, kader posyandu, dan petugas fardu kifayah; 4.865 orang seperti yang dipublikasikan untuk 2024. ${INVENTED}`,
    occupationCodes: ['RT_HEAD', 'POSYANDU_CADRE', 'FUNERAL_RITES_WORKER'],
    from: '2026-01-01',
    until: '2027-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    quotas: [['61.71', PONTIANAK_COHORT_PEOPLE]],
    rules: [
      [
        '2025-12-01',
        all(
          { fact: 'AGE', from: 17, to: 61 },
          working('RT_HEAD', 'POSYANDU_CADRE', 'FUNERAL_RITES_WORKER'),
          LIVING,
          NO_SERVANTS,
        ),
        null,
      ],
    ],
    state: 'OPEN',
  },
  {
    ownerCode: '61.12',
    name: 'Bantuan iuran Kubu Raya 2026',
    description: `Guru mengaji, ketua RT, dan kader posyandu. ${INVENTED}`,
    occupationCodes: ['QURAN_TEACHER', 'RT_HEAD', 'POSYANDU_CADRE'],
    from: '2026-01-01',
    until: '2027-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    // Far fewer than may take part: those who wait in reserve are whom companies pay for.
    quotas: [['61.12', 800]],
    rules: [
      [
        '2025-12-01',
        all({ fact: 'AGE', from: 17, to: 61 }, working('QURAN_TEACHER', 'RT_HEAD'), LIVING, NO_SERVANTS),
        null,
      ],
      [
        '2026-03-01',
        all(
          { fact: 'AGE', from: 18, to: 64 },
          IN_TIME,
          working('QURAN_TEACHER', 'RT_HEAD', 'POSYANDU_CADRE'),
          LIVING,
          NO_SERVANTS,
        ),
        'Kader posyandu ditambahkan dan batas umur disamakan dengan provinsi.',
      ],
    ],
    state: 'OPEN',
  },
  {
    ownerCode: '61.07',
    name: 'Pekerja sawit Bengkayang 2026',
    description: `Pekebun dan buruh tani yang belum menjadi peserta, dari DBH sawit. ${INVENTED}`,
    occupationCodes: ['PLANTER', 'FARM_LABOURER'],
    from: '2026-01-01',
    until: '2027-01-01',
    fundingSource: 'PALM_REVENUE_SHARE',
    legalNote: 'PMK 91/2023; Perbup Bengkayang 27/2024',
    quotas: [['61.07', 2_116]],
    rules: [
      [
        '2025-12-01',
        all(
          { fact: 'AGE', from: 18, to: 64 },
          working('PLANTER', 'FARM_LABOURER'),
          { fact: 'MEMBERSHIP_KIND', among: ['NONE'], basis: 'PMK 91/2023' },
          LIVING,
          NO_SERVANTS,
        ),
        null,
      ],
    ],
    state: 'OPEN',
  },
  {
    ownerCode: '61.06',
    name: 'Nelayan dan anggota BPD Kapuas Hulu 2027',
    description: `Rencana tahun depan; keluarga desil 1 sampai 5 didahulukan. ${INVENTED}`,
    occupationCodes: ['FISHER', 'VILLAGE_COUNCIL_MEMBER'],
    from: '2027-01-01',
    until: '2028-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    quotas: [['61.06', 920]],
    rules: [
      [
        '2026-11-01',
        all({ fact: 'AGE', from: 18 }, IN_TIME, LIVING, NO_SERVANTS, {
          op: 'ANY',
          of: [working('VILLAGE_COUNCIL_MEMBER'), all(working('FISHER'), { fact: 'WELFARE_DECILE', to: 5 })],
        }),
        null,
      ],
    ],
    state: 'DRAFT',
  },
  {
    ownerCode: '61.05',
    name: 'Bantuan iuran Sintang 2024',
    description: `4.500 orang selama dua belas bulan, seperti yang dipublikasikan. ${INVENTED}`,
    occupationCodes: [],
    from: '2024-01-01',
    until: '2025-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    quotas: [['61.05', 4_500]],
    rules: [['2023-12-01', all({ fact: 'AGE', from: 18 }, IN_TIME, LIVING, NO_SERVANTS), null]],
    state: 'CLOSED',
  },
  ...OWN_ROUNDS.map(
    ({ ownerCode, name, groups, occupationCodes, people, year }): DemoProgramme => ({
      ownerCode,
      name,
      description: `${groups}. ${INVENTED}`,
      occupationCodes,
      from: `${year}-01-01`,
      until: `${year + 1}-01-01`,
      fundingSource: 'REGIONAL_BUDGET',
      legalNote: null,
      quotas: [[ownerCode, people]],
      rules: [
        [
          `${year - 1}-11-01`,
          all({ fact: 'AGE', from: 18, to: 64 }, IN_TIME, working(...occupationCodes), LIVING, NO_SERVANTS),
          null,
        ],
      ],
      state: 'OPEN',
    }),
  ),
]
