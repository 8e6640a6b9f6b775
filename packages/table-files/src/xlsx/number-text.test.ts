import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberText } from './number-text.ts'

test.each([
  ['0', '0'],
  ['007', '007'],
  ['-16800', '-16800'],
  ['16800.0', '16800'],
  ['6.11205551182020E+15', '6112055511820200'],
  ['6112055511820203.0', '6112055511820203'],
  ['1E3', '1000'],
  ['0E5', '0'],
  ['.5', '0.5'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['0.10000000000000001', '0.1'],
  ['1e-7', '0.0000001'],
  ['1.5E-9', '0.0000000015'],
])('%s stands in the sheet as %s', (raw, text) => {
  expect(numberText(raw)).toBe(text)
})

test('what is no number is passed on as it is', () => {
  expect(numberText('n/a')).toBe('n/a')
})

test('every whole number up to 2^53 keeps its digits, whichever way it was written', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (number) => {
      expect(numberText(String(number))).toBe(String(number))
      expect(numberText(number.toExponential().toUpperCase())).toBe(String(number === 0 ? 0 : number))
    }),
  )
})

test('every fraction reads back as the same number, without exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (number) => {
      const text = numberText(String(number))
      expect(text).not.toMatch(/e/i)
      expect(Number(text)).toBe(number === 0 ? 0 : number)
    }),
  )
})
