import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisePhoneNumber } from './phone-number.ts'

describe('telephone numbers', () => {
  test('have no fewer and no more digits than the plan allows', () => {
    const national = (digits: number) => normalisePhoneNumber(`02${'1'.repeat(digits - 1)}`)
    expect([national(6), national(7) !== null, national(12) !== null, national(13)]).toEqual([null, true, true, null])
    const foreign = (digits: number) => normalisePhoneNumber(`+60${'1'.repeat(digits - 2)}`)
    expect([foreign(7), foreign(8) !== null, foreign(15) !== null, foreign(16)]).toEqual([null, true, true, null])
  })

  test.each([
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '6281234567890',
    '81234567890',
    "'081234567890",
    '+62(0)81234567890',
  ])('%s is one number', (text) => {
    expect(normalisePhoneNumber(text)).toBe('+6281234567890')
  })

  test('a landline and a Malaysian number are numbers too', () => {
    expect(normalisePhoneNumber('(0561) 123456')).toBe('+62561123456')
    expect(normalisePhoneNumber('+60 12-345 6789')).toBe('+60123456789')
  })

  test.each(['', '-', '0812', '08123456789012345', 'tidak ada', '112', '+0812345678', '081234x67890'])(
    '“%s” is none',
    (text) => {
      expect(normalisePhoneNumber(text)).toBe(null)
    },
  )

  test('a normalised number stays as it is', () => {
    const mobile = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 10 })
    fc.assert(
      fc.property(mobile, (digits) => {
        const once = normalisePhoneNumber(`08${digits}`)
        expect(once).toBe(`+628${digits}`)
        expect(normalisePhoneNumber(once ?? '')).toBe(once)
      }),
    )
  })
})
