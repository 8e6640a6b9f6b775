import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Audience,
  type CountedCell,
  DISCLOSURE_BASE,
  OTHERS,
  type PublishedCell,
  publishCells,
  publishCount,
  publishedArea,
  publishGroups,
  publishInSteps,
  publishPersonMonths,
  publishRupiah,
  sumCells,
} from './publish-cells.ts'

const audiences = fc.constantFrom<Audience>('PUBLIC', 'PARTY')
const REGENCIES = ['61.11', '61.12']
const PAYERS = ['CSR', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE']

/** A table of two regencies with two districts each, by payer. */
const tables = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5_000 })), {
    minLength: 12,
    maxLength: 12,
  })
  .map((counts) => tableOf(counts))

function tableOf(counts: readonly number[]): CountedCell[] {
  const keys = REGENCIES.flatMap((regency) =>
    ['01', '02'].flatMap((district) => PAYERS.map((payer) => [regency, `${regency}.${district}`, payer])),
  )
  return keys.map((key, at) => ({ key, count: counts[at] ?? 0 }))
}

const SUBSETS = [[], [0], [1], [2], [0, 2], [1, 2], [0, 1, 2]]

describe('a published count', () => {
  test.each([
    [0, 'PUBLIC', 0],
    [1, 'PUBLIC', 0],
    [4, 'PUBLIC', 0],
    [5, 'PUBLIC', 10],
    [9, 'PUBLIC', 10],
    [10, 'PUBLIC', 10],
    [11, 'PUBLIC', 11],
    [2, 'PARTY', 0],
    [3, 'PARTY', 5],
    [5, 'PARTY', 5],
    [6, 'PARTY', 6],
  ] as const)('of %i for the %s is %i', (count, audience, shown) => {
    expect(publishCount(count, audience)).toBe(shown)
  })

  test('stays as it was shown until it has moved by the base', () => {
    expect(publishCount(19, 'PUBLIC', 10)).toBe(10)
    expect(publishCount(20, 'PUBLIC', 10)).toBe(20)
    expect(publishCount(9, 'PUBLIC', 0)).toBe(0)
    expect(publishCount(3, 'PUBLIC', 12)).toBe(12)
    expect(publishCount(2, 'PUBLIC', 12)).toBe(0)
  })

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d people', (count) => {
    expect(() => publishCount(count, 'PUBLIC')).toThrow(RangeError)
  })

  test('is never between nobody and the base, and off by less than the base', () => {
    fc.assert(
      fc.property(audiences, fc.nat(200), fc.option(fc.nat(200), { nil: undefined }), (audience, count, before) => {
        const base = DISCLOSURE_BASE[audience]
        const earlier = before === undefined ? undefined : publishCount(before, audience)
        const shown = publishCount(count, audience, earlier)
        expect(shown === 0 || shown >= base).toBe(true)
        expect(Math.abs(shown - count)).toBeLessThan(base)
      }),
    )
  })
})

