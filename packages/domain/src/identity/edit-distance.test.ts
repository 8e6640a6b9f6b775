import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 })

describe('edit distance', () => {
  test.each([
    ['nelayan', 'nelayan', 0],
    ['nelayan', 'nelyan', 1],
    ['nelayan', 'nealyan', 1], // two letters swapped
    ['petani', 'petanni', 1],
    ['petani', 'pedagang', 4],
    ['', 'abc', 3],
  ])('of %s and %s is %d', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance)
  })

  test('stops counting just beyond the limit', () => {
    expect(editDistance('petani', 'penganyam', 2)).toBe(3)
    expect(editDistance('', 'a very long title', 2)).toBe(3)
  })

  test('is the same both ways and zero only for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
        expect(editDistance(a, b, 9) === 0).toBe(a === b)
      }),
    )
  })

  test('a limit never changes an answer within it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 20), limit + 1))
      }),
    )
  })
})
