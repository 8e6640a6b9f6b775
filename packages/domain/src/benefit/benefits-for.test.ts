import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BenefitEvent, CLAIM_EVENTS, eventWithoutDetails } from './benefit-event.ts'
import { inventedTerms, termsOn } from './benefit-terms.builder.ts'
import { type BenefitTerms, termOf } from './benefit-terms.ts'
import { benefitsFor, isOfRegion, sumDue, sumMissed, wageReplaced } from './benefits-for.ts'
import { SCHOOL_LEVELS } from './scholarship.ts'

const DAY = '2026-06-10'
const PROTECTED = { state: 'PROTECTED', programmes: ['WORK_ACCIDENT', 'DEATH'] } as const
const LONG = { monthOfMembership: 60, monthsContributed: 60 }

const aRupiah = fc.bigInt(0n, 50_000_000n)
const aChild = fc.record({
  birthDate: fc.integer({ min: 1995, max: 2025 }).map((year) => `${year}-03-04`),
  level: fc.constantFrom(...SCHOOL_LEVELS, null),
  yearOfLevel: fc.integer({ min: 1, max: 6 }),
  marriedOn: fc.constantFrom(null, '2028-01-01'),
  worksSince: fc.constantFrom(null, '2029-01-01'),
})
const anEvent: fc.Arbitrary<BenefitEvent> = fc.record({
  kind: fc.constantFrom(...CLAIM_EVENTS),
  day: fc.constant(DAY),
  isAtWork: fc.boolean(),
  disability: fc.integer({ min: 0, max: 100_000 }),
  daysUnableToWork: fc.integer({ min: 0, max: 2000 }),
  homeCareRupiah: fc.array(aRupiah, { maxLength: 3 }),
  transports: fc.array(
    fc.record({ way: fc.constantFrom('LAND' as const, 'SEA' as const, 'AIR' as const), rupiah: aRupiah }),
    { maxLength: 4 },
  ),
  children: fc.array(aChild, { maxLength: 4 }),
  hasNoHeir: fc.boolean(),
})
const aProtection = fc.record({
  state: fc.constantFrom('PROTECTED' as const, 'GRACE' as const, 'LAPSED' as const, 'BILLED' as const, null),
  programmes: fc.subarray(['WORK_ACCIDENT', 'DEATH'] as const),
})
const aMembership = fc.record({
  monthOfMembership: fc.integer({ min: 1, max: 100 }),
  monthsContributed: fc.integer({ min: 0, max: 100 }),
})

