import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ProtectionAddress } from '../features/protection/protection-address.ts'
import { appRoute } from './app.route.tsx'

/** The page reads its address itself: the first load has no room for it. */
export const protectionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/perlindungan',
  validateSearch: (search: Record<string, unknown>): ProtectionAddress => search,
  component: lazyRouteComponent(() => import('../features/protection/pages.ts'), 'ProtectionPage'),
})
