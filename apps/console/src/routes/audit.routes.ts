import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AuditAddress } from '../features/audit/audit-address.ts'
import { appRoute } from './app.route.tsx'

// The page reads its address itself: the first page that somebody meets carries no rules of this one.
export const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/audit',
  validateSearch: (search): AuditAddress => search,
  component: lazyRouteComponent(() => import('../features/audit/AuditPage.tsx'), 'AuditPage'),
})

export const earlyDeathsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/audit/tanda-awal',
  component: lazyRouteComponent(() => import('../features/audit/EarlyDeathsPage.tsx'), 'EarlyDeathsPage'),
})
