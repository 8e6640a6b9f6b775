import type { Place } from './place.ts'
import { node } from './things.builder.ts'

const list = (id: string) => ({ listId: node('ContributionList', id), expectedVersion: 1 })

/** Mutations around money: tariffs, budgets, funding and lists of contributions. */
export const MONEY_MUTATION_PLACES: Readonly<Record<string, Place>> = {
  previewTariffChange: 'PUBLIC',
  proposeTariffChange: 'PUBLIC',
  confirmTariffChange: ({ tariffChange }) => ({ changeId: tariffChange }),
  withdrawTariffChange: ({ tariffChange }) => ({ changeId: tariffChange }),
  approveBudgetStage: ({ budgetStage }) => ({ stageId: budgetStage }),
  chooseBudgetLines: ({ contributionList, budgetLine }) => ({
    ...list(contributionList),
    lineIds: [node('BudgetLine', budgetLine)],
  }),
  draftBudgetLine: ({ agency }) => ({
    fiscalYear: 2027,
    agencyId: node('Agency', agency),
    subActivity: 'Jaminan sosial',
    accountCode: '5.1.02.02.02.0006',
    programme: 'DEATH',
    fundingSource: 'REGIONAL_BUDGET',
    stage: 'MURNI',
    amount: '1',
    decidedOn: '2026-11-20',
    documentNumber: 'DPA/1',
  }),
  proposeBudgetStage: ({ budgetLine }) => ({
    lineId: node('BudgetLine', budgetLine),
    stage: 'PERUBAHAN',
    amount: '1',
    decidedOn: '2026-11-20',
    documentNumber: 'DPPA/1',
  }),
  closeLedgerPeriod: 'OWN',
  answerFundingRequest: ({ fundingConsent }) => ({ requestId: fundingConsent, agrees: true }),
  previewFundingRules: ({ decree }) => ({ decreeId: node('Decree', decree), rules: [], last: { source: 'SELF' } }),
  saveFundingRules: ({ decree }) => ({
    decreeId: node('Decree', decree),
    expectedVersion: 1,
    rules: [],
    last: { source: 'SELF' },
  }),
  withdrawBudgetStage: ({ budgetStage }) => ({ stageId: budgetStage }),
  approveContributionList: ({ contributionList }) => list(contributionList),
  discardContributionList: ({ contributionList }) => list(contributionList),
  draftShareList: ({ fundingConsent }) => ({
    requestId: fundingConsent,
    fromMonth: '2027-01-01',
    untilMonth: '2027-02-01',
  }),
  draftOutsideList: ({ decree }) => ({
    decreeId: node('Decree', decree),
    fromMonth: '2027-01-01',
    untilMonth: '2027-02-01',
  }),
  draftContributionList: ({ decree }) => ({
    decreeId: node('Decree', decree),
    fromMonth: '2027-01-01',
    untilMonth: '2027-02-01',
  }),
  recordContributionPayment: ({ contributionList }) => ({
    ...list(contributionList),
    amount: '1',
    paidOn: '2027-01-01',
    reference: 'SP2D-1',
  }),
  recordInsurerBill: ({ contributionList }) => ({
    ...list(contributionList),
    billingCode: '123456',
    amount: '1',
    billedOn: '2026-12-02',
    dueOn: '2027-01-01',
  }),
  recallContributionList: ({ contributionList }) => ({ ...list(contributionList), reason: 'pengujian pemisahan' }),
  recordContributionReceipt: ({ contributionList }) => ({
    ...list(contributionList),
    amount: '1',
    receivedOn: '2027-01-01',
    reference: 'BPJS-1',
  }),
  recordPaymentReturn: ({ contributionList, contributionPayment }) => ({
    ...list(contributionList),
    paymentId: contributionPayment,
    returnedOn: '2027-01-01',
    reason: 'RETURNED_BY_BANK',
    documentNumber: 'RETUR-1',
    note: 'pengujian pemisahan',
  }),
  recordReceiptReturn: ({ contributionList, contributionReceipt }) => ({
    ...list(contributionList),
    receiptId: contributionReceipt,
    returnedOn: '2027-01-01',
    reason: 'RECORDED_WRONGLY',
    note: 'pengujian pemisahan',
  }),
  takeReconciliationFile: ({ file }) => ({ fileId: node('File', file), idempotencyKey: 'uji' }),
  confirmReconciliation: ({ statement, contributionPayment }) => ({
    statementId: statement,
    rowNumber: 1,
    paymentId: contributionPayment,
  }),
  confirmReconciliationMatches: ({ statement }) => ({ statementId: statement }),
  setReconciliationRowsAside: ({ statement }) => ({
    statementId: statement,
    rowNumbers: [1],
    reason: 'pengujian pemisahan',
  }),
  takeContributionAnswer: ({ contributionList, file }) => ({
    ...list(contributionList),
    fileId: node('File', file),
    people: 1,
    amount: '1',
    idempotencyKey: 'uji',
  }),
  settleContributionAnswer: ({ contributionList, contributionAnswer }) => ({
    ...list(contributionList),
    answerId: contributionAnswer,
    takesNewer: true,
  }),
  setContributionAnswerRowsAside: ({ contributionList, contributionAnswer }) => ({
    ...list(contributionList),
    answerId: contributionAnswer,
    rowNumbers: [1],
    reason: 'pengujian pemisahan',
  }),
  startContributionListExport: ({ contributionList }) => ({
    listId: node('ContributionList', contributionList),
    format: 'CSV',
    idempotencyKey: 'uji',
  }),
  sendContributionList: ({ contributionList }) => ({ ...list(contributionList), sentOn: '2027-01-01' }),
}
