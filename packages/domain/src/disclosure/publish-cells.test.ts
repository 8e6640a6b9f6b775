import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Audience,
  DISCLOSURE_BASE,
  OTHERS,
  personMonthsBelow,
  publishedArea,
  publishGroups,
  publishInSteps,
  publishPersonMonths,
  publishRupiah,
  sumCells,
} from './publish-cells.ts'

const audiences = fc.constantFrom<Audience>('PUBLIC', 'PARTY')

describe('a count in steps', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 10],
    [14, 10],
    [15, 20],
    [75_489, 75_490],
  ])('of %i for the public is %i', (count, shown) => {
    expect(publishInSteps(count, 'PUBLIC')).toBe(shown)
  })

  test('may have been as many different counts as the base, or half of them where nobody is shown', () => {
    for (const audience of ['PUBLIC', 'PARTY'] as const) {
      const base = DISCLOSURE_BASE[audience]
      const counts = Array.from({ length: base * 20 }, (_, count) => count)
      const shown = Map.groupBy(counts, (count) => publishInSteps(count, audience))
      for (const [value, possible] of shown)
        if (value < base * 19) expect(possible.length).toBeGreaterThanOrEqual(value === 0 ? Math.floor(base / 2) : base)
    }
    expect(() => publishInSteps(-1, 'PUBLIC')).toThrow(RangeError)
  })
})

describe('a published amount', () => {
  test('moves in steps of what as many people as the base cost', () => {
    const year = 16_800n * 12n
    expect(publishRupiah(0n, 'PUBLIC', year)).toBe(0n)
    expect(publishRupiah(4n * year, 'PUBLIC', year)).toBe(0n)
    expect(publishRupiah(5n * year, 'PUBLIC', year)).toBe(10n * year)
    expect(publishRupiah(907_200_000n, 'PUBLIC', year)).toBe(907_200_000n)
    expect(() => publishRupiah(-1n, 'PUBLIC', year)).toThrow(RangeError)
    expect(() => publishRupiah(1n, 'PUBLIC', 0n)).toThrow(RangeError)
  })

  test('hides the contributions of fewer than half as many people as the base', () => {
    fc.assert(
      fc.property(audiences, fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 10n ** 7n), (audience, rupiah, person) => {
        const step = BigInt(DISCLOSURE_BASE[audience]) * person
        const shown = publishRupiah(rupiah, audience, person)
        expect(shown % step).toBe(0n)
        expect(shown - rupiah <= step / 2n + 1n && rupiah - shown <= step / 2n + 1n).toBe(true)
      }),
    )
  })
})

test('claims are shown by district at the smallest, people by village', () => {
  expect(publishedArea('61.12.05.2003', 'CLAIMS')).toBe('61.12.05')
  expect(publishedArea('61.12', 'CLAIMS')).toBe('61.12')
  expect(publishedArea('61.12.05.2003', 'PEOPLE')).toBe('61.12.05.2003')
})

describe('a table whose total is known', () => {
  const BASE = DISCLOSURE_BASE.PARTY
  const table = fc
    .uniqueArray(
      fc.record({
        district: fc.constantFrom('61.12.01', '61.12.05', '61.12.07'),
        occupation: fc.constantFrom('FARMER', 'FISHER', 'TRADER', ''),
        count: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 500 })),
      }),
      { selector: ({ district, occupation }) => `${district} ${occupation}`, maxLength: 12 },
    )
    .map((cells) => cells.map(({ district, occupation, count }) => ({ key: [district, occupation], count })))
  const sum = (cells: readonly { readonly count: number }[]) => cells.reduce((all, { count }) => all + count, 0)

  test('shows multiples of the base whose sum is the total rounded down, so that every difference of any of them is one too', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const shown = publishGroups(cells, 'PARTY')
        const total = sum(cells)
        expect(sum(shown)).toBe(Math.floor(total / BASE) * BASE)
        for (const by of [[], [0], [1], [0, 1]]) expect(sumCells(sumCells(shown, by), [])).toEqual(sumCells(shown, []))
        expect(shown.every(({ count }) => count % BASE === 0 && (count > 0 || total < BASE))).toBe(true)
        // No group has fewer people than it shows.
        for (const { key, count } of shown.filter(({ key: [, occupation] }) => occupation !== OTHERS))
          expect(count).toBeLessThanOrEqual(sum(cells.filter((cell) => cell.key.join() === key.join())))
        expect(publishGroups(cells.toReversed(), 'PARTY')).toEqual(expect.arrayContaining([...shown]))
      }),
    )
  })

  test('is solved for no small cell by somebody who knows the rule, the total and every occupation that there may be', () => {
    const OCCUPATIONS = ['A', 'B', 'C', 'D']
    const possible = new Map<string, number[][]>()
    for (let code = 0; code < 7 ** OCCUPATIONS.length; code += 1) {
      const counts = OCCUPATIONS.map((_, at) => Math.floor(code / 7 ** at) % 7)
      const cells = counts.map((count, at) => ({ key: ['61.12.05', OCCUPATIONS[at] ?? ''], count }))
      const seen = JSON.stringify([sum(cells), publishGroups(cells, 'PARTY').map(({ key, count }) => [key[1], count])])
      possible.set(seen, [...(possible.get(seen) ?? []), counts])
    }
    const half = Math.floor(BASE / 2)
    for (const [seen, tables] of possible) {
      // As many as fit into the small cells: nobody tells from outside which occupations nobody has, of hundreds.
      const hidden = OCCUPATIONS.filter((_, at) => !seen.includes(`"${OCCUPATIONS[at]}"`))
      const together = sum(
        tables[0]?.flatMap((count, at) => (hidden.includes(OCCUPATIONS[at] ?? '') ? { count } : [])) ?? [],
      )
      if (together >= hidden.length * (BASE - 1)) continue
      for (const at of OCCUPATIONS.keys()) {
        const values = new Set(tables.map((counts) => counts[at] ?? 0))
        const isSmall = [...values].every((count) => count > 0 && count < BASE)
        if (isSmall) expect({ seen, at, values: values.size >= half }).toEqual({ seen, at, values: true })
      }
    }
  })

  test('tells a few apart from nobody where they stand together', () => {
    const cells = [
      { key: ['61.12.05', 'FARMER'], count: 5 },
      { key: ['61.12.05', 'TRADER'], count: 1 },
      { key: ['61.12.07', 'FARMER'], count: 12 },
    ]
    expect(publishGroups(cells, 'PARTY')).toEqual([
      { key: ['61.12.05', OTHERS], count: 5 },
      { key: ['61.12.07', 'FARMER'], count: 10 },
    ])
    expect(publishGroups(cells.slice(1, 2), 'PARTY')).toEqual([{ key: [OTHERS, OTHERS], count: 0 }])
  })
})

test('months of people move in steps of what as many people as the base have', () => {
  expect(publishPersonMonths(36, 'PARTY', 6)).toBe(30)
  expect([6, 14, 15, 24, 29].map((months) => publishPersonMonths(months, 'PARTY', 6))).toEqual([0, 0, 0, 0, 0])
  expect(publishPersonMonths(45, 'PARTY', 6)).toBe(60)
  const below = personMonthsBelow('PARTY', 6)
  expect([below - 1, below].map((months) => publishPersonMonths(months, 'PARTY', 6))).toEqual([0, below])
  expect(publishPersonMonths(600, 'PARTY', 6)).toBe(600)
  expect(() => publishPersonMonths(1, 'PARTY', 0)).toThrow(RangeError)
})
