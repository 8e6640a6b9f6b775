import type { Actor } from '../../platform/actor.ts'
import { mayExportClaims, mayHandleClaims, mayReadBenefits } from '../claims/public.ts'

/** Money of families is the whole government's: whoever works for a part of it sees no answer. */
export function mayReadAnswers(actor: Actor): boolean {
  return mayReadBenefits(actor)
}

/** Whoever takes steps of claims by hand takes them from a file. */
export function mayTakeAnswers(actor: Actor): boolean {
  return mayHandleClaims(actor) && mayReadAnswers(actor)
}

/** The file names people: it is for who handles claims and may take people out. */
export function mayHandOver(actor: Actor): boolean {
  return mayTakeAnswers(actor) && mayExportClaims(actor)
}

/** Whole NIKs as in any other file for the insurer. */
export function mayHandOverUnmasked(actor: Actor): boolean {
  return mayHandOver(actor) && actor.permissions.has('WORKER_EXPORT_UNMASKED')
}
