import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { BudgetAddress } from '../features/budgets/budget-address.ts'
import type { LedgerAddress } from '../features/ledger/ledger-address.ts'
import { appRoute } from './app.route.tsx'

// Each page reads its address itself: the first page that somebody meets carries no rules of these.
const budgetLinesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/anggaran',
  validateSearch: (search): BudgetAddress => search,
  component: lazyRouteComponent(() => import('../features/budgets/pages.ts'), 'BudgetLinesPage'),
})

const budgetLineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/anggaran/$lineId',
  component: lazyRouteComponent(() => import('../features/budgets/pages.ts'), 'BudgetLinePage'),
})

const fundProvisionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/anggaran/spd',
  validateSearch: (search): BudgetAddress => search,
  component: lazyRouteComponent(() => import('../features/budgets/pages.ts'), 'FundProvisionsPage'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/buku',
  validateSearch: (search): LedgerAddress => search,
  component: lazyRouteComponent(() => import('../features/ledger/LedgerPage.tsx'), 'LedgerPage'),
})

export const budgetRoutes = [budgetLinesRoute, budgetLineRoute, fundProvisionsRoute, ledgerRoute]
