import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.route.tsx'

export const tariffsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tarif',
  component: lazyRouteComponent(() => import('../features/tariffs/TariffsPage.tsx'), 'TariffsPage'),
})
