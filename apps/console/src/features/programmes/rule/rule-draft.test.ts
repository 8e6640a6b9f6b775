import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { readRule } from '@payung/domain/eligibility/read-rule'
import { expect, test } from 'vitest'
import {
  draftOfRule,
  emptyCondition,
  firstRule,
  isGroup,
  newGroup,
  pathWithin,
  ruleOfDraft,
  withNewPart,
  withoutPart,
} from './rule-draft.ts'

const age: Rule = { fact: 'AGE', from: 18 }

test('a rule survives the builder; twice turned round is not turned round', () => {
  const rule: Rule = { op: 'ANY', of: [age, { op: 'NOT', of: { op: 'ALL', of: [age] } }] }
  expect(ruleOfDraft(draftOfRule(rule))).toEqual(rule)
  expect(ruleOfDraft(draftOfRule({ op: 'NOT', of: { op: 'NOT', of: rule } }))).toEqual(rule)
})

test('a single condition gets a group around it, so that another can be added', () => {
  expect(ruleOfDraft(draftOfRule({ op: 'NOT', of: age }))).toEqual({ op: 'ALL', of: [{ op: 'NOT', of: age }] })
})

test('paths are those by which faults are named', () => {
  const draft = draftOfRule({ op: 'ALL', of: [age, { op: 'NOT', of: age }] })
  const [first, second] = draft.parts
  expect(first && pathWithin('', 0, first)).toBe('of.0')
  expect(second && pathWithin('', 1, second)).toBe('of.1.of')
})

test('what a new programme begins with can be saved, and so can a group once its list is filled', () => {
  expect(readRule(firstRule)).toEqual({ rule: firstRule })
  const draft = withNewPart(draftOfRule(age), newGroup())
  expect(readRule(ruleOfDraft(draft))).toMatchObject({ fault: { code: 'RULE_MALFORMED' } })
  expect(withoutPart(draft, 1).parts.some(isGroup)).toBe(false)
})

test('every fact begins as something that can be edited', () => {
  for (const fact of ['AGE', 'SEX', 'STATUS', 'FUNDED_ELSEWHERE', 'DESIGNATED_ELSEWHERE'] as const)
    expect(emptyCondition(fact).fact).toBe(fact)
})
