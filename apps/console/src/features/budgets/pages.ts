import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const BudgetLinesPage = lazyRouteComponent(() => import('./BudgetLinesPage.tsx'), 'BudgetLinesPage')
export const FundProvisionsPage = lazyRouteComponent(() => import('./FundProvisionsPage.tsx'), 'FundProvisionsPage')
export const BudgetLinePage = lazyRouteComponent(() => import('./BudgetLinePage.tsx'), 'BudgetLinePage')
