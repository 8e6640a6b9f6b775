import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const PledgesPage = lazyRouteComponent(() => import('./PledgesPage.tsx'), 'PledgesPage')
export const PledgePage = lazyRouteComponent(() => import('./PledgePage.tsx'), 'PledgePage')
export const PledgeOverviewPage = lazyRouteComponent(() => import('./PledgeOverviewPage.tsx'), 'PledgeOverviewPage')
export const CsrNeedsPage = lazyRouteComponent(() => import('./CsrNeedsPage.tsx'), 'CsrNeedsPage')
export const CompanyApplicationsPage = lazyRouteComponent(
  () => import('../company-applications/CompanyApplicationsPage.tsx'),
  'CompanyApplicationsPage',
)
export const CsrSheetPage = lazyRouteComponent(() => import('./CsrSheetPage.tsx'), 'CsrSheetPage')