describe('benefits', () => {
  test('are never negative, and what is due and what is missed make the whole', () => {
    fc.assert(
      fc.property(anEvent, aProtection, aMembership, aRupiah, (event, protection, membership, baseRupiah) => {
        const benefits = benefitsFor(event, protection, membership, { baseRupiah, terms: inventedTerms() })
        for (const { rupiah, wholeRupiah, isMet } of benefits) {
          expect(rupiah >= 0n && wholeRupiah >= rupiah).toBe(true)
          expect(rupiah).toBe(isMet ? wholeRupiah : 0n)
        }
        expect(sumDue(benefits) + sumMissed(benefits)).toBe(
          benefits.reduce((sum, { wholeRupiah }) => sum + wholeRupiah, 0n),
        )
      }),
      { numRuns: 3_000 },
    )
  })

  test('leave to nobody but an heir what is not the funeral money', () => {
    const long = { monthOfMembership: 100, monthsContributed: 100 }
    fc.assert(
      fc.property(fc.boolean(), aProtection, aRupiah, (isAtWork, protection, baseRupiah) => {
        const death = { ...eventWithoutDetails('DEATH', DAY, isAtWork), hasNoHeir: true }
        const tariff = { baseRupiah, terms: inventedTerms() }
        for (const { kind, condition, isMet } of benefitsFor(death, protection, long, tariff)) {
          const isFuneral = kind === 'DEATH_FUNERAL' || kind === 'ACCIDENT_FUNERAL'
          if (isMet || condition === 'HEIR_KNOWN') expect(isMet).toBe(isFuneral)
        }
        const withHeir = benefitsFor({ ...death, hasNoHeir: false }, protection, long, tariff)
        expect(withHeir.some(({ condition }) => condition === 'HEIR_KNOWN')).toBe(false)
      }),
    )
  })

  test('grow with the base and with the amounts of the law, and never shrink', () => {
    fc.assert(
      fc.property(anEvent, aProtection, aMembership, aRupiah, aRupiah, (event, protection, membership, base, more) => {
        const due = (baseRupiah: bigint, terms: BenefitTerms) =>
          sumDue(benefitsFor(event, protection, membership, { baseRupiah, terms }))
        expect(due(base + more, inventedTerms()) >= due(base, inventedTerms())).toBe(true)
        expect(due(base, inventedTerms(3n)) >= due(base, inventedTerms(2n))).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  test('are none due in a month without protection, whatever else is so', () => {
    fc.assert(
      fc.property(anEvent, aMembership, aRupiah, (event, membership, baseRupiah) => {
        const lapsed = { state: 'LAPSED', programmes: ['WORK_ACCIDENT', 'DEATH'] } as const
        const benefits = benefitsFor(event, lapsed, membership, { baseRupiah, terms: inventedTerms() })
        expect(sumDue(benefits)).toBe(0n)
        expect(new Set(benefits.map(({ condition }) => condition)).size).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1_000 },
    )
  })

  test('come from the insurance that covers the event, so that the other one alone pays nothing', () => {
    const death = eventWithoutDetails('DEATH', DAY, false)
    const tariff = { baseRupiah: 1_000n, terms: inventedTerms() }
    expect(sumDue(benefitsFor(death, { state: 'PROTECTED', programmes: ['WORK_ACCIDENT'] }, LONG, tariff))).toBe(0n)
    expect(sumDue(benefitsFor(death, { state: 'PROTECTED', programmes: ['DEATH'] }, LONG, tariff))).toBe(4_211n)
    expect(benefitsFor(eventWithoutDetails('ACCIDENT', DAY, false), PROTECTED, LONG, tariff)).toEqual([])
  })

  test('name the term that holds on the day of the event, and refuse a day of which the law says nothing', () => {
    const dated = [
      { key: 'DEATH_CASH', amount: 14n, validFrom: '2015-07-01', validUntil: '2019-12-02', legalBasis: 'PP 44/2015' },
      { key: 'DEATH_CASH', amount: 20n, validFrom: '2019-12-02', validUntil: null, legalBasis: 'PP 82/2019' },
    ]
    expect(termOf(termsOn(dated, '2019-12-01'), 'DEATH_CASH')).toMatchObject({ amount: 14n, legalBasis: 'PP 44/2015' })
    expect(termOf(termsOn(dated, '2019-12-02'), 'DEATH_CASH')).toMatchObject({ amount: 20n })
    expect(() => termOf(termsOn(dated, '2015-06-30'), 'DEATH_CASH')).toThrow('no term DEATH_CASH')
  })
})

test('a wage is replaced in full for the first months, then in part, as a count day by day says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), aRupiah, (days, base) => {
      let thousandths = 0n
      for (let day = 1; day <= days; day++) thousandths += base * (day <= 250 ? 1000n : 400n)
      expect(wageReplaced(days, base, inventedTerms())).toBe(thousandths / 25_000n)
    }),
    { numRuns: 1_000 },
  )
})

describe('what a region gives at a death', () => {
  const someGrants = fc.array(fc.record({ rupiah: aRupiah, legalBasis: fc.string() }), { maxLength: 3 })

  test('never touches what the insurer owes: without it every other benefit is the same', () => {
    fc.assert(
      fc.property(anEvent, aProtection, aMembership, aRupiah, someGrants, (event, state, membership, base, grants) => {
        const tariff = { baseRupiah: base, terms: inventedTerms() }
        const withGrants = benefitsFor(event, state, membership, { ...tariff, grants })
        expect(withGrants.filter((benefit) => !isOfRegion(benefit))).toEqual(
          benefitsFor(event, state, membership, tariff),
        )
      }),
      { numRuns: 3_000 },
    )
  })

  test('is each grant once at a death in a protected month, nothing otherwise, and grows with each of them', () => {
    fc.assert(
      fc.property(anEvent, aMembership, aRupiah, someGrants, aRupiah, (event, membership, base, grants, more) => {
        const tariff = { baseRupiah: base, terms: inventedTerms() }
        const grantsDue = (state: Parameters<typeof benefitsFor>[1], all: typeof grants) =>
          benefitsFor(event, state, membership, { ...tariff, grants: all }).filter(isOfRegion)
        const sum = grants.reduce((total, { rupiah }) => total + rupiah, 0n)
        expect(sumDue(grantsDue(PROTECTED, grants))).toBe(event.kind === 'DEATH' ? sum : 0n)
        expect(sumDue(grantsDue({ state: 'LAPSED', programmes: [] }, grants))).toBe(0n)
        const larger = [...grants, { rupiah: more, legalBasis: 'Perbup lain' }]
        expect(sumDue(grantsDue(PROTECTED, larger)) >= sumDue(grantsDue(PROTECTED, grants))).toBe(true)
        expect(grantsDue(PROTECTED, grants).map(({ legalBasis }) => legalBasis)).toEqual(
          event.kind === 'DEATH' ? grants.map(({ legalBasis }) => legalBasis) : [],
        )
      }),
      { numRuns: 2_000 },
    )
  })
})
