import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLAIMS_FOR_DAYS, type CountedClaims, publishClaims, sumPublishedClaims } from './publish-claims.ts'

const FAMILY = 42_000_000n
const COUNTS = ['claims', 'open', 'late', 'paid', 'unasked'] as const
const SUMS = ['dueRupiah', 'paidRupiah'] as const

const someClaims: fc.Arbitrary<CountedClaims> = fc
  .record({
    claims: fc.nat({ max: 300 }),
    shares: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })),
    unasked: fc.nat({ max: 60 }),
    dueRupiah: fc.bigInt(0n, 12_600_000_000n),
    days: fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 })),
  })
  .map(({ claims, shares: [openShare, lateShare], unasked, dueRupiah, days: [first, second] }) => {
    const open = Math.floor((claims * openShare) / 100)
    const paid = claims - open
    return {
      ...{ claims, open, paid, unasked, dueRupiah, paidRupiah: dueRupiah / 2n },
      late: Math.floor((open * lateShare) / 100),
      medianDays: paid === 0 ? null : Math.min(first, second),
      slowDays: paid === 0 ? null : Math.max(first, second),
    }
  })

describe('figures of claims for whoever opens no case', () => {
  test('are multiples of five families, near what they stand for, and one family more or less changes at most a step', () => {
    fc.assert(
      fc.property(someClaims, (counted) => {
        const shown = publishClaims(counted, FAMILY)
        for (const name of COUNTS) {
          expect(shown[name] % 5).toBe(0)
          expect(Math.abs(shown[name] - counted[name])).toBeLessThanOrEqual(2)
        }
        for (const name of SUMS) expect(shown[name] % (FAMILY * 5n)).toBe(0n)
        const more = publishClaims({ ...counted, claims: counted.claims + 1 }, FAMILY)
        expect([0, 5]).toContain(more.claims - shown.claims)
      }),
      { numRuns: 2_000 },
    )
  })

  test('keep the order: no more is late than open, nor open than all, nor half later than nine of ten', () => {
    fc.assert(
      fc.property(someClaims, (counted) => {
        const { claims, open, late, medianDays, slowDays } = publishClaims(counted, FAMILY)
        expect(late <= open && open <= claims).toBe(true)
        expect((medianDays ?? 0) <= (slowDays ?? 0)).toBe(true)
        expect(medianDays === null).toBe(counted.paid < CLAIMS_FOR_DAYS)
      }),
      { numRuns: 2_000 },
    )
  })

  test('add up: the whole is the sum of its shown parts', () => {
    fc.assert(
      fc.property(fc.array(someClaims, { maxLength: 14 }), (parts) => {
        const shown = parts.map((part) => publishClaims(part, FAMILY))
        const whole = sumPublishedClaims(shown)
        for (const name of COUNTS) expect(whole[name]).toBe(shown.reduce((sum, part) => sum + part[name], 0))
        for (const name of SUMS) expect(whole[name]).toBe(shown.reduce((sum, part) => sum + part[name], 0n))
        expect([whole.medianDays, whole.slowDays]).toEqual([null, null])
      }),
      { numRuns: 500 },
    )
  })

  test('say of one claim nothing, and of nine no day', () => {
    const single = { claims: 1, open: 0, late: 0, paid: 1, unasked: 1, dueRupiah: FAMILY, paidRupiah: FAMILY }
    expect(publishClaims({ ...single, medianDays: 17, slowDays: 17 }, FAMILY)).toEqual({
      ...{ claims: 0, open: 0, late: 0, paid: 0, unasked: 0, dueRupiah: 0n, paidRupiah: 0n },
      ...{ medianDays: null, slowDays: null },
    })
    // After an accident at work a single family gets more than five after an ordinary death.
    for (const families of [1, 2]) {
      const accidents = {
        ...single,
        ...{ medianDays: null, slowDays: null },
        claims: families,
        paid: families,
        dueRupiah: 700_000_000n,
        paidRupiah: 700_000_000n,
      }
      expect(publishClaims(accidents, FAMILY)).toMatchObject({ claims: 0, dueRupiah: 0n, paidRupiah: 0n })
    }
    const nine = { ...single, claims: 9, paid: 9, medianDays: 17, slowDays: 31 }
    expect(publishClaims(nine, FAMILY)).toMatchObject({ claims: 10, medianDays: null })
    expect(publishClaims({ ...nine, claims: 10, paid: 10 }, FAMILY)).toMatchObject({ medianDays: 15, slowDays: 30 })
  })
})
