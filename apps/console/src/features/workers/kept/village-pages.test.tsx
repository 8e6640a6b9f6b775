// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
} from '@tanstack/react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../../parts/officer-page.tsx'
import type { Viewer } from '../../../session/viewer.ts'
import { render } from '../../../ui/testing/render.tsx'
import { KeepPeople } from './KeepPeople.tsx'

const village: Viewer = {
  ...SAMBAS_OFFICER,
  permissions: ['LIFE_EVENT_REPORT'],
  scope: { areaPrefix: '61.01', area: { code: '61.01.01.2001', name: 'Dalam Kaum', level: 'VILLAGE' }, agency: null },
}

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

/** Five seconds on a page, and how often the file of the list of people was loaded meanwhile. */
async function loadsOfList({ viewer = village, isShellKept = false, isOnline = true } = {}): Promise<number> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  const controller = isShellKept ? {} : null
  Object.defineProperty(navigator, 'serviceWorker', { value: { controller }, configurable: true })
  const load = vi.fn(async () => ({ default: () => null }))
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const routes = [
    createRoute({ getParentRoute: () => app, path: '/', component: KeepPeople }),
    createRoute({ getParentRoute: () => app, path: '/pekerja', component: lazyRouteComponent(load) }),
  ]
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren(routes)]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />)
  unmount = page.unmount
  await vi.advanceTimersByTimeAsync(5_000)
  return load.mock.calls.length
}

test('a village has the pages of its way without a connection before the shell is kept', async () => {
  expect(await loadsOfList()).toBe(1)
})

test.each([
  ['once the shell is kept', { isShellKept: true }],
  ['without a connection', { isOnline: false }],
  ['for whom no list is kept', { viewer: { ...village, permissions: [] } }],
])('no page is fetched %s', async (_when, circumstances) => {
  expect(await loadsOfList(circumstances)).toBe(0)
})
