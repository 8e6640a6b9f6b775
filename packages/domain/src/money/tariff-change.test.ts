import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_TARIFFS } from './first-tariffs.ts'
import { holdsIn, type Tariff } from './tariff.ts'
import { effectOfChange, isSameLine, isSetIn, type TariffChange, withTariffChange } from './tariff-change.ts'

const DEATH = FIRST_TARIFFS.find(({ kind }) => kind === 'FLAT') as Tariff
const change = (terms: Partial<TariffChange>): TariffChange => ({
  ...DEATH,
  amountRupiah: 7_000n,
  validFrom: '2027-01-01',
  legalBasis: 'PP baru',
  ends: false,
  ...terms,
})
const spans = (tariffs: readonly Tariff[]) =>
  tariffs.filter((row) => isSameLine(row, DEATH)).map((row) => [row.amountRupiah, row.validFrom, row.validUntil])

test('a change divides the rows of its line around its months, and leaves other lines as they are', () => {
  const changed = withTariffChange(FIRST_TARIFFS, change({ validUntil: '2027-04-01' }))
  expect(spans(changed)).toEqual([
    [6_800n, '2015-07-01', '2027-01-01'],
    [6_800n, '2027-04-01', null],
    [7_000n, '2027-01-01', '2027-04-01'],
  ])
  expect(changed.length).toBe(FIRST_TARIFFS.length + 2)
  expect(spans(withTariffChange(changed, change({ ends: true, validFrom: '2027-02-01' })))).toEqual([
    [6_800n, '2015-07-01', '2027-01-01'],
    [7_000n, '2027-01-01', '2027-02-01'],
  ])
})

const month = fc
  .integer({ min: 0, max: 23 })
  .map((number) => `${2026 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`)
const changes = fc.array(
  fc.record({
    validFrom: month,
    length: fc.integer({ min: 1, max: 24 }),
    ends: fc.boolean(),
    amount: fc.bigInt({ min: 1n, max: 9n }),
  }),
  { maxLength: 6 },
)

test('after any changes each month has what the last change of that month set, or what stood before', () => {
  const later = (from: string, months: number) => {
    const number = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`
  }
  fc.assert(
    fc.property(changes, month, (list, day) => {
      let tariffs: readonly Tariff[] = FIRST_TARIFFS
      let model: bigint | null = 6_800n
      for (const { validFrom, length, ends, amount } of list) {
        const validUntil = later(validFrom, length)
        tariffs = withTariffChange(tariffs, change({ validFrom, validUntil, ends, amountRupiah: amount }))
        if (validFrom <= day && day < validUntil) model = ends ? null : amount
      }
      const held = tariffs.filter((row) => isSameLine(row, DEATH) && holdsIn(row, day))
      expect(held.map(({ amountRupiah }) => amountRupiah)).toEqual(model === null ? [] : [model])
    }),
    { numRuns: 10_000 },
  )
})

test('the effect names who pays another amount, and sources alike stand together', () => {
  const effect = effectOfChange(FIRST_TARIFFS, change({ validFrom: '2026-12-01' }))
  const transport = effect.filter(({ occupationGroup }) => occupationGroup === 'TRANSPORT')
  expect(transport).toMatchObject([
    {
      beforeRupiah: 6_800n,
      afterRupiah: 7_000n,
      sources: [
        'NATIONAL_BUDGET',
        'REGIONAL_BUDGET',
        'PROVINCIAL_BUDGET',
        'PALM_REVENUE_SHARE',
        'TOBACCO_REVENUE_SHARE',
      ],
    },
    { beforeRupiah: 3_400n, afterRupiah: 3_500n, sources: ['VILLAGE_BUDGET', 'CSR', 'SPONSOR', 'SELF'] },
  ])
  expect(effectOfChange(FIRST_TARIFFS, change({ amountRupiah: 6_800n }))).toEqual([])
})

test('the effect of a rule for shared months is an answer where there was a refusal', () => {
  const rule = change({
    ...{ kind: 'SHARED_MONTH', programme: null, amountRupiah: null, sharedMonth: 'WITHOUT_DISCOUNT' },
    validFrom: '2026-05-01',
  })
  const effect = effectOfChange(FIRST_TARIFFS, rule).filter(({ programme }) => programme === 'DEATH')
  expect(effect).toMatchObject([
    {
      occupationGroup: 'TRANSPORT',
      isShared: true,
      beforeRupiah: null,
      afterRupiah: 6_800n,
      sources: ['REGIONAL_BUDGET', 'CSR'],
    },
    { occupationGroup: 'OTHER', isShared: true, beforeRupiah: null, afterRupiah: 6_800n },
  ])
})

test('a wage earner’s rate and a bracket have examples of their own', () => {
  const rate = FIRST_TARIFFS.find(({ riskClass }) => riskClass === 'HIGH') as Tariff
  expect(
    effectOfChange(FIRST_TARIFFS, { ...rate, validFrom: '2027-01-01', rateMillionths: 13_000n, ends: false }),
  ).toMatchObject([{ riskClass: 'HIGH', incomeRupiah: 3_000_000n, beforeRupiah: 38_100n, afterRupiah: 39_000n }])
  const bracket = FIRST_TARIFFS.find(({ incomeFromRupiah }) => incomeFromRupiah === 1_099_001n) as Tariff
  const [effect] = effectOfChange(FIRST_TARIFFS, {
    ...bracket,
    validFrom: '2027-02-01',
    amountRupiah: 1_300_000n,
    ends: false,
  })
  expect(effect).toMatchObject({ programme: 'WORK_ACCIDENT', incomeRupiah: 1_099_001n, afterRupiah: 13_000n })
})

test('knows whether a line is set in some month of a change', () => {
  const discount = FIRST_TARIFFS.find(({ kind }) => kind === 'DISCOUNT') as Tariff
  const isSet = (validFrom: string, validUntil: string | null) =>
    isSetIn(FIRST_TARIFFS, { ...discount, validFrom, validUntil })
  expect([isSet('2027-03-01', null), isSet('2027-04-01', null), isSet('2025-01-01', '2026-01-01')]).toEqual([
    true,
    false,
    false,
  ])
})
