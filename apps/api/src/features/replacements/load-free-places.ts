import { planReplacements } from '@payung/domain/decree/plan-replacement'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { callableOf, type DecreeRecord } from '../decrees/public.ts'
import { ruleToday } from '../programmes/public.ts'
import { ordersOfPlaces } from './orders-of-places.ts'
import { type FreePlaceRow, findFreePlaces, findNames, type NameRow, PLACES_MAX } from './replacements.queries.ts'

/** As many as a page shows. */
const SHOWN = 200

/** A free place with who would come on it by the reserve of today, or the order of the pledge that pays for it; null where nobody of the area waits. */
export interface OfferedPlace extends FreePlaceRow {
  readonly next_id: string | null
  readonly next_name: string | null
  readonly pledge_id: string | null
}

const laterOf = (month: string, other: string) => (month > other ? month : other)

/**
 * The free places of a decree, each with the next of the reserve: an offer, which the draft of the amendment makes anew for its own months. Those for which somebody waits come
 * first; who comes next on each is planned over all of them, so that a page begins no order anew.
 */
export async function loadFreePlaces(
  context: Context,
  decree: DecreeRecord,
  skip: number,
): Promise<readonly OfferedPlace[]> {
  const free = await context.read<FreePlaceRow>(findFreePlaces(decree.id, PLACES_MAX))
  if (free.length === 0) return []
  const nextMonth = today().with({ day: 1 }).add({ months: 1 }).toString()
  const { places, orders } = await ordersOfPlaces(
    (statement) => context.read(statement),
    context.reference,
    free,
    await callableOf(context, decree),
    {
      decreeId: decree.id,
      amendmentId: null,
      // As of when all of them are free: a line that is taken away later is held until then.
      fromMonth: free.reduce(
        (month, { reason, since }) => (reason === 'TAKEN_OUT' ? laterOf(month, since ?? month) : month),
        laterOf(nextMonth, decree.from_month),
      ),
      rule: await ruleToday(context, context.reference, decree),
    },
  )
  const { next } = planReplacements(places, orders)
  const pledgeOf = new Map(places.map(({ line, pledgeIds }) => [line, pledgeIds[0] ?? null]))
  const shown = [
    ...free.filter(({ line_no: line }) => next.has(line)),
    ...free.filter(({ line_no: line }) => !next.has(line)),
  ].slice(skip, skip + SHOWN)
  const names = await context.read<NameRow>(findNames(shown.flatMap(({ line_no: line }) => next.get(line) ?? [])))
  const nameOf = new Map(names.map(({ worker_id: id, name }) => [id, name]))
  return shown.map((place) => {
    const id = next.get(place.line_no) ?? null
    return {
      ...place,
      next_id: id,
      next_name: id === null ? null : (nameOf.get(id) ?? null),
      pledge_id: pledgeOf.get(place.line_no) ?? null,
    }
  })
}
