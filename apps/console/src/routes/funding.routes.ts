import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { NeedAddress } from '../ui/table/need-address.ts'
import { appRoute } from './app.route.tsx'

const decreeFundingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keputusan/$decreeId/pembiayaan',
  component: lazyRouteComponent(() => import('../features/funding/pages.ts'), 'FundingPage'),
})

const fundingRequestsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/permintaan-pembiayaan',
  // The page reads it: how would be in everybody's first load.
  validateSearch: (search: NeedAddress<'jawab' | 'daftar'>) => search,
  component: lazyRouteComponent(() => import('../features/funding/pages.ts'), 'FundingRequestsPage'),
})

export const fundingRoutes = [decreeFundingRoute, fundingRequestsRoute]
