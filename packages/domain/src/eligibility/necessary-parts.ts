import type { Finding } from '../reverification/reverification.ts'
import { type Condition, isCondition, type Rule } from './eligibility-rule.ts'

/** A part of a rule that everybody must meet by itself, and what it means not to meet it any longer. */
export interface NecessaryPart {
  readonly finding: Finding
  readonly rule: Rule
}

/**
 * The parts of a programme's rule that can cease to hold for who once met them: too old, too well off, living elsewhere, in public
 * service, or noted as a foreigner.
 *
 * Left out is what the designation itself changes (a membership, its months, a status), what is settled for good (the age at the first
 * registration: who was in time may continue), and what stands below an ANY, where another way in may be open.
 */
export function necessaryParts(rule: Rule): readonly NecessaryPart[] {
  if (!isCondition(rule)) {
    if (rule.op === 'NOT') return oppositeParts(rule.of)
    return rule.op === 'ALL' ? rule.of.flatMap(necessaryParts) : []
  }
  switch (rule.fact) {
    case 'AGE': {
      // On a day that does not move an age never changes; and nobody grows too young.
      const { from: _young, ...upTo } = withoutUnknown(rule)
      const moves = rule.on === undefined || rule.on === 'TODAY' || rule.on === 'EACH_MONTH'
      return moves && rule.to !== undefined ? [{ finding: 'OVER_AGE', rule: upTo }] : []
    }
    case 'WELFARE_DECILE': {
      const { from: _poorest, ...upTo } = withoutUnknown(rule)
      return rule.to === undefined ? [] : [{ finding: 'NOT_POOR', rule: upTo }]
    }
    case 'RESIDENCE':
      return [{ finding: 'MOVED', rule: withoutUnknown(rule) }]
    case 'PUBLIC_SERVICE':
      return [{ finding: 'EMPLOYED', rule: withoutUnknown(rule) }]
    case 'CITIZENSHIP':
      return [{ finding: 'FOREIGN', rule: withoutUnknown(rule) }]
    default:
      return []
  }
}

/** Not any of several is all of their opposites. */
function oppositeParts(rule: Rule): readonly NecessaryPart[] {
  if (!isCondition(rule)) return rule.op === 'ANY' ? rule.of.flatMap(oppositeParts) : []
  if (rule.fact === 'PUBLIC_SERVICE') return [{ finding: 'EMPLOYED', rule: { op: 'NOT', of: withoutUnknown(rule) } }]
  if (rule.fact === 'CITIZENSHIP') return [{ finding: 'FOREIGN', rule: { op: 'NOT', of: withoutUnknown(rule) } }]
  return []
}

/** A fact that nobody knows speaks against nobody, however it counted when they were designated. */
function withoutUnknown<Of extends Condition>({ ifUnknown: _unknown, ...condition }: Of): Omit<Of, 'ifUnknown'> {
  return condition
}
