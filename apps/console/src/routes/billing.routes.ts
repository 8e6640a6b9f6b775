import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readListsAddress } from '../features/billing/list-address.ts'
import type { StatementAddress } from '../features/reconciliation/statement-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const contributionListsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran',
  validateSearch: readListsAddress,
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'ContributionListsPage'),
})

const contributionListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/$listId',
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'ContributionListPage'),
})

const shareListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/bagian/$listId',
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'ShareListPage'),
})

const unpostedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/$listId/belum-dibukukan',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'UnpostedPage'),
})

const listedPeopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/$listId/orang',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'ListedPeoplePage'),
})

const protectionTraceRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/$workerId/jejak/$month',
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'ProtectionTracePage'),
})

const reconciliationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/rekonsiliasi',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'ReconciliationPage'),
})

const statementRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/rekonsiliasi/$statementId',
  // The page reads it: the words of its states would be in everybody's first load.
  validateSearch: (search: StatementAddress) => search,
  component: lazyRouteComponent(() => import('../features/billing/pages.ts'), 'StatementPage'),
})

export const billingRoutes = [
  contributionListsRoute,
  contributionListRoute,
  shareListRoute,
  unpostedRoute,
  listedPeopleRoute,
  protectionTraceRoute,
  reconciliationRoute,
  statementRoute,
]
