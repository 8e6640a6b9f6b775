import type { Place } from './place.ts'
import { node } from './things.builder.ts'

const reviewAt = (reverification: string) => ({
  reverificationId: node('Reverification', reverification),
  expectedVersion: 1,
})

const decreeAt = (decree: string) => ({ decreeId: node('Decree', decree), expectedVersion: 1 })

/** Of decrees and their re-verification. */
export const DECREE_MUTATION_PLACES: Readonly<Record<string, Place>> = {
  cancelDecree: ({ decree }) => ({ ...decreeAt(decree), reason: 'pengujian pemisahan' }),
  cancelReverification: ({ reverification }) => ({ ...reviewAt(reverification), reason: 'pengujian pemisahan' }),
  changeAnnex: ({ decree, worker }) => ({
    ...decreeAt(decree),
    added: [{ change: 'ADD', workerId: node('Worker', worker), reason: 'QUOTA_LEFT' }],
    dropped: [],
  }),
  startRegistrationExport: ({ decreeCopy }) => ({
    copyId: node('DecreeCopy', decreeCopy),
    format: 'CSV',
    idempotencyKey: 'uji',
  }),
  examineCopy: ({ decreeCopy }) => ({ copyId: node('DecreeCopy', decreeCopy), reason: 'pengujian pemisahan' }),
  // To who decides on decrees alone; somebody else's deputy is refused in its own test.
  delegateApproval: 'OWN',
  decideManyReverifications: ({ reverification }) => ({
    reverificationId: node('Reverification', reverification),
    outcome: 'KEEP',
    expectedCount: 7,
  }),
  decideReverification: ({ reverification }) => ({
    reverificationId: node('Reverification', reverification),
    outcome: 'KEEP',
    lines: [1],
  }),
  closeReverification: ({ reverification }) => reviewAt(reverification),
  draftFromReverification: ({ reverification }) => ({ ...reviewAt(reverification), fromMonth: '2027-02-01' }),
  draftRevocation: ({ decree }) => ({
    decreeId: node('Decree', decree),
    fromMonth: '2027-02-01',
    reason: 'pengujian pemisahan',
  }),
  draftReplacement: ({ decree }) => ({ decreeId: node('Decree', decree), fromMonth: '2027-02-01' }),
  draftAmendment: ({ decree }) => ({ decreeId: node('Decree', decree), fromMonth: '2027-02-01' }),
  draftDecree: ({ cohort }) => ({ cohortId: node('Cohort', cohort) }),
  editDecree: ({ decree, regulation, agreement }) => ({
    ...decreeAt(decree),
    title: 'Judul yang lain',
    considerations: ['x'],
    dictums: ['x'],
    regulationIds: [node('Regulation', regulation)],
    agreementIds: [node('Agreement', agreement)],
    fromMonth: '2027-01-01',
    untilMonth: '2027-03-01',
    fundingSource: 'CSR',
    quotaPeople: 10,
  }),
  openReverification: ({ decree }) => ({ decreeId: node('Decree', decree) }),
  proposeNewlyEligible: ({ reverification, roundTask }) => ({
    reverificationId: node('Reverification', reverification),
    taskId: node('RoundTask', roundTask),
  }),
  publishDecree: ({ decree }) => decreeAt(decree),
  renderAnnex: ({ decree }) => ({
    decreeId: node('Decree', decree),
    format: 'PDF',
    copy: 'MASKED',
    idempotencyKey: 'pemisahan',
  }),
  compareScan: ({ decree, file }) => ({
    decreeId: node('Decree', decree),
    fileId: node('File', file),
    idempotencyKey: 'pemisahan',
  }),
  renderCleanPaper: ({ decree }) => ({ decreeId: node('Decree', decree), idempotencyKey: 'pemisahan' }),
  reopenDecree: ({ decree }) => ({ ...decreeAt(decree), reason: 'pengujian pemisahan' }),
  reopenReverification: ({ reverification }) => reviewAt(reverification),
  scheduleReverification: ({ decree }) => ({ decreeId: node('Decree', decree), everyMonths: 6 }),
  revokeDelegation: ({ delegation }) => ({ delegationId: delegation }),
  // The route and the templates of one's own tenant; a foreign voter is refused in its own test.
  saveApprovalRoute: 'OWN',
  saveDecreeTemplate: 'OWN',
  saveDecreeForm: 'OWN',
  signDecree: ({ decree, file }) => ({
    ...decreeAt(decree),
    number: '1',
    signedOn: '2026-11-20',
    signatoryName: 'Nama',
    signatoryTitle: 'Bupati',
    signatoryCapacity: 'DEFINITIVE',
    fileId: node('File', file),
  }),
  submitDecree: ({ decree }) => decreeAt(decree),
  voteOnDecree: ({ decree }) => ({ ...decreeAt(decree), vote: 'APPROVE' }),
  withdrawDecree: ({ decree }) => ({ ...decreeAt(decree), reason: 'pengujian pemisahan' }),
  startReverificationExport: ({ reverification }) => ({
    reverificationId: node('Reverification', reverification),
    format: 'CSV',
    idempotencyKey: 'pemisahan',
  }),
}
