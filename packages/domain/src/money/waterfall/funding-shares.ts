import type { IsoDay } from '../../calendar/iso-day.ts'
import type { FundingSource } from '../funding-source.ts'
import { type Rupiah, splitByLargestRemainder } from '../money.ts'
import type { FundingPrice, FundingRefusal } from './funding-price.ts'
import { type FundingRule, WHOLE } from './funding-rule.ts'

/** A line of the decree, as far as rules ask about it. */
export interface FundedPerson {
  /** Its place in the published order. */
  readonly lineNo: number
  readonly occupationCode: string | null
  readonly villageCode: string
  /** In a membership before the first month of the decree, whoever paid for it. */
  readonly wasRegistered: boolean
  /** Pledges that hold the person. */
  readonly pledgeIds: readonly string[]
  /** Months in which the decree insures the person, in order, without those that were paid before it. */
  readonly months: readonly IsoDay[]
}

/** What one payer pays of one person-month. */
export interface FundingShare {
  /** From 1, in the order of the rules; the last payer comes after them. */
  readonly ruleNo: number
  readonly payer: string
  readonly rupiah: Rupiah
}

export interface FundedMonth {
  readonly month: IsoDay
  /** In the order of the rules, none of nothing; together they are the contribution. */
  readonly shares: readonly FundingShare[]
}

/** The months of one person. People of equal months have the same object. */
export type FundingPlan = readonly FundedMonth[]

/** What rules have taken already of people of the same decree, by number of the rule. */
export interface FundingUse {
  readonly people: number
  readonly rupiah: Rupiah
}

export type FundingAnswer =
  | { readonly plans: ReadonlyMap<number, FundingPlan>; readonly refusal?: undefined }
  | { readonly refusal: FundingRefusal; readonly plans?: undefined }

/**
 * Who pays which part of each person-month of a decree.
 *
 * People are served in the order of their lines, months in their order, rules in theirs. A rule takes its share of the contribution, its amount, or
 * all that is left, never more than is left. A limit of people counts those of whom the rule would take something. A ceiling lets a rule take what it
 * asks of a person-month whole or not at all; the first that does not fit ends the rule, so that nobody further down the list is served before
 * somebody further up. What is left goes to the last payer.
 *
 * Shares of a month are whole rupiah by largest remainder, among equal fractions the earlier rule first; they add up to the contribution. A ceiling
 * counts each share rounded up, so it holds whoever gets the odd rupiah.
 *
 * The first payer of a month decides by the kind of its money what the month costs. Whoever joins must cost the same, else the answer is a refusal:
 * a month shared by a source with the discount of PP 50/2025 and one without has no defined amount.
 *
 * @param last who pays what no rule has taken; its source alone is asked of it
 * @param people in the order of their lines
 * @param used what was taken before, of a decree that is amended
 * @returns plans by line
 */
export function fundingShares(
  rules: readonly FundingRule[],
  last: Pick<FundingRule, 'payer' | 'source'>,
  people: readonly FundedPerson[],
  price: FundingPrice,
  used: ReadonlyMap<number, FundingUse> = new Map(),
): FundingAnswer {
  const steps = [...rules, { ...last, ...UNLIMITED }].map((rule, at) => new RuleInUse(rule, at + 1, used.get(at + 1)))
  const plans = new Map<number, FundingPlan>()
  const samePlans = new Map<string, FundingPlan>()
  for (const person of people) {
    const plan: FundedMonth[] = []
    for (const month of person.months) {
      const taken = takeMonth(steps, person, month, price)
      if (taken.refusal !== undefined) return taken
      plan.push({ month, shares: taken.shares })
    }
    const key = plan
      .map(({ month, shares }) => `${month} ${shares.map(({ ruleNo, rupiah }) => `${ruleNo}:${rupiah}`).join(' ')}`)
      .join(';')
    const same = samePlans.get(key) ?? plan
    samePlans.set(key, same)
    plans.set(person.lineNo, same)
  }
  return { plans }
}

const UNLIMITED = {
  shareBasisPoints: null,
  rupiah: null,
  fromMonth: null,
  untilMonth: null,
  peopleMax: null,
  ceilingRupiah: null,
  group: { onlyUnregistered: false, occupationCodes: [], villageCodes: [], pledgeId: null },
} as const

const PARTS = BigInt(WHOLE)

type Taken = { readonly shares: readonly FundingShare[]; readonly refusal?: undefined }

