import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OTHERS } from './publish-cells.ts'
import { type FigureScope, publishCopy, publishMatching, scopesOfGroups } from './publish-matching.ts'

/** The finest cells that a pledge can name: two villages of a district, two occupations. */
const ATOMS = ['61.12.05.2003', '61.12.05.2004'].flatMap((village) =>
  ['FARMER', 'TRADER'].map((occupation) => ({ village, occupation })),
)
/** Up to more people in each than a small cell has. */
const COUNT_MAX = 6

type Population = readonly number[]

interface Pledge extends FigureScope {
  readonly workers: number
  readonly isWithdrawn: boolean
  /** A decree names its people, and the company gets a copy; of another payer it names everybody who is meant, and the company has no hand in that. */
  readonly decree: 'NONE' | 'OF_PLEDGE' | 'OF_ANOTHER'
}

const aPledge: fc.Arbitrary<Pledge> = fc.record({
  areaCodes: fc.oneof(
    fc.constantFrom([], ['61.12.05'], ['61.12.05', '61.12.05.2003']),
    fc.subarray(['61.12.05.2003', '61.12.05.2004']),
  ),
  occupationCodes: fc.subarray(['FARMER', 'TRADER']),
  workers: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(5, 10, 100)),
  isWithdrawn: fc.boolean(),
  decree: fc.constantFrom('NONE', 'OF_PLEDGE', 'OF_ANOTHER'),
})

const aPopulation = fc.array(fc.integer({ min: 0, max: COUNT_MAX }), {
  minLength: ATOMS.length,
  maxLength: ATOMS.length,
})

const isMeant = ({ areaCodes, occupationCodes }: FigureScope, at: number) => {
  const { village = '', occupation = '' } = ATOMS[at] ?? {}
  return (
    (areaCodes.length === 0 || areaCodes.some((code) => village.startsWith(code))) &&
    (occupationCodes.length === 0 || occupationCodes.includes(occupation))
  )
}

/** As many as wait and are meant, in an order that everybody knows. */
function taken(waiting: Population, pledge: Pledge): Population {
  let left = pledge.decree === 'OF_ANOTHER' ? Infinity : pledge.workers
  return waiting.map((people, at) => {
    const here = isMeant(pledge, at) ? Math.min(people, left) : 0
    left -= here
    return here
  })
}

function cellsOf(counts: Population) {
  const ofOccupation = Map.groupBy(counts.keys(), (at) => ATOMS[at]?.occupation ?? '')
  return [...ofOccupation].map(([occupation, places]) => ({
    key: ['61.12.05', occupation],
    count: places.reduce((sum, at) => sum + (counts[at] ?? 0), 0),
  }))
}

/**
 * What a company hears of one pledge, and of one copy of a decree, after the other, and who waits in the end. Where nobody waited it hears nothing, which it cannot tell from a region that has not
 * looked yet.
 */
function plays(population: Population, pledges: readonly Pledge[], matched?: readonly boolean[]) {
  let waiting = population
  const shown: FigureScope[] = []
  let copies = 0
  const heard = pledges.map((pledge, at) => {
    const people = taken(waiting, pledge)
    const isMatched = matched?.[at] ?? people.some((count) => count > 0)
    if (!isMatched) return null
    if (!people.some((count) => count > 0)) return 'nobody to match'
    const isPledged = pledge.decree !== 'OF_ANOTHER'
    const figures = isPledged ? publishMatching(cellsOf(people), 'PARTY', pledge, shown) : null
    if (figures !== null) shown.push(pledge)
    const isDecreed = !isPledged || (pledge.decree === 'OF_PLEDGE' && !pledge.isWithdrawn)
    const copied = isDecreed ? publishCopy(cellsOf(people), 'PARTY', shown.length === 0 && copies === 0) : null
    if (copied !== null) shown.push(...scopesOfGroups(copied))
    if (isDecreed) copies += 1
    if (isDecreed || !pledge.isWithdrawn) waiting = waiting.map((count, place) => count - (people[place] ?? 0))
    return JSON.stringify([figures, copied])
  })
  return { heard, waiting }
}

const EVERY: readonly Population[] = Array.from({ length: (COUNT_MAX + 1) ** ATOMS.length }, (_, code) =>
  ATOMS.map((_atom, at) => Math.floor(code / (COUNT_MAX + 1) ** at) % (COUNT_MAX + 1)),
)
const SUBSETS = Array.from({ length: 2 ** ATOMS.length - 1 }, (_, chosen) => chosen + 1)
const sumOf = (population: Population, chosen: number) =>
  population.reduce((sum, count, at) => sum + (((chosen >> at) & 1) === 1 ? count : 0), 0)

