import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'
import { readTab } from './read-tab.ts'

const cohortsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/kohort',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/cohorts/pages.ts'), 'CohortListPage'),
})

const newCohortRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/kohort/baru',
  validateSearch: (search: Record<string, unknown>): { program?: string; janji?: string } => ({
    ...(typeof search.program === 'string' ? { program: search.program } : {}),
    ...(typeof search.janji === 'string' ? { janji: search.janji } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/cohorts/pages.ts'), 'NewCohortPage'),
})

const cohortRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/kohort/$cohortId',
  validateSearch: (search: Record<string, unknown>) => ({
    ...readTab(search),
    ...readPageAddress(search),
    ...(typeof search.wilayah === 'string' ? { wilayah: search.wilayah } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/cohorts/pages.ts'), 'CohortPage'),
})

const updateCohortRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/kohort/$cohortId/ubah',
  component: lazyRouteComponent(() => import('../features/cohorts/pages.ts'), 'UpdateCohortPage'),
})

const priorityRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/program/$programmeId/prioritas',
  component: lazyRouteComponent(() => import('../features/cohorts/pages.ts'), 'PriorityPage'),
})

export const cohortRoutes = [cohortsRoute, newCohortRoute, cohortRoute, updateCohortRoute, priorityRoute]
