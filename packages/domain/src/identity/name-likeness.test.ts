import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameLikeness } from './name-likeness.ts'
import { nameSearchKey } from './name-search-key.ts'
import { nameSound } from './name-sound.ts'

const likeness = (a: string, b: string) => nameLikeness(nameSearchKey(a), nameSearchKey(b))
const aName = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))

describe('the likeness of names', () => {
  test.each([
    ['Muhammad Jusuf', 'Moh. Yusuf'],
    ['M. Yusuf Saputra', 'Saputra Muhammad Yusuf'],
    ['H. Soekarno, S.Pd.', 'Sukarno'],
    ['Djaja Kusuma', 'Jaya Kusuma'],
  ])('%s and %s are one name', (a, b) => {
    expect(likeness(a, b)).toBe(1)
  })

  test.each([
    ['Yusuf Saputra', 'Yusup Saputra'],
    ['Siti Rohani', 'St. Ruhani'],
    ['Y. Saputra', 'Yusuf Saputra'],
    ['Hermanto', 'Hermato'],
    ['Fatimah', 'Patimah'],
  ])('%s and %s are nearly one', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThan(0.75)
    expect(likeness(a, b)).toBeLessThan(1)
  })

  test.each([
    ['Siti Aminah', 'Siti Maimunah'],
    ['Muhammad Ali', 'Muhammad Rizki'],
    ['Petrus', 'Paulus'],
    ['Yusuf Saputra A', 'Yusuf Saputra D', 0.8],
    ['A', 'Budi'],
    ['', 'Budi'],
  ] as const)('%s and %s are two', (a, b, atMost: number = 0.7) => {
    expect(likeness(a, b)).toBeLessThan(atMost)
  })

  test('is between 0 and 1, the same both ways round, and whole for a name and itself in any order', () => {
    fc.assert(
      fc.property(aName, aName, (a, b) => {
        const likeness = nameLikeness(a, b)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(nameLikeness(b, a)).toBeCloseTo(likeness, 10)
        expect(nameLikeness(a, a.split(' ').reverse().join(' '))).toBeCloseTo(1, 10)
      }),
    )
  })

  test('a word with one wrong letter never makes a name liker than the right one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,9}$/), fc.nat(8), (word, at) => {
        const wrong = `${word.slice(0, at % word.length)}q${word.slice((at % word.length) + 1)}`
        expect(nameLikeness(word, wrong)).toBeLessThanOrEqual(1)
        expect(nameLikeness(word, wrong)).toBeGreaterThan(0.6)
      }),
    )
  })
})

test('the sound of a name is what is heard of it, word by word', () => {
  expect(nameSound('yusuf saputra')).toBe('sp sptr')
  expect(nameSound('yusup saputra')).toBe('sp sptr')
  expect(nameSound('zulkifli')).toBe(nameSound('sulkipli'))
})
