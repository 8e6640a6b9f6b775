import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AgreementAddress } from '../features/agreements/list/agreement-address.ts'
import type { RegulationAddress } from '../features/regulations/regulation-address.ts'
import { appRoute } from './app.route.tsx'
import { readTab } from './read-tab.ts'

const getParentRoute = () => appRoute
// What stands in the address of a list is read where it is used: everybody loads the routes first.

export const agreementRoutes = [
  createRoute({
    getParentRoute,
    path: '/perjanjian',
    validateSearch: (search): AgreementAddress => search,
    component: lazyRouteComponent(() => import('../features/agreements/pages.ts'), 'AgreementListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/perjanjian/baru',
    component: lazyRouteComponent(() => import('../features/agreements/pages.ts'), 'NewAgreementPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/perjanjian/$agreementId',
    validateSearch: readTab,
    component: lazyRouteComponent(() => import('../features/agreements/pages.ts'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/perjanjian/$agreementId/ubah',
    component: lazyRouteComponent(() => import('../features/agreements/pages.ts'), 'EditAgreementPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum',
    validateSearch: (search): RegulationAddress => search,
    component: lazyRouteComponent(() => import('../features/regulations/pages.ts'), 'RegulationListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum/baru',
    component: lazyRouteComponent(() => import('../features/regulations/pages.ts'), 'NewRegulationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum/$regulationId',
    component: lazyRouteComponent(() => import('../features/regulations/pages.ts'), 'RegulationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum/$regulationId/ubah',
    component: lazyRouteComponent(() => import('../features/regulations/pages.ts'), 'EditRegulationPage'),
  }),
] as const
