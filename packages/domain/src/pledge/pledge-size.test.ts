import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restCarries, restOfAgreement, sizeOfPledge } from './pledge-size.ts'

describe('the size of a pledge', () => {
  test('is what its workers cost, or as many whole workers as its amount pays', () => {
    expect(sizeOfPledge({ workers: 120 }, 100_800n)).toEqual({ workers: 120, rupiah: 12_096_000n })
    expect(sizeOfPledge({ rupiah: 12_100_000n }, 100_800n)).toEqual({ workers: 120, rupiah: 12_100_000n })
    expect(sizeOfPledge({ rupiah: 100_799n }, 100_800n).workers).toBe(0)
  })

  test('refuses a price, an amount or a number that is nothing', () => {
    expect(() => sizeOfPledge({ workers: 1 }, 0n)).toThrow(RangeError)
    expect(() => sizeOfPledge({ workers: 0 }, 1n)).toThrow(RangeError)
    expect(() => sizeOfPledge({ rupiah: 0n }, 1n)).toThrow(RangeError)
  })

  test('leaves less of an amount than one more worker costs', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 14n), fc.bigInt(10_000n, 10n ** 7n), (rupiah, price) => {
        const { workers } = sizeOfPledge({ rupiah }, price)
        const left = rupiah - BigInt(workers) * price
        return left >= 0n && left < price
      }),
    )
  })
})

const size = fc.record({ workers: fc.integer({ min: 1, max: 1_000 }), rupiah: fc.bigInt(1n, 10n ** 9n) })
const quota = fc.record({
  people: fc.option(fc.integer({ min: 0, max: 5_000 })),
  rupiah: fc.option(fc.bigInt(0n, 5n * 10n ** 9n)),
})

describe('the rest of an agreement', () => {
  test('carries nothing where it states neither people nor rupiah', () => {
    expect(restCarries(restOfAgreement({ people: null, rupiah: null }, []), { workers: 1, rupiah: 1n })).toBe(false)
  })

  test('is never overdrawn by pledges that it carried one after the other, in whichever order', () => {
    fc.assert(
      fc.property(quota, fc.array(size, { maxLength: 30 }), (of, pledges) => {
        const taken: typeof pledges = []
        for (const pledge of pledges) if (restCarries(restOfAgreement(of, taken), pledge)) taken.push(pledge)
        const people = taken.reduce((sum, { workers }) => sum + workers, 0)
        const rupiah = taken.reduce((sum, pledge) => sum + pledge.rupiah, 0n)
        return (of.people === null || people <= of.people) && (of.rupiah === null || rupiah <= of.rupiah)
      }),
    )
  })
})
