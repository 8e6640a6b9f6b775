import { looksLikeFormula } from '@payung/domain/text/looks-like-formula'
import { looksLikeFormula as looksSoInFiles } from '@payung/table-files/cell-value'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('files that the console writes neutralise the same cells as files that the API writes', () => {
  const start = fc.constantFrom(
    ' ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u200b',
    '=',
    '＝',
    '-',
    '−',
    '+',
    '＋',
    '@',
    '＠',
    "'",
    'a',
  )
  const text = fc.tuple(fc.array(start, { maxLength: 4 }), fc.string({ maxLength: 3 }))
  fc.assert(
    fc.property(text, ([signs, rest]) => {
      const cell = signs.join('') + rest
      expect(looksLikeFormula(cell)).toBe(looksSoInFiles(cell))
    }),
  )
})
