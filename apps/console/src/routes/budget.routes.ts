import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readBudgetAddress } from '../features/budgets/budget-address.ts'
import { appRoute } from './app.route.tsx'

const budgetLinesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/anggaran',
  validateSearch: readBudgetAddress,
  component: lazyRouteComponent(() => import('../features/budgets/BudgetLinesPage.tsx'), 'BudgetLinesPage'),
})

const budgetLineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/anggaran/$lineId',
  component: lazyRouteComponent(() => import('../features/budgets/BudgetLinePage.tsx'), 'BudgetLinePage'),
})

export const budgetRoutes = [budgetLinesRoute, budgetLineRoute]
