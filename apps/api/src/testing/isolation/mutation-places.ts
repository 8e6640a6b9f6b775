import { AGREEMENT_MUTATION_PLACES } from './agreement-mutation-places.ts'
import { CLAIM_MUTATION_PLACES } from './claim-mutation-places.ts'
import { DECREE_MUTATION_PLACES } from './decree-mutation-places.ts'
import { MONEY_MUTATION_PLACES } from './money-mutation-places.ts'
import type { Place } from './place.ts'
import { node } from './things.builder.ts'

/** Every mutation, with an input that names somebody's things. */
export const MUTATION_PLACES: Readonly<Record<string, Place>> = {
  ...AGREEMENT_MUTATION_PLACES,
  ...CLAIM_MUTATION_PLACES,
  ...DECREE_MUTATION_PLACES,
  ...MONEY_MUTATION_PLACES,
  acceptRoundTask: ({ roundTask }) => ({ taskId: node('RoundTask', roundTask), expectedVersion: 1 }),
  // Of everybody, and kept by the province.
  addAreaFormerName: 'PUBLIC',
  addWorkerDocument: ({ worker, file }) => ({
    workerId: node('Worker', worker),
    kind: 'OTHER',
    fileId: node('File', file),
  }),
  answerRound: ({ roundTask, worker }) => ({
    taskId: node('RoundTask', roundTask),
    workerId: node('Worker', worker),
    answer: 'PROPOSED',
    expectedVersion: 0,
  }),
  assignCheckTasks: ({ checkTask, user }) => ({
    taskIds: [node('CheckTask', checkTask)],
    assignedTo: user,
    dueOn: '2027-12-31',
  }),
  answerImportVillages: (things) => ({
    importId: node('Import', things.import),
    answers: [{ village: 'x', district: '', regency: '', code: '61.12.05.2003' }],
  }),
  recordCardHandOver: ({ worker }) => ({ workerIds: [node('Worker', worker)], handedOn: '2026-01-05' }),
  withdrawCardHandOver: ({ worker }) => ({ workerIds: [node('Worker', worker)] }),
  cancelCheckTasks: ({ checkTask }) => ({ taskIds: [node('CheckTask', checkTask)], reason: 'pengujian' }),
  cancelJob: ({ job }) => ({ jobId: node('Job', job) }),
  changeWorkerStatus: ({ worker }) => ({
    workerId: node('Worker', worker),
    expectedVersion: 1,
    status: 'DECEASED',
    because: 'pengujian',
  }),
  confirmNationalId: ({ worker }) => ({
    workerId: node('Worker', worker),
    expectedVersion: 1,
    confirmed: true,
    because: 'Dibandingkan dengan KTP.',
  }),
  chooseImportLayout: (things) => ({ importId: node('Import', things.import), sheet: 'x', headerRow: 1, mapping: [] }),
  closeProgramme: ({ programme }) => ({ programmeId: node('Programme', programme), expectedVersion: 2 }),
  closeRound: ({ round }) => ({ roundId: node('Round', round), expectedVersion: 2 }),
  commitImport: (things) => ({ importId: node('Import', things.import), idempotencyKey: 'uji' }),
  computeCohort: ({ cohort }) => ({ cohortId: node('Cohort', cohort), expectedVersion: 2, idempotencyKey: 'uji' }),
  createCheckTasks: ({ round, user }) => ({
    roundId: node('Round', round),
    assignedTo: user,
    dueOn: '2027-12-31',
  }),
  createCohort: ({ programme }) => ({
    programmeId: node('Programme', programme),
    name: 'Kohort uji',
    seed: 'undian-1',
    reservePercent: 20,
  }),
  createImport: ({ file }) => ({ fileId: node('File', file) }),
  // Names areas of one's own alone; another tenant's are refused in its own test.
  createProgramme: 'OWN',
  // Likewise.
  createRound: 'OWN',
  decideCheck: ({ checkResult }) => ({
    resultId: node('CheckResult', checkResult),
    takeOver: false,
    reason: 'pengujian',
  }),
  decideChecks: ({ checkRequest }) => ({
    requestId: node('CheckRequest', checkRequest),
    takeOver: false,
    reason: 'pengujian pemisahan',
  }),
  decideCustodyTransfer: ({ transfer }) => ({ transferId: transfer, accept: true, reason: 'pengujian' }),
  // Before the pair is decided: of a decided one it tells what it tells of none.
  startNotSame: ({ pair }) => ({
    pairIds: [node('DuplicatePair', pair)],
    expectedCount: 1,
    // Of each asking its own: two with one key are one asking, whoever is second.
    idempotencyKey: pair,
  }),
  decideDuplicate: ({ pair }) => ({ pairId: node('DuplicatePair', pair), expectedRevision: 1, decision: 'LATER' }),
  proposeAddition: ({ objection, worker }) => ({
    objectionId: objection,
    workerId: node('Worker', worker),
    reason: 'pengujian pemisahan',
  }),
  confirmObjection: ({ objection }) => ({ objectionId: objection, means: 'OFFICE' }),
  setAsideObjections: ({ cohort }) => ({
    cohortId: node('Cohort', cohort),
    receivedUntil: '2099-01-01T00:00:00Z',
    reason: 'pengujian pemisahan',
  }),
  decideObjection: ({ objection }) => ({ objectionId: objection, upheld: false, reason: 'pengujian pemisahan' }),
  decideWorkerProposal: ({ proposal }) => ({
    proposalId: node('WorkerProposal', proposal),
    accept: true,
    fields: ['name'],
    reason: 'pengujian',
  }),
  decideWorkerProposals: (things) => ({
    importId: node('Import', things.import),
    accept: false,
    reason: 'pengujian pemisahan',
  }),
  deleteView: ({ view }) => ({ viewId: view }),
  discardCohort: ({ cohort }) => ({ cohortId: node('Cohort', cohort), expectedVersion: 2 }),
  discardProgramme: ({ programme }) => ({ programmeId: node('Programme', programme), expectedVersion: 2 }),
  discardImport: (things) => ({ importId: node('Import', things.import) }),
  endMembership: ({ membership }) => ({ membershipId: membership, lastDay: '2099-12-31' }),
  // Makes a job of one's own, whatever the filter finds.
  exportAuditEvents: 'OWN',
  excludeImportRows: (things) => ({
    importId: node('Import', things.import),
    rows: [{ row: 1, version: 1 }],
    reason: 'pengujian',
  }),
  forgetImportLayout: (things) => ({ importId: node('Import', things.import) }),
  grantRole: ({ user }) => ({ userId: user, role: 'VIEWER' }),
  proposeRole: ({ user }) => ({
    userId: user,
    role: 'LEGAL_REVIEWER',
    official: { name: 'Budi', post: 'Kepala Bagian', number: '1/2026', appointedOn: '2026-02-02' },
  }),
  confirmRole: ({ roleProposal }) => ({ proposalId: roleProposal }),
  refuseRole: ({ roleProposal }) => ({ proposalId: roleProposal, reason: 'pengujian pemisahan' }),
  ignoreImportIssue: (things) => ({
    importId: node('Import', things.import),
    row: 1,
    version: 1,
    code: 'ALREADY_REGISTERED',
    reason: 'pengujian',
  }),
  inviteMember: ({ agency }) => ({ email: 'baru@payung.example', name: 'Baru', roles: ['VIEWER'], agencyId: agency }),
  openRound: ({ round }) => ({ roundId: node('Round', round), expectedVersion: 1 }),
  openProgramme: ({ programme }) => ({ programmeId: node('Programme', programme), expectedVersion: 2 }),
  lockCohort: ({ cohort }) => ({
    cohortId: node('Cohort', cohort),
    expectedVersion: 2,
    reason: 'pengujian pemisahan',
  }),
  mergeWorkers: ({ pair, worker }) => ({
    pairId: node('DuplicatePair', pair),
    expectedRevision: 1,
    winnerId: node('Worker', worker),
    versionA: 1,
    versionB: 1,
    takenFields: [],
  }),
  prepareImportFile: (things) => ({ importId: node('Import', things.import) }),
  previewBulkChange: ({ worker }) => ({
    filter: { workerIds: [node('Worker', worker)] },
    change: { status: 'DECEASED' },
  }),
  proposeByFilter: ({ roundTask }) => ({ taskId: node('RoundTask', roundTask), filter: {} }),
  proposeCustodyTransfer: ({ worker }) => ({
    workerId: node('Worker', worker),
    toVillageCode: '61.71.01.1001',
    reason: 'pengujian',
  }),
  readNotices: ({ notice }) => ({ noticeIds: [node('Notice', notice)] }),
  // Names no record; a foreign agency is refused in its own test.
  receiveObjection: ({ cohort, worker }) => ({
    cohortId: node('Cohort', cohort),
    workerId: node('Worker', worker),
    villageCode: '61.12.05.2003',
    kind: 'MOVED',
    text: 'pengujian pemisahan',
  }),
  registerWorker: 'OWN',
  // It names an organisation, which everybody may read; what it counts are pairs of one's own.
  remindDuplicateKeeper: 'OWN',
  remindProposers: ({ round }) => ({ roundId: node('Round', round) }),
  recordVisit: ({ checkTask }) => ({
    taskId: node('CheckTask', checkTask),
    answer: 'FOUND',
    foundOn: new Date().toISOString().slice(0, 10),
  }),
  removeWorkerDocument: ({ document }) => ({ documentId: document }),
  repairImportAlike: (things) => ({
    importId: node('Import', things.import),
    row: 1,
    version: 1,
    column: 0,
    text: 'x',
  }),
  repairImportRows: (things) => ({
    importId: node('Import', things.import),
    rows: [{ row: 1, version: 1, cells: [{ column: 0, text: 'x' }] }],
  }),
  requireSecondFactor: 'OWN',
  setSeat: 'OWN',
  retryJob: ({ job }) => ({ jobId: node('Job', job) }),
  returnRoundTask: ({ roundTask }) => ({
    taskId: node('RoundTask', roundTask),
    expectedVersion: 1,
    remarks: 'pengujian',
  }),
  revealNationalId: ({ worker }) => ({ workerId: node('Worker', worker), reason: 'pengujian pemisahan' }),
  revertImport: (things) => ({ importId: node('Import', things.import), reason: 'pengujian pemisahan', people: 1 }),
  revokeInvitation: ({ invitation }) => ({ invitationId: invitation }),
  saveDeliberation: ({ roundTask, worker }) => ({
    taskId: node('RoundTask', roundTask),
    heldOn: '2026-01-02',
    attendees: ['Kepala Desa'],
    ranking: [node('Worker', worker)],
    expectedVersion: 0,
  }),
  publishCohort: ({ cohort }) => ({
    cohortId: node('Cohort', cohort),
    expectedVersion: 2,
    objectionsUntil: '2099-01-01',
  }),
  savePriority: ({ programme }) => ({
    programmeId: node('Programme', programme),
    criteria: '[]',
    effectiveFrom: '2026-01-01',
  }),
  saveRule: ({ programme }) => ({
    programmeId: node('Programme', programme),
    expectedVersion: 2,
    rule: '{"fact":"AGE","from":18}',
    effectiveFrom: '2026-01-01',
  }),
  saveView: 'OWN',
  // Writes into one's own log alone.
  recordListTaken: 'OWN',
  setDuplicateThresholds: 'OWN',
  sendRoundTask: ({ roundTask }) => ({ taskId: node('RoundTask', roundTask) }),
  startRoundExport: ({ round }) => ({ roundId: node('Round', round), format: 'CSV', idempotencyKey: 'pemisahan' }),
  // By a token that a preview of one's own has made.
  startBulkChange: 'OWN',
  // Compares one's own list, whoever else is on others.
  startDuplicateSearch: 'OWN',
  // Merges those of one's own list; another's are left out of none.
  startObviousMerges: 'OWN',
  // Makes a job of one's own, whatever the filter finds.
  startWorkerExport: 'OWN',
  undoImportRepair: (things) => ({ importId: node('Import', things.import) }),
  updateCohort: ({ cohort }) => ({
    cohortId: node('Cohort', cohort),
    expectedVersion: 2,
    name: 'Diubah',
    seed: 'undian-2',
    reservePercent: 10,
  }),
  updateProgramme: ({ programme }) => ({
    programmeId: node('Programme', programme),
    expectedVersion: 2,
    name: 'Diubah',
    insuranceProgrammes: ['DEATH'],
    fromMonth: '2027-01-01',
    untilMonth: '2028-01-01',
    fundingSource: 'CSR',
    quotas: [],
  }),
  updateRound: ({ round, programme }) => ({
    roundId: node('Round', round),
    expectedVersion: 2,
    programmeId: node('Programme', programme),
    name: 'Diubah',
    dueOn: '2099-12-31',
    villages: [],
    others: [],
  }),
  undoDuplicateBatch: ({ batch }) => ({ batchId: node('DuplicateBatch', batch) }),
  undoDuplicateDecision: ({ decision }) => ({ decisionId: decision, expectedRevision: 1 }),
  updateWorker: ({ worker }) => ({
    workerId: node('Worker', worker),
    expectedVersion: 1,
    because: 'pengujian',
    changes: { name: 'Diubah' },
  }),
  withdrawAreaFormerName: 'PUBLIC',
  withdrawCohort: ({ cohort }) => ({ cohortId: node('Cohort', cohort), expectedVersion: 2 }),
  startCheckRequest: ({ round }) => ({
    question: 'POPULATION',
    roundId: node('Round', round),
    format: 'CSV',
    reason: 'pengujian pemisahan',
  }),
  startCohortExport: ({ cohort }) => ({ cohortId: node('Cohort', cohort), format: 'CSV', idempotencyKey: 'uji' }),
}
