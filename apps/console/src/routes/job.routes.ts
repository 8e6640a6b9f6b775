import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

export const jobsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/latar',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/jobs/pages.ts'), 'JobListPage'),
})

export const jobRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/latar/$jobId',
  component: lazyRouteComponent(() => import('../features/jobs/pages.ts'), 'JobPage'),
})
