/**
 * Starting work that reads a whole list. How much of it waits or runs is bounded already. This is for being refused again and again: each start
 * is a transaction that counts under a lock, and hundreds of them slowed a neighbour's list although hardly a job ran.
 */
const START_PRICE = 100

/**
 * Writing or ending a line for each person of a list. Over a province's 64,000 people each takes between one and six seconds
 * (`docs/measurements.md`), more than one operation may cost: it is charged so much beforehand, which puts it into the lane of the dear ones,
 * and the rest afterwards. Of a list of some hundred people most comes back.
 */
const LIST_WRITE_PRICE = 500

/** Reading a whole list once, before a step that writes little: by the same measures some tenths of a second. */
const LIST_READ_PRICE = 100

/** A statement for each row of a page, over what hangs on that row: a page of 25 stays cheap. */
export const ROW_PRICE = 0.5

/**
 * What fields cost, in milliseconds of one core for a province of 300,000 people, of whom a list or a decree names 75,489; `pnpm bench prices` compares each with the time that its field
 * takes. They decide before an operation runs whether it may, and in which lane; afterwards whoever asked pays what
 * it took (`platform/fair-shares`). What is not named is a field of something that is read already.
 */
export const PRICES: Readonly<Record<string, number>> = {
  'Query.ruleEffect': 600,
  'Query.home': 80,
  'Home.byArea': 200,
  'Home.queues': 60,
  'Query.workerFacets': 150,
  'Query.duplicateThresholdEffect': 150,
  'Query.obviousMerges': 100,
  'Query.possibleDuplicates': 40,
  'Query.designations': 60,
  'Query.importQuality': 30,
  'Query.importQualityBelow': 60,
  'Query.desk': 30,
  'Query.coverage': 580,
  'Query.gapCalendar': 30,
  'Query.gapPeople': 5,
  'Query.protectionFigures': 300,
  'Query.protectionPeople': 100,
  'Query.agreementFacets': 20,
  'Query.decreeFacets': 20,
  'Query.regulationFacets': 20,
  'Query.decreesAwaitingMe': 20,
  'Query.reverificationsDue': 20,
  'Query.workerProposals': 5,
  'Query.listableDecrees': 65,
  'Query.monthsToList': 600,
  'Query.trialBalance': 20,
  'Query.contributionCredits': 150,
  'Query.creditSettlements': 20,
  'Query.claimAnswerUploads': 20,
  'Query.regionalGrants': 10,
  'Query.grantFigures': 40,
  'Query.claimFiguresBelow': 100,
  'ClaimFiguresBelow.parts': 100,
  'Query.earlierBenefits': 60,
  'Query.earlierBenefitUploads': 20,
  'Query.lifeEventLists': 20,
  'Query.earlierBenefitFigures': 60,
  'Query.workerCredits': 100,
  'ContributionList.credit': 240,
  'Query.freePlaces': 160,
  'Query.freePlacesByDecree': 80,
  'JournalEntry.postings': ROW_PRICE,
  'Cohort.comparison': 160,
  'Cohort.unfit': 450,
  'Cohort.openAnswers': 280,
  'Cohort.covered': 100,
  'Cohort.insuredAlready': 100,
  'Cohort.gone': 20,
  'Cohort.goneCount': 20,
  'Cohort.changedSince': 3,
  'Decree.openAnswers': 280,
  'Decree.covered': 100,
  'Decree.overlaps': 65,
  'Decree.overlapCount': 65,
  'Decree.gone': 20,
  'Decree.goneCount': 20,
  'Decree.leftOut': 20,
  'Decree.leftOutCount': 20,
  'Decree.mergedLines': 20,
  'Decree.consolidated': 50,
  'Decree.reserve': 80,
  'Decree.effectsOfEnding': 130,
  'Decree.paymentDifferences': 20,
  'DecreeFunding.effect': 400,
  'DecreeText.considerations': 300,
  'DecreeText.dictums': 300,
  'ContributionList.answers': 500,
  'ListOfPayer.answers': 500,
  'ContributionList.unposted': 400,
  'Round.candidates': ROW_PRICE,
  'CandidateCount.shared': 170,
  'Reverification.counts': 80,
  'Reverification.undecided': 25,
  'Reverification.proposableTasks': 30,
  'Reverification.newlyEligible': 150,
  'Import.programmeHints': 600,
  'ContributionAnswer.conflicts': ROW_PRICE,
  'ContributionAnswer.openRows': 10,
  'WorkerConnection.totalCount': 100,
  'CheckResultConnection.totalCount': 500,
  'CheckRequest.onePersonRefusal': 60,
  'CheckRequest.answers': 25,
  'CheckAnswerCount.held': 30,
  'CheckResult.newest': ROW_PRICE,
  'RoundTask.people': 300,
  'Import.rowAnchors': 90,
  'Import.rows': 30,
  'Import.annotatedFile': 40,
  'Import.plannedChanges': 30,
  'Worker.checks': 5,
  'Cohort.people': 25,
  'Reverification.items': 20,
  'Query.pledgeAccounts': 150,
  'Query.pledgesBelow': 300,
  'Query.csrNeeds': 400,
  'Query.earlyDeaths': 600,
  'Query.csrSheet': 400,
  'Query.duplicatePairs': 45,
  'Mutation.startWorkerExport': START_PRICE,
  'Mutation.recordListTaken': START_PRICE,
  'Mutation.startAgreementExport': START_PRICE,
  'Mutation.startPledgeExport': START_PRICE,
  'Mutation.startCreditExport': START_PRICE,
  'Mutation.startClaimExport': START_PRICE,
  'Mutation.startScholarshipExport': START_PRICE,
  'Mutation.startPaymentOrderExport': START_PRICE,
  'Mutation.startCohortExport': START_PRICE,
  'Mutation.startContributionListExport': START_PRICE,
  'Mutation.startRegistrationExport': START_PRICE,
  'Mutation.takeContributionAnswer': START_PRICE,
  'Mutation.takeEarlierBenefits': START_PRICE,
  'Mutation.startClaimSubmission': START_PRICE,
  'Mutation.takeClaimAnswers': START_PRICE,
  'Mutation.applyClaimAnswers': START_PRICE,
  'Mutation.takeLifeEventList': START_PRICE,
  'Mutation.confirmLifeEventList': START_PRICE,
  'Mutation.withdrawLifeEventList': START_PRICE,
  'Mutation.takeFigureList': START_PRICE,
  'Mutation.takeReconciliationFile': START_PRICE,
  'Mutation.startRegulationExport': START_PRICE,
  'Mutation.startReverificationExport': START_PRICE,
  'Mutation.startRoundExport': START_PRICE,
  'Mutation.exportAuditEvents': START_PRICE,
  'Mutation.prepareImportFile': START_PRICE,
  'Mutation.startDuplicateSearch': START_PRICE,
  'Mutation.computeCohort': START_PRICE,
  'Mutation.renderAnnex': START_PRICE,
  'Mutation.renderCleanPaper': START_PRICE,
  'Mutation.compareScan': START_PRICE,
  'Mutation.startBulkChange': START_PRICE,
  'Mutation.createImport': START_PRICE,
  'Mutation.chooseImportLayout': START_PRICE,
  'Mutation.answerImportVillages': START_PRICE,
  'Mutation.forgetImportLayout': START_PRICE,
  'Mutation.commitImport': START_PRICE,
  'Mutation.revertImport': START_PRICE,
  'Mutation.decideChecks': START_PRICE,
  'Mutation.decideWorkerProposals': START_PRICE,
  'Mutation.undoDuplicateBatch': START_PRICE,
  'Mutation.retryJob': START_PRICE,
  'Mutation.publishCohort': LIST_WRITE_PRICE,
  'Mutation.lockCohort': LIST_WRITE_PRICE,
  'Mutation.draftDecree': LIST_WRITE_PRICE,
  'Mutation.submitDecree': LIST_WRITE_PRICE,
  'Mutation.signDecree': LIST_WRITE_PRICE,
  'Mutation.openReverification': LIST_WRITE_PRICE,
  'Mutation.draftFromReverification': LIST_WRITE_PRICE,
  'Mutation.draftReplacement': LIST_WRITE_PRICE,
  'Mutation.draftContributionList': LIST_WRITE_PRICE,
  'Mutation.draftOutsideList': LIST_WRITE_PRICE,
  'Mutation.saveFundingRules': LIST_WRITE_PRICE,
  'Mutation.savePayerChanges': LIST_WRITE_PRICE,
  'Mutation.discardContributionList': LIST_WRITE_PRICE,
  'Mutation.recallContributionList': LIST_WRITE_PRICE,
  'Mutation.approveContributionList': LIST_WRITE_PRICE,
  'Mutation.sendContributionList': LIST_WRITE_PRICE,
  'Mutation.settleContributionAnswer': LIST_WRITE_PRICE,
  'Mutation.startCheckRequest': LIST_WRITE_PRICE,
  'Mutation.startObviousMerges': LIST_WRITE_PRICE,
  'Mutation.startNotSame': LIST_WRITE_PRICE,
  'Mutation.setContributionAnswerRowsAside': LIST_READ_PRICE,
  'Mutation.voteOnDecree': LIST_READ_PRICE,
  'Mutation.draftAmendment': LIST_READ_PRICE,
  'Mutation.draftRevocation': LIST_READ_PRICE,
  'Mutation.discardCohort': LIST_READ_PRICE,
  'Mutation.withdrawCohort': LIST_READ_PRICE,
  'Mutation.proposeNewlyEligible': LIST_READ_PRICE,
  'Mutation.proposeByFilter': LIST_READ_PRICE,
  'Mutation.createCheckTasks': LIST_READ_PRICE,
  'Mutation.previewBulkChange': LIST_READ_PRICE,
  'Mutation.previewFundingRules': LIST_READ_PRICE,
}

