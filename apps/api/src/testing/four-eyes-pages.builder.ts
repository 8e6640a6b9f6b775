import type pg from 'pg'
import { node } from './isolation/things.builder.ts'
import type { Answer } from './test.ts'

const OF_NODE = (type: string) =>
  `query ($id: ID!) { node(id: $id) { id ... on ${type} { onePersonRefusal { code } } } }`

const OF_ANSWERS =
  'query ($id: ID!) { contributionList(id: $id) { id onePersonRefusal { code } answers { id onePersonRefusal { code } } } }'

const listOfAnswer = async (admin: pg.Client, id: string) => {
  const { rows } = await admin.query<{ list: string }>(
    'select list_id as list from contribution_answer where id = $1',
    [id],
  )
  return node('ContributionList', rows[0]?.list ?? '')
}

const listOfPayment = async (admin: pg.Client, id: string) => {
  const { rows } = await admin.query<{ list: string }>(
    'select list_id as list from contribution_payment where id = $1',
    [id],
  )
  return node('ContributionList', rows[0]?.list ?? '')
}

const listOfReceipt = async (admin: pg.Client, id: string) => {
  const { rows } = await admin.query<{ list: string }>(
    'select list_id as list from contribution_receipt where id = $1',
    [id],
  )
  return node('ContributionList', rows[0]?.list ?? '')
}

const listOfOrder = async (admin: pg.Client, id: string) => {
  const { rows } = await admin.query<{ list: string }>('select list_id as list from payment_order where id = $1', [id])
  return node('ContributionList', rows[0]?.list ?? '')
}

/** The statement itself, or the one beside whose row a payment stands. */
const statementOf = async (admin: pg.Client) => {
  const { rows } = await admin.query<{ id: string }>('select id from reconciliation_file order by id desc limit 1')
  return rows[0]?.id ?? ''
}

type Page = readonly [
  query: string,
  id: (id: string) => string,
  opened?: (admin: pg.Client, id: string) => Promise<string>,
]

/** How a page asks about the step before it shows its button, by which id it knows the thing, and by which other one it is opened. */
const OF_ORDERS = 'query ($id: ID!) { contributionList(id: $id) { paymentOrders { id onePersonRefusal { code } } } }'

const OF_HEIRS =
  'query ($id: ID!) { claim(id: $id) { heirs { account { id onePersonRefusal { code } } } heirDisputes { id onePersonRefusal { code } } } }'

const claimOf = (table: 'grant_handover' | 'heir_account' | 'heir_dispute') => async (admin: pg.Client, id: string) => {
  const { rows } = await admin.query<{ claim: string }>(`select claim_id as claim from ${table} where id = $1`, [id])
  return node('Claim', rows[0]?.claim ?? '')
}
const OF_HEIR_ACCOUNTS: Page = [OF_HEIRS, (id) => id, claimOf('heir_account')]

const OF_PROOFS = 'query ($id: ID!) { scholarship(id: $id) { years { proof { id onePersonRefusal { code } } } } }'

const childOf = async (admin: pg.Client, id: string) => {
  const { rows } = await admin.query<{ child: string }>(
    'select scholarship_id as child from scholarship_proof where id = $1',
    [id],
  )
  return node('Scholarship', rows[0]?.child ?? '')
}

const OF_COMPANIES = '{ companyApplications(first: 50) { edges { node { id onePersonRefusal { code } } } } }'
const OF_CERTIFICATES =
  '{ certificatesToDecide { id onePersonRefusal { code } receipts { id onePersonRefusal { code } } } }'

