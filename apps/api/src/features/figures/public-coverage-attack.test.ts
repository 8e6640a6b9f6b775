import type { Meter, Reader } from '@payung/database/read-as'
import { DISCLOSURE_BASE } from '@payung/domain/disclosure/publish-cells'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { PeopleOfPayer } from './figures.queries.ts'
import { openPublicCoverage } from './public-coverage.ts'
import { COVERAGE_WORDS } from './public-coverage-words.ts'
import type { FreezeRow } from './public-freezes.queries.ts'

const STEP = DISCLOSURE_BASE.PUBLIC
const FIRST_DAY = Date.parse('2026-11-24T03:00:00Z')
const MILLISECONDS_OF_DAY = 86_400_000
const meter = {} as Meter
const reference = { areas: new Map() } as unknown as ReferenceData

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Page = ReturnType<typeof openPublicCoverage>

/** Reads the page on consecutive days, while the people behind it come and go. */
async function onEachDay<Seen>(
  days: readonly (readonly PeopleOfPayer[])[],
  look: (page: Page) => Promise<Seen>,
  freezes: readonly FreezeRow[] = [],
): Promise<readonly Seen[]> {
  let people: readonly PeopleOfPayer[] = []
  const readAs = async (_entry: unknown, { sql }: { sql: string }) =>
    sql.includes('public_coverage') ? people : sql.includes('public_freeze') ? freezes : []
  const page = openPublicCoverage({ reader: { readAs } as unknown as Reader, reference: async () => reference })
  const seen: Seen[] = []
  for (const [at, ofDay] of days.entries()) {
    people = ofDay
    vi.setSystemTime(FIRST_DAY + at * MILLISECONDS_OF_DAY)
    seen.push(await look(page))
  }
  return seen
}

interface CountedRow {
  readonly areaCode: string
  readonly fundingSource: string
  readonly designated: number
  readonly protected: number
}

async function rowsOfJson(page: Page): Promise<readonly CountedRow[]> {
  return JSON.parse((await page.make('json', 'id', meter)).content).data.counted.rows
}

async function numbersOfHtml(page: Page, language: 'id' | 'en'): Promise<readonly number[]> {
  const { content } = await page.make('html', language, meter)
  const section = content.split('<section').find((part) => part.includes(COVERAGE_WORDS[language].countedHint)) ?? ''
  return [...section.matchAll(/<td class="n"(?: data-of="[^"]*")?>([\d.,]+)<\/td>/g)].map(([, text]) =>
    Number(text?.replaceAll(/[.,]/g, '')),
  )
}

async function numbersOfCsv(page: Page): Promise<readonly number[]> {
  const [columns, ...lines] = (await page.make('csv', 'id', meter)).content.trim().split('\r\n')
  const at = columns?.split(',').indexOf('value') ?? -1
  return lines.map((line) => Number(line.split(',')[at]))
}

const cell = (
  area_code: string,
  funding_source: PeopleOfPayer['funding_source'],
  designated: number,
  posted: number,
) => ({
  area_code,
  funding_source,
  designated,
  protected: Math.min(designated, posted),
})

const count = fc.oneof(fc.nat(30), fc.nat(100_000))
const dayOfCounts = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('61.01', '61.12', '61.71'),
      fc.constantFrom('REGIONAL_BUDGET', 'CSR', 'SELF' as const),
      count,
      count,
    ),
    { selector: ([area, purse]) => `${area} ${purse}`, maxLength: 9 },
  )
  .map((cells) => cells.map(([area, purse, designated, posted]) => cell(area, purse, designated, posted)))

test('whoever subtracts any number of any table, file, language and day from any other is left with multiples of ten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dayOfCounts, { minLength: 1, maxLength: 3 }), async (days) => {
      const seen = await onEachDay(days, async (page) => {
        const rows = await rowsOfJson(page)
        const numbers = rows.flatMap((row) => [row.designated, row.protected])
        // The same people are rounded once: two roundings of one count would narrow it down together.
        expect(await numbersOfHtml(page, 'id')).toEqual(numbers)
        expect(await numbersOfHtml(page, 'en')).toEqual(numbers)
        expect(await numbersOfCsv(page)).toEqual(numbers)
        // No row is of nobody, so that none tells that there is somebody. And none is of all purses or all areas: who knows all others would subtract them.
        for (const row of rows) {
          expect(row.designated + row.protected).toBeGreaterThan(0)
          expect(row.areaCode).toMatch(/^61\.\d\d$/)
          expect(row.fundingSource).toMatch(/^[A-Z_]+$/)
        }
        return numbers
      })
      const all = [0, ...seen.flat()]
      for (const more of all) for (const less of all) expect(Math.abs(more - less) % STEP).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('whoever keeps what three days showed, and knows the rule, solves for the count of no day', async () => {
  const counts = Array.from({ length: STEP + STEP / 2 }, (_, at) => at)
  const possible = new Map<string, (readonly number[])[]>()
  for (const first of counts)
    for (const second of counts)
      for (const third of counts) {
        const history = [first, second, third]
        const seen = await onEachDay(
          history.map((people) => [cell('61.12', 'CSR', people, 0)]),
          rowsOfJson,
        )
        const key = JSON.stringify(seen)
        possible.set(key, [...(possible.get(key) ?? []), history])
      }
  expect(possible.size).toBe(8)
  for (const histories of possible.values())
    for (const day of [0, 1, 2])
      expect(new Set(histories.map((history) => history[day])).size).toBeGreaterThanOrEqual(STEP / 2)
})

test('days on which nobody comes or goes show the same bytes, so that no mean of them tells more than one of them', async () => {
  const people = [cell('61.12', 'CSR', 14, 4), cell('61.12', 'SELF', 3, 0), cell('61.71', 'CSR', 1_236, 1_235)]
  for (const format of ['html', 'csv', 'json'] as const) {
    const bytes = await onEachDay([people, people, people], (page) => page.make(format, 'id', meter))
    expect(new Set(bytes.map(({ hash }) => hash)).size).toBe(1)
  }
})

test('between two freezes no day, file or language tells that anybody came or went', async () => {
  const content = JSON.stringify({
    ...{ month: '2026-09-01', money: [], decrees: [] },
    people: [{ areaCode: '61.12', fundingSource: 'CSR', designated: 10, protected: 0 }],
  })
  const freeze = { month: '2026-09-01', version: 1, frozen_on: '2026-11-01', content, sha256: 'f'.repeat(64) }
  const days = [14, 15, 1_236].map((people) => [cell('61.12', 'CSR', people, 4)])
  for (const format of ['html', 'csv', 'json'] as const)
    for (const language of ['id', 'en'] as const) {
      const bytes = await onEachDay(days, (page) => page.make(format, language, meter), [freeze])
      expect(new Set(bytes.map(({ hash }) => hash)).size).toBe(1)
    }
})
