import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readProposalsAddress } from '../features/proposals/proposals-address.ts'
import { appRoute } from './app.route.tsx'
import { readTab } from './read-tab.ts'

export const custodyRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/serah-terima',
  validateSearch: readTab,
  component: lazyRouteComponent(() => import('../features/custody/CustodyPage.tsx'), 'CustodyPage'),
})

export const proposalsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/usulan',
  validateSearch: readProposalsAddress,
  component: lazyRouteComponent(() => import('../features/proposals/ProposalsPage.tsx'), 'ProposalsPage'),
})
