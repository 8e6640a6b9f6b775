import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts, anyFrame, anyRule } from './eligibility-rule.builder.ts'
import type { Rule } from './eligibility-rule.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { findBelowFloor, legalFloor, onLegalFloor } from './legal-floor.ts'

const AGES = { below: { years: 65, basis: 'PP 44/2015' }, from: { years: 17, basis: null } }
const FLOOR = legalFloor(AGES)
const all = (...of: Rule[]): Rule => ({ op: 'ALL', of })
const LIVING: Rule = { fact: 'STATUS', among: ['VERIFIED'] }

test('the floor stands under a rule that says nothing of it', () => {
  expect(onLegalFloor(LIVING, FLOOR)).toEqual(all(LIVING, ...FLOOR))
})

test('a rule that asks for as much by itself is left as it is', () => {
  const rule = all(
    { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' } },
    { op: 'NOT', of: { fact: 'CITIZENSHIP', among: ['FOREIGN'] } },
    all({ fact: 'AGE_AT_FIRST_REGISTRATION', from: 18, to: 60 }),
  )
  expect(onLegalFloor(rule, FLOOR)).toBe(rule)
})

test('a rule that excludes civil servants alone keeps the floor for army and police', () => {
  const rule = all({ op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT'] } })
  expect(onLegalFloor(rule, FLOOR)).toMatchObject({ of: [rule, { fact: 'PUBLIC_SERVICE' }, {}, {}, {}] })
})

test('an age by regulation takes the place of the floor’s own', () => {
  const rule = all({ fact: 'AGE', from: 15, basis: 'Perbup Landak 38/2022' })
  expect(onLegalFloor(rule, FLOOR)).toEqual(all(rule, ...FLOOR.slice(0, 3)))
})

describe('a rule that asks for less than the law is refused with its place', () => {
  test.for<[string, Rule, object]>([
    [
      'civil servants',
      all(LIVING, { fact: 'PUBLIC_SERVICE', among: ['NONE', 'CIVIL_SERVANT'] }),
      { code: 'RULE_AGAINST_LAW', path: 'of.1' },
    ],
    [
      'everybody but those who serve no state',
      all(LIVING, { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['NONE'] } }),
      { code: 'RULE_AGAINST_LAW', path: 'of.1.of' },
    ],
    [
      'soldiers below two negations',
      all(LIVING, { op: 'NOT', of: { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['ARMY'] } } }),
      { code: 'RULE_AGAINST_LAW', path: 'of.1.of.of' },
    ],
    [
      'foreigners, also by a regulation',
      all(LIVING, { fact: 'CITIZENSHIP', among: ['INDONESIAN', 'FOREIGN'], basis: 'Perbup 12/2026' }),
      { code: 'RULE_AGAINST_LAW', path: 'of.1', text: { id: expect.stringContaining('warga negara Indonesia') } },
    ],
    [
      'past 65 at the first registration',
      { fact: 'AGE_AT_FIRST_REGISTRATION', to: 65 },
      { code: 'RULE_BELOW_FLOOR', path: '' },
    ],
    ['16 years old', all({ fact: 'AGE', from: 16 }), { code: 'RULE_BELOW_FLOOR', path: 'of.0' }],
    [
      'words that name no regulation',
      { fact: 'AGE', from: 16, basis: 'arahan pimpinan' },
      { code: 'RULE_BELOW_FLOOR', path: '' },
    ],
    [
      'a regulation in one way of several',
      { op: 'ANY', of: [LIVING, { fact: 'AGE', from: 16, basis: 'Perbup 12/2026' }] },
      { code: 'RULE_BELOW_FLOOR', path: 'of.1' },
    ],
  ])('%s', ([, rule, fault]) => expect(findBelowFloor(rule, FLOOR)).toMatchObject(fault))

  test('a regulation by number and year is one, written either way', () => {
    for (const basis of ['Perbup 12/2026', 'Peraturan Bupati Landak Nomor 38 Tahun 2022'])
      expect(findBelowFloor(all({ fact: 'AGE', from: 15, basis }), FLOOR)).toBeNull()
  })

  test('who may stay up to 70 was in time all the same', () =>
    expect(findBelowFloor({ fact: 'AGE', to: 70 }, FLOOR)).toBeNull())
})

test('on the floor nobody is eligible whom the floor or the rule refuses, and nobody else is refused', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, anyFrame, (rule, facts, frame) => {
      fc.pre(findBelowFloor(rule, FLOOR) === null)
      const eligible = (judged: Rule) => judgeEligibility(judged, facts, frame).outcome === 'ELIGIBLE'
      const expected = eligible(rule) && FLOOR.every(eligible)
      expect(eligible(onLegalFloor(rule, FLOOR))).toBe(expected)
    }),
    { numRuns: 2_000 },
  )
})

test('without a limit of age in force only service to the state and citizenship are asked', () => {
  expect(legalFloor({ below: null, from: null })).toHaveLength(2)
})
