import type { DemoPayerList } from '../billing/load-payer-lists.ts'

export const SHARED_BY = '61.06'
export const SHARED_DECREE = 'contohkapuashulu26aa'
export const SHARED_PROGRAMME = 'Anggota BPD Kapuas Hulu 2026'
export const SHARED_PEOPLE = 120
export const YEAR = { from: '2026-01-01', until: '2027-01-01' } as const
/** The province pays until here, the regency from here on. */
export const PROVINCE_UNTIL = '2026-07-01'
/** And the province again for the last month. */
export const PROVINCE_AGAIN_FROM = '2026-12-01'

/** The regency's bill that is late. */
export const OVERDUE_BILL = 'CONTOH26203'

/**
 * Half a year of the province and a quarter of the regency are paid and posted; the regency's two months after them are late, and the province's last one waits for its
 * treasurer. Codes and proofs are invented.
 */
export const SHARED_LISTS: readonly DemoPayerList[] = [
  {
    payer: '61',
    from: YEAR.from,
    until: PROVINCE_UNTIL,
    bill: {
      ...{ code: 'CONTOH26201', approvedOn: '2026-01-22', sentOn: '2026-01-23', billedOn: '2026-01-27' },
      dueOn: '2026-02-13',
      paid: {
        on: '2026-02-10',
        reference: 'SP2D 31/DATA-CONTOH/2026',
        receivedOn: '2026-02-11',
        receipt: 'BPJS 26-231/DATA-CONTOH',
      },
    },
  },
  {
    payer: SHARED_BY,
    from: PROVINCE_UNTIL,
    until: '2026-10-01',
    bill: {
      ...{ code: 'CONTOH26202', approvedOn: '2026-06-22', sentOn: '2026-06-23', billedOn: '2026-06-26' },
      dueOn: '2026-07-15',
      paid: {
        on: '2026-07-13',
        reference: 'SP2D 188/DATA-CONTOH/2026',
        receivedOn: '2026-07-14',
        receipt: 'BPJS 26-288/DATA-CONTOH',
      },
    },
  },
  {
    payer: SHARED_BY,
    from: '2026-10-01',
    until: PROVINCE_AGAIN_FROM,
    bill: {
      ...{ code: OVERDUE_BILL, approvedOn: '2026-09-28', sentOn: '2026-09-29', billedOn: '2026-10-02' },
      dueOn: '2026-10-15',
      paid: null,
    },
  },
  {
    payer: '61',
    from: PROVINCE_AGAIN_FROM,
    until: YEAR.until,
    bill: {
      ...{ code: 'CONTOH26204', approvedOn: '2026-11-09', sentOn: '2026-11-10', billedOn: '2026-11-13' },
      dueOn: '2026-12-15',
      isOnBudget: true,
      paid: null,
    },
  },
]
