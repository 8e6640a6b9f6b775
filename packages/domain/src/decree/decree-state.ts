import type { Permission } from '../access/permission.ts'

export type DecreeState = 'DRAFT' | 'REVIEW' | 'APPROVED' | 'SIGNED' | 'PUBLISHED' | 'ENDED' | 'REVOKED' | 'CANCELLED'

export const DECREE_STATES: readonly DecreeState[] = [
  'DRAFT',
  'REVIEW',
  'APPROVED',
  'SIGNED',
  'PUBLISHED',
  'ENDED',
  'REVOKED',
  'CANCELLED',
]

export type DecreeAction =
  | 'EDIT'
  | 'SUBMIT'
  | 'WITHDRAW'
  | 'VOTE'
  | 'REOPEN'
  | 'CANCEL'
  | 'SIGN'
  | 'PUBLISH'
  | 'AMEND'
  | 'REVOKE'

interface Transition {
  readonly from: readonly DecreeState[]
  /** Null: the state stays, or follows from what is decided. */
  readonly to: DecreeState | null
  /** The states that follow where `to` does not say it: the database moves the decree by what is decided. */
  readonly mayLeadTo?: Readonly<Partial<Record<DecreeState, readonly DecreeState[]>>>
  /** Any of these. */
  readonly permissions: readonly Permission[]
  /** Whoever had a hand in the decree does not take this step. */
  readonly byAnother: boolean
}

/**
 * What can be done to a decree, when and by whom in the tenant whose it is.
 *
 * Submitted, its text and annex are what is voted on. Approved, it is frozen: nobody votes any more, and to change it the approval is given up.
 * Signed, nothing of it changes: a decree of its own amends it in part, or revokes it once that is signed. The database refuses everything else too.
 */
export const DECREE_TRANSITIONS: Readonly<Record<DecreeAction, Transition>> = {
  EDIT: { from: ['DRAFT'], to: null, permissions: ['DECREE_DRAFT'], byAnother: false },
  SUBMIT: { from: ['DRAFT'], to: 'REVIEW', permissions: ['DECREE_DRAFT'], byAnother: false },
  WITHDRAW: { from: ['REVIEW'], to: 'DRAFT', permissions: ['DECREE_DRAFT'], byAnother: false },
  VOTE: {
    from: ['REVIEW'],
    to: null,
    mayLeadTo: { REVIEW: ['REVIEW', 'APPROVED', 'DRAFT', 'CANCELLED'] },
    permissions: ['DECREE_REVIEW', 'DECREE_APPROVE'],
    byAnother: true,
  },
  REOPEN: { from: ['APPROVED'], to: 'DRAFT', permissions: ['DECREE_APPROVE'], byAnother: true },
  CANCEL: { from: ['DRAFT', 'REVIEW', 'APPROVED'], to: 'CANCELLED', permissions: ['DECREE_DRAFT'], byAnother: false },
  SIGN: { from: ['APPROVED'], to: 'SIGNED', permissions: ['DECREE_SIGN'], byAnother: true },
  PUBLISH: { from: ['SIGNED'], to: 'PUBLISHED', permissions: ['DECREE_SIGN', 'DECREE_DRAFT'], byAnother: false },
  AMEND: { from: ['SIGNED', 'PUBLISHED'], to: null, permissions: ['DECREE_DRAFT'], byAnother: false },
  REVOKE: {
    from: ['SIGNED', 'PUBLISHED'],
    to: null,
    // The draft changes nothing yet; once it is signed, its designation has ended, or never was.
    mayLeadTo: { SIGNED: ['SIGNED', 'ENDED', 'REVOKED'], PUBLISHED: ['PUBLISHED', 'ENDED', 'REVOKED'] },
    permissions: ['DECREE_DRAFT'],
    byAnother: false,
  },
}

export type DecreeKind = 'DESIGNATION' | 'AMENDMENT' | 'REVOCATION'

export const DECREE_KINDS: readonly DecreeKind[] = ['DESIGNATION', 'AMENDMENT', 'REVOCATION']

/** Only a designation is amended or revoked: what an amendment did is undone by another amendment, what was revoked is designated anew. */
const OF_DESIGNATIONS: readonly DecreeAction[] = ['AMEND', 'REVOKE']

const UNSIGNED: readonly DecreeState[] = ['DRAFT', 'REVIEW', 'APPROVED']

/** An amendment or a revocation that is not signed yet, of what was revoked meanwhile: nothing is left to change, so it can only be cancelled. */
export function isVoid({ state, baseClosed }: { readonly state: DecreeState; readonly baseClosed: boolean }): boolean {
  return baseClosed && UNSIGNED.includes(state)
}

/** What somebody with these permissions can do to a decree of their tenant. */
export function decreeActions(
  decree: {
    readonly state: DecreeState
    readonly kind: DecreeKind
    readonly isMaker: boolean
    /** What it amends was ended or revoked. */
    readonly baseClosed: boolean
  },
  permissions: ReadonlySet<string>,
): DecreeAction[] {
  const { state, kind, isMaker } = decree
  return (Object.keys(DECREE_TRANSITIONS) as DecreeAction[]).filter((action) => {
    const rule = DECREE_TRANSITIONS[action]
    return (
      rule.from.includes(state) &&
      rule.permissions.some((permission) => permissions.has(permission)) &&
      !(rule.byAnother && isMaker) &&
      (action === 'CANCEL' || !isVoid(decree)) &&
      (kind === 'DESIGNATION' || !OF_DESIGNATIONS.includes(action))
    )
  })
}
