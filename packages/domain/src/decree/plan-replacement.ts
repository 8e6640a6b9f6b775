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
