import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { FigureListAddress } from '../features/figure-lists/figure-list-address.ts'
import type { CoverageAddress } from '../features/figures/coverage-address.ts'
import type { VillageAddress } from '../features/figures/village-address.ts'
import { appRoute } from './app.route.tsx'

/** The page reads its address itself: the first load has no room for it. */
export const coverageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cakupan',
  validateSearch: (search: Record<string, unknown>): CoverageAddress => search,
  component: lazyRouteComponent(() => import('../features/figures/pages.ts'), 'CoveragePage'),
})

export const figureListsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cakupan/berkas',
  // As of coverage.
  validateSearch: (search: FigureListAddress) => search,
  component: lazyRouteComponent(() => import('../features/figure-lists/pages.ts'), 'FigureListsPage'),
})

export const villageBoardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cakupan/desa',
  validateSearch: (search: Record<string, unknown>): VillageAddress => search,
  component: lazyRouteComponent(() => import('../features/figures/pages.ts'), 'VillageBoardPage'),
})
