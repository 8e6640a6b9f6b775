/** What the work is that goes on when the page is closed. */
export const JOB_KINDS = [
  'IMPORT_STAGE',
  'IMPORT_ANNOTATE',
  'IMPORT_COMMIT',
  'IMPORT_REVERT',
  'PROPOSALS_DECIDE',
  'DUPLICATES_SEARCH',
  'DUPLICATES_DECIDE',
  'DUPLICATES_UNDO',
  'WORKER_EXPORT',
  'WORKER_BULK_CHANGE',
  'AUDIT_EXPORT',
  'AGREEMENT_EXPORT',
  'REGULATION_EXPORT',
  'ROUND_EXPORT',
  'COHORT_COMPUTE',
  'COHORT_EXPORT',
  'CHECK_REQUEST',
  'CHECKS_DECIDE',
  'DECREE_ANNEX',
  'DECREE_CLEAN_PAPER',
  'DECREE_SCAN_COMPARE',
  'REVERIFICATION_EXPORT',
  'CONTRIBUTION_ANSWER',
  'CONTRIBUTION_EXPORT',
  'PAYMENT_ORDER_EXPORT',
  'RECONCILIATION',
  'PLEDGE_EXPORT',
  'CREDIT_EXPORT',
  'CLAIM_EXPORT',
  'SCHOLARSHIP_EXPORT',
  'EARLIER_BENEFITS',
] as const

export type JobKind = (typeof JOB_KINDS)[number]

const PIECEWISE: ReadonlySet<string> = new Set<JobKind>([
  'PROPOSALS_DECIDE',
  'DUPLICATES_DECIDE',
  'DUPLICATES_UNDO',
  'DUPLICATES_SEARCH',
  'CHECKS_DECIDE',
])

/** Work that is done one by one: what was done before it was stopped stays done. */
export function isPiecewise(kind: string): boolean {
  return PIECEWISE.has(kind)
}
