import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAuditAddress } from '../features/audit/audit-address.ts'
import { appRoute } from './app.route.tsx'

export const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/audit',
  validateSearch: readAuditAddress,
  component: lazyRouteComponent(() => import('../features/audit/AuditPage.tsx'), 'AuditPage'),
})
