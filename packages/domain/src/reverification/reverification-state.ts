import type { Permission } from '../access/permission.ts'

/** At work; decided about everybody whom it lists; or called off. */
export type ReverificationState = 'OPEN' | 'CLOSED' | 'CANCELLED'

export const REVERIFICATION_STATES: readonly ReverificationState[] = ['OPEN', 'CLOSED', 'CANCELLED']

export type ReverificationAction = 'DECIDE' | 'CLOSE' | 'CANCEL' | 'REOPEN' | 'AMEND' | 'PROPOSE' | 'EXPORT'

interface Transition {
  readonly from: readonly ReverificationState[]
  /** Null: the state stays. */
  readonly to: ReverificationState | null
  /** Any of these. */
  readonly permissions: readonly Permission[]
  /** Of a part of the tenant too: whoever verifies a district decides about its people. */
  readonly inPart: boolean
  /** Only while no amendment is drawn from it; one that was cancelled does not count. */
  readonly unamended: boolean
}

/**
 * What can be done to a review of a decree, when and by whom.
 *
 * Closed, its outcome is what an amendment is drafted from, once. Whoever drafts that has a hand in it, so others decide on it and sign it.
 */
export const REVERIFICATION_TRANSITIONS: Readonly<Record<ReverificationAction, Transition>> = {
  DECIDE: { from: ['OPEN'], to: null, permissions: ['DECREE_DRAFT', 'WORKER_VERIFY'], inPart: true, unamended: false },
  CLOSE: { from: ['OPEN'], to: 'CLOSED', permissions: ['DECREE_DRAFT'], inPart: false, unamended: false },
  CANCEL: { from: ['OPEN'], to: 'CANCELLED', permissions: ['DECREE_DRAFT'], inPart: false, unamended: false },
  REOPEN: { from: ['CLOSED'], to: 'OPEN', permissions: ['DECREE_DRAFT'], inPart: false, unamended: true },
  AMEND: { from: ['CLOSED'], to: null, permissions: ['DECREE_DRAFT'], inPart: false, unamended: true },
  PROPOSE: { from: ['OPEN', 'CLOSED'], to: null, permissions: ['ROUND_PROPOSE'], inPart: false, unamended: false },
  EXPORT: {
    from: ['OPEN', 'CLOSED', 'CANCELLED'],
    to: null,
    permissions: ['WORKER_EXPORT'],
    inPart: true,
    unamended: false,
  },
}

export interface StandingReverification {
  readonly state: ReverificationState
  /** An amendment was drawn from it, and not cancelled. */
  readonly isAmended: boolean
}

/** What somebody with these permissions can do to it; `isWhole`: nothing of the tenant is kept from them. */
export function reverificationActions(
  { state, isAmended }: StandingReverification,
  permissions: ReadonlySet<string>,
  isWhole: boolean,
): ReverificationAction[] {
  return (Object.keys(REVERIFICATION_TRANSITIONS) as ReverificationAction[]).filter((action) => {
    const rule = REVERIFICATION_TRANSITIONS[action]
    return (
      rule.from.includes(state) &&
      rule.permissions.some((permission) => permissions.has(permission)) &&
      (isWhole || rule.inPart) &&
      !(rule.unamended && isAmended)
    )
  })
}

/** How often a decree may be looked at again. */
export const REVIEW_MONTHS = { min: 1, max: 24 } as const
