import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PublishedCount, publishInSteps } from './publish-cells.ts'
import { publishClaimParts } from './publish-claim-parts.ts'

const wholeOf = (lines: readonly number[]) =>
  lines.reduce((sum, count) => sum + publishInSteps(count, 'PARTY'), 0) as PublishedCount
const shownOf = (counts: readonly number[], whole: PublishedCount) =>
  publishClaimParts(
    counts.map((claims, at) => ({ key: String(at), claims })),
    whole,
  ).map(({ claims }) => Number(claims))

/** All ways in which so many claims lie in so many cells. */
function waysOf(total: number, cells: number): readonly (readonly number[])[] {
  if (cells === 1) return [[total]]
  const firsts = Array.from({ length: total + 1 }, (_, first) => first)
  return firsts.flatMap((first) => waysOf(total - first, cells - 1).map((rest) => [first, ...rest]))
}

/** What may be by one shown number alone: two more or less. */
const aloneOf = (shown: number) => Array.from({ length: 5 }, (_, at) => shown - 2 + at).filter((count) => count >= 0)

describe('parts of claims', () => {
  test.each([
    [[12, 2], 15, [15, 0]],
    [[11, 4], 15, [10, 5]],
    [[1, 1, 1], 5, [5, 0, 0]],
    [[7, 0, 0], 5, [5, 0, 0]],
    [[0, 0], 5, [0, 0]],
    [[9, 9], 0, [0, 0]],
  ])('of %j claims, %i shown in all, are %j', (counts, whole, shown) => {
    expect(shownOf(counts, whole as PublishedCount)).toEqual(shown)
  })

  test('are steps of five whose sum is the shown whole, each next to its share of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 200 }),
        (counts, steps) => {
          const whole = (steps * 5) as PublishedCount
          const total = counts.reduce((sum, count) => sum + count, 0)
          const shown = shownOf(counts, whole)
          expect(shown.reduce((sum, count) => sum + count, 0)).toBe(total === 0 ? 0 : whole)
          for (const [at, count] of shown.entries()) {
            expect(count % 5).toBe(0)
            expect(Math.abs(count - ((counts[at] ?? 0) * whole) / Math.max(1, total))).toBeLessThan(5)
          }
        },
      ),
    )
  })

  test('are solved for no line and no part by somebody who knows the rule, the lines and all tables', () => {
    const TOTAL_MAX = 24
    const shapes = [2, 2, 3] as const
    /** By the shown whole and the true total: which tables can be shown, and which counts each cell then may have. */
    const possible = new Map<string, Map<string, Set<number>[]>>()
    const tablesFor = (cells: number, whole: PublishedCount, total: number) => {
      const key = `${cells} ${whole} ${total}`
      const before = possible.get(key)
      if (before !== undefined) return before
      const tables = new Map<string, Set<number>[]>()
      for (const counts of waysOf(total, cells)) {
        const shown = JSON.stringify(shownOf(counts, whole))
        const sets = tables.get(shown) ?? counts.map(() => new Set<number>())
        for (const [at, count] of counts.entries()) sets[at]?.add(count)
        tables.set(shown, sets)
      }
      possible.set(key, tables)
      return tables
    }
    const linesShown = new Map<string, { lines: number[]; totals: Map<number, Set<number>[]> }>()
    for (let total = 0; total <= TOTAL_MAX; total += 1)
      for (const counts of waysOf(total, shapes[2])) {
        const lines = counts.map((count) => Number(publishInSteps(count, 'PARTY')))
        const group = linesShown.get(JSON.stringify(lines)) ?? { lines, totals: new Map() }
        const sets = group.totals.get(total) ?? counts.map(() => new Set<number>())
        for (const [at, count] of counts.entries()) sets[at]?.add(count)
        group.totals.set(total, sets)
        linesShown.set(JSON.stringify(lines), group)
      }
    let tried = 0
    for (const { lines, totals } of linesShown.values()) {
      const whole = wholeOf(lines)
      // Larger totals than were tried might show the same lines.
      if (whole === 0 || whole + 2 * lines.length > TOTAL_MAX) continue
      const all = [...totals.keys()]
      for (const cells of [2, 3]) {
        const tables = all.map((total) => tablesFor(cells, whole, total))
        for (const shown of new Set(tables.flatMap((table) => [...table.keys()]))) {
          tried += 1
          // Whatever the total is, this table may be shown: so it says nothing of the total, and therefore nothing of a line or of another table.
          for (const [at, table] of tables.entries())
            expect(table.has(shown), `${JSON.stringify(lines)} ${shown} of ${all[at]}`).toBe(true)
          for (const [cell, count] of (JSON.parse(shown) as number[]).entries()) {
            const counts = new Set(tables.flatMap((table) => [...(table.get(shown)?.[cell] ?? [])]))
            for (const alone of aloneOf(count))
              expect(counts.has(alone), `${JSON.stringify(lines)} ${shown} cell ${cell}: ${alone}`).toBe(true)
          }
        }
      }
      for (const [cell, count] of lines.entries()) {
        const counts = new Set(all.flatMap((total) => [...(totals.get(total)?.[cell] ?? [])]))
        expect([...counts].sort((first, next) => first - next)).toEqual(aloneOf(count))
      }
    }
    expect(tried).toBeGreaterThan(100)
  })

  test('would be solved if each were rounded by itself', () => {
    const rounded = (counts: readonly number[]) => counts.map((count) => Number(publishInSteps(count, 'PARTY')))
    const [lines, insurances] = [rounded([8, 3, 3]), rounded([12, 2])]
    const least = lines.reduce((sum, count) => sum + Math.max(0, count - 2), 0)
    const most = insurances.reduce((sum, count) => sum + count + 2, 0)
    // Only one total is both.
    expect([least, most]).toEqual([14, 14])
    expect(shownOf([12, 2], wholeOf([8, 3, 3]))).toEqual([15, 5])
  })
})
