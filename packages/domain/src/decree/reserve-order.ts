import type { WaitingPerson } from './plan-amendment.ts'

/** Somebody of a reserve, with their place in its order. */
type PlacedPerson = Pick<WaitingPerson, 'workerId' | 'areaCode' | 'place'>

/** Whom a newcomer comes before. */
export interface Skip<Waiting extends WaitingPerson = WaitingPerson> {
  /** Who comes. */
  readonly workerId: string
  /** The next in the order whom the rule admits; null where it admits nobody of them. */
  readonly next: Waiting | null
  /** How many wait before the newcomer whom the rule admits. */
  readonly waiting: number
  /** How many wait before the newcomer whom the rule does not admit. */
  readonly refused: number
}

const byPlace = (a: PlacedPerson, b: PlacedPerson) => a.place - b.place

/**
 * Newcomers who come while others of the same area wait before them in the reserve. Whoever comes by the same change is not passed over.
 *
 * An order of priority was published or at least locked: to depart from it silently would let an office choose whom it likes.
 */
export function findSkips<Waiting extends WaitingPerson>(
  coming: readonly PlacedPerson[],
  reserve: readonly Waiting[],
): readonly Skip<Waiting>[] {
  const newcomers = new Set(coming.map(({ workerId }) => workerId))
  const passedOver = reserve.filter(({ workerId }) => !newcomers.has(workerId))
  const areas = Map.groupBy(passedOver, ({ areaCode }) => areaCode)
  return [...Map.groupBy(coming, ({ areaCode }) => areaCode)].flatMap(([area, people]) => {
    const order = (areas.get(area) ?? []).sort(byPlace)
    let at = 0
    let next: Waiting | null = null
    let waiting = 0
    return people.sort(byPlace).flatMap(({ workerId, place }): Skip<Waiting>[] => {
      for (let person = order[at]; person !== undefined && person.place < place; person = order[at]) {
        if (person.admitted) {
          next ??= person
          waiting++
        }
        at++
      }
      return at === 0 ? [] : [{ workerId, next, waiting, refused: at - waiting }]
    })
  })
}
