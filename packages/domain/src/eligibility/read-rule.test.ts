import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCondition, anyFacts, anyFrame, anyRule } from './eligibility-rule.builder.ts'
import type { Rule } from './eligibility-rule.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { readRule, readRuleText } from './read-rule.ts'
import { ruleLines } from './rule-words.ts'

const faultOf = (written: unknown) => {
  const read = readRule(written)
  return 'fault' in read ? { code: read.fault.code, path: read.fault.path } : null
}
const young: Rule = { fact: 'AGE', to: 17 }
const old: Rule = { fact: 'AGE', from: 65 }

describe('a rule that nobody can meet is refused with its place', () => {
  test.for<[string, unknown, object]>([
    ['younger than 18 and older than 64', { op: 'ALL', of: [young, old] }, { code: 'RULE_CONTRADICTS', path: 'of.1' }],
    [
      'the same in nested groups',
      { op: 'ALL', of: [young, { op: 'ALL', of: [old] }] },
      { code: 'RULE_CONTRADICTS', path: 'of.1.of.0' },
    ],
    [
      'a range beside its opposite',
      { op: 'ALL', of: [young, { op: 'NOT', of: young }] },
      { code: 'RULE_CONTRADICTS', path: 'of.1.of' },
    ],
    ['a range upside down', { fact: 'AGE', from: 64, to: 18 }, { code: 'RULE_RANGE_EMPTY', path: '' }],
    [
      'two occupations at once',
      {
        op: 'ALL',
        of: [
          { fact: 'OCCUPATION', among: ['FARMER'] },
          { fact: 'OCCUPATION', among: ['TRADER'] },
        ],
      },
      { code: 'RULE_CONTRADICTS', path: 'of.1' },
    ],
    [
      'a district of an excluded regency',
      {
        op: 'ALL',
        of: [
          { fact: 'RESIDENCE', among: ['61.12.05'] },
          { op: 'NOT', of: { fact: 'RESIDENCE', among: ['61.12'] } },
        ],
      },
      { code: 'RULE_CONTRADICTS', path: 'of.1.of' },
    ],
  ])('%s', ([, written, fault]) => {
    expect(faultOf(written)).toEqual(fault)
  })

  test('and what can be met is not', () => {
    expect(faultOf({ op: 'ANY', of: [young, old] })).toBeNull()
    expect(
      faultOf({
        op: 'ALL',
        of: [
          { fact: 'AGE', from: 18 },
          { fact: 'AGE', to: 64 },
        ],
      }),
    ).toBeNull()
    expect(
      faultOf({
        op: 'ALL',
        of: [
          { fact: 'RESIDENCE', among: ['61.12'] },
          { op: 'NOT', of: { fact: 'RESIDENCE', among: ['61.12.05'] } },
        ],
      }),
    ).toBeNull()
    expect(
      faultOf({
        op: 'ALL',
        of: [
          { fact: 'AGE', to: 17, on: '2020-01-01' },
          { fact: 'AGE', from: 20 },
        ],
      }),
    ).toBeNull()
  })
})

test('what is no rule is said to be none', () => {
  for (const written of [
    null,
    3,
    'AGE',
    {},
    [],
    { fact: 'SHOE_SIZE' },
    { fact: 'SEX', among: [] },
    { op: 'ALL', of: [] },
  ])
    expect(faultOf(written)?.code).toBe('RULE_MALFORMED')
  expect(faultOf({ op: 'ALL', of: [young, { op: 'NOT', of: { fact: 'SEX', among: [] } }] })).toEqual({
    code: 'RULE_MALFORMED',
    path: 'of.1.of',
  })
  expect(readRuleText('{')).toMatchObject({ fault: { code: 'RULE_MALFORMED' } })
})

test('a rule deeper or longer than anybody reads is refused before it is read', () => {
  let deep: unknown = young
  for (let level = 0; level < 5_000; level++) deep = { op: 'NOT', of: deep }
  expect(faultOf(deep)?.code).toBe('RULE_TOO_LARGE')
  expect(faultOf({ op: 'ANY', of: Array.from({ length: 200 }, () => young) })?.code).toBe('RULE_TOO_LARGE')
})

test('anything at all is answered, and a rule read is the rule written', () => {
  fc.assert(fc.property(fc.anything(), (written) => void readRule(written)))
  fc.assert(
    fc.property(anyRule, (rule) => {
      const read = readRuleText(JSON.stringify(rule))
      if ('rule' in read) expect(read.rule).toEqual(JSON.parse(JSON.stringify(rule)))
    }),
  )
})

test('whoever meets conditions that must all hold proves that they do not contradict each other', () => {
  const demand = fc.oneof(
    anyCondition,
    anyCondition.map((of): Rule => ({ op: 'NOT', of })),
  )
  fc.assert(
    fc.property(fc.array(demand, { minLength: 2, maxLength: 4 }), anyFacts, anyFrame, (of, facts, frame) => {
      const rule: Rule = { op: 'ALL', of }
      // A fact that is not known may be counted as met by two conditions that exclude each other.
      if (judgeEligibility(rule, facts, frame).outcome !== 'ELIGIBLE') return
      const isEmpty = (part: Rule) => 'op' in part && part.op === 'NOT' && 'fault' in readRule(part.of)
      if (of.some(isEmpty) || JSON.stringify(rule).includes('ifUnknown')) return
      expect(faultOf(rule)).toBeNull()
    }),
    { numRuns: 3_000 },
  )
})

test('a rule reads as sentences, indented as its tree', () => {
  const names = {
    area: () => 'Kubu Raya',
    occupation: () => ({ id: 'Petani', en: 'Farmer' }),
    ecosystem: () => ({ id: 'Desa', en: 'Village' }),
  }
  const rule: Rule = {
    op: 'ALL',
    of: [
      { fact: 'AGE', from: 17, to: 61, basis: 'Perbup 27/2024' },
      { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' } },
      {
        op: 'ANY',
        of: [
          { fact: 'OCCUPATION', among: ['FARMER'] },
          { fact: 'WELFARE_DECILE', to: 4 },
        ],
      },
    ],
  }
  expect(
    ruleLines(rule, names).map(
      ({ depth, text, basis }) => `${'- '.repeat(depth)}${text.id}${basis ? ` [${basis}]` : ''}`,
    ),
  ).toEqual([
    'Memenuhi semua syarat ini:',
    '- Umur 17 sampai 61 tahun [Perbup 27/2024]',
    '- Dikecualikan: abdi negara: ASN, TNI, atau Polri (bila belum diketahui: dianggap tidak)',
    '- Memenuhi salah satu syarat ini:',
    '- - Pekerjaan: Petani',
    '- - Desil kesejahteraan di bawah 5',
  ])
  fc.assert(
    fc.property(anyRule, (any) => {
      for (const { text } of ruleLines(any, names)) expect(`${text.id}${text.en}`).not.toMatch(/undefined|null/)
    }),
  )
})
