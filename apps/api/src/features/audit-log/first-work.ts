/** What somebody has done once, that first steps end in: each by the entries of the log that prove it. */
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
  PAID: ['CONTRIBUTION_PAID'],
  DRAFTED_PLEDGE: ['PLEDGE_DRAFTED'],
  DECIDED_PLEDGE: ['PLEDGE_APPROVED', 'PLEDGE_DECLINED', 'PLEDGE_OFFERED', 'PLEDGE_REFUSED'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FirstWork = keyof typeof FIRST_WORK

export const FIRST_WORK_KEYS = Object.keys(FIRST_WORK) as readonly FirstWork[]

/** The work that one of these actions proves. */
export function firstWorkOf(actions: readonly string[]): readonly FirstWork[] {
  return FIRST_WORK_KEYS.filter((key) => FIRST_WORK[key].some((action) => actions.includes(action)))
}
