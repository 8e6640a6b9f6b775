import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAsOfAddress } from '../features/billing/as-of-address.ts'
import type { ListNeedWord } from '../features/billing/list-address.ts'
import type { OrderAddress } from '../features/billing/order-address.ts'
import type { StatementAddress } from '../features/reconciliation/statement-address.ts'
import type { NeedAddress } from '../ui/table/need-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

/** Said once: each route that says it again is longer in everybody's first load. */
const pageOf = (name: keyof typeof import('../features/billing/pages.ts')) =>
  lazyRouteComponent(() => import('../features/billing/pages.ts'), name)

const contributionListsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran',
  // The page reads it: how would be in everybody's first load.
  validateSearch: (search: NeedAddress<ListNeedWord>) => search,
  component: pageOf('ContributionListsPage'),
})

const contributionListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/$listId',
  component: pageOf('ContributionListPage'),
})

const shareListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/bagian/$listId',
  component: pageOf('ShareListPage'),
})

const unpostedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/$listId/belum-dibukukan',
  validateSearch: readPageAddress,
  component: pageOf('UnpostedPage'),
})

const listedPeopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/$listId/orang',
  validateSearch: readPageAddress,
  component: pageOf('ListedPeoplePage'),
})

const protectionTraceRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/$workerId/jejak/$month',
  validateSearch: readAsOfAddress,
  component: pageOf('ProtectionTracePage'),
})

const reconciliationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/rekonsiliasi',
  // The page reads it: the words of its states would be in everybody's first load.
  validateSearch: (search: StatementAddress) => search,
  component: pageOf('ReconciliationPage'),
})

const paymentOrdersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/perintah-bayar',
  // The page reads it, as the one above.
  validateSearch: (search: OrderAddress) => search,
  component: pageOf('PaymentOrdersPage'),
})

const creditsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/iuran/kelebihan',
  validateSearch: readPageAddress,
  component: pageOf('CreditsPage'),
})

export const billingRoutes = [
  contributionListsRoute,
  contributionListRoute,
  shareListRoute,
  unpostedRoute,
  listedPeopleRoute,
  protectionTraceRoute,
  reconciliationRoute,
  paymentOrdersRoute,
  creditsRoute,
]
