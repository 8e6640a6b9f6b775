import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asPrinted, isPrintable, paperFault, withoutUnprintable } from './paper-letters.ts'

test.each([
  'Perlindungan Nelayan “Sungai Kakap” 2027 – tahap II (50%)',
  'Keputusan Bupati Nomor 96/Dinsos/2025; lihat Pasal 3 ayat (1) < 5 & > 2',
  'Nguyễn Thị Été',
  'bahwa\nbaris kedua',
])('%s is printed as it stands', (text) => {
  expect(paperFault(text)).toBeNull()
})

test.each([
  ['Program 😀 2027', '😀', 'Program 2027'],
  ['Program \u202E2027', 'U+202E', 'Program 2027'],
  ['Програм 2027', 'П р о г а', '2027'],
  ['Program <b>tebal</b>', '<b> </b>', 'Program tebal'],
  ['Program\u2011uji', 'U+2011', 'Program-uji'],
])('%s is refused with its sign and the repair “%3$s”', (text, sign, repaired) => {
  expect(withoutUnprintable(text)).toBe(repaired)
  const fault = paperFault(text)
  expect(fault?.id).toContain(sign === 'U+2011' ? '\u2011' : sign)
  expect(fault?.en).toContain(`Write for example: ${repaired}`)
})

test('a repaired text has no fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(paperFault(withoutUnprintable(text))).toBeNull()
    }),
  )
})

test.each([
  ['Jl. Melati No. 4', 'Jl. Melati No. 4'],
  ['Gg. 玫瑰 4', 'Gg. ?? 4'],
  ['Rumah 😀 biru', 'Rumah ? biru'],
  ['Jl.\u202E Melati', 'Jl. Melati'],
  ['Jl. A\u2011Yani', 'Jl. A-Yani'],
  ['เกาะ', '????'],
  ['Jl. \uD800', 'Jl. ?'],
])('%s stands on paper as %s', (text, printed) => {
  expect(asPrinted(text)).toBe(printed)
})

test('whatever a record holds, papers print what is shown of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isPrintable(asPrinted(text))).toBe(true)
    }),
  )
})
