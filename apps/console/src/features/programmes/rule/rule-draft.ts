import { type Condition, isCondition, type Rule } from '@payung/domain/eligibility/eligibility-rule'

/**
 * A rule as the builder shows it: every part says for itself whether it is turned round, so that "not" is no box of its own.
 * Keys stay with a part while it is edited; they are no part of the rule.
 */
export type DraftPart = DraftGroup | DraftCondition
export interface DraftGroup {
  readonly key: number
  readonly join: 'ALL' | 'ANY'
  readonly negated: boolean
  readonly parts: readonly DraftPart[]
}
export interface DraftCondition {
  readonly key: number
  readonly condition: Condition
  readonly negated: boolean
}

export function isGroup(part: DraftPart): part is DraftGroup {
  return 'parts' in part
}

let lastKey = 0
const newKey = () => ++lastKey

/** The rule as a draft, with a group outside so that there is always a place to add to. */
export function draftOfRule(rule: Rule): DraftGroup {
  const part = partOf(rule, false)
  return isGroup(part) ? part : { key: newKey(), join: 'ALL', negated: false, parts: [part] }
}

function partOf(rule: Rule, negated: boolean): DraftPart {
  if (isCondition(rule)) return { key: newKey(), condition: rule, negated }
  if (rule.op === 'NOT') return partOf(rule.of, !negated)
  return { key: newKey(), join: rule.op, negated, parts: rule.of.map((part) => partOf(part, false)) }
}

/** What is sent and judged. Empty groups stay: the reader of rules says that they are incomplete. */
export function ruleOfDraft(part: DraftPart): Rule {
  const plain: Rule = isGroup(part) ? { op: part.join, of: part.parts.map(ruleOfDraft) } : part.condition
  return part.negated ? { op: 'NOT', of: plain } : plain
}

/** Where the part's own group or condition stands in the rule, as faults name it. */
export function pathWithin(parentPath: string, at: number | null, part: DraftPart): string {
  const own = at === null ? parentPath : [parentPath, `of.${at}`].filter((step) => step !== '').join('.')
  return part.negated ? [own, 'of'].filter((step) => step !== '').join('.') : own
}

export function withPart(group: DraftGroup, at: number, part: DraftPart): DraftGroup {
  return { ...group, parts: group.parts.map((old, place) => (place === at ? part : old)) }
}

export function withoutPart(group: DraftGroup, at: number): DraftGroup {
  return { ...group, parts: group.parts.filter((_, place) => place !== at) }
}

export function withNewPart(group: DraftGroup, part: DraftPart): DraftGroup {
  return { ...group, parts: [...group.parts, part] }
}

export function newGroup(): DraftGroup {
  return { key: newKey(), join: 'ANY', negated: false, parts: [newCondition('OCCUPATION')] }
}

const EXCLUSIONS: ReadonlySet<Condition['fact']> = new Set([
  'PUBLIC_SERVICE',
  'FUNDED_ELSEWHERE',
  'DESIGNATED_ELSEWHERE',
])

export function newCondition(fact: Condition['fact']): DraftCondition {
  return {
    key: newKey(),
    condition: emptyCondition(fact),
    negated: EXCLUSIONS.has(fact),
  }
}

/** Begins with what most programmes ask; exclusions begin turned round. */
export function emptyCondition(fact: Condition['fact']): Condition {
  switch (fact) {
    case 'AGE':
      return { fact, from: 18, to: 64 }
    case 'AGE_AT_FIRST_REGISTRATION':
      return { fact, to: 64 }
    case 'WELFARE_DECILE':
      return { fact, to: 4 }
    case 'PUBLIC_SERVICE':
      return { fact, among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' }
    case 'CITIZENSHIP':
      return { fact, among: ['INDONESIAN'], ifUnknown: 'MET' }
    case 'FUNDED_ELSEWHERE':
    case 'DESIGNATED_ELSEWHERE':
      return {
        fact,
        payers: ['NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'CSR', 'SPONSOR'],
      }
    case 'STATUS':
      return { fact, among: ['CANDIDATE', 'VERIFIED'] }
    case 'MEMBERSHIP_KIND':
      return { fact, among: ['NONE', 'SELF_EMPLOYED'] }
    default:
      return { fact, among: [] }
  }
}

/** What a new programme begins with: the law's age, no public servants, nobody paid for already. */
export const firstRule: Rule = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18 },
    { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64, basis: 'PP 44/2015' },
    { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] },
    { op: 'NOT', of: emptyCondition('PUBLIC_SERVICE') },
    { op: 'NOT', of: emptyCondition('FUNDED_ELSEWHERE') },
    { op: 'NOT', of: emptyCondition('DESIGNATED_ELSEWHERE') },
  ],
}
