import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { GapAddress } from '../features/gaps/gap-address.ts'
import { appRoute } from './app.route.tsx'

/** The page reads its address itself: the first load has no room for it. */
export const gapRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/kalender-celah',
  validateSearch: (search: Record<string, unknown>): GapAddress => search,
  component: lazyRouteComponent(() => import('../features/gaps/GapCalendarPage.tsx'), 'GapCalendarPage'),
})