export const PAGES: Readonly<Record<string, Page>> = {
  lockCohort: [OF_NODE('Cohort'), (id) => node('Cohort', id)],
  decideObjection: [
    '{ cohorts(first: 25) { edges { node { objections(first: 25) { edges { node { id onePersonRefusal { code } additions { onePersonRefusal { code } } } } } } } } }',
    (id) => id,
  ],
  decideCheck: [OF_NODE('CheckResult'), (id) => node('CheckResult', id)],
  decideWorkerProposal: [OF_NODE('WorkerProposal'), (id) => node('WorkerProposal', id)],
  decideCustodyTransfer: ['{ custodyTransfers(state: PROPOSED) { id onePersonRefusal { code } } }', (id) => id],
  acceptRoundTask: [OF_NODE('RoundTask'), (id) => node('RoundTask', id)],
  voteOnDecree: [OF_NODE('Decree'), (id) => node('Decree', id)],
  signDecree: [OF_NODE('Decree'), (id) => node('Decree', id)],
  moveAgreement: [OF_NODE('Agreement'), (id) => node('Agreement', id)],
  confirmAgreement: [OF_NODE('Agreement'), (id) => node('Agreement', id)],
  confirmTariffChange: ['{ tariffChanges { id onePersonRefusal { code } } }', (id) => id],
  confirmFigureList: ['{ figureLists(first: 50) { edges { node { id onePersonRefusal { code } } } } }', (id) => id],
  confirmFigure: ['{ figureEntries { entries { id onePersonRefusal { code } } } }', (id) => id],
  confirmTarget: ['{ targetPaths { paths { id onePersonRefusal { code } } } }', (id) => id],
  confirmRegionalGrant: ['{ regionalGrants { grants { id onePersonRefusal { code } } } }', (id) => id],
  approveContributionList: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recallContributionList: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recordContributionPayment: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  admitCompany: [OF_COMPANIES, (id) => id],
  refuseCompanyApplication: [OF_COMPANIES, (id) => id],
  confirmCreditSettlement: [
    '{ creditSettlements(first: 50) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => id,
  ],
  confirmEarlierBenefits: [
    '{ earlierBenefitUploads(first: 50) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => id,
  ],
  confirmLifeEventList: [
    '{ lifeEventLists(first: 50) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => id,
  ],
  decideOutsideReport: [
    '{ outsideReports(first: 50) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => id,
  ],
  issuePledgeCertificate: [OF_CERTIFICATES, (id) => id],
  confirmCertificateReceipt: [OF_CERTIFICATES, (id) => id],
  refusePledgeCertificate: [OF_CERTIFICATES, (id) => id],
  confirmHeirAccount: OF_HEIR_ACCOUNTS,
  makeHeirLink: OF_HEIR_ACCOUNTS,
  recordHeirCall: OF_HEIR_ACCOUNTS,
  decideHeirShortfall: OF_HEIR_ACCOUNTS,
  confirmGrantHandover: [
    'query ($id: ID!) { claim(id: $id) { grantHandovers { id onePersonRefusal { code } } } }',
    (id) => id,
    claimOf('grant_handover'),
  ],
  approveHeirSettlement: [OF_HEIRS, (id) => id, claimOf('heir_dispute')],
  confirmHandover: [OF_NODE('Handover'), (id) => node('Handover', id)],
  recordScholarshipPayment: [OF_PROOFS, (id) => id, childOf],
  requestPaymentOrder: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  issuePaymentOrder: [OF_ORDERS, (id) => id, listOfOrder],
  refusePaymentOrder: [OF_ORDERS, (id) => id, listOfOrder],
  recordDisbursement: [OF_ORDERS, (id) => id, listOfOrder],
  changeWorkerStatus: [
    'query ($id: ID!) { node(id: $id) { id ... on Worker { onePersonRefusal: verifyRefusal { code } } } }',
    (id) => node('Worker', id),
  ],
  approveBudgetStage: [
    '{ budgetLines(first: 10) { edges { node { stages { id onePersonRefusal { code } } } } } }',
    (id) => id,
  ],
  approveFundProvision: [
    '{ fundProvisions(first: 10, year: 2027) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => id,
  ],
  approveProvisionRevocation: [
    '{ fundProvisions(first: 10, year: 2027) { edges { node { revocations { id onePersonRefusal { code } } } } } }',
    (id) => id,
  ],
  approveCashPlan: [
    '{ budgetLines(first: 10) { edges { node { cashPlans { id onePersonRefusal { code } } } } } }',
    (id) => id,
  ],
  approvePledge: [
    '{ pledges(first: 10) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => node('Pledge', id),
  ],
  offerPledge: [
    '{ pledges(first: 10) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => node('Pledge', id),
  ],
  answerFundingRequest: [
    '{ fundingRequests(first: 25) { edges { node { id onePersonRefusal { code } } } } }',
    (id) => id,
  ],
  recordContributionReceipt: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recordPaymentReturn: [
    'query ($id: ID!) { contributionList(id: $id) { payments { id onePersonRefusal: returnRefusal { code } } } }',
    (id) => id,
    listOfPayment,
  ],
  recordReceiptReturn: [
    'query ($id: ID!) { contributionList(id: $id) { receipts { id onePersonRefusal: returnRefusal { code } } } }',
    (id) => id,
    listOfReceipt,
  ],
  confirmReconciliation: [
    'query ($id: ID!) { reconciliationFile(id: $id) { id onePersonRefusal { code } rows(first: 5) { edges { node { payments { id onePersonRefusal { code } } } } } } }',
    (id) => id,
    statementOf,
  ],
  takeContributionAnswer: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  settleContributionAnswer: [OF_ANSWERS, (id) => id, listOfAnswer],
  setContributionAnswerRowsAside: [OF_ANSWERS, (id) => id, listOfAnswer],
  confirmRole: ['{ roleProposals(first: 25) { edges { node { id onePersonRefusal: whyNot } } } }', (id) => id],
}

/** What the page was told about this thing. */
export function refusalIn(answer: Answer, id: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  if (answer.id !== id)
    return Object.values(answer).reduce<string | null>((code, part) => code ?? refusalIn(part, id), null)
  const additions: Answer[] = answer.additions ?? []
  const refusal = [answer, ...additions].find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal
  return refusal?.code ?? refusal ?? null
}
