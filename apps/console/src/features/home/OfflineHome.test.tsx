// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { emptyDevice, memoryIdb } from '../../session/testing/memory-idb.ts'
import type { Viewer } from '../../session/viewer.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { remember } = await import('../../session/device-store.ts')
const { keepItem } = await import('../../session/outbox-items.ts')
const { render } = await import('../../ui/testing/render.tsx')
const { HomePage } = await import('./HomePage.tsx')
const { TaskListPage } = await import('../rounds/list/TaskListPage.tsx')

const village: Viewer = {
  ...SAMBAS_OFFICER,
  permissions: ['WORKER_READ', 'WORKER_REGISTER', 'ROUND_PROPOSE'],
  scope: {
    areaPrefix: '61.01.01.2001',
    area: { code: '61.01.01.2001', name: 'Dalam Kaum', level: 'VILLAGE' },
    agency: null,
  },
}
const owner = 'user-1:61.01'
const task = {
  ...{ id: 'tani', standing: 'AT_WORK', dueOn: '2026-12-20', quotaPeople: 40, proposedPeople: 12, answeredPeople: 20 },
  round: { name: 'Petani 2027', owner: { shortName: 'Sambas' } },
}
const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))

let unmount = async () => {}
beforeEach(emptyDevice)
afterEach(() => unmount())
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function opened(path: '/' | '/usulan') {
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: village } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const home = createRoute({ getParentRoute: () => app, path: '/', component: HomePage })
  const list = createRoute({ getParentRoute: () => app, path: '/usulan', component: TaskListPage })
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([home, list])]),
    history: createMemoryHistory({ initialEntries: [path] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, away)
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('Sambungan terputus'))
  return page
}

test.each(['/', '/usulan'] as const)('without a connection %s shows the round whose list lies here', async (path) => {
  await remember('list', { owner, which: 'SUGGESTED', task, people: [], total: 0 })
  await keepItem({
    ...{ id: 'ANSWER tani w', kind: 'ANSWER', owner, state: 'WAITING', requestKey: 'k', workerId: 'w' },
    ...{ savedAt: '2026-11-20T01:00:00.000Z', compared: true, problem: null },
    content: { taskId: 'tani', workerId: 'w' },
  })
  const { text } = await opened(path)
  await vi.waitFor(() => expect(text()).toContain('Petani 2027'))
  expect(text()).toContain('Paling lambat 20 Desember 2026')
  expect(text()).toContain('Kurang 28 orang untuk memenuhi kuota.')
  await vi.waitFor(() => expect(text()).toContain('1 jawaban menunggu di perangkat ini'))
  const way = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Lanjutkan menjawab')
  expect(way?.getAttribute('href')).toBe('/usulan/tani')
})

test('without a connection the home of a village stays under its name, and shows nobody the round of another', async () => {
  await remember('list', { owner: 'user-2:61.01', which: 'SUGGESTED', task, people: [], total: 0 })
  const { text } = await opened('/')
  expect(document.querySelector('h1')?.textContent).toBe('Dalam Kaum')
  expect(text()).not.toContain('Petani 2027')
})
