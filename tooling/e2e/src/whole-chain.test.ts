import { expect, test } from 'vitest'
import type { Asked } from './chain/government.ts'
import { openDatabase } from './chain/outside.ts'
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
const REVOKED = { state: 'ENDED', endedFrom: '2027-10-01' }

test('a regency walks the whole chain from the programme to the revocation, and every total is what its rows say', async () => {
  await using stack = new AsyncDisposableStack()
  const url = process.env['PAYUNG_E2E_URL'] ?? ''
  const admin = await openDatabase(stack, process.env['PAYUNG_E2E_DATA_DIR'] ?? '')
  const time = stopwatch()
  const base = await walksChain(REGENCY, { url, admin, time, peopleMin: 100, keeper: 'mempawah' })
  expect(base).toEqual(REVOKED)
  if (WHOLE) process.stdout.write(`\n${time.lines()}\n`)
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
