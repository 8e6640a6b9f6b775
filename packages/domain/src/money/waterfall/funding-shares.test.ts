import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_TARIFFS } from '../first-tariffs.ts'
import type { FundingSource } from '../funding-source.ts'
import { splitByLargestRemainder } from '../money.ts'
import { fundingPrice } from './funding-price.ts'
import { aRule, MONTHS, someAmounts, somePeople, TAKES_ALL } from './funding-rule.builder.ts'
import type { FundingRule } from './funding-rule.ts'
import { type FundedPerson, type FundingUse, fundingShares } from './funding-shares.ts'

const RUNS = { numRuns: 10_000 }
const REGENCY = { payer: 'kapuas-hulu', source: 'REGIONAL_BUDGET' } as const
const priced = (amounts: readonly bigint[]) => (month: string) => amounts[MONTHS.indexOf(month)] ?? 0n
const FULL = () => 16_800n
const person = (lineNo: number, facts: Partial<FundedPerson> = {}): FundedPerson => ({
  lineNo,
  occupationCode: null,
  villageCode: '61.06.01.2001',
  wasRegistered: false,
  pledgeIds: [],
  months: MONTHS,
  ...facts,
})

/** What each pays of each month of one line: `provinsi 8400 + kapuas-hulu 8400`. */
function sharesOn(answer: ReturnType<typeof fundingShares>, line: number): readonly string[] {
  const plan = answer.plans?.get(line) ?? []
  return plan.map(({ shares }) => shares.map(({ payer, rupiah }) => `${payer} ${rupiah}`).join(' + '))
}

describe('the funding waterfall', () => {
  test('lets the province pay January to June and the regency the rest', () => {
    const months = [...MONTHS, '2027-07-01', '2027-08-01']
    const answer = fundingShares([{ ...TAKES_ALL, untilMonth: '2027-07-01' }], REGENCY, [person(1, { months })], FULL)
    expect(sharesOn(answer, 1)).toEqual([
      ...MONTHS.map(() => 'provinsi 16800'),
      'kapuas-hulu 16800',
      'kapuas-hulu 16800',
    ])
  })

  test('halves an odd contribution by largest remainder, the earlier rule first', () => {
    const half = { ...TAKES_ALL, shareBasisPoints: 5_000 }
    expect(
      sharesOn(
        fundingShares([half], REGENCY, [person(1)], () => 16_801n),
        1,
      )[0],
    ).toBe('provinsi 8401 + kapuas-hulu 8400')
  })

  test('takes an amount for each month, and never more than is left', () => {
    const fixed = { ...TAKES_ALL, rupiah: 10_000n }
    expect(sharesOn(fundingShares([fixed, { ...fixed, payer: 'pusat' }], REGENCY, [person(1)], FULL), 1)[0]).toBe(
      'provinsi 10000 + pusat 6800',
    )
  })

  test('serves people in the order of the list, and counts only those of whom it takes something', () => {
    const rules = [
      { ...TAKES_ALL, payer: 'pusat', peopleMax: 1 },
      { ...TAKES_ALL, peopleMax: 1 },
    ]
    const answer = fundingShares(rules, REGENCY, [person(1), person(2), person(3)], FULL)
    expect([1, 2, 3].map((line) => sharesOn(answer, line)[0])).toEqual([
      'pusat 16800',
      'provinsi 16800',
      'kapuas-hulu 16800',
    ])
  })

  test('ends a rule with the first person-month that its ceiling does not hold', () => {
    const answer = fundingShares(
      [{ ...TAKES_ALL, ceilingRupiah: 16_800n * 8n - 1n }],
      REGENCY,
      [person(1), person(2)],
      FULL,
    )
    expect(sharesOn(answer, 1)).toEqual(MONTHS.map(() => 'provinsi 16800'))
    expect(sharesOn(answer, 2)).toEqual(['provinsi 16800', ...MONTHS.slice(1).map(() => 'kapuas-hulu 16800')])
  })

  test('lets an earmark pay for those who were in no membership, and others for the rest', () => {
    const palm: FundingRule = {
      ...TAKES_ALL,
      payer: 'sawit',
      source: 'PALM_REVENUE_SHARE',
      group: { ...TAKES_ALL.group, onlyUnregistered: true },
    }
    const people = [person(1), person(2, { wasRegistered: true }), person(3, { villageCode: '61.06.02.2001' })]
    const inVillage = { ...TAKES_ALL, payer: 'desa', group: { ...TAKES_ALL.group, villageCodes: ['61.06.01.2001'] } }
    const answer = fundingShares([palm, inVillage], { payer: 'pekerja', source: 'SELF' }, people, FULL)
    expect([1, 2, 3].map((line) => sharesOn(answer, line)[0])).toEqual(['sawit 16800', 'desa 16800', 'sawit 16800'])
  })

  test('lets a company pay for the people of its pledge, and others for the rest', () => {
    const pledged: FundingRule = { ...TAKES_ALL, payer: 'perusahaan', group: { ...TAKES_ALL.group, pledgeId: 'j1' } }
    const people = [person(1, { pledgeIds: ['j1'] }), person(2, { pledgeIds: ['j2'] }), person(3)]
    const answer = fundingShares([pledged], REGENCY, people, FULL)
    expect([1, 2, 3].map((line) => sharesOn(answer, line)[0])).toEqual([
      'perusahaan 16800',
      'kapuas-hulu 16800',
      'kapuas-hulu 16800',
    ])
  })

  test('lets newcomers have only what is left of people and ceiling', () => {
    const used = new Map<number, FundingUse>([[1, { people: 1, rupiah: 100_800n }]])
    const answer = fundingShares([{ ...TAKES_ALL, peopleMax: 2 }], REGENCY, [person(3), person(4)], FULL, used)
    expect([3, 4].map((line) => sharesOn(answer, line)[0])).toEqual(['provinsi 16800', 'kapuas-hulu 16800'])
  })
})

