// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../../ui/testing/render.tsx'
import { ReportEventPage } from './ReportEventPage.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const worker = {
  ...{ id: 'worker', name: 'Siti Aminah', mayReportEvent: true, village: { name: 'Sungai Raya' } },
}
const server: typeof fetch = async () => Response.json({ data: { worker, personToReport: null, lifeEvents: [] } })

test('fetches the outbox while there is a connection: without one the report waits there', async () => {
  const fetched = vi.fn()
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: SAMBAS_OFFICER } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const path = '/pekerja/$workerId/lapor'
  const report = createRoute({ getParentRoute: () => app, path, component: ReportEventPage })
  const outbox = createRoute({ getParentRoute: () => app, path: '/kotak-keluar', loader: fetched })
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([report, outbox])]),
    history: createMemoryHistory({ initialEntries: ['/pekerja/worker/lapor'] }),
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, server)
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('Kirim laporan'))
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce())
})
