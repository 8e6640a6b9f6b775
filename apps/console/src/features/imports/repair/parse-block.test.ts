import { expect, test } from 'vitest'
import { parseBlock } from './parse-block.ts'

test.each<[string, string, readonly (readonly string[])[]]>([
  ['one cell', 'Permata Jaya', [['Permata Jaya']]],
  ['a row', 'a\tb\t', [['a', 'b', '']]],
  [
    'rows with the line end that Excel adds',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['an empty row between', 'a\n\nb', [['a'], [''], ['b']]],
  ['line ends and tabs within a cell', '"a\nb\tc"\td', [['a\nb\tc', 'd']]],
  ['doubled quotes', '"kata ""ini"""\tx', [['kata "ini"', 'x']]],
  ['a quote in the middle is a letter', 'O"Brien\tx', [['O"Brien', 'x']]],
  ['a quote that never ends takes the rest', '"a\tb', [['a\tb']]],
  ['nothing', '', [['']]],
])('%s', (_, text, rows) => {
  expect(parseBlock(text)).toEqual(rows)
})
