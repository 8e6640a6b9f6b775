import type { Actor } from '../../platform/actor.ts'
import { mayReportOf } from '../claims/public.ts'

/** A person as the actor's lists show them. */
export interface ListedPerson {
  readonly level: 'FULL' | 'REGISTERED' | 'PROOF'
  readonly custodian_tenant_id: string
}

/** Of somebody whom the actor's lists name, and whose record another government keeps. Initials name nobody, and companies see nobody. */
export function mayReportToKeeper(actor: Actor, person: ListedPerson): boolean {
  return mayReportOutside(actor) && person.level !== 'PROOF' && person.custodian_tenant_id !== actor.tenantId
}

export function mayReportOutside(actor: Actor): boolean {
  return actor.permissions.has('LIFE_EVENT_REPORT')
}

/** Not of somebody whose death is recorded or reported. */
export function mayGiveFamilyLink(actor: Actor, record: RecordOfPerson, isReportedDead: boolean): boolean {
  return mayReportOf(actor, record) && record.status !== 'DECEASED' && !isReportedDead
}

interface RecordOfPerson {
  readonly tenant_id: string
  readonly superseded_by: string | null
  readonly status: string
}

/** Who of the family reports is read by who confirms such reports and sees the case through, never by who gave the link; of what is set aside by nobody. */
export function mayReadFamily(
  actor: Actor,
  report: { readonly state: 'WAITING' | 'CONFIRMED' | 'SET_ASIDE'; readonly reported_by: string },
): boolean {
  return mayDecideOutsideReports(actor) && report.state !== 'SET_ASIDE' && report.reported_by !== actor.userId
}

/** What others report is read, confirmed and set aside by who reports for the keeper itself. */
export function mayDecideOutsideReports(actor: Actor): boolean {
  return actor.permissions.has('LIFE_EVENT_REPORT') && actor.permissions.has('CLAIM_READ')
}
