import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { PlannedAddress } from '../features/programmes/form/planned-programme.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

export const programmesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/programmes/pages.ts'), 'ProgrammeListPage'),
})

export const newProgrammeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/baru',
  validateSearch: (search: Record<string, unknown>): PlannedAddress => search,
  component: lazyRouteComponent(() => import('../features/programmes/pages.ts'), 'NewProgrammePage'),
})

export const programmeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId',
  component: lazyRouteComponent(() => import('../features/programmes/pages.ts'), 'ProgrammePage'),
})

export const updateProgrammeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId/ubah',
  component: lazyRouteComponent(() => import('../features/programmes/pages.ts'), 'UpdateProgrammePage'),
})

export const ruleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId/aturan',
  component: lazyRouteComponent(() => import('../features/programmes/pages.ts'), 'RulePage'),
})
