// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimFigureTables } from './ClaimFigureTables.tsx'
import { ClaimTotals } from './ClaimTotals.tsx'
import type { ClaimFigures } from './claim-figures.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const FIGURE = { claims: 9, open: 4, paid: 5, paidAmount: '94000000', medianDays: 20, slowDays: 40 }
const FIGURES = {
  ...{ from: '2026-01-01', until: '2026-12-31', contributed: '47000000', all: FIGURE },
  openByAge: ['0', '8', '31', '91'].map((key) => ({ key, open: 1 })),
  byArea: [{ ...FIGURE, key: '61.12.05', areaName: 'Sungai Raya' }],
  byProgramme: [{ ...FIGURE, key: 'DEATH' }],
  byMonth: [{ ...FIGURE, key: '2026-02-01' }],
  byDecree: [{ ...FIGURE, key: null, decree: null }],
  byPayer: [{ ...FIGURE, key: null }],
} as const satisfies ClaimFigures

async function shows(part: React.ReactNode) {
  const page = await renderSignedIn(part, ['CLAIM_READ'], async () => Response.json({ data: {} }))
  unmount = page.unmount
  return page
}

/** Which cases the links open, as their addresses say it. */
const opened = () =>
  [...document.querySelectorAll('a[href^="/klaim?"]')].map((link) =>
    Object.fromEntries(new URLSearchParams(link.getAttribute('href')?.split('?')[1])),
  )

test('each number of all claims opens its cases, the open ones by their age without a day between two ages', async () => {
  const { text } = await shows(<ClaimTotals figures={FIGURES} />)
  expect(text()).toMatch(/untuk setiap Rp1\.000 iuran\s*Rp\s?2\.000/)
  const [all, open, ...rest] = opened()
  const year = { dari: '2026-01-01', sampai: '2026-12-31' }
  expect([all, open]).toEqual([year, { ...year, tahap: 'berjalan' }])
  expect(rest.at(-1)).toEqual({ ...year, tahap: 'dibayar' })
  const ages = rest.slice(0, -1)
  expect(ages).toHaveLength(4)
  for (const [at, { sampai: until }] of ages.slice(1).entries())
    expect(Date.parse(ages[at]?.['dari'] ?? '') - Date.parse(until ?? '')).toBe(86_400_000)
  expect(ages.at(-1)?.['dari']).toBe('2026-01-01')
})

test('each number of a part opens its cases, all, open and paid, and none where no list shows just these', async () => {
  await shows(<ClaimFigureTables figures={FIGURES} />)
  const year = { dari: '2026-01-01', sampai: '2026-12-31' }
  const parts = [
    { ...year, wilayah: '61.12.05' },
    { ...year, program: 'DEATH' },
    { dari: '2026-02-01', sampai: '2026-02-28' },
    { ...year, pembayar: 'NOBODY' },
  ]
  expect(opened()).toEqual(
    parts.flatMap((cases) => [cases, { ...cases, tahap: 'berjalan' }, { ...cases, tahap: 'dibayar' }]),
  )
})
