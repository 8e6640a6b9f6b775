import type { Permission } from '@payung/domain/access/permission'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SignedIn } from '../../session/viewer.ts'
import { render } from './render.tsx'

/** Shows a part on a page behind sign-in, to an officer of Sambas with no other permissions than these. */
export async function renderSignedIn(part: ReactNode, permissions: readonly Permission[], server?: typeof fetch) {
  const tenant = {
    id: 'tenant-1',
    code: '61.01',
    kind: 'REGENCY',
    name: 'Kabupaten Sambas',
    shortName: 'Sambas',
  } as const
  const signedIn: SignedIn = {
    state: 'WORKING',
    viewer: {
      user: { id: 'user-1', name: 'Petugas', email: 'petugas@payung.example', title: null },
      tenant: { ...tenant, area: { code: '61.01', name: 'Sambas', level: 'REGENCY' } },
      tenants: [tenant],
      roles: ['OFFICER'],
      permissions: [...permissions],
      scope: { areaPrefix: '', area: null, agency: null },
      secondFactorMissing: false,
      demo: false,
      demoOnNetwork: false,
      today: '2026-11-20',
    },
  }
  const root = createRootRoute()
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const page = createRoute({ getParentRoute: () => app, path: '/', component: () => part })
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    // Every link leads somewhere.
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  return render(<RouterProvider router={router as never} />, server)
}