/**
 * One statement counts these for all rows of a list. So the price, which is of one question or review about a whole province, is charged once for a
 * list, and `ROW_PRICE` for each row. What the statement took beyond that is charged afterwards.
 */
export const CHARGED_ONCE: ReadonlySet<string> = new Set([
  'ContributionList.credit',
  'CheckRequest.answers',
  'CheckRequest.onePersonRefusal',
  'CheckAnswerCount.held',
  'Reverification.undecided',
])

/** Each list that counts itself, unless it is named above. */
export const TOTAL_PRICE = 20
/** A name looked for among everybody, beside the list itself. */
export const SEARCH_PRICE = 60
/** A word looked for within one record or in a list that a filter narrows: an annex has tens of thousands of names at most. */
export const INNER_SEARCH_PRICE = 20
/** Any other root field: one statement by a key or an index. */
export const ROOT_PRICE = 0.3
/** One field of one row in the answer. */
export const FIELD_PRICE = 0.003
/** A list that is no page: as the schema has them, some dozens at most. */
export const LIST_LENGTH = 10
/**
 * Lists of which it is known how many rows are charged. A catalogue is answered whole, from memory, where a row costs less than half of one from the
 * database: up to 500 areas, some 200 occupations, and an organisation for each of 2,200 villages and governments. A month is paid under one decree, by
 * two or three payers at most but for rare ones.
 */
export const LIST_LENGTHS: Readonly<Record<string, number>> = {
  'Query.areas': 200,
  'Query.occupations': 100,
  'Query.tenants': 700,
  'Query.protectionTraces': 2,
  'ProtectionTrace.parts': 3,
}
/** The schema, which is written anew each time: a tool asks for it when it begins. */
export const SCHEMA_PRICE = 100
/** From here on an operation takes the lane of the dear ones. */
export const DEAR_FROM = 20
/** Beyond it an operation is refused; the dearest page of the console stays below half of it. */
export const PRICE_MAX = 1_250
