import type { ClaimState } from '@payung/domain/benefit/claim-state'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { mayReadBenefits, mayReadClaims } from '../claims/public.ts'
import { scholarshipMessages } from './scholarships.messages.ts'

/** Whoever sees a claim sees its children; a village brings the letters of their schools. */
export function mayReadScholarships(actor: Actor): boolean {
  return mayReadClaims(actor)
}

/** Birth days and money are the whole government's, as the money of the claim is. */
export function mayReadScholarshipMoney(actor: Actor): boolean {
  return mayReadBenefits(actor)
}

/** The worklist as a file names people: as any list of people, for who may take them out. */
export function mayExportScholarships(actor: Actor): boolean {
  return mayReadScholarships(actor) && actor.permissions.has('WORKER_EXPORT')
}

/** Whoever handles claims for the whole government writes children, payments and ends down. */
export function mayHandleScholarships(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && mayReadBenefits(actor)
}

const isOnItsWay = (state: ClaimState) => state !== 'REJECTED' && state !== 'WITHDRAWN'

export function mayAddScholars(actor: Actor, state: ClaimState): boolean {
  return mayHandleScholarships(actor) && isOnItsWay(state)
}

/** The letter of a school comes from the village too. */
export function mayProve(actor: Actor, state: ClaimState): boolean {
  return (
    actor.permissions.has('LIFE_EVENT_REPORT') &&
    actor.permissions.has('FILE_UPLOAD') &&
    mayReadScholarships(actor) &&
    isOnItsWay(state)
  )
}

/** A payment is written down by somebody else than who brought the proof. */
export function mayPayFor(actor: Actor, proof: { readonly added_by: string } | null): boolean {
  return mayHandleScholarships(actor) && proof !== null && proof.added_by !== actor.userId
}

/** @throws NotAllowedError also `PROVER_IS_NOT_PAYER` */
export function assertMayPayFor(actor: Actor, proof: { readonly added_by: string } | null): void {
  if (!mayHandleScholarships(actor)) throw new NotAllowedError()
  if (proof !== null && proof.added_by === actor.userId)
    throw new NotAllowedError(scholarshipMessages.PROVER_IS_NOT_PAYER())
}

/** Whoever handles claims takes an entry back; whoever brought a letter, that letter. */
export function mayTakeBack(actor: Actor, entry: { readonly isProof: boolean; readonly madeBy: string }): boolean {
  if (mayHandleScholarships(actor)) return true
  return entry.isProof && entry.madeBy === actor.userId && mayReadScholarships(actor)
}
