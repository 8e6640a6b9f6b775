import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const decreeFundingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keputusan/$decreeId/pembiayaan',
  component: lazyRouteComponent(() => import('../features/funding/pages.ts'), 'FundingPage'),
})

const fundingRequestsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/permintaan-pembiayaan',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/funding/pages.ts'), 'FundingRequestsPage'),
})

export const fundingRoutes = [decreeFundingRoute, fundingRequestsRoute]
