import { type PublishedCount, publishInSteps } from '@payung/domain/disclosure/publish-cells'
import type { Actor } from '../../platform/actor.ts'
import type { AreaRecord } from '../../platform/reference-data.ts'

/** As `app.coverage_counts` decides: governments count in their own area, members of a part of it in that part, agencies nowhere. */
export function countsHere(actor: Actor, areaCode: string): boolean {
  const own = actor.areaScope === '' ? actor.tenantAreaCode : actor.areaScope
  return (
    own !== null &&
    actor.agencyId === null &&
    ['PROVINCE', 'REGENCY', 'CITY'].includes(actor.tenantKind) &&
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
