import { describe, expect, test } from 'vitest'
import { ageDays, firstDayOfCover } from './age-days.ts'
import type { EligibilityFacts, JudgingFrame } from './eligibility-facts.ts'
import type { Condition } from './eligibility-rule.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { reasonWords } from './reason-words.ts'

const frame: JudgingFrame = {
  day: '2026-11-21',
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  ecosystemOf: () => null,
}
const someone: EligibilityFacts = {
  birthDate: '1962-01-01',
  sex: 'MALE',
  villageCode: '61.12.05.2003',
  occupationCode: null,
  incomeBracket: null,
  welfareDecile: null,
  welfareSource: null,
  membershipKind: 'NONE',
  publicService: null,
  citizenship: null,
  status: 'VERIFIED',
  declaredFrom: null,
  declaredUntil: null,
  declaredPayerKind: null,
  designations: [],
}
const NAMES = { area: String, occupation: () => ({ id: '', en: '' }), ecosystem: () => ({ id: '', en: '' }) }
const outcome = (rule: Condition, facts: Partial<EligibilityFacts> = {}, within: Partial<JudgingFrame> = {}) =>
  judgeEligibility(rule, { ...someone, ...facts }, { ...frame, ...within }).outcome

describe('the first day of a cover', () => {
  test('is the first of the months that are still to come', () => expect(firstDayOfCover(frame)).toBe('2027-01-01'))
  test('is today where the months have begun: the insurer covers nothing that is over', () =>
    expect(firstDayOfCover({ ...frame, fromMonth: '2026-01-01' })).toBe('2026-11-21'))
})

describe('the age at first registration counts on the first day of the cover', () => {
  const inTime: Condition = { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64 }
  test('64 today, 65 when the cover begins: too late', () => expect(outcome(inTime)).toBe('NOT_ELIGIBLE'))
  test('born a day later: in time', () => expect(outcome(inTime, { birthDate: '1962-01-02' })).toBe('ELIGIBLE'))
  test('a member since last year may continue', () =>
    expect(outcome(inTime, { membershipKind: 'SELF_EMPLOYED', declaredFrom: '2025-01-01' })).toBe('ELIGIBLE'))
  test('the reason tells the age on that day', () => {
    const [reason] = judgeEligibility(inTime, someone, frame).reasons
    if (reason === undefined) throw new Error('no reason')
    expect(reasonWords(reason, someone, frame, NAMES).id).toBe(
      '65 tahun pada pendaftaran pertama; batas: di bawah 65 tahun',
    )
  })
})

describe('an age counts on the day that the rule names', () => {
  const upTo = (on: 'TODAY' | 'FIRST_MONTH' | 'EACH_MONTH'): Condition => ({ fact: 'AGE', from: 18, to: 64, on })
  test('today', () => expect(outcome(upTo('TODAY'))).toBe('ELIGIBLE'))
  test('in the first month', () => expect(outcome(upTo('FIRST_MONTH'))).toBe('NOT_ELIGIBLE'))
  test('in each month, up to the last', () => {
    expect(outcome(upTo('EACH_MONTH'), { birthDate: '1962-12-01' })).toBe('NOT_ELIGIBLE')
    expect(outcome(upTo('EACH_MONTH'), { birthDate: '1962-12-02' })).toBe('ELIGIBLE')
  })
  test('in each month, from the first on', () => {
    expect(outcome(upTo('EACH_MONTH'), { birthDate: '2009-01-02' })).toBe('NOT_ELIGIBLE')
    expect(outcome(upTo('EACH_MONTH'), { birthDate: '2009-01-01' })).toBe('ELIGIBLE')
  })
  test('of months that are over, today is the last too', () =>
    expect(ageDays('EACH_MONTH', { day: '2026-11-21', fromMonth: '2026-01-01', untilMonth: '2026-07-01' })).toEqual({
      first: '2026-11-21',
      last: '2026-11-21',
    }))
})
