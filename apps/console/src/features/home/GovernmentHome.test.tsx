// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import GovernmentHome from './GovernmentHome.tsx'
import type { HomeFigures } from './home.query.ts'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

const HOME: HomeFigures = {
  ...{ total: 0, asOf: '2026-11-20T01:00:00.000Z', byArea: [], byOccupation: [], byEcosystem: [], bySex: [] },
  ...{ byAgeBand: [], byRegistrar: [], byStatus: [] },
  queues: [{ key: 'DECISIONS_AWAITING', group: 'ONLY_VIEWER', count: 1, href: '/meja', besides: null, longest: null }],
}

/** Queues, decisions and first steps, in the order in which they stand; the decisions by what they say when they cannot be loaded. */
async function orderAt(isNarrow: boolean) {
  vi.stubGlobal('matchMedia', (query: string) => ({
    ...{ matches: isNarrow, media: query, addEventListener: () => {}, removeEventListener: () => {} },
    ...{ addListener: () => {}, removeListener: () => {} },
  }))
  const page = await renderSignedIn(
    <GovernmentHome home={HOME} />,
    ['DECREE_READ', 'DECREE_APPROVE'],
    async (_, init) =>
      String(init?.body).includes('FirstWork')
        ? Response.json({ data: { viewer: { secondFactor: false }, firstWork: [] } })
        : Response.json({ data: null, errors: [{ message: 'Gagal', extensions: { code: 'INTERNAL' } }] }),
  )
  unmount = page.unmount
  const parts = ['Pekerjaan saya', 'Keputusan yang menunggu tidak dapat dimuat', 'Langkah pertama']
  for (const part of parts) await expect.poll(page.text, { timeout: 10_000 }).toContain(part)
  return parts.toSorted((a, b) => page.text().indexOf(a) - page.text().indexOf(b))
}

test('on a phone the decisions that wait stand before the first steps', async () => {
  expect(await orderAt(true)).toEqual([
    'Pekerjaan saya',
    'Keputusan yang menunggu tidak dapat dimuat',
    'Langkah pertama',
  ])
})

test('at a desk they stand in the column beside both', async () => {
  expect((await orderAt(false)).at(-1)).toBe('Keputusan yang menunggu tidak dapat dimuat')
})
