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
    component: lazyRouteComponent(
      () => import('../features/agreements/list/AgreementListPage.tsx'),
      'AgreementListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/perjanjian/baru',
    component: lazyRouteComponent(
      () => import('../features/agreements/form/AgreementFormPage.tsx'),
      'NewAgreementPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/perjanjian/$agreementId',
    validateSearch: readTab,
    component: lazyRouteComponent(() => import('../features/agreements/page/AgreementPage.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/perjanjian/$agreementId/ubah',
    component: lazyRouteComponent(
      () => import('../features/agreements/form/AgreementFormPage.tsx'),
      'EditAgreementPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum',
    validateSearch: (search): RegulationAddress => search,
    component: lazyRouteComponent(() => import('../features/regulations/RegulationListPage.tsx'), 'RegulationListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum/baru',
    component: lazyRouteComponent(() => import('../features/regulations/RegulationFormPage.tsx'), 'NewRegulationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum/$regulationId',
    component: lazyRouteComponent(() => import('../features/regulations/RegulationPage.tsx'), 'RegulationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasar-hukum/$regulationId/ubah',
    component: lazyRouteComponent(() => import('../features/regulations/RegulationFormPage.tsx'), 'EditRegulationPage'),
  }),
] as const
