import type { ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import {
  CLAIM_STEPS,
  type ClaimAction,
  type ClaimState,
  claimActions,
  isCorrectable,
  isWithdrawable,
  OPEN_CLAIM_STATES,
} from '@payung/domain/benefit/claim-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { claimMessages } from './claims.messages.ts'

const seesWhole = (actor: Actor) => actor.areaScope === '' && actor.agencyId === null

export function mayReport(actor: Actor): boolean {
  return actor.permissions.has('LIFE_EVENT_REPORT')
}

/** Of a person whose record the government itself keeps, and which has not been merged into another. */
export function mayReportOf(
  actor: Actor,
  worker: { readonly tenant_id: string; readonly superseded_by: string | null },
): boolean {
  return mayReport(actor) && worker.tenant_id === actor.tenantId && worker.superseded_by === null
}

export function mayReadClaims(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_READ')
}

/** What the family is owed, and what the insurer has approved, is the whole government's: whoever works for a part of it gathers papers and sees how far a claim is. */
export function mayReadBenefits(actor: Actor): boolean {
  return mayReadClaims(actor) && seesWhole(actor)
}

/** What came of claims of its regencies and cities, rounded: a province's to hear. Who works for a part of it hears of that part (`app.governments_below`). */
export function mayReadClaimsBelow(actor: Actor): boolean {
  return mayReadClaims(actor) && actor.tenantKind === 'PROVINCE' && actor.agencyId === null
}

/** Their list as a file names people: as any list of people, for who may take them out. */
export function mayExportClaims(actor: Actor): boolean {
  return mayReadClaims(actor) && actor.permissions.has('WORKER_EXPORT')
}

/** Papers come from the village as well: whoever reports may bring them. */
export function mayAddPapers(actor: Actor, state: ClaimState): boolean {
  return mayReport(actor) && actor.permissions.has('FILE_UPLOAD') && state !== 'CLOSED' && state !== 'WITHDRAWN'
}

/** Lists and letters are printed by who gathers papers, until nothing more is gathered. */
export function mayPrint(actor: Actor, state: ClaimState): boolean {
  return mayReadClaims(actor) && mayReport(actor) && state !== 'CLOSED' && state !== 'WITHDRAWN'
}

export function mayDemand(actor: Actor, state: ClaimState): boolean {
  return mayHandleClaims(actor) && (state === 'REPORTED' || state === 'DOCUMENTS' || state === 'RETURNED')
}

/** Whoever takes steps of claims writes down what the insurer answers. */
export function mayHandleClaims(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && seesWhole(actor)
}

/** The officers of a case alone, of a claim that work accident insurance is asked for, while the insurer has not paid it. */
export function mayWriteAccident(
  actor: Actor,
  claim: { readonly programme: ClaimProgramme; readonly state: ClaimState; readonly isOfficer: boolean },
): boolean {
  return (
    mayHandleClaims(actor) &&
    claim.isOfficer &&
    claim.programme === 'WORK_ACCIDENT' &&
    (OPEN_CLAIM_STATES as readonly ClaimState[]).includes(claim.state)
  )
}

/** What the viewer can do to a claim now. */
export function actionsOn(actor: Actor, state: ClaimState): readonly ClaimAction[] {
  return mayHandleClaims(actor) ? claimActions(state) : []
}

/** @throws NotAllowedError; ConflictError `CLAIM_STATE` where the claim is elsewhere */
export function assertMay(actor: Actor, state: ClaimState, action: ClaimAction): void {
  if (!mayHandleClaims(actor)) throw new NotAllowedError()
  if (!CLAIM_STEPS[action].from.includes(state)) throw new ConflictError(claimMessages.CLAIM_STATE())
}

/** Whoever reported may take it back, and whoever handles claims. */
export function mayWithdraw(
  actor: Actor,
  event: { readonly created_by: string; readonly claim_state: ClaimState | null },
): boolean {
  const isTheirs = event.created_by === actor.userId && mayReport(actor)
  return (isTheirs || mayHandleClaims(actor)) && (event.claim_state === null || isWithdrawable(event.claim_state))
}

/** Whoever reports may say what a report should have said, until the insurer has the claim. */
export function mayCorrect(
  actor: Actor,
  event: { readonly state: 'REPORTED' | 'WITHDRAWN'; readonly claim_state: ClaimState | null },
): boolean {
  return (
    mayReport(actor) && event.state === 'REPORTED' && (event.claim_state === null || isCorrectable(event.claim_state))
  )
}
