import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributionFor, type InsuredFacts } from './contribution-for.ts'
import { FIRST_TARIFFS } from './first-tariffs.ts'
import type { FundingSource } from './funding-source.ts'
import type { RiskClass, SharedMonthRule, Tariff } from './tariff.ts'

const OJEK: InsuredFacts = { membershipKind: 'SELF_EMPLOYED', occupationGroup: 'TRANSPORT' }
const FARMER: InsuredFacts = { membershipKind: 'SELF_EMPLOYED', occupationGroup: 'OTHER' }
const BUDGETS = [
  'NATIONAL_BUDGET',
  'REGIONAL_BUDGET',
  'PROVINCIAL_BUDGET',
  'PALM_REVENUE_SHARE',
  'TOBACCO_REVENUE_SHARE',
] as const
const OTHERS = ['VILLAGE_BUDGET', 'CSR', 'SPONSOR', 'SELF'] as const
const SOURCES: readonly FundingSource[] = [...BUDGETS, ...OTHERS]

type Question = [
  facts: InsuredFacts,
  programme: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE',
  month: string,
  by: FundingSource,
]
const amountOf = (...question: Question) => contributionFor(FIRST_TARIFFS, ...question).contribution?.amountRupiah
const packageOf = (facts: InsuredFacts, month: string, by: FundingSource) =>
  (amountOf(facts, 'WORK_ACCIDENT', month, by) ?? 0n) + (amountOf(facts, 'DEATH', month, by) ?? 0n)

describe('contributionFor', () => {
  test('explains an amount by base, rate, limit, discount and legal basis', () => {
    expect(contributionFor(FIRST_TARIFFS, OJEK, 'WORK_ACCIDENT', '2026-02-01', 'CSR').contribution).toEqual({
      programme: 'WORK_ACCIDENT',
      month: '2026-02-01',
      amountRupiah: 5_000n,
      baseRupiah: 1_000_000n,
      rateMillionths: 10_000n,
      limit: null,
      fullRupiah: 10_000n,
      discount: { rateMillionths: 500_000n, rupiah: 5_000n, legalBasis: 'PP 50/2025' },
      excludedSource: null,
      legalBasis: ['PP 44/2015', 'PP 50/2025'],
    })
    expect(
      contributionFor(FIRST_TARIFFS, OJEK, 'DEATH', '2026-02-01', 'PALM_REVENUE_SHARE').contribution,
    ).toMatchObject({
      amountRupiah: 6_800n,
      baseRupiah: null,
      discount: null,
      excludedSource: 'PALM_REVENUE_SHARE',
      legalBasis: ['PP 44/2015'],
    })
  })

  test('halves the package to Rp8,400 in the months of each group, at each edge', () => {
    const months = ['2025-12-01', '2026-01-01', '2026-03-01', '2026-04-01', '2026-12-01', '2027-01-01', '2027-03-01']
    const amounts = (facts: InsuredFacts) => [...months, '2027-04-01'].map((month) => packageOf(facts, month, 'SELF'))
    const [full, half] = [16_800n, 8_400n]
    expect(amounts(OJEK)).toEqual([full, half, half, half, half, half, half, full])
    expect(amounts(FARMER)).toEqual([full, full, full, half, half, full, full, full])
  })

  test('keeps the full amount where national or regional money pays, palm and tobacco shares among it', () => {
    for (const source of BUDGETS) expect(packageOf(FARMER, '2026-05-01', source), source).toBe(16_800n)
    for (const source of OTHERS) expect(packageOf(FARMER, '2026-05-01', source), source).toBe(8_400n)
    expect(packageOf({ ...FARMER, occupationGroup: null }, '2026-05-01', 'CSR')).toBe(16_800n)
  })

  test('takes the base of an income from its bracket, and the limits where they bind', () => {
    const accident = (incomeRupiah: bigint) =>
      contributionFor(FIRST_TARIFFS, { ...FARMER, incomeRupiah }, 'WORK_ACCIDENT', '2025-01-01', 'SELF').contribution
    expect(accident(0n)).toMatchObject({ baseRupiah: 1_000_000n, amountRupiah: 10_000n })
    expect(accident(1_099_000n)).toMatchObject({ baseRupiah: 1_000_000n })
    expect(accident(1_099_001n)).toMatchObject({ baseRupiah: 1_200_000n, amountRupiah: 12_000n })
    expect(accident(2_699_001n)).toMatchObject({ baseRupiah: 2_950_000n, amountRupiah: 29_500n })
    expect(accident(20_199_001n)).toMatchObject({ baseRupiah: 20_700_000n, amountRupiah: 207_000n, limit: null })
    const lower = FIRST_TARIFFS.map((line) => (line.kind === 'RATE' ? { ...line, maxRupiah: 29_000n } : line))
    const limited = contributionFor(
      lower,
      { ...FARMER, incomeRupiah: 3_000_000n },
      'WORK_ACCIDENT',
      '2025-01-01',
      'SELF',
    )
    expect(limited.contribution).toMatchObject({ amountRupiah: 29_000n, limit: 'MAX' })
  })

  test('takes a wage earner’s rate by risk class, of the wage itself', () => {
    const wage = { membershipKind: 'WAGE_EARNER', occupationGroup: null, incomeRupiah: 2_878_286n } as const
    const accident = (facts: InsuredFacts) =>
      contributionFor(FIRST_TARIFFS, facts, 'WORK_ACCIDENT', '2026-05-01', 'REGIONAL_BUDGET')
    expect(accident({ ...wage, riskClass: 'VERY_LOW' }).contribution?.amountRupiah).toBe(6_907n)
    expect(accident({ ...wage, riskClass: 'VERY_HIGH' }).contribution?.amountRupiah).toBe(50_082n)
    expect(accident({ ...wage, riskClass: 'LOW' }).contribution?.legalBasis).toEqual([])
    expect(accident(wage).refusal?.code).toBe('RISK_CLASS_MISSING')
    expect(accident({ ...wage, riskClass: 'LOW', incomeRupiah: null }).refusal?.code).toBe('WAGE_MISSING')
  })

  test('refuses what has no tariff, in both languages, and never guesses', () => {
    const refusal = (facts: InsuredFacts, month = '2026-05-01', by: readonly FundingSource[] = ['CSR']) =>
      contributionFor(FIRST_TARIFFS, facts, 'WORK_ACCIDENT', month, by).refusal
    expect(refusal(FARMER, '2015-06-01')).toMatchObject({ code: 'TARIFF_MISSING', month: '2015-06-01' })
    expect(refusal(FARMER, '2015-06-01')?.text.id).toContain('06/2015')
    expect(refusal({ ...FARMER, membershipKind: 'CONSTRUCTION' })?.code).toBe('TARIFF_MISSING')
    expect(refusal({ ...FARMER, incomeRupiah: -1n })?.code).toBe('INCOME_NEGATIVE')
    expect(refusal(FARMER, '2026-05-01', [])?.code).toBe('SOURCE_MISSING')
  })
})

