import type { Meter, Reader } from '@payung/database/read-as'
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Coverage } from './coverage.ts'
import { openPublicCoverage } from './public-coverage.ts'
import type { PublicCoverage } from './public-figures.ts'

test('what is published is read once a minute, what is counted once a day, and shown in tens', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const lanes: string[] = []
  const counts = [{ area_code: '61.12', funding_source: 'REGIONAL_BUDGET', designated: 14, protected: 4 }]
  const readAs = async (_entry: unknown, _statement: unknown, lane: string) => {
    lanes.push(lane)
    return lane === 'DEAR' ? counts : []
  }
  const reference = async () => ({ areas: new Map() }) as unknown as ReferenceData
  const page = openPublicCoverage({ reader: { readAs } as unknown as Reader, reference })
  const counted = async () =>
    JSON.parse((await page.make('json', 'id', {} as Meter)).content as string).data.counted.rows
  const shown = [{ areaCode: '61.12', fundingSource: 'REGIONAL_BUDGET', designated: 10, protected: 0 }]
  expect(await counted()).toEqual(shown)
  await counted()
  expect(lanes).toEqual(['CHEAP', 'DEAR'])
  vi.setSystemTime(new Date('2026-11-24T03:02:00Z'))
  expect(await counted()).toEqual(shown)
  expect(lanes).toEqual(['CHEAP', 'DEAR', 'CHEAP'])
  // Midnight of the province, UTC+7.
  vi.setSystemTime(new Date('2026-11-24T17:00:00Z'))
  await counted()
  expect(lanes).toEqual(['CHEAP', 'DEAR', 'CHEAP', 'CHEAP', 'DEAR'])
})

test('a page is written once and kept until what it shows has changed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  let amount = 3_700n
  const figure = {
    ...{ key: 'a', kind: 'VALUE', indicator: 'COVERAGE', area_code: '61', as_of: '2025-12-31', source: 'Surat' },
    ...{ other_sources: [], remark_id: null, remark_en: null },
  }
  const readAs = async (_entry: unknown, _statement: unknown, lane: string) =>
    lane === 'DEAR' ? [] : [{ ...figure, as_of_precision: 'DAY', amount, numerator: null, denominator: null }]
  const areas = { areas: new Map() } as unknown as ReferenceData
  const page = openPublicCoverage({ reader: { readAs } as unknown as Reader, reference: async () => areas })
  expect(page.kept('html', 'id')).toBeNull()
  const first = await page.make('html', 'id', {} as Meter)
  expect(page.kept('html', 'id')).toBe(first)
  expect(page.kept('html', 'en')).toBeNull()
  expect(await page.make('csv', 'en', {} as Meter)).toBe(await page.make('csv', 'id', {} as Meter))
  vi.setSystemTime(new Date('2026-11-24T03:02:00Z'))
  expect(page.kept('html', 'id')).toBeNull()
  expect(await page.make('html', 'id', {} as Meter)).toBe(first)
  amount = 3_800n
  vi.setSystemTime(new Date('2026-11-24T03:04:00Z'))
  const next = await page.make('html', 'id', {} as Meter)
  expect(next.content).toContain('38,00%')
  expect(next.hash).not.toBe(first.hash)
})

test('a count that nothing has rounded is no count of the page', () => {
  expectTypeOf<number>().not.toExtend<PublicCoverage['people'][number]['designated']>()
  expectTypeOf<number>().not.toExtend<PublicCoverage['people'][number]['protected']>()
  expectTypeOf<number>().not.toExtend<Coverage['payers'][number]['designated']>()
  expectTypeOf<number>().not.toExtend<NonNullable<Coverage['people']>['designated']>()
})
