import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCitizenship } from './citizenship.ts'

test.for([
  ['WNI', 'INDONESIAN'],
  [' warga-negara Indonesia ', 'INDONESIAN'],
  ['INDONESIA', 'INDONESIAN'],
  ['W.N.A', null],
  ['WNA', 'FOREIGN'],
  ['Orang Asing', 'FOREIGN'],
  ['WNA (KITAP)', 'FOREIGN'],
  ['bukan WNI', null],
  ['WNI/WNA', null],
  ['Malaysia', null],
  ['', null],
] as const)('the cell "%s" says %s', ([text, citizenship]) => {
  expect(readCitizenship(text)).toBe(citizenship)
})

test('blanks, marks and capital letters change nothing', () => {
  const around = fc.constantFrom('', ' ', '"', '(', '.', '\u00a0')
  fc.assert(
    fc.property(around, around, fc.constantFrom('wni', 'WNA', 'Asing', 'tidak tahu'), (before, after, word) => {
      expect(readCitizenship(`${before}${word}${after}`)).toBe(readCitizenship(word.toUpperCase()))
    }),
  )
})
