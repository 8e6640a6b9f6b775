export interface DemoList {
  readonly ownerCode: string
  /** The public code of the decree that pays. */
  readonly decree: string
  readonly from: string
  readonly until: string
  /** Null for a draft that waits for its approver. */
  readonly bill: {
    readonly code: string
    /** What the insurer bills more or less than was asked for, and why. */
    readonly difference: number
    readonly reason: string | null
    /** In parts of a hundred of the bill. */
    readonly paid: readonly {
      readonly share: number
      readonly reference: string
      /** What was transferred beyond the bill, and waits for the next one. */
      readonly overRupiah?: number
      /** Numbers of the SPP-LS and the SPM by which it was paid; left out for a transfer without them. */
      readonly order?: { readonly spp: string; readonly spm: string }
    }[]
    /** Number of the insurer's receipt for all that was paid; null where the money never arrived. */
    readonly receipt: string | null
    /** How many people the insurer rejects; it posts all others. Null where it has not answered. */
    readonly rejected: number | null
  } | null
}

/**
 * One that is paid and posted but for three people, one paid in part and with a difference, one that waits for its approver, and one whose money was paid
 * and never arrived: more than its bill, since five people had left. Codes, proofs and receipts are invented, and say so.
 */
export const DEMO_LISTS: readonly DemoList[] = [
  {
    ownerCode: '61.71',
    decree: 'contohpontianak2026a',
    from: '2026-01-01',
    until: '2026-07-01',
    bill: {
      code: 'CONTOH26001',
      difference: 0,
      reason: null,
      paid: [
        {
          share: 100,
          reference: 'SP2D 114/DATA-CONTOH/2026',
          order: { spp: 'SPP 41/DATA-CONTOH/2026', spm: 'SPM 38/DATA-CONTOH/2026' },
        },
      ],
      receipt: 'BPJS 26-114/DATA-CONTOH',
      rejected: 3,
    },
  },
  {
    ownerCode: '61.71',
    decree: 'contohpontianak2026a',
    from: '2026-07-01',
    until: '2026-10-01',
    bill: {
      code: 'CONTOH26002',
      difference: -16_800,
      reason: 'Satu orang sudah dibayar perusahaannya pada bulan pertama (data contoh)',
      paid: [
        {
          share: 40,
          reference: 'SP2D 207/DATA-CONTOH/2026',
          order: { spp: 'SPP 66/DATA-CONTOH/2026', spm: 'SPM 59/DATA-CONTOH/2026' },
        },
      ],
      receipt: 'BPJS 26-207/DATA-CONTOH',
      rejected: null,
    },
  },
  { ownerCode: '61.12', decree: 'contohkuburaya2026aa', from: '2026-01-01', until: '2026-07-01', bill: null },
  {
    ownerCode: '61.12',
    decree: 'contohkuburaya2026aa',
    from: '2026-07-01',
    until: '2026-10-01',
    bill: {
      code: 'CONTOH26003',
      difference: 0,
      reason: null,
      paid: [{ share: 100, reference: 'TRANSFER 31/DATA-CONTOH/2026', overRupiah: 84_000 }],
      receipt: null,
      rejected: null,
    },
  },
]

/** The province's year, paid at once for all whom it registered: where its months end, nobody pays for the next ones yet. */
export const PROVINCE_LISTS: readonly DemoList[] = [
  {
    ownerCode: '61',
    decree: 'contohkalbar2026aaaa',
    from: '2026-01-01',
    until: '2027-01-01',
    bill: {
      code: 'CONTOH26010',
      difference: 0,
      reason: null,
      paid: [
        {
          share: 50,
          reference: 'SP2D 58/DATA-CONTOH/2026',
          order: { spp: 'SPP 22/DATA-CONTOH/2026', spm: 'SPM 19/DATA-CONTOH/2026' },
        },
        {
          share: 50,
          reference: 'SP2D 163/DATA-CONTOH/2026',
          order: { spp: 'SPP 97/DATA-CONTOH/2026', spm: 'SPM 88/DATA-CONTOH/2026' },
        },
      ],
      receipt: 'BPJS 26-163/DATA-CONTOH',
      rejected: 12,
    },
  },
]
