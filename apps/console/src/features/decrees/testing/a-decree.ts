import type { DecreeDetail } from '../decree.query.ts'

/** A designation of 750 people as its dialogs show it, in review, with nothing that needs attention. */
export function aDecree(differing: Partial<DecreeDetail> = {}): DecreeDetail {
  return {
    ...{
      id: 'keputusan',
      version: 3,
      kind: 'DESIGNATION',
      state: 'REVIEW',
      number: null,
      people: 750,
      quotaPeople: 800,
    },
    ...{ added: 0, removed: 0, replaced: 0, corrected: 0, amends: null, cohortMatches: true, approvedHash: null },
    ...{
      fromMonth: '2027-01-01',
      untilMonth: '2028-01-01',
      fundingSource: 'VILLAGE_BUDGET',
      paidFrom: ['VILLAGE_BUDGET'],
      cleanPapers: [],
    },
    programme: { id: 'program', name: 'Pekerja rentan', state: 'OPEN', insuranceProgrammes: ['JKK', 'JKM'] },
    cost: { payer: 'VILLAGE_BUDGET', total: '151200000', months: [] },
    regulations: [{ id: 'pp', name: 'PP 44/2015' }],
    agreements: [],
    steps: [],
    createdBy: { id: 'petugas', name: 'Siti Aminah' },
    createdAt: '2026-11-01T02:00:00.000Z',
    ...differing,
  } as DecreeDetail
}

/** What is known about its people: nothing that needs attention unless it is said. */
export const NOBODY_KNOWN = {
  ...{ id: 'keputusan', overlapCount: 0, overlaps: [], covered: { total: 0, people: [] } },
  ...{ openAnswers: { total: 0, people: [] }, goneCount: 0, gone: [], leftOutCount: 0, leftOut: [] },
}

/** What is known about the records of its people. */
export const NO_RECORDS_IN_DOUBT = { mismatched: { totalCount: 0 }, doubled: { totalCount: 0 } }
