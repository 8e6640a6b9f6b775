import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishPurse } from './publish-purse.ts'

const MONTH = 16_800n

test('a purse of a hundred people over nine months is shown in steps of what ten of them cost, and a smaller one is not', () => {
  const money = { rupiah: 907n * MONTH, paidRupiah: 44n * MONTH, personMonths: 907n }
  expect(publishPurse(money, 9, MONTH)).toEqual({ rupiah: 900n * MONTH, paidRupiah: 0n })
  expect(publishPurse({ ...money, personMonths: 899n }, 9, MONTH)).toBeNull()
})

test('every amount is a multiple of what ten people cost, and so is every difference of amounts', () => {
  const people = fc.bigInt(900n, 10n ** 6n)
  fc.assert(
    fc.property(people, people, (first, second) => {
      const shown = [first, second].map((personMonths) =>
        publishPurse({ rupiah: personMonths * 8_400n, paidRupiah: 0n, personMonths }, 9, MONTH),
      )
      const [more = 0n, less = 0n] = shown.map((money) => money?.rupiah ?? 0n)
      expect((more - less) % (90n * MONTH)).toBe(0n)
    }),
  )
})
