import fc from 'fast-check'
import type { FundingSource } from '../funding-source.ts'
import type { FundingRule } from './funding-rule.ts'
import type { FundedPerson } from './funding-shares.ts'

/** A rule that takes all that is left of everybody. */
export const TAKES_ALL: FundingRule = {
  payer: 'provinsi',
  source: 'PROVINCIAL_BUDGET',
  shareBasisPoints: null,
  rupiah: null,
  fromMonth: null,
  untilMonth: null,
  peopleMax: null,
  ceilingRupiah: null,
  group: { onlyUnregistered: false, occupationCodes: [], villageCodes: [], pledgeId: null },
}

export const MONTHS = ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01']
const VILLAGES = ['61.06.01.2001', '61.06.01.2002']
export const PLEDGES = ['0199dddd-0000-7000-8000-000000000001', '0199dddd-0000-7000-8000-000000000002'] as const
const OCCUPATIONS = ['FARMER', 'TRADER']
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })

/** Any rule for the months above; some take nothing of anybody. */
export const aRule: fc.Arbitrary<FundingRule> = fc
  .record({
    payer: fc.constantFrom('pusat', 'provinsi', 'kapuas-hulu', 'desa'),
    source: fc.constantFrom<FundingSource>('NATIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'REGIONAL_BUDGET'),
    part: fc.oneof(
      fc.record({ shareBasisPoints: fc.constantFrom(1, 3_333, 5_000, 6_667, 10_000), rupiah: fc.constant(null) }),
      fc.record({ shareBasisPoints: fc.constant(null), rupiah: fc.bigInt({ min: 1n, max: 20_000n }) }),
      fc.constant({ shareBasisPoints: null, rupiah: null }),
    ),
    months: maybe(fc.tuple(fc.nat(5), fc.nat(5))),
    peopleMax: maybe(fc.integer({ min: 1, max: 6 })),
    ceilingRupiah: maybe(fc.bigInt({ min: 1n, max: 400_000n })),
    onlyUnregistered: fc.boolean(),
    occupationCodes: fc.subarray(OCCUPATIONS),
    villageCodes: fc.subarray(VILLAGES),
    pledgeId: maybe(fc.constantFrom(...PLEDGES)),
  })
  .map(({ part, months, onlyUnregistered, occupationCodes, villageCodes, pledgeId, ...rule }) => ({
    ...rule,
    ...part,
    fromMonth: months === null ? null : (MONTHS[Math.min(...months)] ?? null),
    untilMonth: months === null ? null : (MONTHS[Math.max(...months) + 1] ?? null),
    group: { onlyUnregistered, occupationCodes, villageCodes, pledgeId },
  }))

/** People of a decree, in the order of their lines, some of whom come later. */
export const somePeople = (max: number, allMonths = false): fc.Arbitrary<readonly FundedPerson[]> =>
  fc
    .array(
      fc.record({
        occupationCode: maybe(fc.constantFrom(...OCCUPATIONS)),
        villageCode: fc.constantFrom(...VILLAGES),
        wasRegistered: fc.boolean(),
        pledgeIds: fc.subarray([...PLEDGES]),
        from: fc.nat(4),
      }),
      { minLength: 1, maxLength: max },
    )
    .map((people) =>
      people.map(({ from, ...person }, at) => ({
        ...person,
        lineNo: at + 1,
        months: MONTHS.slice(allMonths ? 0 : from),
      })),
    )

/** What one person costs in each month, odd rupiah among them. */
export const someAmounts: fc.Arbitrary<readonly bigint[]> = fc.array(
  fc.oneof(fc.constantFrom(16_800n, 8_400n, 36_800n), fc.bigInt({ min: 1n, max: 40_000n })),
  { minLength: MONTHS.length, maxLength: MONTHS.length },
)
