import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readImportAddress } from '../features/imports/import-address.ts'
import { readImportListAddress } from '../features/imports/import-list-address.ts'
import { readQualityAddress } from '../features/imports/quality-address.ts'
import { appRoute } from './app.route.tsx'

export const importsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/impor',
  validateSearch: readImportListAddress,
  component: lazyRouteComponent(() => import('../features/imports/pages.ts'), 'ImportListPage'),
})

export const importQualityRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/impor/mutu',
  validateSearch: readQualityAddress,
  component: lazyRouteComponent(() => import('../features/imports/pages.ts'), 'ImportQualityPage'),
})

export const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/impor/$importId',
  validateSearch: readImportAddress,
  component: lazyRouteComponent(() => import('../features/imports/pages.ts'), 'ImportPage'),
})
