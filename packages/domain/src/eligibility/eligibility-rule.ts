import * as z from 'zod/mini'
import { areaLevelOf } from '../area/area-code.ts'
import { isIsoDay } from '../calendar/iso-day.ts'
import { CITIZENSHIPS } from '../worker/citizenship.ts'
import { PUBLIC_SERVICES } from '../worker/public-service.ts'

/** More than any programme of the sources needs; a deeper or longer rule is one that nobody reads. */
export const RULE_LIMITS = { depthMax: 6, partsMax: 80, valuesMax: 100, ageYearsMax: 120, basisLengthMax: 200 } as const

const common = {
  /** How the condition counts for somebody of whom the fact is not known; left out, the answer stays open. */
  ifUnknown: z.optional(z.enum(['MET', 'UNMET'])),
  /** On what law or agreement the condition rests: `Permenaker 1/2025`. */
  basis: z.optional(z.string().check(z.minLength(1), z.maxLength(RULE_LIMITS.basisLengthMax))),
}
const years = z.optional(z.int().check(z.gte(0), z.lte(RULE_LIMITS.ageYearsMax)))
const decile = z.optional(z.int().check(z.gte(1), z.lte(10)))
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.array(z.enum(values)).check(z.minLength(1), z.maxLength(RULE_LIMITS.valuesMax))
const codes = (pattern: RegExp) =>
  z.array(z.string().check(z.regex(pattern))).check(z.minLength(1), z.maxLength(RULE_LIMITS.valuesMax))
/** Days that a rule names by what they mean to the programme; the other kind is a calendar date. */
export const NAMED_DAYS = ['TODAY', 'FIRST_MONTH', 'EACH_MONTH'] as const
export type NamedDay = (typeof NAMED_DAYS)[number]

/**
 * On which day an age counts: on a calendar date; on the day of judging (`TODAY`, also where nothing is stated); on the first day that
 * the programme can cover (`FIRST_MONTH`); or on the first of each of its months (`EACH_MONTH`: old enough at the beginning and not too old in the last month).
 */
export type AgeOn = z.infer<typeof ageOn>
const ageOn = z.union([z.enum(NAMED_DAYS), z.string().check(z.refine(isIsoDay))])

const CODE = /^[A-Z][A-Z0-9_]{0,59}$/

export const PAYERS = [
  'NATIONAL_BUDGET',
  'REGIONAL_BUDGET',
  'PROVINCIAL_BUDGET',
  'VILLAGE_BUDGET',
  'PALM_REVENUE_SHARE',
  'TOBACCO_REVENUE_SHARE',
  'CSR',
  'SPONSOR',
  'SELF',
] as const

const condition = z.discriminatedUnion('fact', [
  /** Completed years of life on a day (see `AgeOn`). Both ends belong to it. */
  z.strictObject({ fact: z.literal('AGE'), from: years, to: years, on: z.optional(ageOn), ...common }),
  /**
   * The same on the day of the first registration with the insurer: who was in time may continue. For somebody who was never a member that is the
   * first day of the cover, not the day of judging.
   */
  z.strictObject({ fact: z.literal('AGE_AT_FIRST_REGISTRATION'), from: years, to: years, ...common }),
  /** Living in or below one of these areas. */
  z.strictObject({
    fact: z.literal('RESIDENCE'),
    among: z
      .array(z.string().check(z.refine((code) => areaLevelOf(code) !== null)))
      .check(z.minLength(1), z.maxLength(RULE_LIMITS.valuesMax)),
    ...common,
  }),
  z.strictObject({ fact: z.literal('OCCUPATION'), among: codes(CODE), ...common }),
  z.strictObject({ fact: z.literal('ECOSYSTEM'), among: codes(CODE), ...common }),
  z.strictObject({ fact: z.literal('SEX'), among: oneOf(['FEMALE', 'MALE']), ...common }),
  /** A decile read from another source than these says nothing about them. */
  z.strictObject({
    fact: z.literal('WELFARE_DECILE'),
    from: decile,
    to: decile,
    sources: z.optional(oneOf(['DTKS', 'P3KE', 'DTSEN', 'OTHER'])),
    ...common,
  }),
  z.strictObject({ fact: z.literal('INCOME_BRACKET'), among: codes(/^BASE_\d{6,9}$/), ...common }),
  z.strictObject({
    fact: z.literal('MEMBERSHIP_KIND'),
    among: oneOf(['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION']),
    ...common,
  }),
  z.strictObject({ fact: z.literal('PUBLIC_SERVICE'), among: oneOf(PUBLIC_SERVICES), ...common }),
  z.strictObject({ fact: z.literal('CITIZENSHIP'), among: oneOf(CITIZENSHIPS), ...common }),
  z.strictObject({
    fact: z.literal('STATUS'),
    among: oneOf(['CANDIDATE', 'VERIFIED', 'INELIGIBLE', 'DECEASED', 'MOVED', 'GRADUATED', 'WITHDRAWN']),
    ...common,
  }),
  /** Some month of the programme is said to be paid already, by one of these payers. */
  z.strictObject({ fact: z.literal('FUNDED_ELSEWHERE'), payers: oneOf(PAYERS), ...common }),
  /** Some month of the programme is insured alike by a signed decree of another programme, whose contributions one of these pays. */
  z.strictObject({ fact: z.literal('DESIGNATED_ELSEWHERE'), payers: oneOf(PAYERS), ...common }),
])

/** One question about one fact of a person. */
export type Condition = z.infer<typeof condition>

/** Who may be designated, as data: conditions joined by all, any and not. */
export type Rule = Condition | RuleGroup | RuleNegation
export interface RuleGroup {
  readonly op: 'ALL' | 'ANY'
  readonly of: readonly Rule[]
}
export interface RuleNegation {
  readonly op: 'NOT'
  readonly of: Rule
}

/** The shape of a rule as JSON. Depth and size are checked before it, so that it never recurses without end. */
export const ruleShape: z.ZodMiniType<Rule> = z.lazy(() =>
  z.union([
    condition,
    z.strictObject({ op: z.enum(['ALL', 'ANY']), of: z.array(ruleShape).check(z.minLength(1)) }),
    z.strictObject({ op: z.literal('NOT'), of: ruleShape }),
  ]),
)

export function isCondition(rule: Rule): rule is Condition {
  return 'fact' in rule
}

/** Every fact that a rule asks for, wherever it stands. */
export function factsAsked(rule: Rule): ReadonlySet<Condition['fact']> {
  const factsIn = (part: Rule): readonly Condition['fact'][] =>
    isCondition(part) ? [part.fact] : part.op === 'NOT' ? factsIn(part.of) : part.of.flatMap(factsIn)
  return new Set(factsIn(rule))
}
