import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDuplicatesAddress } from '../features/duplicates/duplicates-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const queueRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/ganda',
  validateSearch: readDuplicatesAddress,
  component: lazyRouteComponent(() => import('../features/duplicates/pages.ts'), 'DuplicatesPage'),
})

const thresholdsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/ganda/ambang',
  component: lazyRouteComponent(() => import('../features/duplicates/pages.ts'), 'ThresholdsPage'),
})

const obviousRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/ganda/jelas',
  validateSearch: readDuplicatesAddress,
  component: lazyRouteComponent(() => import('../features/duplicates/pages.ts'), 'ObviousPage'),
})

const batchesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/ganda/massal',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/duplicates/pages.ts'), 'BatchesPage'),
})

export const duplicateRoutes = [queueRoute, obviousRoute, batchesRoute, thresholdsRoute] as const
