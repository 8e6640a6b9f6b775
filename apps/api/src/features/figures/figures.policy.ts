import type { TenantKind } from '@payung/domain/access/role'
import { type PublishedCount, publishInSteps } from '@payung/domain/disclosure/publish-cells'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { AreaRecord } from '../../platform/reference-data.ts'
import type { FigureEntryRow } from './figure-entries.queries.ts'
import { figureMessages } from './figures.messages.ts'

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']

/** As `app.coverage_counts` decides: governments count in their own area, members of a part of it in that part, agencies nowhere. */
export function countsHere(actor: Actor, areaCode: string): boolean {
  const own = actor.areaScope === '' ? actor.tenantAreaCode : actor.areaScope
  return (
    own !== null &&
    actor.agencyId === null &&
    GOVERNMENTS.includes(actor.tenantKind) &&
    (areaCode === own || areaCode.startsWith(`${own}.`))
  )
}

/** Whoever may open the people of an area hears their exact number: the regency or city that keeps their records. */
export function mayOpenPeople(actor: Actor): boolean {
  return actor.tenantKind !== 'PROVINCE' && actor.permissions.has('WORKER_READ')
}

declare const openable: unique symbol

/** A count as its viewer may hear it: exact where they may open its people, else in fives. Only {@link shownCount} makes one. */
export type ShownCount = PublishedCount | (number & { readonly [openable]: 'count' })

export function shownCount(actor: Actor, count: number): ShownCount {
  return mayOpenPeople(actor) ? (count as ShownCount) : publishInSteps(count, 'PARTY')
}

/** Of a village purses and whole would be subtracted from each other: whoever hears counts in fives hears purses of regencies and provinces alone (decision 170). */
export function tellsPayersOf(actor: Actor, area: AreaRecord): boolean {
  return countsHere(actor, area.code) && (mayOpenPeople(actor) || ['PROVINCE', 'REGENCY'].includes(area.level))
}

export const FIGURE_ACTIONS = ['CONFIRM', 'REFUSE', 'WITHDRAW', 'CORRECT'] as const
export type FigureAction = (typeof FIGURE_ACTIONS)[number]

/** Published figures are no secret: everybody of the government reads what was entered, a member of a part of its area that part. */
export function mayReadEntries(actor: Actor): boolean {
  return GOVERNMENTS.includes(actor.tenantKind) && actor.agencyId === null
}

/** Whoever brings in data from outside brings in figures, too: of their own area and of the places in it. */
function mayEnter(actor: Actor): boolean {
  return actor.permissions.has('IMPORT_RUN') && mayReadEntries(actor)
}

export function mayEnterFigures(actor: Actor, areaCode: string): boolean {
  return mayEnter(actor) && countsHere(actor, areaCode)
}

/** How many are registered is of the record, and not of decrees. */
export function maySeeRegistered(actor: Actor): boolean {
  return actor.permissions.has('WORKER_READ')
}

/** A colleague who enters figures compares them with the paper as well as a verifier does. */
export function mayDecideFigures(actor: Actor): boolean {
  return mayReadEntries(actor) && (actor.permissions.has('WORKER_VERIFY') || actor.permissions.has('IMPORT_RUN'))
}

type Standing = Pick<FigureEntryRow, 'state' | 'entered_by' | 'replaced_by_id' | 'list_id'>

/** What the viewer may do with an entered figure now: never decide about their own, nor about one of a list alone. */
export function figureActionsOn(actor: Actor, entry: Standing): readonly FigureAction[] {
  if (entry.state === 'CONFIRMED') return entry.replaced_by_id === null && mayEnter(actor) ? ['CORRECT'] : []
  if (entry.state !== 'PROPOSED' || entry.list_id !== null || !mayReadEntries(actor)) return []
  if (entry.entered_by === actor.userId) return ['WITHDRAW']
  return mayDecideFigures(actor) ? ['CONFIRM', 'REFUSE'] : []
}

/** @throws NotAllowedError */
export function assertMayEnterFigures(actor: Actor): void {
  if (!mayEnter(actor)) throw new NotAllowedError()
}

/** @throws NotAllowedError also `FIGURE_ENTERER_IS_NOT_CONFIRMER` */
export function assertMayDecideFigure(actor: Actor, { entered_by: enterer }: Standing): void {
  if (!mayDecideFigures(actor)) throw new NotAllowedError()
  if (enterer === actor.userId) throw new NotAllowedError(figureMessages.FIGURE_ENTERER_IS_NOT_CONFIRMER())
}

/** @throws NotAllowedError */
export function assertMayWithdrawFigure(actor: Actor, { entered_by: enterer }: Standing): void {
  if (enterer !== actor.userId) throw new NotAllowedError()
}
