import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBusinessNumber } from './business-number.ts'

describe('a business number', () => {
  test.for([
    ['8120001234567', '8120001234567'],
    ['8120 0012 34567', '8120001234567'],
    ['0220.1000-51234', '0220100051234'],
  ])('%s is read as %s', ([written = '', read]) => {
    expect(readBusinessNumber(written)).toBe(read)
  })

  test.for([
    '',
    '812000123456',
    '81200012345678',
    '812000123456A',
    '0000000000000',
    '８１２０００１２３４５６７',
    '+8120001234567',
  ])('“%s” is none', (written) => {
    expect(readBusinessNumber(written)).toBeNull()
  })

  test('is read the same with any separators between its digits, and read again as itself', () => {
    const digits = fc.stringMatching(/^\d{13}$/).filter((text) => new Set(text).size > 1)
    const separators = fc.array(fc.constantFrom('', ' ', '.', '-'), { minLength: 13, maxLength: 13 })
    fc.assert(
      fc.property(digits, separators, (number, between) => {
        const written = [...number].map((digit, at) => `${between[at]}${digit}`).join('')
        expect(readBusinessNumber(written)).toBe(number)
        expect(readBusinessNumber(number)).toBe(number)
      }),
    )
  })

  test('never has another length than 13', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        expect(readBusinessNumber(written)?.length ?? 13).toBe(13)
      }),
    )
  })
})
