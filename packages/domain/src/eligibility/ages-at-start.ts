import { type Condition, isCondition, type Rule } from './eligibility-rule.ts'

/** Ages that everybody had to have in their first month, in completed years; null where nothing is asked. Both ends belong to it. */
export interface AgesAtStart {
  readonly from: number | null
  readonly to: number | null
  /** For who was not a member before: the limit of the first registration. */
  readonly toIfNew: number | null
}

/**
 * The limits of age of a rule as they counted for a cover's first month, by which a later look finds who was never eligible. Of several limits the
 * strictest; a limit below an ANY binds nobody for certain, and one on a date of its own says nothing of the first month.
 */
export function agesAtStart(rule: Rule): AgesAtStart {
  const demands = demandsOf(rule)
  const first = demands.filter((demand) => demand.fact === 'AGE_AT_FIRST_REGISTRATION')
  const ages = demands.filter((demand) => demand.fact === 'AGE' && !/^\d/.test(demand.on ?? ''))
  return {
    from: strictest(
      Math.max,
      [...ages, ...first].map(({ from }) => from),
    ),
    to: strictest(
      Math.min,
      ages.map(({ to }) => to),
    ),
    toIfNew: strictest(
      Math.min,
      first.map(({ to }) => to),
    ),
  }
}

type AgeCondition = Extract<Condition, { fact: 'AGE' | 'AGE_AT_FIRST_REGISTRATION' }>

function demandsOf(rule: Rule): readonly AgeCondition[] {
  if (isCondition(rule)) return rule.fact === 'AGE' || rule.fact === 'AGE_AT_FIRST_REGISTRATION' ? [rule] : []
  return rule.op === 'ALL' ? rule.of.flatMap(demandsOf) : []
}

function strictest(choose: (...values: number[]) => number, bounds: readonly (number | undefined)[]): number | null {
  const limits = bounds.filter((bound) => bound !== undefined)
  return limits.length === 0 ? null : choose(...limits)
}
