import type { Permission } from '../access/permission.ts'

export type CohortState = 'DRAFT' | 'PUBLISHED' | 'LOCKED' | 'DISCARDED'

export const COHORT_STATES: readonly CohortState[] = ['DRAFT', 'PUBLISHED', 'LOCKED', 'DISCARDED']

export type CohortAction =
  | 'EDIT'
  | 'COMPUTE'
  | 'PUBLISH'
  | 'WITHDRAW'
  | 'OBJECT'
  | 'DECIDE'
  | 'LOCK'
  | 'DISCARD'
  | 'EXPORT'

interface Transition {
  readonly from: readonly CohortState[]
  /** Null: the state stays. */
  readonly to: CohortState | null
  readonly permission: Permission
}

/**
 * What can be done to a cohort, when and by whom in the tenant that owns it.
 *
 * Published, nobody is placed anew: objections take people out and the reserve follows. Locked, nothing changes any more. Whoever had a hand in it
 * does not lock it; whoever made or published it, or received an objection, does not decide that objection. The database refuses the same.
 */
export const COHORT_TRANSITIONS: Readonly<Record<CohortAction, Transition>> = {
  EDIT: { from: ['DRAFT'], to: null, permission: 'COHORT_MANAGE' },
  COMPUTE: { from: ['DRAFT'], to: null, permission: 'COHORT_MANAGE' },
  PUBLISH: { from: ['DRAFT'], to: 'PUBLISHED', permission: 'COHORT_MANAGE' },
  WITHDRAW: { from: ['PUBLISHED'], to: 'DRAFT', permission: 'COHORT_MANAGE' },
  OBJECT: { from: ['PUBLISHED'], to: null, permission: 'COHORT_OBJECT' },
  DECIDE: { from: ['PUBLISHED'], to: null, permission: 'COHORT_DECIDE' },
  LOCK: { from: ['DRAFT', 'PUBLISHED'], to: 'LOCKED', permission: 'COHORT_LOCK' },
  DISCARD: { from: ['DRAFT'], to: 'DISCARDED', permission: 'COHORT_MANAGE' },
  EXPORT: { from: ['LOCKED'], to: null, permission: 'WORKER_EXPORT' },
}

/** What somebody with these permissions can do to a cohort of their tenant. */
export function cohortActions(state: CohortState, permissions: ReadonlySet<string>): CohortAction[] {
  return (Object.keys(COHORT_TRANSITIONS) as CohortAction[]).filter((action) => {
    const { from, permission } = COHORT_TRANSITIONS[action]
    return from.includes(state) && permissions.has(permission)
  })
}
