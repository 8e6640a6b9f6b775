/** What an examiner asks first, and the entries of the log that answer it. */
const questions = {
  nik: ['NATIONAL_ID_REVEALED', 'IMPORT_CELLS_OPENED', 'CHECK_REQUEST_EXPORTED'],
  massal: [
    'WORKERS_CHANGED',
    'IMPORT_COMMITTED',
    'IMPORT_REVERTED',
    'IMPORT_TAKEN_BACK',
    'IMPORT_REPAIRED',
    'WORKERS_MERGED',
    'MERGE_UNDONE',
    'ROUND_ANSWERED_BY_FILTER',
  ],
  keluar: [
    'WORKERS_EXPORTED',
    'COHORT_EXPORTED',
    'CONTRIBUTION_LIST_EXPORTED',
    'REGISTRATIONS_EXPORTED',
    'REGISTRATIONS_TAKEN_BY',
    'REVERIFICATION_EXPORTED',
    'CREDITS_EXPORTED',
    'CLAIMS_EXPORTED',
    'SCHOLARSHIPS_EXPORTED',
    'CHECK_REQUEST_EXPORTED',
    'AUDIT_EXPORTED',
    'LIST_TAKEN',
    'FILE_DOWNLOADED',
  ],
  keputusan: [
    'DECREE_DRAFTED',
    'DECREE_AMENDMENT_DRAFTED',
    'DECREE_REVOCATION_DRAFTED',
    'DECREE_VOTED',
    'DECREE_SIGNED',
    'DECREE_PUBLISHED',
    'DECREE_CANCELLED',
    'DECREE_ENDED',
    'DECREE_REVOKED',
  ],
  uang: [
    'CONTRIBUTION_LIST_APPROVED',
    'CONTRIBUTION_LIST_RECALLED',
    'CONTRIBUTION_BILL_RECORDED',
    'PAYMENT_ORDER_REQUESTED',
    'PAYMENT_ORDER_ISSUED',
    'PAYMENT_ORDER_REFUSED',
    'CONTRIBUTION_PAID',
    'CONTRIBUTION_RETURNED',
    'CONTRIBUTION_RECEIVED',
    'CONTRIBUTION_RECEIPT_RETURNED',
    'BUDGET_STAGE_APPROVED',
    'REGIONAL_GRANT_CONFIRMED',
    'GRANT_HANDOVER_CONFIRMED',
    'TARIFF_CHANGE_CONFIRMED',
    'LEDGER_PERIOD_CLOSED',
  ],
  peran: [
    'MEMBER_INVITED',
    'ROLE_GRANTED',
    'ROLE_PROPOSED',
    'ROLE_CONFIRMED',
    'ROLE_REFUSED',
    'MEMBERSHIP_ENDED',
    'APPROVAL_DELEGATED',
    'DELEGATION_REVOKED',
  ],
  masuk: [
    'SIGN_IN_FAILED',
    'SIGN_IN_LOCKED',
    'PASSWORD_CHECK_FAILED',
    'SECOND_FACTOR_FAILED',
    'SECOND_FACTOR_DISABLED',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type AuditQuestion = keyof typeof questions

export const auditQuestions = Object.keys(questions) as readonly AuditQuestion[]

/** The actions that answer a question of an address; null for a question that nobody asks. */
export function actionsOfQuestion(question: string): readonly string[] | null {
  return Object.hasOwn(questions, question) ? questions[question as AuditQuestion] : null
}
