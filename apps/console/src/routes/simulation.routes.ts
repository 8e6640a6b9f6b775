import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.route.tsx'

export const simulationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/simulasi',
  component: lazyRouteComponent(() => import('../features/simulations/SimulationPage.tsx'), 'SimulationPage'),
})
