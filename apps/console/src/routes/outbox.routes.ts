import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.route.tsx'

export const outboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/kotak-keluar',
  component: lazyRouteComponent(() => import('../features/outbox/OutboxPage.tsx'), 'OutboxPage'),
})
