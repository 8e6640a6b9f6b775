/**
 * What somebody has done once, that first steps end in: each by the actions of the audit log that prove it. An action proves one kind of work, so that
 * registering one person is not taken for taking a file over.
 */
export const FIRST_WORK = {
  INVITED: ['MEMBER_INVITED'],
  IMPORTED: ['IMPORT_COMMITTED'],
  REGISTERED: ['WORKER_REGISTERED'],
  VERIFIED: [
    'WORKER_STATUS_CHANGED',
    'WORKERS_CHANGED',
    'CHECK_TAKEN_OVER',
    'CHECK_PROPOSED',
    'CHECK_KEPT',
    'CHECK_SAME',
  ],
  DECIDED: [
    'DECREE_VOTED',
    'DECREE_SIGNED',
    'AGREEMENT_APPROVED',
    'PAYMENT_ORDER_ISSUED',
    'PAYMENT_ORDER_REFUSED',
    'CERTIFICATE_ISSUED',
    'CERTIFICATE_REFUSED',
    'CONTRIBUTION_LIST_APPROVED',
    'BUDGET_STAGE_APPROVED',
    'CASH_PLAN_APPROVED',
    'FUND_PROVISION_APPROVED',
    'FUND_PROVISION_REVOKED',
  ],
  PLANNED_REGULATION: ['REGULATION_PLANNED'],
  PAID: ['CONTRIBUTION_PAID'],
  DRAFTED_PLEDGE: ['PLEDGE_DRAFTED'],
  DECIDED_PLEDGE: ['PLEDGE_APPROVED', 'PLEDGE_DECLINED', 'PLEDGE_OFFERED', 'PLEDGE_REFUSED'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FirstWork = keyof typeof FIRST_WORK

export const FIRST_WORK_KEYS = Object.keys(FIRST_WORK) as readonly FirstWork[]

/** All actions that prove some first work: of the others nothing has to be read. */
export const FIRST_WORK_ACTIONS: readonly string[] = Object.values(FIRST_WORK).flat()

/**
 * The work that somebody's actions prove, each kind once, in the order of first steps.
 *
 * @param actions of this person alone, in any order; those that prove no first work are passed over
 */
export function firstWorkOf(actions: readonly string[]): readonly FirstWork[] {
  return FIRST_WORK_KEYS.filter((key) => FIRST_WORK[key].some((action) => actions.includes(action)))
}
