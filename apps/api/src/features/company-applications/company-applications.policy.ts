import type { CompanyApplicationState } from '@payung/domain/company/company-application'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { companyMessages } from './company-applications.messages.ts'

export const COMPANY_APPLICATION_ACTIONS = ['VERIFY', 'ADMIT', 'REFUSE', 'INVITE_AGAIN'] as const
export type CompanyApplicationAction = (typeof COMPANY_APPLICATION_ACTIONS)[number]

interface Standing {
  readonly state: CompanyApplicationState
  readonly verified_by: string | null
}

/** Companies are admitted for the whole government: whoever works for a part of it reads none. */
function standsForWhole(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

function mayVerify(actor: Actor): boolean {
  return actor.permissions.has('COMPANY_VERIFY') && standsForWhole(actor)
}

function mayAdmit(actor: Actor): boolean {
  return actor.permissions.has('COMPANY_ADMIT') && standsForWhole(actor)
}

/** Whoever takes one of the steps reads the applications, with the person who is named in them. */
export function mayReadCompanyApplications(actor: Actor): boolean {
  return mayVerify(actor) || mayAdmit(actor)
}

/** What the viewer may do with an application now; never decide about what they verified themselves. */
export function companyActionsOn(
  actor: Actor,
  { state, verified_by: verifier }: Standing,
): readonly CompanyApplicationAction[] {
  if (state === 'CONFIRMED') return mayVerify(actor) ? ['VERIFY', 'REFUSE'] : []
  if (state === 'VERIFIED') return mayAdmit(actor) && verifier !== actor.userId ? ['ADMIT', 'REFUSE'] : []
  return state === 'ADMITTED' && mayAdmit(actor) ? ['INVITE_AGAIN'] : []
}

/**
 * @throws NotAllowedError also `COMPANY_VERIFIER_DECIDES_NOT`
 * @throws ConflictError `COMPANY_APPLICATION_STATE`
 */
export function assertMayOnCompany(actor: Actor, application: Standing, action: CompanyApplicationAction): void {
  if (companyActionsOn(actor, application).includes(action)) return
  const { state, verified_by: verifier } = application
  const mayEver = action === 'VERIFY' ? mayVerify(actor) : action === 'REFUSE' || mayAdmit(actor)
  if (!mayEver) throw new NotAllowedError()
  if (state === 'VERIFIED' && action !== 'VERIFY' && verifier === actor.userId)
    throw new NotAllowedError(companyMessages.COMPANY_VERIFIER_DECIDES_NOT())
  if (action === 'REFUSE' && (state === 'CONFIRMED' || state === 'VERIFIED')) throw new NotAllowedError()
  throw new ConflictError(companyMessages.COMPANY_APPLICATION_STATE())
}
