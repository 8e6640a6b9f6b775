import { isWithin } from '../area/area-code.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import { type AgeDays, ageDays, type CoverFrame, firstDayOfCover } from './age-days.ts'
import type { Designation, EligibilityFacts, JudgingFrame } from './eligibility-facts.ts'
import { type Condition, isCondition, type Rule } from './eligibility-rule.ts'

/** `true`, `false`, or null where the facts do not tell. */
export type Truth = boolean | null

export type EligibilityOutcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN'

/** A condition that keeps somebody from being eligible, or leaves it open. */
export interface EligibilityReason {
  readonly condition: Condition
  /** The condition stands below an odd number of NOTs: it excludes whom it describes. */
  readonly negated: boolean
  /** False where it fails, null where the fact is missing. */
  readonly truth: false | null
  /** The fact is not known; with `ifUnknown` the condition may fail all the same. */
  readonly missing: boolean
}

export interface Judgement {
  readonly outcome: EligibilityOutcome
  /** Empty for who is eligible. */
  readonly reasons: readonly EligibilityReason[]
}

/**
 * Whether a rule admits a person, and why not.
 *
 * Facts that nobody has said leave their condition open (Kleene's logic, which is SQL's too): an unknown decile is neither poor nor rich.
 * A condition may say by `ifUnknown` how it counts then. Only who meets the rule for certain is eligible.
 */
export function judgeEligibility(rule: Rule, facts: EligibilityFacts, frame: JudgingFrame): Judgement {
  const truth = holds(rule, facts, frame)
  if (truth === true) return { outcome: 'ELIGIBLE', reasons: [] }
  return { outcome: truth === false ? 'NOT_ELIGIBLE' : 'UNKNOWN', reasons: reasonsOf(rule, facts, frame, false, truth) }
}

function holds(rule: Rule, facts: EligibilityFacts, frame: JudgingFrame): Truth {
  if (isCondition(rule)) return answer(rule, facts, frame)
  if (rule.op === 'NOT') return not(holds(rule.of, facts, frame))
  const truths = rule.of.map((part) => holds(part, facts, frame))
  return rule.op === 'ALL' ? and(truths) : not(and(truths.map(not)))
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth)
const and = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true)

/** The conditions that make the whole what it is: of an ALL that fails those that fail, of an ANY every one. */
function reasonsOf(
  rule: Rule,
  facts: EligibilityFacts,
  frame: JudgingFrame,
  negated: boolean,
  whole: false | null,
): EligibilityReason[] {
  if (isCondition(rule)) return [{ condition: rule, negated, truth: whole, missing: look(rule, facts, frame) === null }]
  if (rule.op === 'NOT') return reasonsOf(rule.of, facts, frame, !negated, whole)
  return rule.of.flatMap((part) => {
    const truth = holds(part, facts, frame)
    const seen = negated ? not(truth) : truth
    return seen === whole ? reasonsOf(part, facts, frame, negated, whole) : []
  })
}

/** One condition, with `ifUnknown` applied. */
function answer(condition: Condition, facts: EligibilityFacts, frame: JudgingFrame): Truth {
  const truth = look(condition, facts, frame)
  if (truth !== null || condition.ifUnknown === undefined) return truth
  return condition.ifUnknown === 'MET'
}

function look(condition: Condition, facts: EligibilityFacts, frame: JudgingFrame): Truth {
  switch (condition.fact) {
    case 'AGE':
      return facts.birthDate === null ? null : isOfAge(facts.birthDate, condition, ageDays(condition.on, frame))
    case 'AGE_AT_FIRST_REGISTRATION':
      return wasInTime(condition, facts, frame)
    case 'RESIDENCE':
      return condition.among.some((code) => isWithin(facts.villageCode, code))
    case 'OCCUPATION':
      return among(facts.occupationCode, condition.among)
    case 'ECOSYSTEM':
      return facts.occupationCode === null
        ? null
        : condition.among.includes(frame.ecosystemOf(facts.occupationCode) ?? '')
    case 'SEX':
      return among(facts.sex, condition.among)
    case 'WELFARE_DECILE':
      return decileWithin(condition, facts)
    case 'INCOME_BRACKET':
      return among(facts.incomeBracket, condition.among)
    case 'MEMBERSHIP_KIND':
      return among(facts.membershipKind, condition.among)
    case 'PUBLIC_SERVICE':
      return among(facts.publicService, condition.among)
    case 'CITIZENSHIP':
      return among(facts.citizenship, condition.among)
    case 'STATUS':
      return among(facts.status, condition.among)
    case 'FUNDED_ELSEWHERE':
      return isFunded(condition, facts, frame)
    case 'DESIGNATED_ELSEWHERE':
      return designationsWithin(facts, frame).some(({ payer }) => condition.payers.includes(payer))
  }
}

