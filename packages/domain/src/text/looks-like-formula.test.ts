import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeFormula } from './looks-like-formula.ts'

test.for([
  '=1+1',
  '+62',
  '-1',
  '@a',
  '\t1',
  '\r1',
  ' =1',
  '\u00a0=1',
  '\u3000＝1',
  '\u200b＋1',
  '\u200e@a',
  '−1',
  '﹦1',
])('%j is run as a formula by some spreadsheet', (text) => {
  expect(looksLikeFormula(text)).toBe(true)
})

test.for(['', 'Siti', 'a=1', '1-2', ' Siti', '(=1)', "'=1"])('%j is a text', (text) => {
  expect(looksLikeFormula(text)).toBe(false)
})

test('nothing that begins with an apostrophe is one', () => {
  fc.assert(fc.property(fc.string(), (text) => !looksLikeFormula(`'${text}`)))
})
