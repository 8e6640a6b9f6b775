import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { PlannedAddress } from '../features/programmes/form/planned-programme.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

export const programmesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/programmes/ProgrammeListPage.tsx'), 'ProgrammeListPage'),
})

export const newProgrammeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/baru',
  validateSearch: (search: Record<string, unknown>): PlannedAddress => search,
  component: lazyRouteComponent(() => import('../features/programmes/form/NewProgrammePage.tsx'), 'NewProgrammePage'),
})

export const programmeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId',
  component: lazyRouteComponent(() => import('../features/programmes/page/ProgrammePage.tsx'), 'ProgrammePage'),
})

export const updateProgrammeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId/ubah',
  component: lazyRouteComponent(
    () => import('../features/programmes/form/UpdateProgrammePage.tsx'),
    'UpdateProgrammePage',
  ),
})

export const ruleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId/aturan',
  component: lazyRouteComponent(() => import('../features/programmes/rule/RulePage.tsx'), 'RulePage'),
})
