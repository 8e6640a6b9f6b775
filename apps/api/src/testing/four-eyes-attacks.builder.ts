import { today } from '../platform/clock.ts'
import type { ApiAttack } from './api-attack.builder.ts'
import { FAMILY_ATTACKS } from './four-eyes-family.builder.ts'
import { node } from './isolation/things.builder.ts'

const LOCK: ApiAttack = {
  role: 'APPROVER',
  mutation: 'lockCohort',
  subject: 'select id, version from cohort order by id desc limit 1',
  input: ({ id, version }) => ({
    cohortId: node('Cohort', id),
    expectedVersion: version,
    reason: 'Untuk keputusan bupati',
  }),
}
const OF_PLEDGE = {
  role: 'APPROVER',
  tenant: 'pertamina',
  hasNoDeputies: true,
  subject: 'select id from pledge order by id desc limit 1',
  input: ({ id }: { id: string }) => ({ pledgeId: node('Pledge', id) }),
} as const
const OF_CERTIFICATE: ApiAttack = {
  role: 'APPROVER',
  mutation: 'issuePledgeCertificate',
  subject: 'select id from pledge_certificate order by id desc limit 1',
  input: ({ id }) => ({ certificateId: id }),
}
const OBJECTION: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'decideObjection',
  subject: 'select id from cohort_objection order by id desc limit 1',
  input: ({ id }) => ({ objectionId: id, upheld: false, reason: 'Tidak terbukti' }),
}
const CHECK: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'decideCheck',
  subject: 'select id from check_result order by id desc limit 1',
  input: ({ id }) => ({ resultId: node('CheckResult', id), takeOver: false, reason: 'Sudah diperiksa' }),
}
const PROPOSAL: ApiAttack = {
  role: 'OFFICER',
  mutation: 'decideWorkerProposal',
  subject: 'select id from worker_proposal order by id desc limit 1',
  input: ({ id }) => ({ proposalId: node('WorkerProposal', id), accept: false, fields: [], reason: 'Tidak benar' }),
}

const PAYMENT: ApiAttack = {
  role: 'TREASURER',
  mutation: 'recordContributionPayment',
  subject: 'select id, version from contribution_list order by id desc limit 1',
  input: ({ id, version }) => ({
    listId: node('ContributionList', id),
    expectedVersion: version,
    amount: '1',
    paidOn: today().toString(),
    reference: 'SP2D-1',
  }),
}
const VERIFIES: ApiAttack = {
  role: 'VERIFIER',
  mutation: 'changeWorkerStatus',
  subject: 'select id, version from worker order by id desc limit 1',
  input: ({ id, version }) => ({
    workerId: node('Worker', id),
    expectedVersion: version,
    status: 'VERIFIED',
    because: 'Sudah diperiksa',
  }),
}

const APPROVES: ApiAttack = {
  role: 'APPROVER',
  mutation: 'approveContributionList',
  subject: 'select id, version from contribution_list order by id desc limit 1',
  input: ({ id, version }) => ({ listId: node('ContributionList', id), expectedVersion: version }),
}
const SETTLES: ApiAttack = {
  role: 'TREASURER',
  mutation: 'settleContributionAnswer',
  subject: `select a.id, a.list_id as other, c.version from contribution_answer a join contribution_list c on c.id = a.list_id order by a.id desc limit 1`,
  input: ({ id, version, other }) => ({
    listId: node('ContributionList', other),
    expectedVersion: version,
    answerId: id,
    takesNewer: true,
  }),
}
const TAKES_BACK: ApiAttack = {
  role: 'TREASURER',
  mutation: 'recordReceiptReturn',
  subject: `select r.id, c.id as other, c.version from contribution_receipt r join contribution_list c on c.id = r.list_id order by r.id desc limit 1`,
  input: ({ id, version, other }) => ({
    listId: node('ContributionList', other),
    expectedVersion: version,
    receiptId: id,
    returnedOn: today().toString(),
    reason: 'RECORDED_WRONGLY',
    note: 'Tertukar dengan daftar lain',
  }),
}
const OF_ORDER = {
  subject: `select o.id, o.list_id as other, c.version from payment_order o join contribution_list c on c.id = o.list_id order by o.id desc limit 1`,
  input: ({ id, version, other }: { id: string; version: number; other: string }) => ({
    listId: node('ContributionList', other),
    expectedVersion: version,
    orderId: id,
  }),
}
const ISSUES: ApiAttack = {
  role: 'APPROVER',
  mutation: 'issuePaymentOrder',
  subject: OF_ORDER.subject,
  input: (row) => ({ ...OF_ORDER.input(row), spmNumber: `SPM ${row.id}`, spmOn: today().toString() }),
}
const REFUSES: ApiAttack = {
  ...ISSUES,
  mutation: 'refusePaymentOrder',
  input: (row) => ({ ...OF_ORDER.input(row), refusedOn: today().toString(), reason: 'Rekening tidak lengkap' }),
}
const SETS_ASIDE: ApiAttack = {
  ...SETTLES,
  mutation: 'setContributionAnswerRowsAside',
  input: ({ id, version, other }) => ({
    listId: node('ContributionList', other),
    expectedVersion: version,
    answerId: id,
    rowNumbers: [1],
    reason: 'Salah ketik di berkas BPJS',
  }),
}

