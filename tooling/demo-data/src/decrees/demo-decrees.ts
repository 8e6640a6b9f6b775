export interface DemoDecree {
  readonly ownerCode: string
  readonly programme: string
  /** The programme's locked cohort, or everybody whom the owner registered. */
  readonly cohort: 'LOCKED' | 'REGISTERED'
  readonly from: string
  readonly until: string
  readonly number: string
  readonly signedOn: string
  readonly signatory: string
  /** Whose decree it is. */
  readonly head: string
  /** Of its public page. */
  readonly code: string
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

/** How many people is as published; numbers, days and who signs are invented, and the decrees say so. */
export const DEMO_DECREES: readonly DemoDecree[] = [
  {
    ...YEAR,
    ownerCode: '61.71',
    programme: 'Bantuan iuran Kota Pontianak 2026',
    cohort: 'LOCKED',
    number: '7/DATA-CONTOH/2026',
    signedOn: '2026-01-09',
    signatory: 'Nama Contoh',
    head: 'Wali Kota Pontianak',
    code: 'contohpontianak2026a',
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
    signatory: 'Nama Contoh',
    head: 'Gubernur Kalimantan Barat',
    code: 'contohkalbar2026aaaa',
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
]
