import type { Permission } from '@payung/domain/access/permission'
import type { Actor } from '../../platform/actor.ts'
import { mayConfirmAgreements } from '../agreements/public.ts'
import { mayDraftLists, mayReadLists, mayRemindPayer } from '../billing/public.ts'
import { mayApproveBudgets } from '../budgets/public.ts'
import { mayDecideCertificates } from '../certificates/public.ts'
import { mayAnswerFunding } from '../funding/public.ts'
import { mayReadGaps } from '../gaps/public.ts'
import { mayDraftPledges, mayOverseePledges, mayReadPledges } from '../pledges/public.ts'
import { mayEndGaps } from '../protection/public.ts'
import { mayDecideReverifications, mayOpenReverifications } from '../reverification/public.ts'
import { mayAnswerRegistrations, mayReadCover } from '../workers/public.ts'

/** What somebody who approves decrees finds beside them on their desk: it has no queue of its own then. Whoever approves none, as in a company, has no desk. */
export function decidesOn(actor: Actor): {
  readonly agreements: boolean
  readonly orders: boolean
  readonly certificates: boolean
  readonly lists: boolean
  readonly budgets: boolean
} {
  const approvesLists = mayReadLists(actor) && actor.permissions.has('CONTRIBUTION_APPROVE')
  return {
    agreements: actor.areaScope === '',
    orders: approvesLists,
    certificates: mayDecideCertificates(actor),
    lists: approvesLists,
    budgets: mayApproveBudgets(actor),
  }
}

/** Who approves decrees has one screen for all that waits for a decision. */
export function hasDesk(actor: Actor): boolean {
  return actor.permissions.has('DECREE_APPROVE')
}

const DECIDING: readonly Permission[] = ['DECREE_DRAFT', 'DECREE_REVIEW', 'DECREE_APPROVE', 'DECREE_SIGN']

/** Whom decrees wait for by their role, also while none does. */
export function decidesDecrees(actor: Actor): boolean {
  return DECIDING.some((permission) => actor.permissions.has(permission))
}

/** A province hears which of its governments have not designated in time. */
export function mayChaseDesignations({ tenantKind, permissions }: Actor): boolean {
  return tenantKind === 'PROVINCE' && permissions.has('ROUND_MANAGE')
}

/** A government sees its people in full; everybody else most of them otherwise, and would read that hardly anybody is protected. */
export function knowsCoverOfAreas(actor: Actor): boolean {
  return mayReadCover(actor) && ['PROVINCE', 'REGENCY', 'CITY'].includes(actor.tenantKind)
}

/** Who lists contributions or pays them ends a gap. Whoever only approves has what waits for that on the desk, and can only remind these colleagues. */
export function endsGapsThemselves({ permissions }: Actor): boolean {
  return permissions.has('CONTRIBUTION_DRAFT') || permissions.has('CONTRIBUTION_PAY')
}

/** The kinds of work that can wait for somebody: what is not theirs is neither shown nor counted. */
export function workOf(actor: Actor) {
  const may = (permission: Permission) => actor.permissions.has(permission)
  const isWhole = actor.areaScope === ''
  const isCompany = mayReadPledges(actor) && actor.tenantKind === 'COMPANY'
  const decides = decidesOn(actor)
  return {
    candidates: may('WORKER_VERIFY'),
    transfers: may('CUSTODY_DECIDE'),
    proposals: may('PROPOSAL_DECIDE'),
    pairs: may('DUPLICATE_DECIDE'),
    mismatches: may('WORKER_UPDATE'),
    imports: may('IMPORT_RUN'),
    registrations: mayAnswerRegistrations(actor),
    roundTasksToSend: may('ROUND_PROPOSE'),
    roundTasksToDecide: isWhole && may('ROUND_MANAGE'),
    visits: may('WORKER_VERIFY') || may('WORKER_UPDATE'),
    obligations: may('OBLIGATION_REPORT'),
    agreementsEnding: isWhole && may('AGREEMENT_WRITE'),
    agreementsToConfirm: mayConfirmAgreements(actor),
    agreementsToApprove: hasDesk(actor) ? decides.agreements : isWhole && may('AGREEMENT_APPROVE'),
    unprotected: mayEndGaps(actor),
    protectionEnding: isWhole && mayReadGaps(actor) && may('PROGRAMME_MANAGE'),
    reviewsDue: mayOpenReverifications(actor),
    reviewsOpen: mayDecideReverifications(actor),
    /** Whoever works for a part decides about its people; the rest of a review is not theirs. */
    reviewsOfAll: isWhole && actor.agencyId === null,
    budgets: decides.budgets,
    monthsToList: mayReadLists(actor) && mayDraftLists(actor),
    listsToApprove: decides.lists,
    listsToPay: mayReadLists(actor) && may('CONTRIBUTION_PAY'),
    listsLate: mayRemindPayer(actor),
    listsToReceive: mayReadLists(actor) && may('CONTRIBUTION_RECEIVE'),
    ordersToIssue: hasDesk(actor) && decides.orders,
    certificates: hasDesk(actor) && decides.certificates,
    pledgesOfCompany: isCompany && may('PLEDGE_APPROVE'),
    pledgesToRenew: mayDraftPledges(actor) && isCompany,
    pledgesToMatch: mayOverseePledges(actor) && may('PLEDGE_MATCH'),
    pledgesWithoutPayer: mayOverseePledges(actor) && may('DECREE_DRAFT'),
    fundingToAnswer: mayAnswerFunding(actor),
    fundingToList: mayDraftLists(actor),
  } as const
}

export type Work = ReturnType<typeof workOf>
