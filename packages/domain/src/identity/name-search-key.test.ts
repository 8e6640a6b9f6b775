import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameSearchKey } from './name-search-key.ts'

describe('names that are written in different ways', () => {
  test.each([
    [
      'Muhammad Yusuf',
      'Mohamad Yusuf',
      'Muhamad Jusuf',
      'Moh. Yusuf',
      'Mhd Yusuf',
      'M. Yusuf',
      'M Jusuf',
      'Mochammad Yusuf',
    ],
    ['Jaya', 'Djaja', 'DJAYA', 'jaja'],
    ['Cut Nyak Dien', 'Tjoet Njak Dien'],
    ['Sukarno', 'Soekarno'],
    ['Syarif Saputra', 'Sjarif Saputra', 'SYARIF  SAPUTRA'],
    ['Ahmad', 'Achmad', 'Akhmad', 'Achmmad'],
    ['Siti Fatimah', 'St. Fathimah', 'Hj. Siti Fatimah', 'Sitti Fattimah, S.Pd'],
    ['Abdul Rahman', 'Abd. Rahman', 'H. Abdul Rahman'],
    ['Kristina', 'Christina'],
    ['Hasanuddin', 'Hasanudin'],
    ["Usman Ma'ruf", 'Usman Maruf', 'Usman Ma’ruf'],
    ['Taufik', 'Taufiq'],
    ['José', 'Jose'],
  ])('%s has one key with its other spellings', (name, ...others) => {
    for (const other of others) expect(nameSearchKey(other)).toBe(nameSearchKey(name))
  })

  test('the order of the words and an initial further back are kept', () => {
    expect(nameSearchKey('Kusuma Yuliana')).not.toBe(nameSearchKey('Yuliana Kusuma'))
    expect(nameSearchKey('Usman M')).toBe('usman m')
    expect(nameSearchKey('M')).toBe('m')
  })

  test('different names stay different', () => {
    const names = ['Siti', 'Sari', 'Santi', 'Yanti', 'Dewi', 'Darma', 'Marwan', 'Marta', 'Petrus']
    expect(new Set(names.map(nameSearchKey)).size).toBe(names.length)
  })
})

describe('a search key', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdhijklmnoprstuxqyz .,'.split('')), maxLength: 24 })

  test('is plain: lower-case letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameSearchKey(name)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
      }),
    )
  })

  test('does not depend on case or spacing', () => {
    fc.assert(
      fc.property(letters, (name) => {
        expect(nameSearchKey(`  ${name.toUpperCase().replaceAll(' ', '  ')} `)).toBe(nameSearchKey(name))
      }),
    )
  })

  test('leaves no older spelling of a sound in a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'acdhjknoptsuxqy'.split('')), minLength: 3 }), (word) => {
        expect(nameSearchKey(nameSearchKey(word))).toBe(nameSearchKey(word))
      }),
      { numRuns: 1000 },
    )
  })
})