describe('a month with and without the discount of PP 50/2025', () => {
  const months = ['2026-03-01', '2026-04-01']
  const price = fundingPrice(FIRST_TARIFFS, { programmes: ['WORK_ACCIDENT', 'DEATH'], relief: 'RELIEF_OTHER_WORKERS' })
  const shared = (first: FundingSource, last: FundingSource, share: number | null = 5_000) =>
    fundingShares(
      [{ ...TAKES_ALL, source: first, shareBasisPoints: share }],
      { payer: 'lain', source: last },
      [person(1, { months })],
      price,
    )

  test('is refused in both languages, naming the month', () => {
    const { refusal } = shared('CSR', 'REGIONAL_BUDGET')
    expect(refusal).toMatchObject({ code: 'SHARED_MONTH_WITHOUT_RULE', month: '2026-04-01' })
    expect(refusal?.text.id).toContain('04/2026')
    expect(refusal?.text.en).toContain('discount')
  })

  test('is no shared month where one of them pays it whole', () => {
    expect(sharesOn(shared('CSR', 'REGIONAL_BUDGET', null), 1)).toEqual(['provinsi 16800', 'provinsi 8400'])
    expect(sharesOn(shared('REGIONAL_BUDGET', 'CSR', null), 1)).toEqual(['provinsi 16800', 'provinsi 16800'])
  })

  test('is shared by sources that both have it, or neither', () => {
    expect(sharesOn(shared('CSR', 'VILLAGE_BUDGET'), 1)).toEqual([
      'provinsi 8400 + lain 8400',
      'provinsi 4200 + lain 4200',
    ])
    expect(sharesOn(shared('NATIONAL_BUDGET', 'REGIONAL_BUDGET'), 1)[1]).toBe('provinsi 8400 + lain 8400')
  })

  test('follows the rule for shared months, and refuses a first payer for whom another amount holds', () => {
    const rule = { ...FIRST_TARIFFS[0], kind: 'SHARED_MONTH', programme: null, occupationGroup: null, riskClass: null }
    const tariffs = [...FIRST_TARIFFS, { ...rule, sharedMonth: 'WITHOUT_DISCOUNT', validFrom: '2026-01-01' } as never]
    const ruled = fundingPrice(tariffs, { programmes: ['WORK_ACCIDENT', 'DEATH'], relief: 'RELIEF_OTHER_WORKERS' })
    const half = (source: FundingSource, last: FundingSource) =>
      fundingShares(
        [{ ...TAKES_ALL, source, shareBasisPoints: 5_000 }],
        { payer: 'lain', source: last },
        [person(1, { months })],
        ruled,
      )
    expect(sharesOn(half('REGIONAL_BUDGET', 'CSR'), 1)[1]).toBe('provinsi 8400 + lain 8400')
    expect(half('CSR', 'REGIONAL_BUDGET').refusal).toMatchObject({
      code: 'FIRST_PAYER_OTHER_AMOUNT',
      month: '2026-04-01',
    })
  })
})

