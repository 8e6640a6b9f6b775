import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { ageYears } from '../calendar/calendar-date.ts'
import type { EligibilityFacts, JudgingFrame } from './eligibility-facts.ts'
import { anyFacts, anyFrame, anyRule } from './eligibility-rule.builder.ts'
import type { Condition, Rule } from './eligibility-rule.ts'
import { ageOn, judgeEligibility } from './judge-eligibility.ts'
import { reasonWords } from './reason-words.ts'

const frame: JudgingFrame = {
  day: '2026-11-20',
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  ecosystemOf: (code) => (code === 'FARMER' ? 'VILLAGE' : null),
}
const farmer: EligibilityFacts = {
  birthDate: '1982-11-15',
  sex: 'FEMALE',
  villageCode: '61.12.05.2003',
  occupationCode: 'FARMER',
  incomeBracket: 'BASE_1000000',
  welfareDecile: 2,
  welfareSource: 'DTSEN',
  membershipKind: 'NONE',
  publicService: 'NONE',
  citizenship: 'INDONESIAN',
  status: 'VERIFIED',
  declaredFrom: null,
  declaredUntil: null,
  declaredPayerKind: null,
  designations: [],
}
const names = {
  area: (code: string) => (code === '61.12' ? 'Kubu Raya' : code),
  occupation: () => ({ id: 'Petani', en: 'Farmer' }),
  ecosystem: () => ({ id: 'Desa', en: 'Village' }),
}
const outcome = (rule: Rule, facts: Partial<EligibilityFacts> = {}) =>
  judgeEligibility(rule, { ...farmer, ...facts }, frame).outcome
const reasons = (rule: Rule, facts: Partial<EligibilityFacts>) => {
  const person = { ...farmer, ...facts }
  return judgeEligibility(rule, person, frame).reasons.map((reason) => reasonWords(reason, person, frame, names))
}
const TOO_OLD: Condition = { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64, basis: 'Permenaker 1/2025' }

