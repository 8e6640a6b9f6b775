import type { TenantKind } from '@payung/domain/access/role'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { eventListMessages } from './life-event-lists.messages.ts'
import type { EventListState, EventUploadRow } from './life-event-lists.queries.ts'

export const EVENT_LIST_ACTIONS = ['CONFIRM', 'REJECT', 'WITHDRAW'] as const
export type EventListAction = (typeof EVENT_LIST_ACTIONS)[number]

type Standing = Pick<EventUploadRow, 'state' | 'uploaded_by'>

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']
const WAITING: EventListState = 'WAITING'

/** A list names people of the whole government: whoever works for a part of it reads none. */
export function mayReadEventLists(actor: Actor): boolean {
  const isWhole = actor.areaScope === '' && actor.agencyId === null
  return actor.permissions.has('CLAIM_READ') && GOVERNMENTS.includes(actor.tenantKind) && isWhole
}

/** Whoever handles claims brings the lists of the population register and of villages. */
export function mayTakeEventLists(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && mayReadEventLists(actor)
}

/** Whoever is the second person of a claim is that of a list, too: in a small office one person alone handles claims. */
function mayDecideEventLists(actor: Actor): boolean {
  return actor.permissions.has('HEIR_CONFIRM') && mayReadEventLists(actor)
}

/** What the viewer may do with a list now: never confirm their own. A confirmed one is taken back by who handles claims, as each of its events is. */
export function eventListActionsOn(
  actor: Actor,
  { state, uploaded_by: uploader }: Standing,
): readonly EventListAction[] {
  if (state === 'CONFIRMED') return mayTakeEventLists(actor) ? ['WITHDRAW'] : []
  if (state !== WAITING || !mayDecideEventLists(actor)) return []
  return uploader === actor.userId ? ['REJECT'] : ['CONFIRM', 'REJECT']
}

/** @throws NotAllowedError also `LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER`; ConflictError `EVENT_LIST_STATE` */
export function assertMayOnEventList(actor: Actor, upload: Standing, action: 'CONFIRM' | 'REJECT'): void {
  if (!mayDecideEventLists(actor)) throw new NotAllowedError()
  if (upload.state !== WAITING) throw new ConflictError(eventListMessages.EVENT_LIST_STATE())
  if (!eventListActionsOn(actor, upload).includes(action))
    throw new NotAllowedError(eventListMessages.LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER())
}

/** @throws NotAllowedError; ConflictError `EVENT_LIST_STATE` */
export function assertMayTakeBack(actor: Actor, upload: Standing): void {
  if (!mayTakeEventLists(actor)) throw new NotAllowedError()
  if (!eventListActionsOn(actor, upload).includes('WITHDRAW'))
    throw new ConflictError(eventListMessages.EVENT_LIST_STATE())
}
