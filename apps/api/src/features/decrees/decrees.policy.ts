import { type ApprovalDuty, DUTY_PERMISSIONS } from '@payung/domain/access/approval'
import { permissionsOf } from '@payung/domain/access/permission'
import { isRole, ROLE_SIDES } from '@payung/domain/access/role'
import {
  DECREE_TRANSITIONS,
  type DecreeAction,
  type DecreeKind,
  type DecreeState,
  decreeActions,
  isVoid,
} from '@payung/domain/decree/decree-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'

interface Owned {
  readonly tenant_id: string
  readonly kind: DecreeKind
  readonly state: DecreeState
  readonly made_by_me: boolean
  readonly base_closed: boolean
}

/** Whoever works for one agency sees none of it, as its own people are not told apart there. */
export function mayReadDecrees(actor: Actor): boolean {
  return actor.permissions.has('DECREE_READ') && actor.agencyId === null
}

/** A decree is the whole tenant's: a membership for a district or village reads its part. */
export function seesWholeDecrees(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

export function mayDraftDecrees(actor: Actor): boolean {
  return actor.permissions.has('DECREE_DRAFT') && seesWholeDecrees(actor)
}

export function mayConfigure(actor: Actor): boolean {
  return actor.permissions.has('DECREE_CONFIGURE') && seesWholeDecrees(actor)
}

/** Whoever may decide may let somebody else do so. */
export function mayDelegate(actor: Actor): boolean {
  return seesWholeDecrees(actor) && dutiesOf(actor).length > 0
}

/** The duties that are somebody's own. */
export function dutiesOf(actor: Actor): readonly ApprovalDuty[] {
  return seesWholeDecrees(actor) ? dutiesIn(actor.permissions) : []
}

export function dutiesIn(permissions: ReadonlySet<string>): readonly ApprovalDuty[] {
  return (Object.keys(DUTY_PERMISSIONS) as ApprovalDuty[]).filter((duty) => permissions.has(DUTY_PERMISSIONS[duty]))
}

/** The duties that these roles bring. */
export function dutiesOfRoles(tenantKind: Actor['tenantKind'], roles: readonly string[]): readonly ApprovalDuty[] {
  return dutiesIn(permissionsOf(tenantKind, roles.filter(isRole)))
}

/** Whoever makes decrees or audits them would decide on their own work. */
export function mayStandIn(roles: readonly string[]): boolean {
  return roles.filter(isRole).every((role) => ROLE_SIDES[role] !== 'MAKER' && ROLE_SIDES[role] !== 'AUDITOR')
}

/** What somebody can do to it now; whether a vote is theirs is asked of its steps. */
export function actionsOn(actor: Actor, decree: Owned): DecreeAction[] {
  if (decree.tenant_id !== actor.tenantId || !seesWholeDecrees(actor)) return []
  const { state, kind, made_by_me: isMaker, base_closed: baseClosed } = decree
  return decreeActions({ state, kind, isMaker, baseClosed }, actor.permissions)
}

const STATES: Readonly<Record<DecreeState, readonly [id: string, en: string]>> = {
  DRAFT: ['masih konsep', 'is still a draft'],
  REVIEW: ['sedang diperiksa', 'is under review'],
  APPROVED: ['sudah disetujui dan dibekukan', 'has been approved and is frozen'],
  SIGNED: ['sudah ditandatangani', 'has been signed'],
  PUBLISHED: ['sudah diumumkan', 'has been published'],
  ENDED: ['sudah diakhiri', 'has ended'],
  REVOKED: ['sudah dicabut', 'has been revoked'],
  CANCELLED: ['sudah dibatalkan', 'was cancelled'],
}

/**
 * @throws NotAllowedError without the permission, and `MAKER_IS_NOT_VOTER` or `MAKER_IS_NOT_SIGNER` to who had a hand in what they would decide
 * @throws ConflictError `DECREE_STATE` where its state does not allow it, `DECREE_FROZEN` for a vote after the last, `DECREE_NOT_IN_FORCE` for
 *   anything but cancelling where what it amends was ended or revoked
 */
export function assertMay(actor: Actor, decree: Owned, action: DecreeAction): void {
  const { from, permissions, byAnother } = DECREE_TRANSITIONS[action]
  // Whether somebody votes for a colleague is asked where the vote is cast.
  const isPermitted = action === 'VOTE' || permissions.some((permission) => actor.permissions.has(permission))
  if (decree.tenant_id !== actor.tenantId || !seesWholeDecrees(actor) || !isPermitted) throw new NotAllowedError()
  if (!from.includes(decree.state)) {
    if (action === 'VOTE' && decree.state !== 'DRAFT') throw frozen()
    const [id, en] = STATES[decree.state]
    throw new ConflictError(decreeStepMessages.DECREE_STATE({ standing: { id, en } }))
  }
  if (action !== 'CANCEL' && isVoid({ state: decree.state, baseClosed: decree.base_closed })) throw nothingToAmend()
  if (byAnother && decree.made_by_me) throw action === 'VOTE' ? makerIsNotVoter() : makerIsNotSigner()
  if (decree.kind !== 'DESIGNATION' && (action === 'AMEND' || action === 'REVOKE'))
    throw new ConflictError(decreeStepMessages.DECREE_IS_AMENDMENT())
}

function nothingToAmend(): ConflictError {
  return new ConflictError(decreeStepMessages['DECREE_NOT_IN_FORCE/ended']())
}

export function makerIsNotVoter(): NotAllowedError {
  return new NotAllowedError(decreeStepMessages.MAKER_IS_NOT_VOTER())
}

export function makerIsNotSigner(): NotAllowedError {
  return new NotAllowedError(decreeStepMessages.MAKER_IS_NOT_SIGNER())
}

export function frozen(): ConflictError {
  return new ConflictError(decreeStepMessages.DECREE_FROZEN())
}

/** Who pays is the whole government's to know, as the rules are. */
export function seesMoney(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}
