import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortPairs, thresholdFaults } from './likeness-thresholds.ts'

test('thresholds are whole numbers from 50 to 100, the obvious above the possible', () => {
  expect(thresholdFaults({ possible: 50, obvious: 100 })).toEqual([])
  expect(thresholdFaults({ possible: 49, obvious: 101 })).toEqual([
    { path: 'possible', code: 'THRESHOLD_OUT_OF_RANGE' },
    { path: 'obvious', code: 'THRESHOLD_OUT_OF_RANGE' },
  ])
  expect(thresholdFaults({ possible: 70.5, obvious: 90 })).toEqual([
    { path: 'possible', code: 'THRESHOLD_OUT_OF_RANGE' },
  ])
  expect(thresholdFaults({ possible: 80, obvious: 80 })).toEqual([{ path: 'obvious', code: 'THRESHOLDS_NOT_IN_ORDER' }])
})

test('a pair at a threshold has reached it', () => {
  const counts = [69, 70, 89, 90].map((score) => ({ score, count: 1 }))
  expect(sortPairs(counts, { possible: 70, obvious: 90 })).toEqual({ obvious: 1, possible: 2, dropped: 1 })
})

test('every pair becomes exactly one of the three, and a higher threshold never finds more', () => {
  const counts = fc.array(fc.record({ score: fc.integer({ min: 0, max: 100 }), count: fc.nat(1000) }))
  const value = fc.integer({ min: 50, max: 99 })
  fc.assert(
    fc.property(counts, value, value, (all, possible, higher) => {
      const [low, high] = [Math.min(possible, higher), Math.max(possible, higher)]
      const [first, second] = [
        sortPairs(all, { possible: low, obvious: 100 }),
        sortPairs(all, { possible: high, obvious: 100 }),
      ]
      expect(first.obvious + first.possible + first.dropped).toBe(all.reduce((total, { count }) => total + count, 0))
      expect(second.possible).toBeLessThanOrEqual(first.possible)
    }),
  )
})
