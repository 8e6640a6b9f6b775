import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageCode, pageCodesIn } from './page-code.ts'

const HASH = 'ab12'.repeat(16)
const CODE = 'k7qmkodekeputusan222'

test('a code names decree, paper and page, and is found again in whatever stands around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom('TEXT', 'ANNEX'), (page, part) => {
      const code = pageCode({ publicCode: CODE, approvedHash: HASH }, part, page)
      expect(code).toMatch(new RegExp(`^K7QM-${part === 'TEXT' ? 'N' : 'L'}${page}-[A-HJ-NP-Z2-9]{4}$`))
      expect(pageCodesIn(`Disetujui · Kode halaman ${code} Halaman ${page} dari 12`)).toEqual([code])
    }),
  )
})

test('another page, another part, another content and another decree each have another code', () => {
  const codes = [1, 2, 3].flatMap((page) =>
    (['TEXT', 'ANNEX'] as const).flatMap((part) =>
      ['a', 'b'].flatMap((hash) =>
        [CODE, 'x9pzkodekeputusan222'].map((code) => pageCode({ publicCode: code, approvedHash: hash }, part, page)),
      ),
    ),
  )
  expect(new Set(codes).size).toBe(codes.length)
})
