import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readMatchAddress, readVisitListAddress } from '../features/verification/check-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const getParentRoute = () => appRoute

export const verificationRoutes = [
  createRoute({
    getParentRoute,
    path: '/verifikasi',
    validateSearch: readVisitListAddress,
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
    validateSearch: readMatchAddress,
    component: lazyRouteComponent(() => import('../features/verification/pages.ts'), 'MatchPage'),
  }),
] as const
