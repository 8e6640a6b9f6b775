import { INCOME_BRACKETS } from './income-bracket.ts'
import type { OccupationGroup, RiskClass, Tariff, TariffLine } from './tariff.ts'

const EVERY_LINE = {
  programme: null,
  occupationGroup: null,
  riskClass: null,
  incomeFromRupiah: null,
  rateMillionths: null,
  amountRupiah: null,
  minRupiah: null,
  maxRupiah: null,
  excludedSources: [],
  sharedMonth: null,
  validFrom: '2015-07-01',
  validUntil: null,
  legalBasis: null,
} as const

function tariff(line: Pick<TariffLine, 'kind' | 'membershipKind'> & Partial<Tariff>): Tariff {
  return { ...EVERY_LINE, ...line }
}

const selfEmployed = (kind: Tariff['kind'], terms: Partial<Tariff>) =>
  tariff({ kind, membershipKind: 'SELF_EMPLOYED', ...terms })

/**
 * PP 50/2025: half of work accident and death, not where the national or a regional budget pays. Shares of palm and tobacco revenue run
 * through the regional budget; village budgets, companies, sponsors and the worker are not named as excluded.
 */
function halved(occupationGroup: OccupationGroup, validFrom: string, validUntil: string): Tariff[] {
  return (['WORK_ACCIDENT', 'DEATH'] as const).map((programme) =>
    selfEmployed('DISCOUNT', {
      programme,
      occupationGroup,
      rateMillionths: 500_000n,
      excludedSources: [
        'NATIONAL_BUDGET',
        'REGIONAL_BUDGET',
        'PROVINCIAL_BUDGET',
        'PALM_REVENUE_SHARE',
        'TOBACCO_REVENUE_SHARE',
      ],
      validFrom,
      validUntil,
      legalBasis: 'PP 50/2025',
    }),
  )
}

/** Not verified in the regulation, so without a legal basis. */
const RISKS: Readonly<Record<RiskClass, bigint>> = {
  VERY_LOW: 2_400n,
  LOW: 5_400n,
  MEDIUM: 8_900n,
  HIGH: 12_700n,
  VERY_HIGH: 17_400n,
}

/** The tariff as it is first loaded. What holds is read from reference data, which the province changes; not from here. */
export const FIRST_TARIFFS: readonly Tariff[] = [
  selfEmployed('RATE', {
    programme: 'WORK_ACCIDENT',
    rateMillionths: 10_000n,
    minRupiah: 10_000n,
    maxRupiah: 207_000n,
    legalBasis: 'PP 44/2015',
  }),
  selfEmployed('FLAT', { programme: 'DEATH', amountRupiah: 6_800n, legalBasis: 'PP 44/2015' }),
  selfEmployed('RATE', {
    programme: 'OLD_AGE',
    rateMillionths: 20_000n,
    minRupiah: 20_000n,
    maxRupiah: 414_000n,
    legalBasis: 'PP 46/2015',
  }),
  selfEmployed('PACKAGE_BASE', { amountRupiah: 1_000_000n, legalBasis: 'PP 44/2015' }),
  ...INCOME_BRACKETS.map(({ incomeFromRupiah, baseRupiah, validFrom, validUntil, legalBasis }) =>
    selfEmployed('BRACKET', { incomeFromRupiah, amountRupiah: baseRupiah, validFrom, validUntil, legalBasis }),
  ),
  ...halved('TRANSPORT', '2026-01-01', '2027-04-01'),
  ...halved('OTHER', '2026-04-01', '2027-01-01'),
  ...(Object.keys(RISKS) as RiskClass[]).map((riskClass) =>
    tariff({
      kind: 'RATE',
      membershipKind: 'WAGE_EARNER',
      programme: 'WORK_ACCIDENT',
      riskClass,
      rateMillionths: RISKS[riskClass],
    }),
  ),
  tariff({ kind: 'RATE', membershipKind: 'WAGE_EARNER', programme: 'DEATH', rateMillionths: 3_000n }),
]