function takeMonth(
  steps: readonly RuleInUse[],
  person: FundedPerson,
  month: IsoDay,
  price: FundingPrice,
): Taken | { readonly refusal: FundingRefusal } {
  const takes: { readonly step: RuleInUse; readonly parts: bigint }[] = []
  let amount: Rupiah | null = null
  let left = 0n
  for (const step of steps) {
    if (!step.holdsFor(person, month)) continue
    if (amount !== null && left === 0n) break
    const of: Rupiah | FundingRefusal = amount ?? price(month, [step.rule.source])
    if (typeof of !== 'bigint') return { refusal: of }
    const parts = step.take(person, of, amount === null ? of * PARTS : left)
    if (parts === 0n) continue
    left = (amount === null ? of * PARTS : left) - parts
    amount = of
    takes.push({ step, parts })
  }
  if (amount === null) return { shares: [] }
  const sources = [...new Set(takes.map(({ step }) => step.rule.source))]
  const together = sources.length > 1 ? sharedPrice(month, sources, amount, price) : amount
  if (typeof together !== 'bigint') return { refusal: together }
  const rupiah = splitByLargestRemainder(
    amount,
    takes.map(({ parts }) => parts),
  )
  return {
    shares: takes.flatMap(({ step: { ruleNo, rule } }, at) => {
      const share = rupiah[at] ?? 0n
      return share === 0n ? [] : [{ ruleNo, payer: rule.payer, rupiah: share }]
    }),
  }
}

function sharedPrice(
  month: IsoDay,
  sources: readonly FundingSource[],
  amount: Rupiah,
  price: FundingPrice,
): Rupiah | FundingRefusal {
  const together = price(month, sources)
  if (typeof together !== 'bigint' || together === amount) return together
  const at = `${month.slice(5, 7)}/${month.slice(0, 4)}`
  return {
    code: 'FIRST_PAYER_OTHER_AMOUNT',
    month,
    text: {
      id: `Iuran bulan ${at} yang dibayar bersama berbeda dari iuran menurut pembayar pertamanya. Dahulukan pembayar yang sumber dananya menentukan iuran bulan bersama, atau bagi menurut bulan.`,
      en: `The shared contribution of ${at} is not that of its first payer. Put the payer first whose kind of money decides what a shared month costs, or divide by months.`,
    },
  }
}

/** A rule with what it has taken. */
class RuleInUse {
  readonly rule: FundingRule
  readonly ruleNo: number
  #people: number
  #rupiah: Rupiah
  #lastLine: number | null = null
  #isExhausted = false

  constructor(rule: FundingRule, ruleNo: number, used: FundingUse | undefined) {
    this.rule = rule
    this.ruleNo = ruleNo
    this.#people = used?.people ?? 0
    this.#rupiah = used?.rupiah ?? 0n
  }

  holdsFor(person: FundedPerson, month: IsoDay): boolean {
    const { fromMonth, untilMonth, group } = this.rule
    return (
      !this.#isExhausted &&
      (fromMonth === null || fromMonth <= month) &&
      (untilMonth === null || month < untilMonth) &&
      !(group.onlyUnregistered && person.wasRegistered) &&
      (group.pledgeId === null || person.pledgeIds.includes(group.pledgeId)) &&
      (group.villageCodes.length === 0 || group.villageCodes.includes(person.villageCode)) &&
      (group.occupationCodes.length === 0 ||
        (person.occupationCode !== null && group.occupationCodes.includes(person.occupationCode)))
    )
  }

  /** Takes its part of a person-month. @param left of it, in ten-thousandths of a rupiah @returns what it takes, in the same */
  take(person: FundedPerson, amount: Rupiah, left: bigint): bigint {
    const { shareBasisPoints: share, rupiah, peopleMax, ceilingRupiah } = this.rule
    const asks = share !== null ? amount * BigInt(share) : rupiah !== null ? rupiah * PARTS : left
    const parts = asks < left ? asks : left
    if (parts === 0n) return 0n
    if (this.#lastLine !== person.lineNo) {
      if (peopleMax !== null && this.#people >= peopleMax) return 0n
      this.#people += 1
      this.#lastLine = person.lineNo
    }
    const roundedUp = (parts + PARTS - 1n) / PARTS
    if (ceilingRupiah !== null && this.#rupiah + roundedUp > ceilingRupiah) {
      this.#isExhausted = true
      return 0n
    }
    this.#rupiah += roundedUp
    return parts
  }
}
