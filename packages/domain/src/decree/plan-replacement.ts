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
  /** Whose line goes; null where it went before, unless a pledge pays for it. */
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
 * What an amendment says of places that became free: in the order of their lines, the next of the reserve of the same area whom the rule admits.
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
  /** The pledges that pay for it, in turn; none where it is paid otherwise. */
  readonly pledgeIds: readonly string[]
}

/** Names the order in which people wait for a place that these pledges pay for in turn; without any the reserve of the list. */
export function orderOf(pledgeIds: readonly string[]): string {
  return pledgeIds.join(' ')
}

export interface PledgedChange extends ReplacementChange {
  /** From whose order they come: of the first pledge that pays; null for the reserve of the list. */
  readonly pledgeId: string | null
  /** How many of this order waited before them in their area, and the rule does not admit. */
  readonly refusedBefore: number
}

/**
 * As {@link planReplacement}, where a place that a pledge pays for goes to the next of the order of this pledge: the money of one company finds nobody whom
 * it did not promise to. Nobody comes twice, also not who waits in several orders.
 *
 * @param orders who waits for what each pledge pays, by {@link orderOf}: in the order of the first that pays, whoever waits for those after it too
 */
export function planReplacements(
  places: readonly PledgedPlace[],
  orders: ReadonlyMap<string, readonly WaitingPerson[]>,
): Omit<ReplacementPlan, 'changes'> & { readonly changes: readonly PledgedChange[] } {
  const coming = new Set<string>()
  const plans = [...Map.groupBy(places, ({ pledgeIds }) => orderOf(pledgeIds))].map(([name, group]) => {
    const pledgeId = group[0]?.pledgeIds[0] ?? null
    const order = (orders.get(name) ?? []).filter(({ workerId }) => !coming.has(workerId))
    const plan = planReplacement(group, order)
    for (const workerId of plan.next.values()) coming.add(workerId)
    const placed = new Map(order.map((person) => [person.workerId, person]))
    const refusedBefore = (workerId: string | null) => {
      const newcomer = placed.get(workerId ?? '')
      if (newcomer === undefined) return 0
      const isBefore = ({ areaCode, place }: WaitingPerson) => areaCode === newcomer.areaCode && place < newcomer.place
      return order.filter((person) => !person.admitted && isBefore(person)).length
    }
    const emptied = new Map([...plan.next].map(([line, workerId]) => [workerId, line]))
    const changes = plan.changes.map(
      (change): PledgedChange => ({
        ...change,
        line: change.change === 'ADD' && pledgeId !== null ? (emptied.get(change.workerId ?? '') ?? null) : change.line,
        pledgeId: change.change === 'REMOVE' ? null : pledgeId,
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
