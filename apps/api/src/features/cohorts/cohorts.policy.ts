import {
  COHORT_TRANSITIONS,
  type CohortAction,
  type CohortState,
  cohortActions,
} from '@payung/domain/cohort/cohort-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'

interface Owned {
  readonly tenant_id: string
  readonly state: CohortState
  readonly makers: readonly string[]
  readonly authors: readonly string[]
}

/** Governments designate; a membership for one agency sees none of it, as its own people are not told apart there. */
export function mayReadCohorts(actor: Actor): boolean {
  return actor.permissions.has('COHORT_READ') && actor.agencyId === null
}

/** A cohort is the whole tenant's, as the quotas are: a membership for a district or village reads its part. */
const isWhole = (actor: Actor) => actor.areaScope === '' && actor.agencyId === null

export function mayMakeCohorts(actor: Actor): boolean {
  return actor.permissions.has('COHORT_MANAGE') && isWhole(actor)
}

/** What somebody can do to it now. */
export function actionsOn(actor: Actor, cohort: Owned): CohortAction[] {
  if (cohort.tenant_id !== actor.tenantId || actor.agencyId !== null) return []
  return cohortActions(cohort.state, actor.permissions).filter(
    (action) => (isWhole(actor) || action === 'OBJECT') && refusalOfOwn(actor, cohort, action) === null,
  )
}

/** Who had a hand in a list neither locks it nor decides what is said against it. */
function refusalOfOwn(actor: Actor, cohort: Owned, action: CohortAction): (() => NotAllowedError) | null {
  if (action === 'LOCK' && cohort.makers.includes(actor.userId)) return makerIsNotLocker
  if (action === 'DECIDE' && cohort.authors.includes(actor.userId)) return makerIsNotDecider
  return null
}

const STATES: Readonly<Record<CohortState, readonly [id: string, en: string]>> = {
  DRAFT: ['masih konsep', 'is still a draft'],
  PUBLISHED: ['sedang diumumkan', 'is on the public list'],
  LOCKED: ['sudah dikunci', 'is locked'],
  DISCARDED: ['sudah dibuang', 'was discarded'],
}

/**
 * @throws NotAllowedError without the permission, `MAKER_IS_NOT_LOCKER` to who had a hand in what they would lock, `MAKER_IS_NOT_DECIDER` to who made the list
 * @throws ConflictError `COHORT_STATE` where its state does not allow it
 */
export function assertMay(actor: Actor, cohort: Owned, action: CohortAction): void {
  if (!isWhole(actor)) throw new NotAllowedError()
  assertMayOnPart(actor, cohort, action)
}

/** The same for what a member with one area does to its part of the list: an objection is heard in the village. */
export function assertMayOnPart(actor: Actor, cohort: Owned, action: CohortAction): void {
  const { from, permission } = COHORT_TRANSITIONS[action]
  if (cohort.tenant_id !== actor.tenantId || actor.agencyId !== null || !actor.permissions.has(permission))
    throw new NotAllowedError()
  if (!from.includes(cohort.state)) {
    const [id, en] = STATES[cohort.state]
    throw new ConflictError(cohortMessages.COHORT_STATE({ standing: { id, en } }))
  }
  const refusal = refusalOfOwn(actor, cohort, action)
  if (refusal !== null) throw refusal()
}

export function makerIsNotLocker(): NotAllowedError {
  return new NotAllowedError(cohortMessages.MAKER_IS_NOT_LOCKER())
}

function makerIsNotDecider(): NotAllowedError {
  return new NotAllowedError(cohortMessages.MAKER_IS_NOT_DECIDER())
}

/** Whoever takes objections down and looks after them. */
export function mayTakeObjections(actor: Actor): boolean {
  return actor.permissions.has('COHORT_OBJECT')
}

/** Whoever decides objections. */
export function mayDecideObjections(actor: Actor): boolean {
  return actor.permissions.has('COHORT_DECIDE')
}
