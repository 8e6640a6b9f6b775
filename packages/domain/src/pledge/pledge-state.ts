import type { Permission } from '../access/permission.ts'

/**
 * The states that steps bring about: drafted, offered to the region, matched with people who wait, approved in numbers by the company. It ends by being
 * withdrawn, refused by the region, or ended with what it has paid. That it is paid and proven is no state: see `pledge-standing.ts`.
 */
export const PLEDGE_STATES = ['DRAFT', 'OFFERED', 'MATCHED', 'APPROVED', 'WITHDRAWN', 'REFUSED', 'ENDED'] as const
export type PledgeState = (typeof PLEDGE_STATES)[number]

export type PledgeAction = 'OFFER' | 'MATCH' | 'REFUSE' | 'APPROVE' | 'DECLINE' | 'WITHDRAW' | 'END'

/** Who takes the step: the company, the government to which it is offered. */
export type PledgeSide = 'COMPANY' | 'REGION'

export interface PledgeTransition {
  readonly from: readonly PledgeState[]
  readonly to: PledgeState
  readonly side: PledgeSide
  readonly permission: Permission
}

/**
 * The steps that people take; `PLEDGE_FOLLOWS` has what the end of its months brings about. `app.guard_pledge` holds the same tables.
 *
 * Nobody withdraws a pledge of which a list of contributions names somebody: it is ended, and keeps what is on lists.
 */
export const PLEDGE_TRANSITIONS: Readonly<Record<PledgeAction, PledgeTransition>> = {
  OFFER: { from: ['DRAFT'], to: 'OFFERED', side: 'COMPANY', permission: 'PLEDGE_APPROVE' },
  MATCH: { from: ['OFFERED'], to: 'MATCHED', side: 'REGION', permission: 'PLEDGE_MATCH' },
  REFUSE: { from: ['OFFERED'], to: 'REFUSED', side: 'REGION', permission: 'PLEDGE_MATCH' },
  APPROVE: { from: ['MATCHED'], to: 'APPROVED', side: 'COMPANY', permission: 'PLEDGE_APPROVE' },
  DECLINE: { from: ['MATCHED'], to: 'OFFERED', side: 'COMPANY', permission: 'PLEDGE_APPROVE' },
  WITHDRAW: {
    from: ['DRAFT', 'OFFERED', 'MATCHED', 'APPROVED'],
    to: 'WITHDRAWN',
    side: 'COMPANY',
    permission: 'PLEDGE_APPROVE',
  },
  END: { from: ['APPROVED'], to: 'ENDED', side: 'COMPANY', permission: 'PLEDGE_APPROVE' },
}

/** The step that a pledge waits for, in the states that wait for one. */
export const PLEDGE_NEXT: Readonly<Partial<Record<PledgeState, PledgeAction>>> = {
  DRAFT: 'OFFER',
  OFFERED: 'MATCH',
  MATCHED: 'APPROVE',
}

/** What follows when its last month is over: nobody takes the step. */
export const PLEDGE_FOLLOWS: readonly (readonly [from: PledgeState, to: PledgeState])[] = [
  ['OFFERED', 'ENDED'],
  ['MATCHED', 'ENDED'],
  ['APPROVED', 'ENDED'],
]

/**
 * What somebody of one side with these permissions can do with a pledge. Whoever drafted it neither offers it nor approves its numbers.
 *
 * @param isListed whether a list of contributions names somebody of it
 */
export function pledgeActions(
  state: PledgeState,
  side: PledgeSide,
  permissions: ReadonlySet<string>,
  isListed: boolean,
): readonly PledgeAction[] {
  return (Object.keys(PLEDGE_TRANSITIONS) as PledgeAction[]).filter((action) => {
    const step = PLEDGE_TRANSITIONS[action]
    const isPossible = action === 'WITHDRAW' ? !isListed : action === 'END' ? isListed : true
    return isPossible && step.side === side && step.from.includes(state) && permissions.has(step.permission)
  })
}
