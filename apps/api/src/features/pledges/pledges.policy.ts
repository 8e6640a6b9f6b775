import type { TenantKind } from '@payung/domain/access/role'
import type { AgreementState } from '@payung/domain/agreement/agreement-state'
import { type PledgeHindrance, pledgeHindrance } from '@payung/domain/pledge/pledge-standing'
import {
  PLEDGE_TRANSITIONS,
  type PledgeAction,
  type PledgeSide,
  type PledgeState,
  pledgeActions,
} from '@payung/domain/pledge/pledge-state'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayMakeCohorts } from '../cohorts/public.ts'
import { pledgeMessages } from './pledges.messages.ts'

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']

/** A pledge as the policy knows it. */
export interface PledgeToDecide {
  readonly tenant_id: string
  readonly state: PledgeState
  readonly drafted_by: string
  readonly until_month: string
  readonly agreement_state: AgreementState
  readonly agreement_from: string
  readonly agreement_until: string
}

/** Pledges are of a whole company and a whole government: whoever works for a part of either sees none. */
export function mayReadPledges(actor: Actor): boolean {
  return actor.permissions.has('PLEDGE_READ') && actor.areaScope === '' && actor.agencyId === null
}

/** What has come of all pledges of a whole company: where they are, and families that were paid. */
export function mayHearOfBenefits(actor: Actor): boolean {
  return actor.tenantKind === 'COMPANY' && mayReadPledges(actor)
}

/** What all pledges to a government have come to, and who waits: its own to see, never a company's. */
export function mayOverseePledges(actor: Actor): boolean {
  return mayReadPledges(actor) && GOVERNMENTS.includes(actor.tenantKind)
}

/** What pledges to its regencies and cities have come to: a province's to hear. Who works for a part of it hears of that part (`app.governments_below`). */
export function mayOverseePledgesBelow(actor: Actor): boolean {
  return actor.permissions.has('PLEDGE_READ') && actor.tenantKind === 'PROVINCE' && actor.agencyId === null
}

/** Who was taken, and by which place in the order: for whoever may read the lists that they were taken from. */
export function mayReadPlaces(actor: Actor): boolean {
  return mayOverseePledges(actor) && actor.permissions.has('COHORT_READ')
}

/** Which lists are drawn from a pledge is the region's to know; its company hears of none. */
export function mayReadPledgedLists(actor: Actor, pledge: Pick<PledgeToDecide, 'tenant_id'>): boolean {
  return mayReadPlaces(actor) && sideOf(actor, pledge) === 'REGION'
}

/** A list is drawn from a pledge whose numbers its company has approved, by whoever makes lists. */
export function mayDrawList(actor: Actor, pledge: Pick<PledgeToDecide, 'tenant_id' | 'state'>): boolean {
  return pledge.state === 'APPROVED' && mayReadPledgedLists(actor, pledge) && mayMakeCohorts(actor)
}

export function mayDraftPledges(actor: Actor): boolean {
  return actor.permissions.has('PLEDGE_DRAFT') && mayReadPledges(actor)
}

/** What is still on its way to its approval is not promised a second time. */
export function mayRenew(actor: Actor, pledge: Pick<PledgeToDecide, 'tenant_id' | 'state'>): boolean {
  const isDecided = ['APPROVED', 'ENDED', 'WITHDRAWN', 'REFUSED'].includes(pledge.state)
  return isDecided && mayDraftPledges(actor) && sideOf(actor, pledge) === 'COMPANY'
}

export function sideOf(actor: Actor, pledge: Pick<PledgeToDecide, 'tenant_id'>): PledgeSide {
  return pledge.tenant_id === actor.tenantId ? 'COMPANY' : 'REGION'
}

/** What keeps a pledge from being offered, matched or approved today. */
export function hindranceOf(pledge: PledgeToDecide, action: PledgeAction): PledgeHindrance | null {
  return pledgeHindrance(
    action,
    {
      agreementState: pledge.agreement_state,
      validFrom: pledge.agreement_from,
      validUntil: pledge.agreement_until,
      untilMonth: pledge.until_month,
    },
    today().toString(),
  )
}

/**
 * What the viewer may do with a pledge now. Whoever drafted it may take the draft back without being an approver; being one, they take it back or end it
 * later too. Never do they offer it, or decide on its numbers.
 *
 * @param isListed whether a list of contributions names somebody of it
 */
export function actionsOn(actor: Actor, pledge: PledgeToDecide, isListed: boolean): readonly PledgeAction[] {
  return possibleActions(actor, pledge, isListed).filter((action) => hindranceOf(pledge, action) === null)
}

function possibleActions(actor: Actor, pledge: PledgeToDecide, isListed: boolean): readonly PledgeAction[] {
  if (!mayReadPledges(actor)) return []
  const side = sideOf(actor, pledge)
  const actions = pledgeActions(pledge.state, side, actor.permissions, isListed)
  if (side === 'REGION' || pledge.drafted_by !== actor.userId) return actions
  const rest = actions.filter((action) => action === 'END')
  return pledge.state === 'DRAFT' || actions.includes('WITHDRAW') ? [...rest, 'WITHDRAW'] : rest
}

const HINDRANCES = {
  AGREEMENT_OVER: pledgeMessages.PLEDGE_OF_AGREEMENT,
  AGREEMENT_NOT_BEGUN: pledgeMessages.PLEDGE_AGREEMENT_BEGINS,
  MONTHS_OVER: pledgeMessages.PLEDGE_MONTHS_OVER,
} as const satisfies Record<PledgeHindrance, () => Message>

/**
 * @throws ConflictError `PLEDGE_STATE`, `PLEDGE_IS_LISTED`, `PLEDGE_OF_AGREEMENT`, `PLEDGE_AGREEMENT_BEGINS`, `PLEDGE_MONTHS_OVER`
 * @throws NotAllowedError without the permission, `DRAFTER_IS_NOT_OFFERER`
 */
export function assertMay(actor: Actor, pledge: PledgeToDecide, action: PledgeAction, isListed: boolean): void {
  if (actionsOn(actor, pledge, isListed).includes(action)) return
  const { side, permission } = PLEDGE_TRANSITIONS[action]
  if (sideOf(actor, pledge) !== side || !actor.permissions.has(permission)) throw new NotAllowedError()
  if (!PLEDGE_TRANSITIONS[action].from.includes(pledge.state)) throw new ConflictError(pledgeMessages.PLEDGE_STATE())
  if (action === 'WITHDRAW' && isListed) throw new ConflictError(pledgeMessages.PLEDGE_IS_LISTED())
  if (action === 'END' && !isListed) throw new ConflictError(pledgeMessages.PLEDGE_STATE())
  if (pledge.drafted_by === actor.userId && side === 'COMPANY')
    throw new NotAllowedError(pledgeMessages.DRAFTER_IS_NOT_OFFERER())
  const hindrance = hindranceOf(pledge, action)
  if (hindrance !== null) throw new ConflictError(HINDRANCES[hindrance]())
}
