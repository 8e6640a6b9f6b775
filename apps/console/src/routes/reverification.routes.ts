import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type {
  ReverificationAddress,
  ReverificationListAddress,
} from '../features/reverification/reverification-address.ts'
import { appRoute } from './app.route.tsx'

const getParentRoute = () => appRoute
// What stands in the address of a list is read where it is used: everybody loads the routes first.

export const reverificationRoutes = [
  createRoute({
    getParentRoute,
    path: '/verifikasi-ulang',
    validateSearch: (search): ReverificationListAddress => search,
    component: lazyRouteComponent(() => import('../features/reverification/pages.ts'), 'ReverificationListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/verifikasi-ulang/$reverificationId',
    validateSearch: (search): ReverificationAddress => search,
    component: lazyRouteComponent(() => import('../features/reverification/pages.ts'), 'ReverificationPage'),
  }),
] as const
