import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanName, initials, withoutTitles } from './person-name.ts'

describe('keeping a name', () => {
  test('spaces collapse and spelling stays', () => {
    expect(cleanName('  Yuliana \t Kusuma\n')).toBe('Yuliana Kusuma')
    expect(cleanName("MA'RUF Dj.")).toBe("MA'RUF Dj.")
    expect(cleanName('Ma\u1fefruf')).toBe("Ma'ruf")
  })

  test('what nobody can see does not get into a decree', () => {
    expect(cleanName('Siti\u202e imaN\u0000\u200b')).toBe('Siti imaN')
  })

  test('a kept name is kept unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text))
      }),
    )
  })
})

describe('titles', () => {
  test.each([
    ['H. Usman', 'Usman'],
    ['Hj.Siti Aminah', 'Siti Aminah'],
    ['Drs. H. Ismail, M.Si', 'Ismail'],
    ['Rusdi, S.Pd.I., M.Pd', 'Rusdi'],
    ['Marta S.Pd', 'Marta'],
    ['Ir. Bambang', 'Bambang'],
  ])('%s is %s', (name, expected) => {
    expect(withoutTitles(name).join(' ')).toBe(expected)
  })

  test.each(['Haji', 'Liu Se', 'Darma St', 'Usman H'])('%s is a name to the end', (name) => {
    expect(withoutTitles(name).join(' ')).toBe(name)
  })
})

test('initials are those of the first and the last name', () => {
  expect(initials('Maria Goreti Lusi')).toBe('ML')
  expect(initials('Hj. Siti Aminah, S.Pd')).toBe('SA')
  expect(initials('Sukarno')).toBe('S')
  expect(initials("'ulya 2")).toBe('U')
  expect(initials('')).toBe('')
})
