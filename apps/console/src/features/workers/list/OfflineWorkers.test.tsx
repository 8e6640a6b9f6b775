// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../../parts/officer-page.tsx'
import { emptyDevice, memoryIdb } from '../../../session/testing/memory-idb.ts'
import type { Viewer } from '../../../session/viewer.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { remember } = await import('../../../session/device-store.ts')
const { render } = await import('../../../ui/testing/render.tsx')
const { readListAddress } = await import('./list-address.ts')
const { WorkerListPage } = await import('./WorkerListPage.tsx')

const village: Viewer = {
  ...SAMBAS_OFFICER,
  permissions: ['WORKER_READ', 'LIFE_EVENT_REPORT'],
  scope: {
    areaPrefix: '61.01.01.2001',
    area: { code: '61.01.01.2001', name: 'Dalam Kaum', level: 'VILLAGE' },
    agency: null,
  },
}
const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))

let unmount = async () => {}
beforeEach(async () => {
  emptyDevice()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await remember('people', {
    ...{ owner: 'user-1:61.01', readAt: '2026-11-19T01:30:00.000Z', isCut: false },
    people: [
      { id: 'm', name: 'Maria Yosefina', born: '1960' },
      { id: 's', name: 'Siti Aminah', born: '1971-03-04' },
    ],
  })
})
afterEach(async () => {
  await unmount()
  vi.restoreAllMocks()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function opened(viewer: Viewer) {
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const list = createRoute({
    getParentRoute: () => app,
    path: '/pekerja',
    validateSearch: readListAddress,
    component: WorkerListPage,
  })
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([list])]),
    history: createMemoryHistory({ initialEntries: ['/pekerja'] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, away)
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('Sambungan terputus'))
  return page
}

test('without a connection a village finds its people by name in the list on the device, and reports of them', async () => {
  const page = await opened(village)
  await vi.waitFor(() => expect(page.text()).toMatch(/Maria Yosefina.*lahir 1960.*Siti Aminah/))
  expect(page.text()).toContain('Warga Dalam Kaum di perangkat ini.')
  await page.fill('Cari nama', 'aminah')
  await vi.waitFor(() =>
    expect([...document.querySelectorAll('main li a')].map((link) => link.getAttribute('href'))).toEqual([
      '/pekerja/s/lapor',
    ]),
  )
})

test('who works for more than one village has no list on the device, and is shown nobody', async () => {
  const page = await opened({ ...village, scope: { ...village.scope, area: null } })
  expect(page.text()).not.toContain('Maria')
})