describe('an answer explains itself', () => {
  test('with the age found, the limit and the law', () => {
    expect(reasons(TOO_OLD, { birthDate: '1960-11-20' })).toEqual([
      {
        id: '66 tahun pada pendaftaran pertama; batas: di bawah 65 tahun (Permenaker 1/2025)',
        en: '66 years old at first registration; limit: under 65 (Permenaker 1/2025)',
      },
    ])
  })

  test('with what is missing, where a fact is not known', () => {
    const decile: Rule = { fact: 'WELFARE_DECILE', to: 4, sources: ['DTSEN'] }
    expect(reasons(decile, { welfareDecile: null, welfareSource: null })[0]?.id).toBe(
      'desil belum diketahui dari sumber yang diminta; syarat: desil kesejahteraan di bawah 5 menurut DTSEN',
    )
    expect(outcome(decile, { welfareSource: 'DTKS' })).toBe('UNKNOWN')
  })

  test('of a rule with several conditions by those that fail alone', () => {
    const rule: Rule = {
      op: 'ALL',
      of: [
        { fact: 'AGE', from: 18, to: 64 },
        { fact: 'RESIDENCE', among: ['61.12'] },
        { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'] } },
      ],
    }
    expect(reasons(rule, { publicService: 'POLICE' })).toEqual([
      {
        id: 'abdi negara: Polri; dikecualikan: abdi negara: ASN, TNI, atau Polri',
        en: 'public service: police; excluded: public service: civil servant, army or police',
      },
    ])
    expect(reasons(rule, { villageCode: '61.71.01.1001' })[0]?.id).toBe(
      'tinggal di 61.71.01.1001; syarat: tinggal di Kubu Raya',
    )
  })
})

describe('somebody of whom a fact is not known', () => {
  const poor: Condition = { fact: 'WELFARE_DECILE', to: 4 }
  test('is neither admitted nor refused', () => {
    expect(outcome(poor, { welfareDecile: null })).toBe('UNKNOWN')
    expect(outcome({ op: 'NOT', of: poor }, { welfareDecile: null })).toBe('UNKNOWN')
  })
  test('is refused where another condition fails for certain', () => {
    expect(outcome({ op: 'ALL', of: [poor, { fact: 'AGE', to: 17 }] }, { welfareDecile: null })).toBe('NOT_ELIGIBLE')
    expect(outcome({ op: 'ANY', of: [poor, { fact: 'AGE', from: 18 }] }, { welfareDecile: null })).toBe('ELIGIBLE')
  })
  test('is counted as the condition says', () => {
    expect(outcome({ ...poor, ifUnknown: 'MET' }, { welfareDecile: null })).toBe('ELIGIBLE')
    expect(outcome({ ...poor, ifUnknown: 'UNMET' }, { welfareDecile: null })).toBe('NOT_ELIGIBLE')
  })
})

describe('the age at first registration', () => {
  test('of a member is that of the month in which the coverage began, so who was in time continues', () => {
    const member = { birthDate: '1960-06-01', membershipKind: 'SELF_EMPLOYED' as const }
    expect(outcome(TOO_OLD, member)).toBe('UNKNOWN')
    expect(outcome(TOO_OLD, { ...member, declaredFrom: '2024-01-01' })).toBe('ELIGIBLE')
    expect(outcome(TOO_OLD, { ...member, declaredFrom: '2025-07-01' })).toBe('NOT_ELIGIBLE')
  })
  test('needs no month where today’s age answers already', () => {
    expect(outcome(TOO_OLD, { membershipKind: 'SELF_EMPLOYED' })).toBe('ELIGIBLE')
    const grown: Rule = { fact: 'AGE_AT_FIRST_REGISTRATION', from: 18 }
    expect(outcome(grown, { membershipKind: 'SELF_EMPLOYED', birthDate: '2010-01-01' })).toBe('NOT_ELIGIBLE')
  })
})

test('a payer elsewhere counts in the months of the programme only, and only of the kinds asked for', () => {
  const rule: Rule = { fact: 'FUNDED_ELSEWHERE', payers: ['CSR'] }
  const paid = { declaredPayerKind: 'CSR' as const, declaredFrom: '2026-01-01' }
  expect(outcome(rule, { ...paid, declaredUntil: '2027-01-01' })).toBe('NOT_ELIGIBLE')
  expect(outcome(rule, { ...paid, declaredUntil: '2027-02-01' })).toBe('ELIGIBLE')
  expect(outcome(rule, { ...paid, declaredPayerKind: 'SELF' })).toBe('NOT_ELIGIBLE')
  expect(outcome(rule)).toBe('NOT_ELIGIBLE')
})

test('reckoning ages on digits is reckoning them on the calendar', () => {
  fc.assert(
    fc.property(anyFacts, anyFrame, ({ birthDate }, { day }) => {
      fc.pre(birthDate !== null && birthDate <= day)
      const [born, on] = [Temporal.PlainDate.from(birthDate ?? ''), Temporal.PlainDate.from(day)]
      expect(ageOn(birthDate ?? '', day)).toBe(ageYears(born, on))
    }),
  )
})

test('whoever is not eligible is told at least one reason, and each can be read', () => {
  fc.assert(
    fc.property(anyRule, anyFacts, anyFrame, (rule, facts, frame) => {
      const judged = judgeEligibility(rule, facts, frame)
      expect(judged.reasons.length === 0).toBe(judged.outcome === 'ELIGIBLE')
      for (const reason of judged.reasons) {
        expect(reason.truth).toBe(judged.outcome === 'UNKNOWN' ? null : false)
        const words = reasonWords(reason, facts, frame, names)
        expect(`${words.id}${words.en}`).not.toMatch(/undefined|null|NaN/)
      }
    }),
  )
})

test('not of not is the rule itself, and all of some is not any of their opposites', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 1, maxLength: 3 }), anyFacts, anyFrame, (of, facts, frame) => {
      const judge = (rule: Rule) => judgeEligibility(rule, facts, frame).outcome
      const all: Rule = { op: 'ALL', of }
      expect(judge({ op: 'NOT', of: { op: 'NOT', of: all } })).toBe(judge(all))
      const any: Rule = { op: 'ANY', of: of.map((part) => ({ op: 'NOT', of: part })) }
      expect(judge({ op: 'NOT', of: any })).toBe(judge(all))
    }),
  )
})
