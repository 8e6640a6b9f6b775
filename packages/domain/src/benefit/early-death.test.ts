import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlyDeathMonths, earlyDeathsPerThousand } from './early-death.ts'

describe('early deaths', () => {
  test('are counted of a thousand, rounded half up', () => {
    expect(earlyDeathsPerThousand(2, 12)).toBe(167)
    expect(earlyDeathsPerThousand(1, 2000)).toBe(1)
    expect(earlyDeathsPerThousand(0, 7)).toBe(0)
    expect(() => earlyDeathsPerThousand(2, 1)).toThrow(RangeError)
    expect(() => earlyDeathsPerThousand(0, 0)).toThrow(RangeError)
  })

  test('never are less than nobody or more than all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (enrolled, part) => {
          const share = earlyDeathsPerThousand(Math.floor(enrolled * part), enrolled)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1000)
        },
      ),
    )
  })

  test('are looked at over twelve months of enrolment, this one the last', () => {
    expect(earlyDeathMonths('2026-12-15')).toEqual({ from: '2026-01-01', until: '2026-12-01' })
    expect(earlyDeathMonths('2026-11-28')).toEqual({ from: '2025-12-01', until: '2026-11-01' })
    expect(earlyDeathMonths('2026-01-31')).toEqual({ from: '2025-02-01', until: '2026-01-01' })
  })
})
