import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companyName, LEGAL_FORMS } from './company-application.ts'

describe('the name of a company', () => {
  test.for([
    ['PT', 'Maju Jaya', 'PT Maju Jaya'],
    ['PT', 'pt. Maju  Jaya', 'PT Maju Jaya'],
    ['PT', 'Ptolemeus', 'PT Ptolemeus'],
    ['COOPERATIVE', 'koperasi Tani', 'Koperasi Tani'],
    ['PUBLIC', ' Perumda Air Minum ', 'Perumda Air Minum'],
  ] as const)('of a %s that writes “%s” is “%s”', ([form, written, name]) => {
    expect(companyName(form, written)).toBe(name)
  })

  test('is the same when it is written with its form again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEGAL_FORMS),
        fc.stringMatching(/^[A-Z][a-z]{2,20}( [A-Z][a-z]{2,20})?$/),
        (form, written) => {
          const name = companyName(form, written)
          expect(companyName(form, name)).toBe(name)
        },
      ),
    )
  })
})
