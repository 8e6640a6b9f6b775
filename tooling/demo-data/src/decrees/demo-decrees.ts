export interface DemoDecree {
  readonly ownerCode: string
  readonly programme: string
  /** The programme's locked cohort, or everybody whom the owner registered. */
  readonly cohort: 'LOCKED' | 'REGISTERED'
  readonly from: string
  readonly until: string
  readonly number: string
  /** The steps before it were taken on the working days before. */
  readonly signedOn: string
  /** Of its public page. */
  readonly code: string
  /** How far it is: with the legal bureau, on the approver's desk, or in force. */
  readonly state: 'REVIEWED' | 'APPROVED_BY_LEGAL' | 'PUBLISHED'
  /** How long it has been where it waits; as many as nothing where not said. */
  readonly waitsDays?: number
  readonly amendments: readonly {
    readonly from: string
    /** Null for one that waits for its approver. */
    readonly number: string | null
    readonly signedOn: string
    readonly code: string
    /** Who goes: those who died, or every so many-eth. */
    readonly whose: 'DECEASED' | 'EVERY_SO_MANIETH'
    readonly reason: string
    readonly most: number
  }[]
}

const YEAR = { from: '2026-01-01', until: '2027-01-01' } as const
const NEXT_YEAR = { from: '2027-01-01', until: '2028-01-01' } as const

/** How many people is as published; numbers, days and who signs are invented, and the decrees say so. */
export const DEMO_DECREES: readonly DemoDecree[] = [
  {
    ...YEAR,
    ownerCode: '61.71',
    programme: 'Bantuan iuran Kota Pontianak 2026',
    cohort: 'LOCKED',
    number: '7/DATA-CONTOH/2026',
    signedOn: '2026-01-09',
    code: 'contohpontianak2026a',
    state: 'PUBLISHED',
    amendments: [
      {
        from: '2026-07-01',
        number: '41/DATA-CONTOH/2026',
        signedOn: '2026-06-24',
        code: 'contohpontianak2026b',
        whose: 'EVERY_SO_MANIETH',
        reason: 'MOVED',
        most: 20,
      },
    ],
  },
  {
    ...YEAR,
    ownerCode: '61',
    programme: 'Perlindungan pekerja rentan Kalimantan Barat 2026',
    cohort: 'REGISTERED',
    number: '12/DATA-CONTOH/2026',
    signedOn: '2026-01-15',
    code: 'contohkalbar2026aaaa',
    state: 'PUBLISHED',
    amendments: [
      {
        from: '2026-12-01',
        number: null,
        signedOn: '2026-11-20',
        code: 'contohkalbar2026bbbb',
        whose: 'DECEASED',
        reason: 'DECEASED',
        most: 500,
      },
    ],
  },
  {
    ...YEAR,
    ...own('61.12', 'Ketua RT Kubu Raya 2026', 'contohkuburaya2026aa'),
    number: '9/DATA-CONTOH/2026',
    signedOn: '2026-01-12',
    state: 'PUBLISHED',
  },
  {
    ...NEXT_YEAR,
    ...own('61.12', 'Petani Kubu Raya 2027', 'contohkuburaya2027aa'),
    state: 'APPROVED_BY_LEGAL',
    waitsDays: 5,
  },
  {
    ...NEXT_YEAR,
    ...own('61.12', 'Nelayan Kubu Raya 2027', 'contohkuburaya2027cc'),
    state: 'REVIEWED',
  },
  {
    ...YEAR,
    ...own('61.01', 'Petani Sambas 2026', 'contohsambas2026aaaa'),
    number: '15/DATA-CONTOH/2026',
    signedOn: '2026-01-14',
    state: 'PUBLISHED',
  },
  {
    ...NEXT_YEAR,
    ...own('61.04', 'Nelayan Ketapang 2027', 'contohketapang2027aa'),
    state: 'REVIEWED',
  },
]

/** A decree of an area's own locked cohort, not yet signed. */
function own(ownerCode: string, programme: string, code: string) {
  return {
    ownerCode,
    programme,
    cohort: 'LOCKED',
    code,
    number: '',
    signedOn: '',
    amendments: [],
  } as const
}
