import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DISCLOSURE_BASE } from './publish-cells.ts'
import { publishPaidMonths } from './publish-paid-months.ts'

const BASE = DISCLOSURE_BASE.PARTY
const cell = (people: number, each = 16_800, group = '2027-01 SK') => ({
  group,
  people,
  rupiah: BigInt(people * each),
  paidRupiah: 0n,
})

describe('months that a payer pays of others’ decrees', () => {
  test.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [4, 5],
    [7, 5],
    [75_489, 75_490],
  ])('of %i people show %i, and what they cost', (people, shown) => {
    expect(publishPaidMonths([cell(people)])).toEqual([{ ...cell(shown), rupiah: BigInt(shown) * 16_800n }])
  })

  test('let nobody who knows the whole and each other cell learn a count of fewer than five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.array(fc.nat(400), { maxLength: 4 }), (small, parts) => {
        const shown = publishPaidMonths([small, ...parts].map((people) => cell(people)))
        for (const { people, rupiah } of shown)
          expect([people % BASE, rupiah % (16_800n * BigInt(BASE))]).toEqual([0, 0n])
        // The same is shown of each other small count that rounds alike, whatever stands beside it.
        const alike = [0, 1, 2, 3, 4].filter(
          (people) =>
            publishPaidMonths([cell(people), ...parts.map((part) => cell(part))])[0]?.people === shown[0]?.people,
        )
        expect(alike.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  test('move their money in steps of the average of the month and decree, not of the cell', () => {
    const [cheap, dear] = publishPaidMonths([cell(3, 6_700), cell(7, 16_800)])
    const each = (3n * 6_700n + 7n * 16_800n + 9n) / 10n
    for (const { rupiah } of [cheap, dear].filter((part) => part !== undefined)) expect(rupiah % (each * 5n)).toBe(0n)
    expect(publishPaidMonths([cell(3, 0)])).toMatchObject([{ people: 5, rupiah: 0n }])
  })
})
