import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type AsOfAddress, readAsOfAddress } from '../features/billing/as-of-address.ts'
import { readListAddress } from '../features/workers/list/list-address.ts'
import { appRoute } from './app.route.tsx'

export const workersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja',
  validateSearch: readListAddress,
  component: lazyRouteComponent(() => import('../features/workers/list/WorkerListPage.tsx'), 'WorkerListPage'),
})

export const registerWorkerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/baru',
  // A number of this device: it says nothing about whom.
  validateSearch: (search): { kiriman?: string } =>
    typeof search.kiriman === 'string' ? { kiriman: search.kiriman } : {},
  component: lazyRouteComponent(() => import('../features/workers/form/RegisterWorkerPage.tsx'), 'RegisterWorkerPage'),
})

export const workerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/$workerId',
  validateSearch: (search): { tab?: string; per?: string; antrean?: string } & AsOfAddress => ({
    ...readAsOfAddress(search),
    ...(typeof search.tab === 'string' ? { tab: search.tab } : {}),
    ...(typeof search.per === 'string' ? { per: search.per } : {}),
    // The filters of the queue that is gone through; a text of this length is none of ours.
    ...(typeof search.antrean === 'string' && search.antrean.length <= 600 ? { antrean: search.antrean } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/worker-record/WorkerPage.tsx'), 'WorkerPage'),
})

export const updateWorkerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/$workerId/ubah',
  component: lazyRouteComponent(() => import('../features/workers/form/UpdateWorkerPage.tsx'), 'UpdateWorkerPage'),
})
