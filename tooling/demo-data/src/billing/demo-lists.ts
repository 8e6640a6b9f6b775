interface DemoList {
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
    readonly paid: readonly { readonly share: number; readonly reference: string }[]
  } | null
}

/** One that is paid, one in part and with a difference, one that waits for its approver. Codes and proofs are invented, and say so. */
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
      paid: [{ share: 100, reference: 'SP2D 114/DATA-CONTOH/2026' }],
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
      paid: [{ share: 40, reference: 'SP2D 207/DATA-CONTOH/2026' }],
    },
  },
  { ownerCode: '61.12', decree: 'contohkuburaya2026aa', from: '2026-01-01', until: '2026-07-01', bill: null },
]
