import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from './wrap-text.ts'

/** Every letter one wide. */
const wrap = (text: string, width: number) => wrapText(text, width, (part) => part.length)

test('breaks between words, as late as possible', () => {
  expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga'])
  expect(wrap('satu dua tiga', 6)).toEqual(['satu', 'dua', 'tiga'])
})

test('a text that fits is left as it is, spaces included', () => {
  expect(wrap('a  b', 4)).toEqual(['a  b'])
  expect(wrap('', 4)).toEqual([''])
})

test('words that a no-break space binds stay in one line, and are written with a plain space', () => {
  expect(wrap('mulai 1\u00a0Januari', 9)).toEqual(['mulai', '1 Januari'])
  expect(wrap('1\u00a0Januari', 9)).toEqual(['1 Januari'])
})

test('a line break stays one', () => {
  expect(wrap('a\nb', 10)).toEqual(['a', 'b'])
})

test('a word wider than a line is cut', () => {
  expect(wrap('6112055511820202', 6)).toEqual(['611205', '551182', '0202'])
})

test('no line is too wide and no letter is lost, whatever the text', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 20 })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 15 }), (some, width) => {
      const lines = wrap(some.join(' '), width)
      expect(lines.filter((line) => line.length > width)).toEqual([])
      expect(lines.join('').replaceAll(' ', '')).toBe(some.join(''))
    }),
  )
})