describe('a month that sources with and without the discount share', () => {
  const ruled = (sharedMonth: SharedMonthRule): readonly Tariff[] => [
    ...FIRST_TARIFFS,
    {
      ...line('SHARED_MONTH'),
      sharedMonth,
      validFrom: '2026-06-01',
      validUntil: '2026-08-01',
      legalBasis: 'SE Gubernur 1/2026',
    },
  ]
  const shared = (tariffs: readonly Tariff[], month: string) =>
    contributionFor(tariffs, FARMER, 'DEATH', month, ['REGIONAL_BUDGET', 'CSR'])

  test('is refused until a rule is entered, and follows the rule in its months', () => {
    expect(shared(FIRST_TARIFFS, '2026-06-01').refusal).toMatchObject({
      code: 'SHARED_MONTH_WITHOUT_RULE',
      text: { id: expect.stringContaining('06/2026'), en: expect.stringContaining('06/2026') },
    })
    const without = shared(ruled('WITHOUT_DISCOUNT'), '2026-06-01').contribution
    expect(without).toMatchObject({ amountRupiah: 6_800n, excludedSource: 'REGIONAL_BUDGET' })
    expect(without?.legalBasis).toEqual(['PP 44/2015', 'SE Gubernur 1/2026'])
    expect(shared(ruled('WITH_DISCOUNT'), '2026-07-01').contribution?.amountRupiah).toBe(3_400n)
    expect(shared(ruled('WITH_DISCOUNT'), '2026-05-01').refusal?.code).toBe('SHARED_MONTH_WITHOUT_RULE')
    expect(shared(ruled('WITH_DISCOUNT'), '2026-08-01').refusal?.code).toBe('SHARED_MONTH_WITHOUT_RULE')
  })

  test('needs no rule where no discount is on offer, or where all sources are alike', () => {
    expect(shared(FIRST_TARIFFS, '2026-03-01').contribution?.amountRupiah).toBe(6_800n)
    const alike = (by: readonly FundingSource[]) => contributionFor(FIRST_TARIFFS, FARMER, 'DEATH', '2026-06-01', by)
    expect(alike(['CSR', 'SELF']).contribution?.amountRupiah).toBe(3_400n)
    expect(alike(['REGIONAL_BUDGET', 'NATIONAL_BUDGET']).contribution?.amountRupiah).toBe(6_800n)
  })
})

