import { AROUND_THE_AIRPORT } from '../agreements/kubu-raya.ts'
import type { DemoPayerList } from '../billing/load-payer-lists.ts'

export interface DemoPledge {
  /** Code of the company's tenant. */
  readonly company: string
  /** Number of the agreement from which it is drawn. */
  readonly agreement: string
  readonly workers: number
  readonly from: string
  readonly until: string
  readonly areas: readonly string[]
  readonly note: string
  readonly state: 'DRAFT' | 'OFFERED' | 'APPROVED'
  /** Which part of each month the company pays, in ten-thousandths; the regency pays the rest. */
  readonly share: number
}

/** A decree of the region by which it designates whom the approved pledges for its months have taken. */
export interface PledgedDecree {
  readonly from: string
  readonly until: string
  readonly programme: string
  /** What places are drawn by. */
  readonly seed: string
  readonly number: string
  readonly signedOn: string
  readonly code: string
  /** On which days the steps of its pledges were taken. */
  readonly steps: {
    readonly DRAFT: string
    readonly OFFERED: string
    readonly MATCHED: string
    readonly APPROVED: string
  }
}

export const PLEDGED_TO = '61.12'

const THIS_HALF = { from: '2026-07-01', until: '2027-01-01' } as const
const NEXT_HALF = { from: '2027-01-01', until: '2027-07-01' } as const
const WHOLE = 10_000

/** The decree of this half year, whose lists are {@link DEMO_PAYER_LISTS}. */
export const PLEDGED_DECREE = 'contohkuburaya2026bb'

/** Of this half year and of the next one, which has no lists yet: whoever is gone from it is replaced until the year is over. */
export const PLEDGED_DECREES: readonly PledgedDecree[] = [
  {
    ...THIS_HALF,
    programme: 'Iuran bersama perusahaan Kubu Raya 2026',
    seed: 'kubu-raya-perusahaan-2026',
    number: '33/DATA-CONTOH/2026',
    signedOn: '2026-07-06',
    code: PLEDGED_DECREE,
    steps: { DRAFT: '2026-06-22', OFFERED: '2026-06-23', MATCHED: '2026-06-25', APPROVED: '2026-06-26' },
  },
  {
    ...NEXT_HALF,
    programme: 'Iuran perusahaan Kubu Raya 2027',
    seed: 'kubu-raya-perusahaan-2027',
    number: '34/DATA-CONTOH/2026',
    signedOn: '2026-11-16',
    code: 'contohkuburaya2027bb',
    steps: { DRAFT: '2026-11-03', OFFERED: '2026-11-04', MATCHED: '2026-11-06', APPROVED: '2026-11-09' },
  },
]

/** Sungai Kakap and Teluk Pakedai. */
const AROUND_THE_SHIPYARD = ['61.12.08', '61.12.09']
/** Terentang, Batu Ampar and Kubu. */
const AROUND_THE_PLANTATION = ['61.12.04', '61.12.05', '61.12.06']

/** Heads of RT wait on two lists at once: a company that took them would wait with them for another decree. */
export const PLEDGED_OCCUPATIONS: readonly string[] = ['QURAN_TEACHER', 'POSYANDU_CADRE']

