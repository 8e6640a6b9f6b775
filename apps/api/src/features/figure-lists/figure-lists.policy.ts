import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadEntries } from '../figures/public.ts'
import { figureListMessages } from './figure-lists.messages.ts'
import type { FigureListRow } from './figure-lists.queries.ts'

export const FIGURE_LIST_ACTIONS = ['ENTER', 'CONFIRM', 'REFUSE', 'WITHDRAW'] as const
export type FigureListAction = (typeof FIGURE_LIST_ACTIONS)[number]

type Standing = Pick<FigureListRow, 'state' | 'uploaded_by'>

/** A list may speak of every place of the government: whoever works for a part of it enters figures by hand. */
export function mayReadFigureLists(actor: Actor): boolean {
  return mayReadEntries(actor) && actor.areaScope === ''
}

/** As a figure by hand: whoever brings in data from outside. */
export function mayTakeFigureLists(actor: Actor): boolean {
  return actor.permissions.has('IMPORT_RUN') && mayReadFigureLists(actor)
}

/** As a figure by hand. */
function mayDecideFigureLists(actor: Actor): boolean {
  return mayReadFigureLists(actor) && (actor.permissions.has('WORKER_VERIFY') || actor.permissions.has('IMPORT_RUN'))
}

/** What the viewer may do with a list now: never decide about their own. */
export function figureListActionsOn(
  actor: Actor,
  { state, uploaded_by: uploader }: Standing,
): readonly FigureListAction[] {
  if (!mayReadFigureLists(actor) || (state !== 'CHECKED' && state !== 'WAITING')) return []
  if (uploader === actor.userId)
    return state === 'CHECKED' && mayTakeFigureLists(actor) ? ['ENTER', 'WITHDRAW'] : ['WITHDRAW']
  return state === 'WAITING' && mayDecideFigureLists(actor) ? ['CONFIRM', 'REFUSE'] : []
}

/** @throws NotAllowedError also `FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER`; ConflictError `FIGURE_LIST_STATE` */
export function assertMayOnFigureList(actor: Actor, list: Standing, action: FigureListAction): void {
  const isDecision = action === 'CONFIRM' || action === 'REFUSE'
  const isOwn = list.uploaded_by === actor.userId
  if (isDecision ? !mayDecideFigureLists(actor) : !isOwn) throw new NotAllowedError()
  if (action === 'ENTER' && !mayTakeFigureLists(actor)) throw new NotAllowedError()
  if (isDecision && isOwn) throw new NotAllowedError(figureListMessages.FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER())
  if (!figureListActionsOn(actor, list).includes(action))
    throw new ConflictError(figureListMessages.FIGURE_LIST_STATE())
}
