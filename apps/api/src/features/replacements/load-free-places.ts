import { planReplacement } from '@payung/domain/decree/plan-replacement'
import type { Context } from '../../platform/context.ts'
import { callableOf, type DecreeRecord } from '../decrees/public.ts'
import { type FreePlaceRow, findFreePlaces, findNames, type NameRow } from './replacements.queries.ts'

/** As many as a page shows. */
const SHOWN = 200

/** A free place with who would come on it by the reserve of today; null where nobody of the area waits. */
export interface OfferedPlace extends FreePlaceRow {
  readonly next_id: string | null
  readonly next_name: string | null
}

/** The free places of a decree, each with the next of the reserve: an offer, which the draft of the amendment makes anew for its own months. */
export async function loadFreePlaces(context: Context, decree: DecreeRecord): Promise<readonly OfferedPlace[]> {
  const places = await context.read<FreePlaceRow>(findFreePlaces(decree.id, SHOWN))
  if (places.length === 0) return []
  const waiting = await callableOf(context, decree)
  const { next } = planReplacement(
    places.map(({ line_no: line, area_code: areaCode, reason }) => ({ line, areaCode, reason })),
    waiting.map((it) => ({ workerId: it.worker_id, areaCode: it.area_code, place: it.place, admitted: it.admitted })),
  )
  const names = await context.read<NameRow>(findNames([...next.values()]))
  const nameOf = new Map(names.map(({ worker_id: id, name }) => [id, name]))
  return places.map((place) => {
    const id = next.get(place.line_no) ?? null
    return { ...place, next_id: id, next_name: id === null ? null : (nameOf.get(id) ?? null) }
  })
}
