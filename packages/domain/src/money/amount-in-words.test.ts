import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords, numberInWords } from './amount-in-words.ts'

describe('a number in words', () => {
  test.each([
    [0n, 'nol'],
    [1n, 'satu'],
    [10n, 'sepuluh'],
    [11n, 'sebelas'],
    [12n, 'dua belas'],
    [19n, 'sembilan belas'],
    [20n, 'dua puluh'],
    [21n, 'dua puluh satu'],
    [41n, 'empat puluh satu'],
    [100n, 'seratus'],
    [101n, 'seratus satu'],
    [111n, 'seratus sebelas'],
    [200n, 'dua ratus'],
    [1_000n, 'seribu'],
    [1_001n, 'seribu satu'],
    [1_100n, 'seribu seratus'],
    [1_616n, 'seribu enam ratus enam belas'],
    [2_000n, 'dua ribu'],
    [11_000n, 'sebelas ribu'],
    [21_000n, 'dua puluh satu ribu'],
    [100_000n, 'seratus ribu'],
    [101_000n, 'seratus satu ribu'],
    [1_000_000n, 'satu juta'],
    [1_001_000n, 'satu juta seribu'],
    [75_489n, 'tujuh puluh lima ribu empat ratus delapan puluh sembilan'],
    [1_000_000_000n, 'satu miliar'],
    [1_000_000_000_000n, 'satu triliun'],
    [-16_800n, 'minus enam belas ribu delapan ratus'],
  ])('%s is “%s”', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  test('the province’s bill of 2023 in rupiah', () => {
    expect(amountInWords(2_917_454_400n)).toBe(
      'dua miliar sembilan ratus tujuh belas juta empat ratus lima puluh empat ribu empat ratus rupiah',
    )
  })

  test('a number that nobody can pay is refused, not cut off', () => {
    expect(numberInWords(10n ** 21n - 1n)).toMatch(/^sembilan ratus .* kuintiliun .* sembilan$/)
    expect(() => numberInWords(10n ** 21n)).toThrow(RangeError)
  })

  test('the words read back as the number, whichever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 21n) + 1n, max: 10n ** 21n - 1n }), (value) => {
        const words = numberInWords(value)
        expect(words).toMatch(/^[a-z]+( [a-z]+)*$/)
        expect(read(words)).toBe(value)
      }),
      { numRuns: 2_000 },
    )
  })
})

const GROUPS = ['ribu', 'juta', 'miliar', 'triliun', 'kuadriliun', 'kuintiliun']
const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

/** Reads words as a person does: left to right, `se-` for one. */
function read(words: string): bigint {
  if (words.startsWith('minus ')) return -read(words.slice(6))
  const spelled = words.replace(/\bse(?=(belas|puluh|ratus|ribu)\b)/g, 'satu ')
  let [whole, group, last] = [0n, 0n, 0n]
  for (const word of spelled.split(' ')) {
    const power = GROUPS.indexOf(word)
    if (DIGITS.includes(word)) last = BigInt(DIGITS.indexOf(word))
    else if (word === 'belas') [group, last] = [group + 10n + last, 0n]
    else if (word === 'puluh') [group, last] = [group + 10n * last, 0n]
    else if (word === 'ratus') [group, last] = [group + 100n * last, 0n]
    else if (power >= 0) [whole, group, last] = [whole + (group + last) * 1_000n ** BigInt(power + 1), 0n, 0n]
    else throw new Error(`“${word}” is no number`)
  }
  return whole + group + last
}
