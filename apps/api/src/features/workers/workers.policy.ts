import { isWithin } from '@payung/domain/area/area-code'
import { STATUS_TRANSITIONS, type WorkerStatus } from '@payung/domain/worker/worker-status'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { workerMessages } from './workers.messages.ts'

/** What a decision needs to know of a record. */
export interface Kept {
  readonly tenant_id: string
  readonly village_code: string
  readonly agency_id: string | null
  readonly status: WorkerStatus
  /** A record that was merged into another says nothing new. */
  readonly superseded_by: string | null
}

/** Where a registration goes: into one's own records, or to the village's custodian with a link back. */
export type RegistrationPlace = 'OWN' | 'CUSTODIAN'

/**
 * Where an actor may register somebody who lives in a village.
 *
 * @throws NotAllowedError for a village outside of the actor's scope or tenant; only a province registers beyond its own records
 */
export function placeOfRegistration(actor: Actor, reference: ReferenceData, villageCode: string): RegistrationPlace {
  if (!actor.permissions.has('WORKER_REGISTER')) throw new NotAllowedError()
  const village = reference.areas.get(villageCode)
  if (village === undefined || !isWithin(villageCode, actor.areaScope)) throw outsideScope()
  if (village.custodianTenantId === actor.tenantId) return 'OWN'
  const isOwnProvince = actor.tenantAreaCode !== null && isWithin(villageCode, actor.tenantAreaCode)
  if (actor.tenantKind !== 'PROVINCE' || !isOwnProvince || actor.agencyId !== null) throw outsideScope()
  return 'CUSTODIAN'
}

/** Only the custodian changes a record; who sees it through a link proposes. */
export function mayUpdate(actor: Actor, worker: Kept): boolean {
  return actor.permissions.has('WORKER_UPDATE') && keepsWithinScope(actor, worker)
}

export function mayReveal(actor: Actor): boolean {
  return actor.permissions.has('NATIONAL_ID_REVEAL')
}

/** The statuses that this actor may give this person next: what may follow, and who may say it. */
export function allowedStatuses(actor: Actor, worker: Kept): readonly WorkerStatus[] {
  if (!keepsWithinScope(actor, worker)) return []
  return STATUS_TRANSITIONS[worker.status].filter((status) => maySay(actor, status))
}

/** That somebody is eligible says who verifies, and not who collects the names; that somebody is not, both may find. */
export function maySay(actor: Actor, status: WorkerStatus): boolean {
  const [updates, verifies] = [actor.permissions.has('WORKER_UPDATE'), actor.permissions.has('WORKER_VERIFY')]
  if (status === 'VERIFIED') return verifies
  return status === 'INELIGIBLE' ? updates || verifies : updates
}

function keepsWithinScope(actor: Actor, worker: Kept): boolean {
  return (
    worker.superseded_by === null &&
    worker.tenant_id === actor.tenantId &&
    isWithin(worker.village_code, actor.areaScope) &&
    (actor.agencyId === null || worker.agency_id === actor.agencyId)
  )
}

export function outsideScope(): NotAllowedError {
  return new NotAllowedError(workerMessages.NOT_ALLOWED())
}

/** How people are protected is told to whoever reads contributions, of those whom they see in full. */
export function mayReadCover(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ')
}

/** Who opens records at all. */
export function mayReadWorkers(actor: Actor): boolean {
  return actor.permissions.has('WORKER_READ')
}

/** The insurer's people answer the registrations that it was sent. */
export function mayAnswerRegistrations({ permissions, tenantKind }: Actor): boolean {
  return permissions.has('IMPORT_RUN') && (tenantKind === 'INSURER_BRANCH' || tenantKind === 'INSURER_REGION')
}

/** Who is recorded as dead, and of whom nobody has reported the day, is work of whoever reports and reads what families of the whole government are owed: its queue and its list are for the same people. */
export function mayChaseUnreportedDeaths({ agencyId, areaScope, permissions }: Actor): boolean {
  const mayReport = permissions.has('LIFE_EVENT_REPORT') && permissions.has('CLAIM_READ')
  return mayReport && areaScope === '' && agencyId === null
}
