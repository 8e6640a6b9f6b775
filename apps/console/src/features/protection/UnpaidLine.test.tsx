// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { CountedMonth } from './protection.query.ts'
import { UnpaidLine } from './UnpaidLine.tsx'

let unmount = async () => {}
afterEach(() => unmount())

type Counts = Partial<Record<CountedMonth['cells'][number]['state'], number>>

/** Of the last month and those before it, from the earliest on. */
async function lineOf(...counts: readonly Counts[]) {
  const months = counts.map((states, at) => ({
    month: `2026-${String(12 - counts.length + at).padStart(2, '0')}-01`,
    cells: Object.entries(states).map(([state, people]) => ({ state, people })),
  }))
  const shown = await renderSignedIn(<UnpaidLine months={months as unknown as CountedMonth[]} />, [])
  unmount = shown.unmount
  return { text: shown.text(), addresses: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')) }
}

test('whose membership is over stands above who is in grace, each since when at the longest, and opens its people', async () => {
  const { text, addresses } = await lineOf(
    { PROTECTED: 101 },
    { LAPSED: 7, PROTECTED: 94 },
    { ENDED: 7, GRACE: 411, PROTECTED: 90 },
  )
  expect(text).toContain(
    '7 pekerja tidak terlindungi pada Nov 2026, paling lama sejak Okt 2026: iurannya belum dibayar',
  )
  expect(text).toContain('411 pekerja dalam masa tenggang pada Nov 2026: iurannya belum dibayar')
  expect(text.indexOf('7 pekerja tidak')).toBeLessThan(text.indexOf('411 pekerja'))
  expect(addresses).toEqual([
    '/perlindungan?bulan=2026-11-01&keadaan=ENDED',
    '/perlindungan?bulan=2026-11-01&keadaan=GRACE',
  ])
})

test('what began before the months that are shown is not said to have begun with them', async () => {
  const { text } = await lineOf({ LAPSED: 7 }, { ENDED: 7 })
  expect(text).toContain('sebagian sejak Okt 2026 atau sebelumnya')
})

test('where all is paid or not due yet, nothing is said', async () => {
  const { text, addresses } = await lineOf({ ENDED: 9 }, { PROTECTED: 90, PLANNED: 3, AFTER_DEATH: 2 })
  expect(addresses).toEqual([])
  expect(text).not.toContain('pekerja')
})
