import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type PageAddress, readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const pledgesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji',
  validateSearch: (search): PageAddress => readPageAddress(search),
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'PledgesPage'),
})

const pledgeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji/$pledgeId',
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'PledgePage'),
})

export const pledgeRoutes = [pledgesRoute, pledgeRoute]
