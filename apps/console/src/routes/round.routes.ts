import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readRoundAddress, readTaskAddress } from '../features/rounds/task-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const getParentRoute = () => appRoute

export const roundRoutes = [
  createRoute({
    getParentRoute,
    path: '/putaran',
    validateSearch: readPageAddress,
    component: lazyRouteComponent(() => import('../features/rounds/list/RoundListPage.tsx'), 'RoundListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/putaran/baru',
    component: lazyRouteComponent(() => import('../features/rounds/form/NewRoundPage.tsx'), 'NewRoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/putaran/$roundId',
    validateSearch: readRoundAddress,
    component: lazyRouteComponent(() => import('../features/rounds/page/RoundPage.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/usulan',
    validateSearch: readTaskAddress,
    component: lazyRouteComponent(() => import('../features/rounds/list/TaskListPage.tsx'), 'TaskListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/usulan/$taskId',
    component: lazyRouteComponent(() => import('../features/rounds/task/RoundTaskPage.tsx'), 'RoundTaskPage'),
  }),
] as const
