import type { LeavingReason, Outcome } from '../reverification/reverification.ts'

/** A line of an annex whose person goes. */
export interface LeavingLine {
  readonly line: number
  /** Whose quota the place counts in: its reserve alone may take it over. */
  readonly areaCode: string
  readonly outcome: Exclude<Outcome, 'KEEP'>
  readonly reason: LeavingReason
  readonly note: string | null
}

export interface WaitingPerson {
  readonly workerId: string
  readonly areaCode: string
  /** Within the area: the lowest comes first. */
  readonly place: number
  /** By the programme's rule, as it judges today. */
  readonly admitted: boolean
}

export interface PlannedChange {
  readonly change: 'REMOVE' | 'REPLACE'
  readonly line: number
  readonly workerId: string | null
  readonly reason: LeavingReason
  readonly note: string | null
}

export interface AmendmentPlan {
  readonly changes: readonly PlannedChange[]
  /** To be replaced, but nobody of their area waited any more: they are removed, and their places stay empty. */
  readonly unfilled: number
  /** Whose turn it was, and whom the rule no longer admits. */
  readonly passedOver: number
}

/**
 * What an amendment says of those who go: whoever is replaced, in order of line, by the next of the reserve of the same area whom the rule admits.
 *
 * Whoever graduates or is removed leaves a place that stays empty: the drafter may still fill it from the reserve.
 */
export function planAmendment(leaving: readonly LeavingLine[], reserve: readonly WaitingPerson[]): AmendmentPlan {
  const waiting = new Map(
    [...Map.groupBy(reserve, ({ areaCode }) => areaCode)].map(([area, people]) => [
      area,
      [...people].sort((a, b) => a.place - b.place).values(),
    ]),
  )
  let unfilled = 0
  let passedOver = 0
  const nextOf = (areaCode: string): WaitingPerson | undefined => {
    for (const person of waiting.get(areaCode) ?? []) {
      if (person.admitted) return person
      passedOver++
    }
    return undefined
  }
  const changes = [...leaving]
    .sort((a, b) => a.line - b.line)
    .map(({ line, areaCode, outcome, reason, note }): PlannedChange => {
      const next = outcome === 'REPLACE' ? nextOf(areaCode) : undefined
      if (outcome === 'REPLACE' && next === undefined) unfilled++
      return {
        change: next === undefined ? 'REMOVE' : 'REPLACE',
        line,
        workerId: next?.workerId ?? null,
        reason,
        note,
      }
    })
  return { changes, unfilled, passedOver }
}
