import { type LeavingLine, planAmendment, type WaitingPerson } from './plan-amendment.ts'

/** Why a place of a decree is free; `TAKEN_OUT`: an amendment took its line away, and nobody came in its stead. */
export const FREE_PLACE_REASONS = ['DECEASED', 'MOVED', 'REFUSED', 'EMPLOYED', 'TAKEN_OUT'] as const
export type FreePlaceReason = (typeof FREE_PLACE_REASONS)[number]

export interface FreePlace {
  readonly line: number
  /** Whose quota the place counts in: its reserve alone may take it over. */
  readonly areaCode: string
  readonly reason: FreePlaceReason
}

export interface ReplacementChange {
  readonly change: 'REPLACE' | 'REMOVE' | 'ADD'
  /** Whose line goes; null where it went before. */
  readonly line: number | null
  readonly workerId: string | null
  readonly reason: Exclude<FreePlaceReason, 'TAKEN_OUT'> | 'QUOTA_LEFT'
  readonly note: null
}

export interface ReplacementPlan {
  readonly changes: readonly ReplacementChange[]
  /** Who comes on each place, by its line; nobody where the reserve of the area is empty. */
  readonly next: ReadonlyMap<number, string>
  /** For which nobody of their area waits any more. */
  readonly unfilled: number
  /** Whose turn it was, and whom the rule no longer admits. */
  readonly passedOver: number
}

/**
 * What an amending decree says of places that became free: in the order of their lines, the next of the reserve of the same area whom the rule admits.
 *
 * Who still holds a line is replaced, or removed where nobody waits. A line that was taken away before is filled by an addition, or stays empty.
 */
export function planReplacement(places: readonly FreePlace[], reserve: readonly WaitingPerson[]): ReplacementPlan {
  const reasons = new Map(places.map(({ line, reason }) => [line, reason]))
  const { changes, passedOver, unfilled } = planAmendment(
    places.map(
      ({ line, areaCode, reason }): LeavingLine => ({
        ...{ line, areaCode, outcome: 'REPLACE', note: null },
        reason: reason === 'TAKEN_OUT' ? 'REFUSED' : reason,
      }),
    ),
    reserve,
  )
  return {
    changes: changes.flatMap(({ change, line, workerId }): ReplacementChange[] => {
      const reason = reasons.get(line) ?? 'TAKEN_OUT'
      if (reason !== 'TAKEN_OUT') return [{ change, line, workerId, reason, note: null }]
      return workerId === null ? [] : [{ change: 'ADD', line: null, workerId, reason: 'QUOTA_LEFT', note: null }]
    }),
    next: new Map(changes.flatMap(({ line, workerId }) => (workerId === null ? [] : [[line, workerId] as const]))),
    unfilled,
    passedOver,
  }
}

export interface PledgedPlace extends FreePlace {
  /** The pledge that pays for who held it; null where none does. */
  readonly pledgeId: string | null
}

export interface PledgedChange extends ReplacementChange {
  /** From whose order they come; null for the reserve of the list. */
  readonly pledgeId: string | null
  /** How many of this order waited before them in their area, and the rule does not admit. */
  readonly refusedBefore: number
}

/**
 * As {@link planReplacement}, where a place that a pledge pays for goes to the next of the order of this pledge: the money of one company finds nobody whom
 * it did not promise to. Nobody comes twice, also not who waits in several orders.
 *
 * @param orders who waits in the order of each pledge, and under null in the reserve of the list
 */
export function planReplacements(
  places: readonly PledgedPlace[],
  orders: ReadonlyMap<string | null, readonly WaitingPerson[]>,
): Omit<ReplacementPlan, 'changes'> & { readonly changes: readonly PledgedChange[] } {
  const coming = new Set<string>()
  const plans = [...Map.groupBy(places, ({ pledgeId }) => pledgeId)].map(([pledgeId, group]) => {
    const order = (orders.get(pledgeId) ?? []).filter(({ workerId }) => !coming.has(workerId))
    const plan = planReplacement(group, order)
    for (const workerId of plan.next.values()) coming.add(workerId)
    const placed = new Map(order.map((person) => [person.workerId, person]))
    const refusedBefore = (workerId: string | null) => {
      const newcomer = placed.get(workerId ?? '')
      if (newcomer === undefined) return 0
      const isBefore = ({ areaCode, place }: WaitingPerson) => areaCode === newcomer.areaCode && place < newcomer.place
      return order.filter((person) => !person.admitted && isBefore(person)).length
    }
    const changes = plan.changes.map(
      (change): PledgedChange => ({
        ...change,
        pledgeId: change.change === 'REPLACE' ? pledgeId : null,
        refusedBefore: refusedBefore(change.workerId),
      }),
    )
    return { ...plan, changes }
  })
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  return {
    changes: plans.flatMap(({ changes }) => changes),
    next: new Map(plans.flatMap(({ next }) => [...next])),
    unfilled: sum(plans.map(({ unfilled }) => unfilled)),
    passedOver: sum(plans.map(({ passedOver }) => passedOver)),
  }
}
