import type { Permission } from '@payung/domain/access/permission'
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SignedIn, Viewer } from '../session/viewer.ts'

const SAMBAS = {
  id: 'tenant-1',
  code: '61.01',
  kind: 'REGENCY',
  name: 'Kabupaten Sambas',
  shortName: 'Sambas',
} as const

/** An officer of Sambas without a permission. */
export const SAMBAS_OFFICER: Viewer = {
  user: { id: 'user-1', name: 'Petugas', email: 'petugas@payung.example', title: null },
  tenant: { ...SAMBAS, area: { code: '61.01', name: 'Sambas', level: 'REGENCY' } },
  tenants: [SAMBAS],
  roles: ['OFFICER'],
  permissions: [],
  scope: { areaPrefix: '', area: null, agency: null },
  secondFactorMissing: false,
  demo: false,
  demoOnNetwork: false,
  today: '2026-11-20',
}

/** Routes with a part on a page behind sign-in, for an officer of Sambas with no other permissions than these. */
export function signedInRouter(part: ReactNode, permissions: readonly Permission[]) {
  const signedIn: SignedIn = { state: 'WORKING', viewer: { ...SAMBAS_OFFICER, permissions: [...permissions] } }
  const root = createRootRoute()
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const page = createRoute({ getParentRoute: () => app, path: '/', component: () => part })
  return createRouter({
    routeTree: root.addChildren([app.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    // Every link leads somewhere.
    defaultNotFoundComponent: () => null,
  })
}