const TAKES: ApiAttack = {
  role: 'TREASURER',
  mutation: 'takeContributionAnswer',
  subject: `select c.id, c.version, f.id as other from contribution_list c, file f where f.purpose = 'IMPORT' order by c.id desc, f.id desc limit 1`,
  input: ({ id, version, other }) => ({
    listId: node('ContributionList', id),
    expectedVersion: version,
    fileId: node('File', other),
    people: 1,
    amount: '1',
    idempotencyKey: other,
  }),
}

const RECONCILES: ApiAttack = {
  role: 'TREASURER',
  mutation: 'confirmReconciliation',
  subject: `select f.id, p.id as other from reconciliation_file f, contribution_payment p order by f.id desc, p.id desc limit 1`,
  input: ({ id, other }) => ({ statementId: id, rowNumber: 1, paymentId: other }),
}

/** An attack for each pair, by the pair’s subject. */
export const ATTACKS: Readonly<Record<string, ApiAttack>> = {
  Cohort: LOCK,
  'Objection against a list': OBJECTION,
  'Objection taken down': OBJECTION,
  'List with decided objections': LOCK,
  'Addition by an objection': {
    ...OBJECTION,
    subject:
      'select objection_id as id, named_worker_id as other from cohort_addition order by objection_id desc limit 1',
    input: ({ id, other }) => ({
      objectionId: id,
      upheld: true,
      reason: 'Terbukti benar',
      workerId: node('Worker', other),
    }),
  },
  Visit: CHECK,
  'Answers of a register': CHECK,
  'Proposed change of a record': PROPOSAL,
  'Status proposed by an objection': PROPOSAL,
  'Hand-over of a record': {
    role: 'OFFICER',
    mutation: 'decideCustodyTransfer',
    subject: 'select id from custody_transfer order by id desc limit 1',
    input: ({ id }) => ({ transferId: id, accept: true, reason: null }),
  },
  'Record of a person': VERIFIES,
  'Record of a file': VERIFIES,
  'Person who was visited': VERIFIES,
  'Proposals of a round': {
    role: 'OFFICER',
    mutation: 'acceptRoundTask',
    subject: 'select id, version from round_task order by id desc limit 1',
    input: ({ id, version }) => ({ taskId: node('RoundTask', id), expectedVersion: version }),
  },
  Decree: {
    role: 'APPROVER',
    mutation: 'voteOnDecree',
    asDeputy: 'MAKER_IS_NOT_VOTER',
    byDeputy: 'STEP_OF_ANOTHER',
    subject: 'select id, version from decree order by id desc limit 1',
    input: ({ id, version }) => ({ decreeId: node('Decree', id), expectedVersion: version, vote: 'APPROVE' }),
  },
  'Decree that was approved': {
    role: 'APPROVER',
    mutation: 'signDecree',
    subject: `select d.id, d.version, f.id as other from decree d, file f where f.media_type = 'application/pdf' order by d.id desc, f.id desc limit 1`,
    input: ({ id, version, other }) => ({
      decreeId: node('Decree', id),
      expectedVersion: version,
      number: '1/2026',
      signedOn: '2026-11-20',
      signatoryName: 'H. Sujiwo',
      signatoryTitle: 'Bupati',
      signatoryCapacity: 'DEFINITIVE',
      fileId: node('File', other),
    }),
  },
  Agreement: {
    role: 'APPROVER',
    mutation: 'moveAgreement',
    subject: 'select id, version from agreement order by id desc limit 1',
    input: ({ id, version }) => ({ agreementId: node('Agreement', id), expectedVersion: version, action: 'APPROVE' }),
  },
  'Signed paper of an agreement': {
    role: 'OFFICER',
    mutation: 'confirmAgreement',
    subject: 'select agreement_id as id, id as other from agreement_signing',
    input: ({ id, other }) => ({ agreementId: node('Agreement', id), signingId: other }),
  },
  'Role that checks or signs': {
    role: 'ADMINISTRATOR',
    mutation: 'confirmRole',
    ofOneMaker: 'CONFIRMER_MADE_BY_PROPOSER',
    subject: 'select id from role_proposal order by id desc limit 1',
    input: ({ id }) => ({ proposalId: id }),
  },
  'Change of the tariff': {
    role: 'ADMINISTRATOR',
    mutation: 'confirmTariffChange',
    tenant: 'provinsi',
    subject: 'select id from tariff_change order by id desc limit 1',
    input: ({ id }) => ({ changeId: id }),
  },
  'Contribution list': APPROVES,
  'Contribution list that was approved': PAYMENT,
  'Contribution list that was billed': PAYMENT,
  'Bill of the insurer': PAYMENT,
  'Contribution list that was sent': {
    role: 'APPROVER',
    mutation: 'recallContributionList',
    subject: 'select id, version from contribution_list order by id desc limit 1',
    input: ({ id, version }) => ({
      listId: node('ContributionList', id),
      expectedVersion: version,
      reason: 'Nama desa tertukar',
    }),
  },
  'Stage of a budget line': {
    role: 'APPROVER',
    mutation: 'approveBudgetStage',
    subject: 'select id from budget_stage order by id desc limit 1',
    input: ({ id }) => ({ stageId: id }),
  },
  'Provision letter (SPD)': {
    role: 'APPROVER',
    mutation: 'approveFundProvision',
    subject: 'select id from fund_provision order by id desc limit 1',
    input: ({ id }) => ({ provisionId: id }),
  },
  'Revocation of a provision letter (SPD)': {
    role: 'APPROVER',
    mutation: 'approveProvisionRevocation',
    subject: 'select id from fund_provision_revocation order by id desc limit 1',
    input: ({ id }) => ({ revocationId: id }),
  },
  'Cash plan of a budget line': {
    role: 'APPROVER',
    mutation: 'approveCashPlan',
    subject: 'select id from cash_plan order by id desc limit 1',
    input: ({ id }) => ({ planId: id }),
  },
  Pledge: { ...OF_PLEDGE, mutation: 'offerPledge' },
  'Numbers of a pledge': { ...OF_PLEDGE, mutation: 'approvePledge' },
  'Certificate of a pledge': OF_CERTIFICATE,
  'Certificate that the region refuses': {
    ...OF_CERTIFICATE,
    mutation: 'refusePledgeCertificate',
    input: ({ id }) => ({ certificateId: id, reason: 'Penerimaannya belum cocok' }),
  },
  'Receipt that a certificate rests on': {
    role: 'APPROVER',
    mutation: 'confirmCertificateReceipt',
    subject: `select l.id, k.id as other from contribution_list l cross join (select id from pledge_certificate order by id desc limit 1) k order by l.id desc limit 1`,
    input: ({ id, other }) => ({ certificateId: other, listId: id, evidence: 'INSURER_PAPER', reference: 'BPJS-77' }),
  },
  'Company that applies': {
    role: 'APPROVER',
    mutation: 'admitCompany',
    subject: 'select id from company_application order by id desc limit 1',
    input: ({ id }) => ({ applicationId: id, expectedVersion: 2 }),
  },
  'Company that is refused': {
    role: 'APPROVER',
    mutation: 'refuseCompanyApplication',
    subject: 'select id from company_application order by id desc limit 1',
    input: ({ id }) => ({ applicationId: id, expectedVersion: 2, reason: 'NIB tidak cocok dengan OSS' }),
  },
  'Settlement of a credit': {
    role: 'APPROVER',
    mutation: 'confirmCreditSettlement',
    subject: 'select id from contribution_credit_settlement order by id desc limit 1',
    input: ({ id }) => ({ settlementId: id, expectedVersion: 1 }),
  },
  'List of earlier claims': {
    role: 'VERIFIER',
    mutation: 'confirmEarlierBenefits',
    // As with claims: a deputy of who votes on decrees reads none.
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id from earlier_benefit_upload order by id desc limit 1',
    input: ({ id }) => ({ uploadId: id, expectedVersion: 1 }),
  },
  'List of life events': {
    role: 'VERIFIER',
    mutation: 'confirmLifeEventList',
    // As with claims: a deputy of who votes on decrees reads none.
    asDeputy: 'NOT_FOUND',
    byDeputy: 'NOT_FOUND',
    subject: 'select id, version from life_event_upload order by id desc limit 1',
    input: ({ id, version }) => ({ uploadId: id, expectedVersion: version, idempotencyKey: crypto.randomUUID() }),
  },
  ...FAMILY_ATTACKS,
  'Bill whose payment is requested': {
    ...PAYMENT,
    mutation: 'requestPaymentOrder',
    input: ({ id, version }) => ({
      listId: node('ContributionList', id),
      expectedVersion: version,
      amount: '1',
      sppNumber: `SPP ${id}`,
      sppOn: today().toString(),
    }),
  },
  'Payment order': ISSUES,
  'Payment order that the budget user refuses': REFUSES,
  'Payment order with its SPM': {
    ...ISSUES,
    role: 'TREASURER',
    mutation: 'recordDisbursement',
    input: (row) => ({ ...OF_ORDER.input(row), sp2dNumber: `SP2D ${row.id}`, sp2dOn: today().toString() }),
  },
  'Payment order that the treasury refuses': { ...REFUSES, role: 'TREASURER' },
  'Payment of a contribution list': {
    role: 'TREASURER',
    mutation: 'recordContributionReceipt',
    subject: 'select id, version from contribution_list order by id desc limit 1',
    input: ({ id, version }) => ({
      listId: node('ContributionList', id),
      expectedVersion: version,
      amount: '1',
      receivedOn: today().toString(),
      reference: 'BPJS-1',
    }),
  },
  'Payment that came back': {
    role: 'TREASURER',
    mutation: 'recordPaymentReturn',
    subject: `select p.id, c.id as other, c.version from contribution_payment p join contribution_list c on c.id = p.list_id order by p.id desc limit 1`,
    input: ({ id, version, other }) => ({
      listId: node('ContributionList', other),
      expectedVersion: version,
      paymentId: id,
      returnedOn: today().toString(),
      reason: 'RETURNED_BY_BANK',
      documentNumber: 'RETUR 7/2026',
      note: 'Rekening tujuan tidak aktif',
    }),
  },
  'Receipt that is taken back': TAKES_BACK,
  'Payment whose receipt is taken back': TAKES_BACK,
  'Bank statement': RECONCILES,
  'Payment at the bank': RECONCILES,
  'Payment that the insurer posts': TAKES,
  'Answer about postings': SETTLES,
  'Earlier answer about postings': SETTLES,
  'Answers about a payment': SETTLES,
  'Contradiction in an answer': SETS_ASIDE,
  'Posting that an answer contradicts': SETS_ASIDE,
  'Rows of an answer about a payment': SETS_ASIDE,
  'Budget lines of a contribution list': APPROVES,
  'Share of another payer in a decree': {
    role: 'APPROVER',
    tenant: 'provinsi',
    mutation: 'answerFundingRequest',
    subject: 'select id from funding_consent order by id desc limit 1',
    input: ({ id }) => ({ requestId: id, agrees: true }),
  },
}