/** The rules of `domain.md` once more, as plain arithmetic. */
function simpleModel(
  { occupationGroup, incomeRupiah = null }: InsuredFacts,
  programme: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE',
  month: string,
  by: FundingSource,
): number {
  const income = incomeRupiah === null ? 0 : Number(incomeRupiah)
  const step = (low: number, width: number) => low + width / 2 + Math.floor((income - low - 1) / width) * width
  const base =
    income <= 1_099_000
      ? 1_000_000
      : income <= 2_699_000
        ? step(1_099_000, 200_000) + 1_000
        : income <= 8_199_000
          ? step(2_699_000, 500_000) + 1_000
          : income <= 20_199_000
            ? step(8_199_000, 1_000_000) + 1_000
            : 20_700_000
  if (programme === 'OLD_AGE') return Math.min(414_000, Math.max(20_000, base / 50))
  const full = programme === 'DEATH' ? 6_800 : Math.min(207_000, Math.max(10_000, base / 100))
  const inTime =
    occupationGroup === 'TRANSPORT'
      ? month >= '2026-01' && month < '2027-04'
      : occupationGroup === 'OTHER' && month >= '2026-04' && month < '2027-01'
  return inTime && (OTHERS as readonly string[]).includes(by) ? full / 2 : full
}

const month = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}-01`)
const person: fc.Arbitrary<InsuredFacts> = fc.record({
  membershipKind: fc.constant('SELF_EMPLOYED' as const),
  occupationGroup: fc.constantFrom('TRANSPORT' as const, 'OTHER' as const, null),
  incomeRupiah: fc.option(fc.bigInt({ min: 0n, max: 30_000_000n })),
})

test('every contribution of the self-employed equals the simple model', () => {
  const programme = fc.constantFrom('WORK_ACCIDENT' as const, 'DEATH' as const, 'OLD_AGE' as const)
  fc.assert(
    fc.property(person, programme, month, fc.constantFrom(...SOURCES), (facts, insured, day, by) => {
      expect(amountOf(facts, insured, day, by)).toBe(BigInt(simpleModel(facts, insured, day, by)))
    }),
    { numRuns: 10_000 },
  )
})

test('any payers of a month get an amount between discounted and full, or the refusal of a mixed month', () => {
  fc.assert(
    fc.property(person, month, fc.subarray([...SOURCES], { minLength: 1 }), (facts, day, by) => {
      const apart = by.map((source) => amountOf(facts, 'DEATH', day, source))
      const { contribution, refusal } = contributionFor(FIRST_TARIFFS, facts, 'DEATH', day, by)
      expect(refusal?.code).toBe(new Set(apart).size === 1 ? undefined : 'SHARED_MONTH_WITHOUT_RULE')
      if (contribution !== undefined) {
        expect(contribution.amountRupiah).toBe(apart[0])
        expect(contribution.amountRupiah + (contribution.discount?.rupiah ?? 0n)).toBe(contribution.fullRupiah)
      }
    }),
    { numRuns: 10_000 },
  )
})

test('a wage earner’s contribution is the wage times the rate, cut to whole rupiah, and never falls as the wage rises', () => {
  const risk = fc.constantFrom<RiskClass>('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')
  const tenThousandths = { VERY_LOW: 24n, LOW: 54n, MEDIUM: 89n, HIGH: 127n, VERY_HIGH: 174n }
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), risk, (incomeRupiah, riskClass) => {
      const facts: InsuredFacts = { membershipKind: 'WAGE_EARNER', occupationGroup: null, riskClass, incomeRupiah }
      expect(amountOf(facts, 'WORK_ACCIDENT', '2026-05-01', 'CSR')).toBe(
        (incomeRupiah * tenThousandths[riskClass]) / 10_000n,
      )
    }),
    { numRuns: 10_000 },
  )
})

function line(kind: Tariff['kind']): Tariff {
  const [example] = FIRST_TARIFFS.filter((tariff) => tariff.kind === 'PACKAGE_BASE')
  if (example === undefined) throw new Error('the package has no base')
  return { ...example, kind, amountRupiah: null }
}
