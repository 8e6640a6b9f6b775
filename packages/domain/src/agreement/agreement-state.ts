import type { Permission } from '../access/permission.ts'

/** How far an agreement has come. That it is in effect, or over, follows from the days: see `agreement-standing.ts`. */
export type AgreementState = 'DRAFT' | 'NEGOTIATION' | 'APPROVED' | 'SIGNED' | 'TERMINATED'

export type AgreementAction =
  | 'EDIT'
  | 'OPEN_NEGOTIATION'
  | 'WITHDRAW'
  | 'APPROVE'
  | 'REOPEN'
  | 'SIGN'
  | 'CONFIRM'
  | 'TERMINATE'
  | 'RENEW'

export const AGREEMENT_STATES: readonly AgreementState[] = ['DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED', 'TERMINATED']

interface Transition {
  readonly from: readonly AgreementState[]
  /** Null: the state stays. */
  readonly to: AgreementState | null
  readonly permission: Permission
}

/**
 * What can be done to an agreement, when and by whom in the tenant that keeps it; confirmed it is by every party.
 *
 * Approved, its text is what was approved: to change it the approval is withdrawn. The signed paper is recorded, and the last party's confirmation
 * makes it signed. Signed, it can only end. Whoever had a hand in its text
 * does not approve it; the database refuses that too.
 */
export const AGREEMENT_TRANSITIONS: Readonly<Record<AgreementAction, Transition>> = {
  EDIT: { from: ['DRAFT', 'NEGOTIATION'], to: null, permission: 'AGREEMENT_WRITE' },
  OPEN_NEGOTIATION: { from: ['DRAFT'], to: 'NEGOTIATION', permission: 'AGREEMENT_WRITE' },
  WITHDRAW: { from: ['NEGOTIATION'], to: 'DRAFT', permission: 'AGREEMENT_WRITE' },
  APPROVE: { from: ['NEGOTIATION'], to: 'APPROVED', permission: 'AGREEMENT_APPROVE' },
  REOPEN: { from: ['APPROVED'], to: 'NEGOTIATION', permission: 'AGREEMENT_APPROVE' },
  SIGN: { from: ['APPROVED'], to: null, permission: 'AGREEMENT_WRITE' },
  CONFIRM: { from: ['APPROVED'], to: 'SIGNED', permission: 'AGREEMENT_CONFIRM' },
  TERMINATE: { from: ['SIGNED'], to: 'TERMINATED', permission: 'AGREEMENT_APPROVE' },
  RENEW: { from: ['SIGNED', 'TERMINATED'], to: null, permission: 'AGREEMENT_WRITE' },
}

/** What somebody with these permissions can do to an agreement that their tenant keeps. */
export function agreementActions(state: AgreementState, permissions: ReadonlySet<string>): AgreementAction[] {
  return (Object.keys(AGREEMENT_TRANSITIONS) as AgreementAction[]).filter((action) => {
    const { from, permission } = AGREEMENT_TRANSITIONS[action]
    return from.includes(state) && permissions.has(permission)
  })
}
