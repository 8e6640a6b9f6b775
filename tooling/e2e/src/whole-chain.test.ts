import { expect, test } from 'vitest'
import { monthOfCover } from './chain/designate.ts'
import { locksUnderSilentRule } from './chain/floor.ts'
import type { Asked } from './chain/government.ts'
import { loadedDecrees, openDatabase } from './chain/outside.ts'
import { stopwatch } from './chain/stopwatch.ts'
import { walksChain } from './chain/walk.ts'
import { startPayung } from './running-payung.ts'

const WHOLE = process.env['PAYUNG_TEST_FULL'] === '1'

const REGENCY: Asked = {
  slug: 'mempawah',
  fundingSource: 'REGIONAL_BUDGET',
  regencies: ['61.02'],
  quotaOf: (people) => Math.min(300, Math.floor(people / 2)),
  head: 'Bupati Mempawah',
}

const REGENCIES = Array.from({ length: 12 }, (_, at) => `61.${String(at + 1).padStart(2, '0')}`)

const PROVINCE: Asked = {
  slug: 'provinsi',
  fundingSource: 'PROVINCIAL_BUDGET',
  regencies: [...REGENCIES, '61.71', '61.72'],
  quotaOf: (people) => Math.floor(people * 0.85),
  head: 'Gubernur Kalimantan Barat',
}

/** What the first decree is at the end of the walk: the revocation ends it from October. */
const REVOKED = { state: 'ENDED', endedFrom: monthOfCover(10) }

test('a regency walks the whole chain from the programme to the revocation, and every total is what its rows say', async () => {
  await using stack = new AsyncDisposableStack()
  const url = process.env['PAYUNG_E2E_URL'] ?? ''
  const admin = await openDatabase(stack, process.env['PAYUNG_E2E_DATA_DIR'] ?? '')
  const time = stopwatch()
  const base = await walksChain(REGENCY, { url, admin, time, peopleMin: 100, keeper: 'mempawah' })
  expect(base).toEqual(REVOKED)
  if (WHOLE) process.stdout.write(`\n${time.lines()}\n`)
})

test('a rule without a word of ages or service locks nobody whom the law keeps out, though such people live there', async () => {
  await using stack = new AsyncDisposableStack()
  const url = process.env['PAYUNG_E2E_URL'] ?? ''
  const admin = await openDatabase(stack, process.env['PAYUNG_E2E_DATA_DIR'] ?? '')
  const everybody: Asked = { ...REGENCY, quotaOf: (people) => people }
  const { living, locked, registered } = await locksUnderSilentRule(everybody, { url, admin, time: stopwatch() })
  for (const [kind, count] of Object.entries(living)) expect(count, kind).toBeGreaterThan(0)
  expect(locked.people).toBeGreaterThan(100)
  // The last of them alone is one whom the law lets in.
  expect(registered).toEqual([6])
  expect(locked).toEqual({ people: locked.people, tooYoung: 0, tooOld: 0, serving: 0, foreign: 0 })
})

test('every decree that the demonstration comes with names people, and no foreigner', async () => {
  await using stack = new AsyncDisposableStack()
  const decrees = await loadedDecrees(await openDatabase(stack, process.env['PAYUNG_E2E_DATA_DIR'] ?? ''))
  expect(decrees.length).toBeGreaterThan(0)
  for (const { people, lines, foreigners } of decrees) {
    expect(people).toBeGreaterThan(0)
    expect({ lines, foreigners }).toEqual({ lines: people, foreigners: 0 })
  }
})

test.runIf(WHOLE)(
  'a province walks it with 60,000 people or more',
  async () => {
    await using stack = new AsyncDisposableStack()
    // A demo of its own: other journeys read the province's lists, and next year's decree would stand in them.
    const payung = await startPayung('full')
    stack.defer(payung.stop)
    const admin = await openDatabase(stack, payung.dataDir)
    const time = stopwatch()
    const base = await walksChain(PROVINCE, { url: payung.url, admin, time, peopleMin: 60_000, keeper: 'sambas' })
    expect(base).toEqual(REVOKED)
    process.stdout.write(`\n${time.lines()}\n`)
  },
  1_200_000,
)
