import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeFormula } from './looks-like-formula.ts'
import { neutralisedText } from './neutralised-text.ts'

test.for([
  ['=1+1', "'=1+1"],
  ['Dinas; =WEBSERVICE(A1)', "Dinas;' =WEBSERVICE(A1)"],
  ['Budi,=A1,x', "Budi,'=A1,x"],
  ['a\t＝A1', "a\t'＝A1"],
  ['Siti, 12; rusak: 3', 'Siti, 12; rusak: 3'],
] as const)('%j is written as %j', ([text, written]) => {
  expect(neutralisedText(text)).toBe(written)
})

test('no part of a text is run as a formula, at whatever sign a spreadsheet splits it', () => {
  const signs = fc.constantFrom(' ', '\t', '\n', ',', ';', '|', '\u00a0', '=', '＝', '-', '−', '+', '@', "'", 'a')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 8 }), fc.constantFrom(',', ';', '|', '\t'), (parts, sign) => {
      const cells = neutralisedText(parts.join('')).split(sign)
      expect(cells.filter((cell) => looksLikeFormula(cell.trimStart()))).toEqual([])
    }),
  )
})
