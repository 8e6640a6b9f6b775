import { expect, test } from 'vitest'
import { line, median } from './line.ts'
import { measurementsText } from './write-measurements.ts'

test('a ratio is ours to the peer’s, in four figures', () => {
  const measured = line({ measure: 'daftar', ours: 2000, peer: 3000, unit: 'req/s', better: 'HIGHER', toReach: 2 })
  expect(measured).toEqual({
    measure: 'daftar',
    ours: 2000,
    peer: 3000,
    ratio: 0.6667,
    unit: 'req/s',
    better: 'HIGHER',
    toReach: 2,
  })
})

test('lower is better unless said otherwise, and nothing need be reached', () => {
  expect(line({ measure: 'mulai', ours: 3, peer: 2, unit: 's' })).toMatchObject({ better: 'LOWER', toReach: null })
})

test('the middle run counts, whatever the order of the runs', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(() => median([])).toThrow('nothing was measured')
})

test('the published table says what was to be reached, in which direction, when and under which load', () => {
  const text = measurementsText(
    '',
    [
      line({ measure: 'daftar', ours: 6, peer: 3, unit: 'req/s', better: 'HIGHER', toReach: 2 }),
      line({ measure: 'impor', ours: 8, peer: 2, unit: 's', toReach: 4 }),
      line({ measure: 'cari', ours: 1, peer: 1, unit: 'ms' }),
    ],
    { load: '0.1', day: '2026-11-20' },
  )
  expect(text).toContain('| daftar | 6 | 3 | req/s | **2** | ≥ 2 | 2026-11-20, load 0.1 |')
  expect(text).toContain('| impor | 8 | 2 | s | **4** | ≤ 4 | 2026-11-20, load 0.1 |')
  expect(text).toContain('| cari | 1 | 1 | ms | **1** | — | 2026-11-20, load 0.1 |')
})

test('a later run replaces its own lines alone, in their places, and leaves what people wrote below', () => {
  const some = (ours: number) => line({ measure: 'daftar', ours, peer: 3, unit: 'req/s', better: 'HIGHER', toReach: 2 })
  const other = line({ measure: 'impor', ours: 8, peer: 2, unit: 's' })
  const first = measurementsText('', [some(6), other], { load: '0.1', day: '2026-11-20' })
  const second = measurementsText(`${first}\nA remark.\n\nAnother.\n`, [some(9)], { load: '7.5', day: '2026-12-01' })
  const rows = second.split('\n').filter((row) => row.startsWith('| '))
  expect(rows.slice(1)).toEqual([
    '| daftar | 9 | 3 | req/s | **3** | ≥ 2 | 2026-12-01, load 7.5 |',
    '| impor | 8 | 2 | s | **4** | — | 2026-11-20, load 0.1 |',
  ])
  expect(second.endsWith('\n\nA remark.\n\nAnother.\n')).toBe(true)
  expect(measurementsText(second, [], { load: '1', day: '2027-01-01' })).toBe(second)
})