const VILLAGE = ['61.12.05.2003']
const everybody = (occupationCodes: readonly string[]): Pledge => ({
  areaCodes: VILLAGE,
  occupationCodes,
  workers: 100,
  isWithdrawn: true,
  decree: 'NONE',
})
/** A farmer of a village, paid for. */
const farmerOf = (village: string): Pledge => ({
  areaCodes: [village],
  occupationCodes: ['FARMER'],
  workers: 1,
  isWithdrawn: false,
  decree: 'NONE',
})
const farmersOf = (area: string): Pledge => ({ ...everybody(['FARMER']), areaCodes: [area] })
const decreeOfAnother: Pledge = { ...farmersOf('61.12.05.2003'), decree: 'OF_ANOTHER' }
/**
 * Attacks that find people where only a part of the rule holds: each takes a farmer away for good and asks again, or asks for a part and for the whole. With copies: a figure
 * of all farmers of both villages says at most nine, a copy at least five of one village, and of the other one farmer after the other fills the rest.
 */
const ATTACKS: readonly (readonly [Population, Pledge[]])[] = [
  [
    [5, 0, 0, 0],
    [everybody(['FARMER']), { ...everybody(['FARMER']), workers: 1, isWithdrawn: false }, everybody(['FARMER'])],
  ],
  [
    [6, 3, 0, 0],
    [everybody(['FARMER', 'TRADER']), everybody(['FARMER'])],
  ],
  [
    [5, 0, 4, 0],
    [farmersOf('61.12.05'), decreeOfAnother, ...Array.from({ length: 4 }, () => farmerOf('61.12.05.2004'))],
  ],
  [
    [5, 0, 4, 0],
    [decreeOfAnother, farmersOf('61.12.05'), ...Array.from({ length: 4 }, () => farmerOf('61.12.05.2004'))],
  ],
]

describe('a company that pledges again and again', () => {
  test('finds no group of fewer than five by figures of any pledges, kept or withdrawn, that it compares with every population that there could be', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(aPopulation, fc.array(aPledge, { minLength: 1, maxLength: 6 }), (population, pledges) => {
        const { heard, waiting } = plays(population, pledges)
        const matched = heard.map((figures) => figures !== null)
        const possible = EVERY.flatMap((other) => {
          const played = plays(other, pledges, matched)
          return played.heard.every((each, at) => each === heard[at]) ? [{ ...played, first: other }] : []
        })
        expect(possible.length).toBeGreaterThan(0)
        for (const chosen of SUBSETS)
          for (const [people, counts] of [
            [sumOf(population, chosen), possible.map(({ first }) => sumOf(first, chosen))],
            [sumOf(waiting, chosen), possible.map((other) => sumOf(other.waiting, chosen))],
          ] as const) {
            if (people === 0 || people > 4) continue
            const isSolved = new Set(counts).size === 1
            expect({ chosen, people, isSolved }).toEqual({ chosen, people, isSolved: false })
          }
      }),
      { numRuns: 60, examples: ATTACKS.map((attack) => [...attack]) },
    )
  })

  const farmers = { areaCodes: ['61.12.05.2003'], occupationCodes: ['FARMER'] }
  const cells = [
    { key: ['61.12.05', 'FARMER'], count: 12 },
    { key: ['61.12.05', 'TRADER'], count: 4 },
  ]

  test.each([
    ['of the same people', farmers, false],
    ['of all occupations of the village', { ...farmers, occupationCodes: [] }, false],
    ['of the whole region', { areaCodes: [], occupationCodes: [] }, false],
    ['of the district', { ...farmers, areaCodes: ['61.12.05'] }, false],
    ['of another occupation', { ...farmers, occupationCodes: ['TRADER'] }, true],
    ['of another village', { ...farmers, areaCodes: ['61.12.05.2004'] }, true],
    ['of another district whose code begins alike', { ...farmers, areaCodes: ['61.12.0'] }, true],
  ] as const)('is shown figures %s after those of the farmers of a village: %s', (_whom, scope, isShown) => {
    expect(publishMatching(cells, 'PARTY', scope, [farmers]) !== null).toBe(isShown)
  })

  test('is shown a copy of a decree where it was shown nothing before, and no figures of its groups after it', () => {
    const copied = publishCopy(cells, 'PARTY', true) ?? []
    expect(publishCopy(cells, 'PARTY', false)).toBeNull()
    expect(scopesOfGroups(copied)).toEqual([{ areaCodes: ['61.12.05'], occupationCodes: [] }])
    expect(publishMatching(cells, 'PARTY', farmers, scopesOfGroups(copied))).toBeNull()
    expect(
      publishMatching(cells, 'PARTY', { ...farmers, areaCodes: ['61.12.01'] }, scopesOfGroups(copied)),
    ).not.toBeNull()
  })

  test('is shown multiples of five at first, with what does not fill one left out', () => {
    expect(publishMatching(cells, 'PARTY', farmers, [])).toEqual([{ key: ['61.12.05', OTHERS], count: 15 }])
  })
})
