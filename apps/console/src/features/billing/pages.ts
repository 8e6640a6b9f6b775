import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ContributionListsPage = lazyRouteComponent(
  () => import('./ContributionListsPage.tsx'),
  'ContributionListsPage',
)
export const ContributionListPage = lazyRouteComponent(
  () => import('./ContributionListPage.tsx'),
  'ContributionListPage',
)
export const ShareListPage = lazyRouteComponent(() => import('./ShareListPage.tsx'), 'ShareListPage')
export const ListedPeoplePage = lazyRouteComponent(() => import('./ListedPeoplePage.tsx'), 'ListedPeoplePage')
export const UnpostedPage = lazyRouteComponent(() => import('./UnpostedPage.tsx'), 'UnpostedPage')
export const ProtectionTracePage = lazyRouteComponent(() => import('./ProtectionTracePage.tsx'), 'ProtectionTracePage')
export const PaymentOrdersPage = lazyRouteComponent(() => import('./PaymentOrdersPage.tsx'), 'PaymentOrdersPage')
export const CreditsPage = lazyRouteComponent(() => import('../credits/CreditsPage.tsx'), 'CreditsPage')
export const ReconciliationPage = lazyRouteComponent(
  () => import('../reconciliation/ReconciliationPage.tsx'),
  'ReconciliationPage',
)
