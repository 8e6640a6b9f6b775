import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesFit } from './name-fit.ts'
import { nameSearchKey } from './name-search-key.ts'

/** Titles such as `kh` and short forms such as `st` are read otherwise beside a name than where they stand alone. */
const isReadAlike = (word: string) =>
  nameSearchKey(`${word} budi`) === `${nameSearchKey(word)} budi` &&
  nameSearchKey(`budi ${word}`) === `budi ${nameSearchKey(word)}`

describe('a name beside a NIK', () => {
  test.each([
    ['Yuliana', 'YULIANA'],
    ['Moh. Jusuf', 'Muhammad Yusuf Saputra'],
    ['Ani', 'Ani Suryani'],
    ['Suryani, S.Pd.', 'Hj. Suriani'],
    ['Fatimah', 'Patimah'],
    ['Budi Santoso', 'Santosa Budi'],
    ['—', 'Ani Suryani'],
  ])('fits: %s and %s', (written, recorded) => {
    expect(namesFit(written, recorded)).toBe(true)
  })

  test.each([
    ['Sulaiman', 'Edi'],
    ['Siti Aminah', 'Siti Fatimah'],
    ['Budi Santoso', 'Budi Hartono'],
    ['Ani Suryani', 'Ani Rohani'],
  ])('does not fit: %s and %s', (written, recorded) => {
    expect(namesFit(written, recorded)).toBe(false)
  })

  test('fits itself, each of its words, and fits both ways or neither', () => {
    const aName = fc
      .array(fc.stringMatching(/^[a-z]{2,9}$/).filter(isReadAlike), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(aName, aName, (a, b) => {
        expect(namesFit(a, a)).toBe(true)
        expect(namesFit(a, b)).toBe(namesFit(b, a))
        expect(namesFit(a, `${a} ${b}`)).toBe(true)
        expect(namesFit(`${b} ${a}`, a)).toBe(true)
      }),
    )
  })
})
