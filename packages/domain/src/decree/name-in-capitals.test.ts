import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameInCapitals } from './name-in-capitals.ts'

test.each([
  ['H. Sujiwo', 'H. SUJIWO'],
  ['Drs. H. Ahmad Yani, M.Si.', 'Drs. H. AHMAD YANI, M.Si.'],
  ['Hj. Siti Nurhaliza, S.E., M.M.', 'Hj. SITI NURHALIZA, S.E., M.M.'],
  ['……………………………', '……………………………'],
])('writes the name %s below a hand as %s', (name, written) => {
  expect(nameInCapitals(name)).toBe(written)
})

test('changes no letter but its size, and nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcDEF .,’-') }), (name) => {
      const written = nameInCapitals(name)
      expect(written.toLowerCase()).toBe(name.toLowerCase())
      expect(nameInCapitals(written)).toBe(written)
    }),
  )
})
