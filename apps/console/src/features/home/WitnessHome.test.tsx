// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { HomeFigures } from './home.query.ts'
import WitnessHome from './WitnessHome.tsx'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

const HOME: HomeFigures = {
  ...{ total: 0, asOf: '2026-11-20T01:00:00.000Z', byArea: [], byOccupation: [], byEcosystem: [], bySex: [] },
  ...{ byAgeBand: [], byRegistrar: [], byStatus: [], queues: [] },
}

async function home(permissions: readonly Permission[], isNarrow = false) {
  vi.stubGlobal('matchMedia', (query: string) => ({
    ...{ matches: isNarrow, media: query, addEventListener: () => {}, removeEventListener: () => {} },
    ...{ addListener: () => {}, removeListener: () => {} },
  }))
  const page = await renderSignedIn(<WitnessHome home={HOME} />, permissions, async () =>
    Response.json({ data: { viewer: { secondFactor: false }, firstWork: [] } }),
  )
  unmount = page.unmount
  await expect.poll(page.text, { timeout: 10_000 }).toContain('Langkah pertama')
  return page.text
}

test('whoever is there to examine begins with what they ask', async () => {
  const text = await home(['AUDIT_READ'])
  await expect.poll(text, { timeout: 10_000 }).toContain('Yang hendak diperiksa')
  expect(text().indexOf('Yang hendak diperiksa')).toBeLessThan(text().indexOf('Langkah pertama'))
})

test('whoever gives roles has other work than to examine', async () => {
  expect((await home(['AUDIT_READ', 'PEOPLE_MANAGE']))()).not.toContain('Yang hendak diperiksa')
})

test('on a phone the first steps stand below what there is to know', async () => {
  const text = await home([], true)
  expect(text().indexOf('Langkah pertama')).toBeGreaterThan(text().indexOf('Anda melihat'))
})
