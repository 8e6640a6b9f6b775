import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type PageAddress, readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

export const noticesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pemberitahuan',
  validateSearch: (search): PageAddress & { belum?: '1' } => ({
    ...readPageAddress(search),
    ...(search.belum === '1' ? { belum: '1' } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/notices/NoticePage.tsx'), 'NoticePage'),
})
