// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { CountedMonth } from './protection.query.ts'
import { UnpaidLine } from './UnpaidLine.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function lineOf(counts: Partial<Record<CountedMonth['cells'][number]['state'], number>>) {
  const cells = Object.entries(counts).map(([state, people]) => ({ state, people }))
  const shown = await renderSignedIn(
    <UnpaidLine month={{ month: '2026-11-01', cells } as unknown as CountedMonth} />,
    [],
  )
  unmount = shown.unmount
  return { text: shown.text(), addresses: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')) }
}

test('what has lapsed stands above what is in grace, and each opens its people', async () => {
  const { text, addresses } = await lineOf({ GRACE: 411, LAPSED: 7, PROTECTED: 90 })
  expect(text).toContain('7 pekerja tidak terlindungi pada Nov 2026')
  expect(text).toContain('411 pekerja dalam masa tenggang pada Nov 2026')
  expect(text.indexOf('7 pekerja tidak')).toBeLessThan(text.indexOf('411 pekerja'))
  expect(addresses).toEqual([
    '/perlindungan?bulan=2026-11-01&keadaan=LAPSED',
    '/perlindungan?bulan=2026-11-01&keadaan=GRACE',
  ])
})

test('where all is paid or not due yet, nothing is said', async () => {
  const { text, addresses } = await lineOf({ PROTECTED: 90, PLANNED: 3 })
  expect(addresses).toEqual([])
  expect(text).not.toContain('pekerja')
})
