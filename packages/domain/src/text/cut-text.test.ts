import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './cut-text.ts'

test.each([
  ['Ana', 5, 'Ana'],
  ['Anastasia', 3, 'Ana'],
  ['Ana😀', 4, 'Ana'],
  ['Ana😀', 5, 'Ana😀'],
  ['😀😀', 1, ''],
  ['x', 0, ''],
])('%j in %i units is %j', (text, lengthMax, expected) => {
  expect(cutText(text, lengthMax)).toBe(expected)
})

test('a text that could be read still can, begins as before and loses one unit at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (text, lengthMax) => {
      const cut = cutText(text, lengthMax)
      expect(cut.isWellFormed()).toBe(true)
      expect(text.startsWith(cut)).toBe(true)
      expect(cut.length).toBeLessThanOrEqual(lengthMax)
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, lengthMax) - 1)
    }),
  )
})
