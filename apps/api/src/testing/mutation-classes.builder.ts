/** What a mutation is in the pairs of `docs/four-eyes.md`. */
export interface MutationClass {
  readonly because: string
  readonly mutations: readonly string[]
}

/** Decide one thing that somebody else made: `four-eyes.test.ts` attacks each. */
export const CHECKS_ONE: readonly string[] = [
  'acceptRoundTask',
  'approveBudgetStage',
  'approveContributionList',
  'changeWorkerStatus',
  'confirmAgreement',
  'confirmRole',
  'confirmTariffChange',
  'decideCheck',
  'decideCustodyTransfer',
  'decideObjection',
  'decideWorkerProposal',
  'lockCohort',
  'moveAgreement',
  'recallContributionList',
  'recordContributionPayment',
  'recordContributionReceipt',
  'setContributionAnswerRowsAside',
  'settleContributionAnswer',
  'signDecree',
  'takeContributionAnswer',
  'voteOnDecree',
]

/** Decide many such things at once, and the test that attacks the door. */
export const CHECKS_MANY: Readonly<Record<string, string>> = {
  decideChecks: 'apps/api/src/testing/four-eyes-bulk.test.ts',
  decideWorkerProposals: 'apps/api/src/testing/four-eyes-bulk.test.ts',
  setAsideObjections: 'apps/api/src/testing/four-eyes-bulk.test.ts',
  previewBulkChange: 'apps/api/src/features/workers/verified-by-another.test.ts',
  startBulkChange: 'apps/api/src/features/workers/verified-by-another.test.ts',
}

/** Decide something and have no pair; `docs/four-eyes.md` says more of those in whose columns a person is signed. */
export const CHECKS_WITHOUT_PAIR: readonly MutationClass[] = [
  {
    because: 'Whoever stands behind an objection counts as one who took it down, so they do not decide it.',
    mutations: ['confirmObjection'],
  },
  {
    because: 'A search has made the pair, no person; each decision can be undone.',
    mutations: [
      'decideDuplicate',
      'mergeWorkers',
      'startNotSame',
      'startObviousMerges',
      'undoDuplicateBatch',
      'undoDuplicateDecision',
    ],
  },
  {
    because: 'What is decided becomes an amendment, which has the pairs of a decree.',
    mutations: ['closeReverification', 'decideManyReverifications', 'decideReverification'],
  },
  {
    because: 'The paper is recorded by it; a second person confirms it, or the amendment that ends it is approved.',
    mutations: ['signAgreement', 'stateAgreementParty', 'terminateAgreement'],
  },
  {
    because: 'Refuses or sends back: nothing takes effect by it.',
    mutations: ['refuseRole', 'reopenDecree', 'returnRoundTask', 'withdrawBudgetStage', 'withdrawTariffChange'],
  },
  {
    because: 'Shows what others decide afterwards, or have decided before; who publishes a list counts as its maker.',
    mutations: ['compareScan', 'publishCohort', 'publishDecree'],
  },
  {
    because: 'Records what the gazette says, and the paper is kept; reviewers of law do both.',
    mutations: ['enactRegulation', 'moveRegulation', 'recordGazette'],
  },
]

/** Make, bring, change or take back something of one's own side; where another person decides it, they are its makers. */
export const MAKES: readonly string[] = [
  'addAgreementDocument',
  'addAreaFormerName',
  'addWorkerDocument',
  'answerImportVillages',
  'answerRound',
  'assignCheckTasks',
  'assignObligation',
  'cancelCheckTasks',
  'cancelDecree',
  'cancelReverification',
  'changeAnnex',
  'chooseBudgetLines',
  'chooseImportLayout',
  'closeLedgerPeriod',
  'closeProgramme',
  'closeRound',
  'commentOnAgreement',
  'commitImport',
  'computeCohort',
  'createCheckTasks',
  'createCohort',
  'createImport',
  'createProgramme',
  'createRound',
  'discardCohort',
  'discardContributionList',
  'discardImport',
  'discardProgramme',
  'draftAmendment',
  'draftBudgetLine',
  'draftContributionList',
  'draftDecree',
  'draftFromReverification',
  'draftRevocation',
  'editDecree',
  'excludeImportRows',
  'ignoreImportIssue',
  'openProgramme',
  'openReverification',
  'openRound',
  'prepareImportFile',
  'proposeAddition',
  'proposeBudgetStage',
  'proposeByFilter',
  'proposeCustodyTransfer',
  'proposeNewlyEligible',
  'proposeRole',
  'proposeTariffChange',
  'receiveObjection',
  'recordInsurerBill',
  'recordVisit',
  'registerWorker',
  'removeAgreementDocument',
  'removeWorkerDocument',
  'renewAgreement',
  'reopenReverification',
  'repairImportAlike',
  'repairImportRows',
  'replaceRegulation',
  'reportObligation',
  'revertImport',
  'saveAgreement',
  'saveDeliberation',
  'savePriority',
  'saveRegulation',
  'saveRule',
  'scheduleReverification',
  'sendContributionList',
  'sendRoundTask',
  'startCheckRequest',
  'submitDecree',
  'undoImportRepair',
  'updateCohort',
  'updateProgramme',
  'updateRound',
  'updateWorker',
  'withdrawAreaFormerName',
  'withdrawCohort',
  'withdrawDecree',
]

/** Neither make nor decide anything that somebody else answers for. */
export const NEITHER: readonly MutationClass[] = [
  {
    because: 'Only reads, prepares a file for the reader, or shows what would be.',
    mutations: [
      'exportAuditEvents',
      'previewTariffChange',
      'renderAnnex',
      'renderCleanPaper',
      'revealNationalId',
      'startAgreementExport',
      'startCohortExport',
      'startContributionListExport',
      'startRegulationExport',
      'startReverificationExport',
      'startRoundExport',
      'startWorkerExport',
    ],
  },
  {
    because: 'One’s own notices, views, jobs and remembered layouts.',
    mutations: ['cancelJob', 'deleteView', 'forgetImportLayout', 'readNotices', 'retryJob', 'saveView'],
  },
  {
    because: 'Looks for pairs, or reminds somebody: nobody’s record changes by it.',
    mutations: ['remindProposers', 'setDuplicateThresholds', 'startDuplicateSearch'],
  },
  {
    because:
      'Who works here and by which route: a role that checks, signs or pays has its own pair, others open nothing of that kind.',
    mutations: [
      'delegateApproval',
      'endMembership',
      'grantRole',
      'inviteMember',
      'requireSecondFactor',
      'revokeDelegation',
      'revokeInvitation',
    ],
  },
  {
    because: 'A form or a route that later papers follow; each paper is decided by itself.',
    mutations: ['saveApprovalRoute', 'saveDecreeForm', 'saveDecreeTemplate', 'setSeat'],
  },
]
