import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.route.tsx'

export const deskRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/meja',
  component: lazyRouteComponent(() => import('../features/desk/DeskPage.tsx'), 'DeskPage'),
})