function among(value: string | null, values: readonly string[]): Truth {
  return value === null ? null : values.includes(value)
}

interface Bounds {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

function within(value: number, { from, to }: Bounds): boolean {
  return (from === undefined || value >= from) && (to === undefined || value <= to)
}

/**
 * Completed years of life between two days. Who was born on 29 February completes a year on 1 March where there is no 29th.
 *
 * Reckoned on the digits of the days, as judging a whole province by date objects takes ten times as long.
 */
export function ageOn(birthDate: IsoDay, day: IsoDay): number {
  return Math.floor((Number(day.replaceAll('-', '')) - Number(birthDate.replaceAll('-', ''))) / 10_000)
}

/** Old enough on the first of two days, and not too old on the last. */
function isOfAge(birthDate: IsoDay, { from, to }: Bounds, { first, last }: AgeDays): boolean {
  return (from === undefined || ageOn(birthDate, first) >= from) && (to === undefined || ageOn(birthDate, last) <= to)
}

/**
 * The day of somebody's first registration with the insurer, as far as it is known: the month that their coverage is said to have begun
 * with; the first day of this cover for who was never a member; null for a member of whom nobody knows since when.
 */
export function firstRegistrationDay(
  facts: Pick<EligibilityFacts, 'declaredFrom' | 'membershipKind'>,
  frame: CoverFrame,
): IsoDay | null {
  const firstDay = firstDayOfCover(frame)
  if (facts.declaredFrom !== null && facts.declaredFrom <= firstDay) return facts.declaredFrom
  return facts.membershipKind === 'NONE' ? firstDay : null
}

/** Of a member since nobody knows when, today's age still says: not older than this then, and never old enough if not today. */
function wasInTime(bounds: Bounds, facts: EligibilityFacts, frame: JudgingFrame): Truth {
  if (facts.birthDate === null) return null
  const today = ageOn(facts.birthDate, frame.day)
  const first = firstRegistrationDay(facts, frame)
  if (first !== null) return within(ageOn(facts.birthDate, first), bounds)
  return and([
    bounds.from === undefined ? true : today < bounds.from ? false : null,
    bounds.to === undefined ? true : today <= bounds.to ? true : null,
  ])
}

function decileWithin(
  condition: Extract<Condition, { fact: 'WELFARE_DECILE' }>,
  { welfareDecile, welfareSource }: EligibilityFacts,
): Truth {
  if (welfareDecile === null) return null
  if (condition.sources !== undefined && (welfareSource === null || !condition.sources.includes(welfareSource)))
    return null
  return within(welfareDecile, condition)
}

/** Nothing said about coverage counts as none: else everybody would stay open until the insurer has answered. */
function isFunded(
  condition: Extract<Condition, { fact: 'FUNDED_ELSEWHERE' }>,
  { declaredFrom, declaredUntil, declaredPayerKind }: EligibilityFacts,
  { fromMonth, untilMonth }: JudgingFrame,
): boolean {
  if (declaredFrom === null || declaredPayerKind === null || !condition.payers.includes(declaredPayerKind)) return false
  return declaredFrom < untilMonth && (declaredUntil === null || declaredUntil > fromMonth)
}

/** Those of somebody's designations that share a month with the programme. */
export function designationsWithin(
  { designations }: EligibilityFacts,
  { fromMonth, untilMonth }: JudgingFrame,
): readonly Designation[] {
  return designations.filter((designation) => designation.fromMonth < untilMonth && fromMonth < designation.untilMonth)
}
