import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AreaAddress, PledgeOverviewAddress, pledgeNeeds } from '../features/pledges/pledge-overview-address.ts'
import type { NeedAddress } from '../ui/table/need-address.ts'
import { type PageAddress, readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const pledgesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji',
  // The page reads it, as those below: how would be in everybody's first load.
  validateSearch: (search: NeedAddress<keyof typeof pledgeNeeds>) => search,
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'PledgesPage'),
})

const pledgeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji/$pledgeId',
  validateSearch: (search): PageAddress => readPageAddress(search),
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'PledgePage'),
})

const overviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji/ikhtisar',
  validateSearch: (search: PledgeOverviewAddress) => search,
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'PledgeOverviewPage'),
})

const needsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji/kebutuhan',
  validateSearch: (search: AreaAddress) => search,
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'CsrNeedsPage'),
})

const sheetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/janji/lembar',
  validateSearch: (search: AreaAddress) => search,
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'CsrSheetPage'),
})

const companiesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/mitra/pendaftaran',
  validateSearch: (search): PageAddress => readPageAddress(search),
  component: lazyRouteComponent(() => import('../features/pledges/pages.ts'), 'CompanyApplicationsPage'),
})

export const pledgeRoutes = [pledgesRoute, pledgeRoute, overviewRoute, needsRoute, sheetRoute, companiesRoute]
