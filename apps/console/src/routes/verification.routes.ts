import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { MatchAddress, VisitListAddress } from '../features/verification/check-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const getParentRoute = () => appRoute

export const verificationRoutes = [
  createRoute({
    getParentRoute,
    path: '/verifikasi',
    // The page reads it: how would be in everybody's first load.
    validateSearch: (search: VisitListAddress) => search,
    component: lazyRouteComponent(() => import('../features/verification/pages.ts'), 'VisitListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verifikasi/$taskId',
    component: lazyRouteComponent(() => import('../features/verification/pages.ts'), 'VisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pemadanan',
    validateSearch: readPageAddress,
    component: lazyRouteComponent(() => import('../features/verification/pages.ts'), 'MatchListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pemadanan/$requestId',
    // As of visits.
    validateSearch: (search: MatchAddress) => search,
    component: lazyRouteComponent(() => import('../features/verification/pages.ts'), 'MatchPage'),
  }),
] as const
