import { lazyRouteComponent } from '@tanstack/react-router'

/** Both pages behind one small file: what they import is not listed in everybody's first load. */
export const FundingPage = lazyRouteComponent(() => import('./FundingPage.tsx'), 'FundingPage')
export const FundingRequestsPage = lazyRouteComponent(() => import('./FundingRequestsPage.tsx'), 'FundingRequestsPage')
