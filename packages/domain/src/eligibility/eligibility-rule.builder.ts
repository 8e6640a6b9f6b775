import fc from 'fast-check'
import { isoDay } from '../calendar/iso-day.ts'
import { CITIZENSHIPS } from '../worker/citizenship.ts'
import { PUBLIC_SERVICES } from '../worker/public-service.ts'
import type { EligibilityFacts, JudgingFrame } from './eligibility-facts.ts'
import { type Condition, NAMED_DAYS, PAYERS, type Rule } from './eligibility-rule.ts'

/** Days of which many are ends of February and of years, where ages are reckoned wrongly. */
const anyDay = (firstYear: number, lastYear: number) =>
  fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
      fc.constantFrom([1, 1], [2, 28], [2, 29], [3, 1], [6, 15], [12, 31]),
    )
    .map(([year, [month = 1, day = 1]]) => isoDay(year, month, day) ?? `${year}-02-28`)
const anyMonth = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => isoDay(year, month, 1) ?? '')
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })

/** No decree makes workers pay themselves. */
const DESIGNATING = PAYERS.filter((payer) => payer !== 'SELF')
const anyDesignation = fc
  .tuple(anyMonth, anyMonth, fc.constantFrom(...DESIGNATING))
  .filter(([from, until]) => from < until)
  .map(([fromMonth, untilMonth, payer]) => ({ fromMonth, untilMonth, payer }))

/** People with every kind of gap, over the areas and occupations of the smallest province. */
export const anyFacts: fc.Arbitrary<EligibilityFacts> = fc
  .record({
    birthDate: anyDay(1935, 2024),
    sex: fc.constantFrom('FEMALE', 'MALE'),
    villageCode: fc.constantFrom('61.12.05.2003', '61.12.01.2001', '61.12.01.2002'),
    occupationCode: maybe(fc.constantFrom('FARMER', 'TRADER')),
    incomeBracket: maybe(fc.constantFrom('BASE_1000000', 'BASE_1200000')),
    decile: maybe(fc.tuple(fc.integer({ min: 1, max: 10 }), maybe(fc.constantFrom('DTSEN', 'DTKS')))),
    membershipKind: fc.constantFrom('NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION'),
    publicService: maybe(fc.constantFrom(...PUBLIC_SERVICES)),
    citizenship: maybe(fc.constantFrom(...CITIZENSHIPS)),
    status: fc.constantFrom('CANDIDATE', 'VERIFIED', 'DECEASED'),
    declared: maybe(fc.tuple(anyMonth, maybe(anyMonth), maybe(fc.constantFrom(...PAYERS)))),
    designations: fc.array(anyDesignation, { maxLength: 2 }),
  })
  .map(({ decile, declared, ...facts }): EligibilityFacts => {
    const [from, until, payer] = declared ?? [null, null, null]
    return {
      ...facts,
      welfareDecile: decile?.[0] ?? null,
      welfareSource: decile?.[1] ?? null,
      declaredFrom: from,
      declaredUntil: from !== null && until !== null && until > from ? until : null,
      declaredPayerKind: payer,
    } as EligibilityFacts
  })

export const anyFrame: fc.Arbitrary<JudgingFrame> = fc
  .tuple(anyDay(2025, 2028), anyMonth, fc.integer({ min: 1, max: 12 }))
  .map(([day, fromMonth, months]) => {
    const at = Number(fromMonth.slice(0, 4)) * 12 + Number(fromMonth.slice(5, 7)) - 1 + months
    return {
      day,
      fromMonth,
      untilMonth: isoDay(Math.floor(at / 12), (at % 12) + 1, 1) ?? '',
      ecosystemOf: (code) => (code === 'FARMER' ? 'VILLAGE' : code === 'TRADER' ? 'MARKET' : null),
    }
  })

const anyRange = (max: number, least = 0) => ({
  from: fc.option(fc.integer({ min: least, max }), { nil: undefined }),
  to: fc.option(fc.integer({ min: least, max }), { nil: undefined }),
})
const common = { ifUnknown: fc.option(fc.constantFrom('MET' as const, 'UNMET' as const), { nil: undefined }) }

export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('AGE' as const),
    on: fc.option(fc.oneof(anyDay(2020, 2030), fc.constantFrom(...NAMED_DAYS)), { nil: undefined }),
    ...anyRange(90),
    ...common,
  }),
  fc.record({ fact: fc.constant('AGE_AT_FIRST_REGISTRATION' as const), ...anyRange(90), ...common }),
  fc.record({
    fact: fc.constant('RESIDENCE' as const),
    among: some('61', '61.12', '61.12.01', '61.12.05.2003', '61.71'),
    ...common,
  }),
  fc.record({ fact: fc.constant('OCCUPATION' as const), among: some('FARMER', 'TRADER', 'DRIVER'), ...common }),
  fc.record({ fact: fc.constant('ECOSYSTEM' as const), among: some('VILLAGE', 'MARKET', 'ELSEWHERE'), ...common }),
  fc.record({ fact: fc.constant('SEX' as const), among: some<'FEMALE' | 'MALE'>('FEMALE', 'MALE'), ...common }),
  fc.record({
    fact: fc.constant('WELFARE_DECILE' as const),
    sources: fc.option(some<'DTSEN' | 'DTKS' | 'OTHER'>('DTSEN', 'DTKS', 'OTHER'), { nil: undefined }),
    ...anyRange(10, 1),
    ...common,
  }),
  fc.record({ fact: fc.constant('INCOME_BRACKET' as const), among: some('BASE_1000000', 'BASE_1400000'), ...common }),
  fc.record({
    fact: fc.constant('MEMBERSHIP_KIND' as const),
    among: some<'NONE' | 'WAGE_EARNER'>('NONE', 'WAGE_EARNER'),
    ...common,
  }),
  fc.record({ fact: fc.constant('PUBLIC_SERVICE' as const), among: some(...PUBLIC_SERVICES), ...common }),
  fc.record({ fact: fc.constant('CITIZENSHIP' as const), among: some(...CITIZENSHIPS), ...common }),
  fc.record({
    fact: fc.constant('STATUS' as const),
    among: some<'CANDIDATE' | 'DECEASED'>('CANDIDATE', 'DECEASED'),
    ...common,
  }),
  fc.record({ fact: fc.constant('FUNDED_ELSEWHERE' as const), payers: some(...PAYERS), ...common }),
  fc.record({ fact: fc.constant('DESIGNATED_ELSEWHERE' as const), payers: some(...PAYERS), ...common }),
)

/** Rules of every shape within the limits, contradicting ones among them: they must be judged all the same. */
export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyCondition,
    fc.record({
      op: fc.constantFrom('ALL' as const, 'ANY' as const),
      of: fc.array(tie('rule'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ op: fc.constant('NOT' as const), of: tie('rule') }),
  ),
})).rule