describe('a differencing attack', () => {
  /** Everything that could have been counted, by what would have been shown of it in every release. */
  function attack(audience: Audience, releases: number): Map<string, number[][]> {
    const base = DISCLOSURE_BASE[audience]
    const possible = new Map<string, number[][]>()
    const walk = (counts: readonly number[], shown: readonly number[]): void => {
      if (counts.length === releases) {
        possible.set(shown.join(), [...(possible.get(shown.join()) ?? []), [...counts]])
        return
      }
      for (let count = 0; count <= base * 2 + 2; count += 1)
        walk([...counts, count], [...shown, publishCount(count, audience, shown.at(-1))])
    }
    walk([], [])
    return possible
  }

  test.each(['PUBLIC', 'PARTY'] as const)(
    'by somebody who knows the rule and each other cell narrows no small count for the %s to fewer than half the base of possibilities',
    (audience) => {
      const half = Math.floor(DISCLOSURE_BASE[audience] / 2)
      // Cells do not depend on each other: whatever else is known, all that a small count can be read from is what is shown of it.
      for (const [shown, counts] of attack(audience, 1))
        if (Number(shown) <= DISCLOSURE_BASE[audience]) expect(new Set(counts.flat()).size).toBeGreaterThanOrEqual(half)
    },
  )

  test.each(['PUBLIC', 'PARTY'] as const)(
    'over three releases sees no change of fewer people than half the base for the %s',
    (audience) => {
      const base = DISCLOSURE_BASE[audience]
      const half = Math.floor(base / 2)
      for (const [shown, histories] of attack(audience, 3)) {
        for (const at of [1, 2]) {
          const changes = new Set(histories.map((counts) => (counts[at] ?? 0) - (counts[at - 1] ?? 0)))
          const isSmall = [...changes].some((change) => change !== 0 && Math.abs(change) < half)
          // One person who came is never the only explanation, and neither are two or three.
          if (isSmall)
            expect({ shown, at, explanations: changes.size >= half }).toEqual({ shown, at, explanations: true })
        }
        for (const at of [0, 1, 2]) {
          const counts = new Set(histories.map((history) => history[at] ?? 0))
          const isSmall = [...counts].every((count) => count > 0 && count < base)
          if (isSmall)
            expect({ shown, at, explanations: counts.size >= half }).toEqual({ shown, at, explanations: true })
        }
      }
    },
  )

  test('over every table, part of the hierarchy and release recovers no small cell', () => {
    fc.assert(
      fc.property(audiences, tables, tables, (audience, first, second) => {
        const base = DISCLOSURE_BASE[audience]
        const releases = [publishCells(first, audience)]
        releases.push(publishCells(second, audience, releases[0]))
        for (const cells of releases) {
          const shown = SUBSETS.flatMap((by) => sumCells(cells, by).map(({ key, count }) => ({ by, key, count })))
          // What is left of a sum when all but one of its published parts are taken away is the published part itself.
          for (const whole of shown)
            for (const parts of SUBSETS.filter((by) => whole.by.every((place) => by.includes(place)))) {
              const within = sumCells(cells, parts).filter(({ key }) =>
                whole.by.every((place, at) => key[parts.indexOf(place)] === whole.key[at]),
              )
              for (const part of within) {
                const rest = within.reduce((sum, { count }) => sum + count, 0) - part.count
                const left = whole.count - rest
                expect(left).toBe(part.count)
                expect(left === 0 || left >= base).toBe(true)
              }
            }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('published tables', () => {
  test('are additive, whatever they are summed by, before and after a release', () => {
    fc.assert(
      fc.property(audiences, tables, tables, (audience, first, second) => {
        const before = publishCells(first, audience)
        for (const cells of [before, publishCells(second, audience, before)])
          for (const by of SUBSETS) expect(sumCells(sumCells(cells, by), [])).toEqual(sumCells(cells, []))
      }),
    )
  })

  test('let a cell go only where as many people as the base have gone', () => {
    const before = publishCells(
      [
        { key: ['61.11'], count: 12 },
        { key: ['61.12'], count: 9 },
      ],
      'PUBLIC',
    )
    expect(publishCells([], 'PUBLIC', before)).toEqual([
      { key: ['61.11'], count: 0 },
      { key: ['61.12'], count: 0 },
    ])
    const few: PublishedCell[] = [{ key: ['61.11'], count: publishCount(12, 'PUBLIC') }]
    expect(publishCells([{ key: ['61.11'], count: 3 }], 'PUBLIC', few)).toEqual(few)
  })

  test('refuse a cell that comes twice', () => {
    expect(() =>
      publishCells(
        [
          { key: ['a'], count: 1 },
          { key: ['a'], count: 2 },
        ],
        'PUBLIC',
      ),
    ).toThrow(RangeError)
  })
})

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
  expect(publishPersonMonths(600, 'PARTY', 6)).toBe(600)
  expect(() => publishPersonMonths(1, 'PARTY', 0)).toThrow(RangeError)
})