/** What companies promise to Kubu Raya: one that pays for half by now, one that is late, one that shares with the regency; and what they plan. */
export const DEMO_PLEDGES: readonly DemoPledge[] = [
  {
    ...THIS_HALF,
    company: 'pertamina',
    agreement: '100.3.7.1/08/PKS/2026',
    workers: 120,
    areas: AROUND_THE_AIRPORT,
    note: 'Guru mengaji dan kader posyandu di sekitar Bandara Supadio (data contoh)',
    state: 'APPROVED',
    share: WHOLE,
  },
  {
    ...THIS_HALF,
    company: 'contoh-galangan',
    agreement: '100.3.7.1/21/PKS/2026',
    workers: 40,
    areas: AROUND_THE_SHIPYARD,
    note: 'Di sekitar galangan (data contoh)',
    state: 'APPROVED',
    share: WHOLE,
  },
  {
    ...THIS_HALF,
    company: 'contoh-sawit',
    agreement: '100.3.7.1/22/PKS/2026',
    workers: 60,
    areas: AROUND_THE_PLANTATION,
    note: 'Separuh iurannya ditanggung kabupaten (data contoh)',
    state: 'APPROVED',
    share: WHOLE / 2,
  },
  {
    ...NEXT_HALF,
    company: 'contoh-sawit',
    agreement: '100.3.7.1/22/PKS/2026',
    workers: 60,
    areas: AROUND_THE_PLANTATION,
    note: 'Lanjutan tahun depan (data contoh)',
    state: 'OFFERED',
    share: WHOLE,
  },
  {
    ...NEXT_HALF,
    company: 'contoh-galangan',
    agreement: '100.3.7.1/21/PKS/2026',
    workers: 40,
    areas: AROUND_THE_SHIPYARD,
    note: 'Lanjutan tahun depan (data contoh)',
    state: 'DRAFT',
    share: WHOLE,
  },
  {
    ...NEXT_HALF,
    company: 'pertamina',
    agreement: '100.3.7.1/31/PKS/2026',
    // Fewer than in this half year: the others wait behind them.
    workers: 100,
    areas: AROUND_THE_AIRPORT,
    note: 'Lanjutan di sekitar Bandara Supadio (data contoh)',
    state: 'APPROVED',
    share: WHOLE,
  },
]

const FIRST_QUARTER = { from: '2026-07-01', until: '2026-10-01' } as const
const SECOND_QUARTER = { from: '2026-10-01', until: '2027-01-01' } as const
const SENT = { approvedOn: '2026-07-09', sentOn: '2026-07-10', billedOn: '2026-07-14', dueOn: '2026-08-14' } as const

/** Lists of the payers of that decree. Codes, proofs and receipts are invented, and say so. */
export const DEMO_PAYER_LISTS: readonly DemoPayerList[] = [
  {
    ...FIRST_QUARTER,
    payer: 'pertamina',
    bill: {
      ...SENT,
      code: 'CONTOH26101',
      paid: {
        on: '2026-07-28',
        reference: 'TRANSFER 71/DATA-CONTOH/2026',
        receivedOn: '2026-07-30',
        receipt: 'BPJS 26-171/DATA-CONTOH',
      },
    },
  },
  { ...SECOND_QUARTER, payer: 'pertamina', bill: null },
  { ...FIRST_QUARTER, payer: 'contoh-galangan', bill: { ...SENT, code: 'CONTOH26102', paid: null } },
  {
    ...FIRST_QUARTER,
    payer: 'contoh-sawit',
    bill: {
      ...SENT,
      code: 'CONTOH26103',
      paid: {
        on: '2026-08-11',
        reference: 'TRANSFER 73/DATA-CONTOH/2026',
        receivedOn: '2026-08-12',
        receipt: 'BPJS 26-173/DATA-CONTOH',
      },
    },
  },
  // The half that the regency pays for the same people: by SP2D, as a government does.
  {
    ...FIRST_QUARTER,
    payer: PLEDGED_TO,
    bill: {
      ...SENT,
      code: 'CONTOH26104',
      paid: {
        on: '2026-08-06',
        reference: 'SP2D 141/DATA-CONTOH/2026',
        order: {
          spp: { number: 'SPP 52/DATA-CONTOH/2026', on: '2026-07-30' },
          spm: { number: 'SPM 47/DATA-CONTOH/2026', on: '2026-08-03' },
        },
        receivedOn: '2026-08-07',
        receipt: 'BPJS 26-174/DATA-CONTOH',
      },
    },
  },
  // The last month of the year waits for the regency's treasurer.
  {
    from: '2026-12-01',
    until: THIS_HALF.until,
    payer: PLEDGED_TO,
    bill: {
      ...{ approvedOn: '2026-11-09', sentOn: '2026-11-10', billedOn: '2026-11-13', dueOn: '2026-12-15' },
      code: 'CONTOH26105',
      isOnBudget: true,
      paid: null,
    },
  },
]
