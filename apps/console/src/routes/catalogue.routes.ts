import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

export const formerNamesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/wilayah/nama-lama',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/catalogues/FormerNamesPage.tsx'), 'FormerNamesPage'),
})
