import type { IsoDay } from '../../calendar/iso-day.ts'
import type { FundingSource } from '../funding-source.ts'
import type { Rupiah } from '../money.ts'
import type { Months } from '../months-paid.ts'

/** A hundredth of a percent: 50% is 5,000. */
export type BasisPoints = number

/** The whole of a contribution. */
export const WHOLE: BasisPoints = 10_000

/** For whom a rule pays; empty lists and `false` leave nobody out. */
export interface FundedGroup {
  /** Only who was in no membership before the first month of the decree: some earmarks ask for it (PMK 91/2023). */
  readonly onlyUnregistered: boolean
  /** Codes of the catalogue of occupations. */
  readonly occupationCodes: readonly string[]
  readonly villageCodes: readonly string[]
  /** Only whom this pledge of the payer holds. */
  readonly pledgeId: string | null
}

/**
 * Who pays what of each person-month, in the order of the rules. What a rule does not take goes to the next one.
 *
 * Without share and amount a rule takes all that is left. `null` is no limit.
 */
export interface FundingRule {
  /** Which payer: the same text is the same payer. */
  readonly payer: string
  readonly source: FundingSource
  /** Of the whole contribution, not of what is left. */
  readonly shareBasisPoints: BasisPoints | null
  /** For each person-month. */
  readonly rupiah: Rupiah | null
  /** First month for which it pays. */
  readonly fromMonth: IsoDay | null
  /** First month for which it no longer pays. */
  readonly untilMonth: IsoDay | null
  /** The first people of the published order of whom it takes anything. */
  readonly peopleMax: number | null
  /** Over all months of the decree. */
  readonly ceilingRupiah: Rupiah | null
  readonly group: FundedGroup
}

export const FUNDING_RULES_MAX = 12
const FUNDING_PEOPLE_MAX = 1_000_000
const FUNDING_CEILING_MAX = 100_000_000_000_000n
const FUNDING_MONTH_RUPIAH_MAX = 10_000_000n
const FUNDING_CODES_MAX = 300

/** What is wrong with rules. */
export type FundingFaultCode =
  | 'RULES_TOO_MANY'
  | 'SHARE_INVALID'
  | 'AMOUNT_INVALID'
  | 'SHARE_AND_AMOUNT'
  | 'MONTHS_INVALID'
  | 'MONTHS_OUTSIDE'
  | 'PEOPLE_INVALID'
  | 'CEILING_INVALID'
  | 'CODES_TOO_MANY'
  | 'SHARES_OVER_WHOLE'
  | 'NEVER_REACHED'

export interface FundingFault {
  readonly code: FundingFaultCode
  /** From 0; `null` where it is said of all rules together. */
  readonly rule: number | null
}

/**
 * What is wrong with the rules of a decree, all at once.
 *
 * Shares of more than the whole are a fault where the rules hold for everybody in a month. A rule behind others that leave nothing in any of its
 * months is a fault too: somebody meant it to pay.
 *
 * @param months of the decree, half-open
 */
export function fundingRuleFaults(rules: readonly FundingRule[], months: Months): readonly FundingFault[] {
  const faults: FundingFault[] = rules.length > FUNDING_RULES_MAX ? [{ code: 'RULES_TOO_MANY', rule: null }] : []
  for (const [at, rule] of rules.entries()) for (const code of faultsOf(rule, months)) faults.push({ code, rule: at })
  if (faults.length > 0) return faults
  const isOver = (at: number) =>
    rules[at]?.shareBasisPoints != null &&
    edgesIn(rules, months).some(
      (month) => isForAll(rules[at], month) && sharesUpTo(rules.slice(0, at + 1), month) > WHOLE,
    )
  const isBlocked = (at: number) =>
    edgesIn(rules, months)
      .filter((month) => isIn(rules[at], month))
      .every(
        (month) =>
          rules.slice(0, at).some((rule) => takesAll(rule, month)) || sharesUpTo(rules.slice(0, at), month) >= WHOLE,
      )
  for (const at of rules.keys()) {
    if (isOver(at)) faults.push({ code: 'SHARES_OVER_WHOLE', rule: at })
    else if (isBlocked(at)) faults.push({ code: 'NEVER_REACHED', rule: at })
  }
  return faults
}

function faultsOf(rule: FundingRule, months: Months): readonly FundingFaultCode[] {
  const { shareBasisPoints: share, rupiah, peopleMax, ceilingRupiah, group } = rule
  const from = rule.fromMonth ?? months.fromMonth
  const until = rule.untilMonth ?? months.untilMonth
  const codes: readonly (readonly [isFault: boolean, code: FundingFaultCode])[] = [
    [share !== null && !(Number.isInteger(share) && share >= 1 && share <= WHOLE), 'SHARE_INVALID'],
    [rupiah !== null && (rupiah < 1n || rupiah > FUNDING_MONTH_RUPIAH_MAX), 'AMOUNT_INVALID'],
    [share !== null && rupiah !== null, 'SHARE_AND_AMOUNT'],
    [!from.endsWith('-01') || !until.endsWith('-01') || from >= until, 'MONTHS_INVALID'],
    [from < months.fromMonth || until > months.untilMonth, 'MONTHS_OUTSIDE'],
    [
      peopleMax !== null && !(Number.isInteger(peopleMax) && peopleMax >= 1 && peopleMax <= FUNDING_PEOPLE_MAX),
      'PEOPLE_INVALID',
    ],
    [ceilingRupiah !== null && (ceilingRupiah < 1n || ceilingRupiah > FUNDING_CEILING_MAX), 'CEILING_INVALID'],
    [
      group.occupationCodes.length > FUNDING_CODES_MAX || group.villageCodes.length > FUNDING_CODES_MAX,
      'CODES_TOO_MANY',
    ],
  ]
  return codes.filter(([isFault]) => isFault).map(([, code]) => code)
}

/** First months of stretches in which the same rules hold. */
function edgesIn(rules: readonly FundingRule[], { fromMonth, untilMonth }: Months): readonly IsoDay[] {
  const edges = rules.flatMap((rule) => [rule.fromMonth, rule.untilMonth]).filter((edge) => edge !== null)
  return [...new Set([fromMonth, ...edges])].filter((month) => month >= fromMonth && month < untilMonth)
}

function isIn(rule: FundingRule | undefined, month: IsoDay): boolean {
  return (
    rule !== undefined &&
    (rule.fromMonth === null || rule.fromMonth <= month) &&
    (rule.untilMonth === null || month < rule.untilMonth)
  )
}

function isForAll(rule: FundingRule | undefined, month: IsoDay): boolean {
  return isIn(rule, month) && rule?.peopleMax === null && rule.ceilingRupiah === null && isEverybody(rule.group)
}

function takesAll(rule: FundingRule, month: IsoDay): boolean {
  return isForAll(rule, month) && rule.rupiah === null && (rule.shareBasisPoints ?? WHOLE) === WHOLE
}

function sharesUpTo(rules: readonly FundingRule[], month: IsoDay): number {
  return rules.filter((rule) => isForAll(rule, month)).reduce((sum, rule) => sum + (rule.shareBasisPoints ?? 0), 0)
}

/** Whether a group leaves nobody out. */
function isEverybody({ onlyUnregistered, occupationCodes, villageCodes, pledgeId }: FundedGroup): boolean {
  return !onlyUnregistered && occupationCodes.length === 0 && villageCodes.length === 0 && pledgeId === null
}
