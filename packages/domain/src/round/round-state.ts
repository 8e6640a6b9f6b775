import type { Permission } from '../access/permission.ts'

/** A round is written, asks, and ends. */
export type RoundState = 'DRAFT' | 'OPEN' | 'CLOSED'

export type RoundAction = 'EDIT' | 'OPEN' | 'REMIND' | 'CLOSE'

export const ROUND_STATES: readonly RoundState[] = ['DRAFT', 'OPEN', 'CLOSED']

interface Transition<State> {
  readonly from: readonly State[]
  /** Null: the state stays. */
  readonly to: State | null
  readonly permission: Permission
}

/** What whoever asks can do to their round. */
export const ROUND_TRANSITIONS: Readonly<Record<RoundAction, Transition<RoundState>>> = {
  EDIT: { from: ['DRAFT', 'OPEN'], to: null, permission: 'ROUND_MANAGE' },
  OPEN: { from: ['DRAFT'], to: 'OPEN', permission: 'ROUND_MANAGE' },
  REMIND: { from: ['OPEN'], to: null, permission: 'ROUND_MANAGE' },
  CLOSE: { from: ['OPEN'], to: 'CLOSED', permission: 'ROUND_MANAGE' },
}

/** What somebody with these permissions can do to a round of their tenant. */
export function roundActions(state: RoundState, permissions: ReadonlySet<string>): RoundAction[] {
  return (Object.keys(ROUND_TRANSITIONS) as RoundAction[]).filter((action) => {
    const { from, permission } = ROUND_TRANSITIONS[action]
    return from.includes(state) && permissions.has(permission)
  })
}
