import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_TARIFFS } from '../first-tariffs.ts'
import type { FundingSource } from '../funding-source.ts'
import { splitByLargestRemainder } from '../money.ts'
import { fundingPrice } from '../waterfall/funding-price.ts'
import { type SimulatedPayer, type SimulationPlan, simulate } from './simulation.ts'

const RUNS = { numRuns: 10_000 }
const YEAR = { fromMonth: '2027-01-01', untilMonth: '2028-01-01' }
const MONTHS = Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}-01`)
const FULL = () => 16_800n
const payer = (facts: Partial<SimulatedPayer> = {}): SimulatedPayer => ({
  source: 'PROVINCIAL_BUDGET',
  shareBasisPoints: null,
  fromMonth: null,
  untilMonth: null,
  budgetRupiah: null,
  ...facts,
})
const plan = (facts: Partial<SimulationPlan>): SimulationPlan => ({
  ...YEAR,
  people: 1_000,
  payers: [payer()],
  tariffs: [],
  ...facts,
})
const simulated = (facts: Partial<SimulationPlan>, price = FULL) => {
  const { simulation } = simulate(plan(facts), price)
  if (simulation === undefined) throw new Error('refused')
  return simulation
}

describe('a plan of who pays', () => {
  test('buys a year for 75,489 people at the tariff', () => {
    const { personMonths, totalRupiah, endsIn } = simulated({ people: 75_489 })
    expect({ personMonths, totalRupiah, endsIn }).toEqual({
      personMonths: 905_868,
      totalRupiah: 905_868n * 16_800n,
      endsIn: null,
    })
  })

  test('tells in which month the money ends, and whom it still reaches there', () => {
    const budgetRupiah = 5n * 16_800_000n + 16_000_000n
    const { months, totals, endsIn } = simulated({ payers: [payer({ budgetRupiah })] })
    expect(endsIn).toBe('2027-06-01')
    expect(months.map(({ people }) => people)).toEqual([...Array(5).fill(1_000), 952, ...Array(6).fill(0)])
    expect(totals).toEqual([{ rupiah: 84_000_000n + 952n * 16_800n, leftRupiah: 6_400n, endsIn: '2027-06-01' }])
  })

  test('asks the next payer for what the money of the first does not reach', () => {
    const half = { shareBasisPoints: 5_000 }
    const { months, totals, endsIn } = simulated({
      payers: [payer({ ...half, budgetRupiah: 8_400n * 1_500n }), payer({ source: 'REGIONAL_BUDGET' })],
    })
    expect(endsIn).toBeNull()
    expect(months[1]).toMatchObject({
      people: 1_000,
      shares: [
        { people: 500, rupiah: 4_200_000n },
        { people: 1_000, rupiah: 12_600_000n },
      ],
    })
    expect(totals.map((total) => total.endsIn)).toEqual(['2027-02-01', null])
  })

  test('lets nobody pay a half that protects nobody', () => {
    const half = { shareBasisPoints: 5_000 }
    const { months, totals, personMonths } = simulated({
      payers: [payer(half), payer({ ...half, source: 'REGIONAL_BUDGET', budgetRupiah: 8_400n * 600n })],
    })
    expect(months.map(({ people }) => people)).toEqual([600, ...Array(11).fill(0)])
    expect(personMonths).toBe(600)
    expect(totals.map(({ rupiah }) => rupiah)).toEqual([5_040_000n, 5_040_000n])
  })

  test('divides by months, and takes another amount from a month on', () => {
    const { months, totalRupiah } = simulated({
      payers: [payer({ untilMonth: '2027-07-01' }), payer({ source: 'REGIONAL_BUDGET', fromMonth: '2027-07-01' })],
      tariffs: [{ fromMonth: '2027-10-01', rupiah: 20_000n }],
    })
    expect(months[5]?.shares.map(({ rupiah }) => rupiah)).toEqual([16_800_000n, 0n])
    expect(months[6]?.shares.map(({ rupiah }) => rupiah)).toEqual([0n, 16_800_000n])
    expect(months[9]?.perPersonRupiah).toBe(20_000n)
    expect(totalRupiah).toBe(9n * 16_800_000n + 3n * 20_000_000n)
  })

  test('is refused where a shared month has no amount', () => {
    const price = fundingPrice(FIRST_TARIFFS, {
      programmes: ['WORK_ACCIDENT', 'DEATH'],
      relief: 'RELIEF_OTHER_WORKERS',
    })
    const shared = plan({
      payers: [payer({ source: 'CSR', shareBasisPoints: 5_000 }), payer()],
      fromMonth: '2026-04-01',
      untilMonth: '2026-06-01',
    })
    expect(simulate(shared, price).refusal?.code).toBe('SHARED_MONTH_WITHOUT_RULE')
  })

  test('is what asking person after person comes to', () => {
    fc.assert(
      fc.property(
        somePlan,
        fc.array(fc.bigInt({ min: 1n, max: 30n }), { minLength: 12, maxLength: 12 }),
        (some, amounts) => {
          const price = (month: string) => amounts[MONTHS.indexOf(month)] ?? 0n
          const { simulation } = simulate(some, price)
          expect(simulation?.months.map(({ people, shares }) => ({ people, shares }))).toEqual(
            personByPerson(some, price),
          )
        },
      ),
      RUNS,
    )
  })

  test('passes no budget, and its shares are what its person-months cost', () => {
    fc.assert(
      fc.property(somePlan, (some) => {
        const { simulation } = simulate(some, FULL)
        for (const { leftRupiah } of simulation?.totals ?? []) expect(leftRupiah ?? 0n).toBeGreaterThanOrEqual(0n)
        const fixed = (month: string) => some.tariffs.findLast(({ fromMonth }) => fromMonth <= month)?.rupiah ?? 16_800n
        for (const { month, people, shares } of simulation?.months ?? [])
          expect(shares.reduce((sum, { rupiah }) => sum + rupiah, 0n)).toBe(BigInt(people) * fixed(month))
      }),
      RUNS,
    )
  })
})

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const someMonth = fc.constantFrom(...MONTHS)
const somePlan: fc.Arbitrary<SimulationPlan> = fc.record({
  fromMonth: fc.constant(YEAR.fromMonth),
  untilMonth: fc.constant(YEAR.untilMonth),
  people: fc.integer({ min: 1, max: 9 }),
  payers: fc.array(
    fc.record({
      source: fc.constantFrom<FundingSource>('PROVINCIAL_BUDGET', 'REGIONAL_BUDGET'),
      shareBasisPoints: maybe(fc.constantFrom(1, 3_333, 5_000, 6_667, 10_000)),
      fromMonth: maybe(someMonth),
      untilMonth: maybe(someMonth),
      budgetRupiah: maybe(fc.bigInt({ min: 0n, max: 1_500n })),
    }),
    { maxLength: 4 },
  ),
  tariffs: maybe(fc.record({ fromMonth: someMonth, rupiah: fc.bigInt({ min: 1n, max: 30n }) })).map((tariff) =>
    tariff === null ? [] : [tariff],
  ),
})

/** The same, one person after the other. */
function personByPerson({ people, payers, tariffs }: SimulationPlan, price: (month: string) => bigint) {
  const paid = payers.map(() => 0n)
  const hasEnded = payers.map(() => false)
  return MONTHS.map((month) => {
    const amount = tariffs.findLast(({ fromMonth }) => fromMonth <= month)?.rupiah ?? price(month)
    const promised = payers.map(() => 0n)
    const served = Array.from({ length: people }, () => ({ left: amount * 10_000n, parts: payers.map(() => 0n) }))
    for (const [at, { shareBasisPoints, fromMonth, untilMonth, budgetRupiah }] of payers.entries()) {
      if ((fromMonth ?? month) > month || (untilMonth !== null && untilMonth <= month)) continue
      for (const person of served) {
        const asks = shareBasisPoints === null ? person.left : amount * BigInt(shareBasisPoints)
        const parts = asks < person.left ? asks : person.left
        const rounded = (parts + 9_999n) / 10_000n
        if (parts === 0n || hasEnded[at] === true) continue
        if (budgetRupiah !== null && (paid[at] ?? 0n) + (promised[at] ?? 0n) + rounded > budgetRupiah) {
          hasEnded[at] = true
          continue
        }
        promised[at] = (promised[at] ?? 0n) + rounded
        person.left -= parts
        person.parts[at] = parts
      }
    }
    const whole = served.filter(({ left }) => left === 0n)
    const shares = payers.map((_, at) => {
      const ofPayer = whole.filter(({ parts }) => (parts[at] ?? 0n) > 0n)
      const rupiah = ofPayer.reduce((sum, { parts }) => sum + (splitByLargestRemainder(amount, parts)[at] ?? 0n), 0n)
      paid[at] = (paid[at] ?? 0n) + rupiah
      return { people: ofPayer.length, rupiah }
    })
    return { people: whole.length, shares }
  })
}