/** The same rule by rule over a table of all person-months, written apart: what each rule holds of each, in ten-thousandths of a rupiah. */
function model(rules: readonly FundingRule[], people: readonly FundedPerson[], amounts: readonly bigint[]) {
  const cells = people.flatMap((member) =>
    member.months.map((month) => ({
      member,
      month,
      left: (amounts[MONTHS.indexOf(month)] ?? 0n) * 10_000n,
      held: [] as bigint[],
    })),
  )
  for (const rule of [...rules, { ...TAKES_ALL, payer: REGENCY.payer }]) {
    const asks = cells.map(({ member, month, left }) => {
      const { onlyUnregistered, occupationCodes, villageCodes, pledgeId } = rule.group
      const isMeant =
        month >= (rule.fromMonth ?? '') &&
        month < (rule.untilMonth ?? '9999') &&
        (!onlyUnregistered || !member.wasRegistered) &&
        (pledgeId === null || member.pledgeIds.some((id) => id === pledgeId)) &&
        (villageCodes.length === 0 || villageCodes.includes(member.villageCode)) &&
        (occupationCodes.length === 0 || occupationCodes.some((code) => code === member.occupationCode))
      const full = (amounts[MONTHS.indexOf(month)] ?? 0n) * 10_000n
      const part =
        rule.shareBasisPoints !== null
          ? (full / 10_000n) * BigInt(rule.shareBasisPoints)
          : rule.rupiah !== null
            ? rule.rupiah * 10_000n
            : left
      return isMeant ? (part < left ? part : left) : 0n
    })
    const lines = [...new Set(cells.filter((_, at) => (asks[at] ?? 0n) > 0n).map((cell) => cell.member.lineNo))]
    const within = new Set(lines.slice(0, rule.peopleMax ?? lines.length))
    let sum = 0n
    let isOver = false
    for (const [at, cell] of cells.entries()) {
      const ask = within.has(cell.member.lineNo) ? (asks[at] ?? 0n) : 0n
      sum += (ask + 9_999n) / 10_000n
      isOver ||= rule.ceilingRupiah !== null && sum > rule.ceilingRupiah
      cell.held.push(isOver ? 0n : ask)
      cell.left -= isOver ? 0n : ask
    }
  }
  return cells
}

describe('for any rules and people', () => {
  test('money is conserved, ceilings and limits of people are kept, and nobody is served out of order', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 5 }), somePeople(8), someAmounts, (rules, people, amounts) => {
        const { plans } = fundingShares(rules, REGENCY, people, priced(amounts))
        const paid = new Map<number, { people: Set<number>; rupiah: bigint }>()
        for (const member of people) {
          const plan = plans?.get(member.lineNo) ?? []
          expect(plan.map(({ month }) => month)).toEqual(member.months)
          for (const { month, shares } of plan) {
            expect(shares.reduce((sum, { rupiah }) => sum + rupiah, 0n)).toBe(priced(amounts)(month))
            for (const { ruleNo, rupiah } of shares) {
              const use = paid.get(ruleNo) ?? { people: new Set<number>(), rupiah: 0n }
              use.people.add(member.lineNo)
              use.rupiah += rupiah
              paid.set(ruleNo, use)
            }
          }
        }
        for (const [at, { ceilingRupiah, peopleMax }] of rules.entries()) {
          const use = paid.get(at + 1)
          expect(use === undefined || ceilingRupiah === null || use.rupiah <= ceilingRupiah).toBe(true)
          expect(use === undefined || peopleMax === null || use.people.size <= peopleMax).toBe(true)
        }
      }),
      RUNS,
    )
  }, 60_000)

  test('each person-month is divided as a model says that goes rule by rule over all of them', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 5 }), somePeople(8), someAmounts, (rules, people, amounts) => {
        const { plans } = fundingShares(rules, REGENCY, people, priced(amounts))
        for (const { member, month, left, held } of model(rules, people, amounts)) {
          const shares = plans?.get(member.lineNo)?.find((each) => each.month === month)?.shares ?? []
          expect(left).toBe(0n)
          const amount = priced(amounts)(month)
          const byRule = held.map((_, at) => shares.find(({ ruleNo }) => ruleNo === at + 1)?.rupiah ?? 0n)
          expect(byRule).toEqual(splitByLargestRemainder(amount, held))
        }
      }),
      RUNS,
    )
  }, 60_000)

  test('serving in two turns is serving at once, where the second turn knows what the first took', () => {
    fc.assert(
      fc.property(
        fc.array(
          aRule.map((rule) => ({
            ...rule,
            ceilingRupiah: null,
            shareBasisPoints: rule.shareBasisPoints === null ? null : 5_000,
          })),
          { maxLength: 4 },
        ),
        somePeople(8),
        fc.nat(8),
        (rules, people, cut) => {
          const whole = fundingShares(rules, REGENCY, people, FULL)
          const early = fundingShares(rules, REGENCY, people.slice(0, cut), FULL)
          const used = new Map<number, FundingUse>()
          for (const plan of early.plans?.values() ?? [])
            for (const ruleNo of new Set(plan.flatMap(({ shares }) => shares.map((share) => share.ruleNo))))
              used.set(ruleNo, { people: (used.get(ruleNo)?.people ?? 0) + 1, rupiah: 0n })
          const late = fundingShares(rules, REGENCY, people.slice(cut), FULL, used)
          for (const { lineNo } of people)
            expect(late.plans?.get(lineNo) ?? early.plans?.get(lineNo)).toEqual(whole.plans?.get(lineNo))
        },
      ),
      { numRuns: 2_000 },
    )
  }, 60_000)
})
