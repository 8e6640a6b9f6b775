import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readClaimAddress } from '../features/claims/claim-address.ts'
import { readHandoverAddress } from '../features/handovers/handover-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

const yearOfAddress = (year: unknown) => (typeof year === 'number' && Number.isInteger(year) ? { tahun: year } : {})

const claimsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim',
  validateSearch: readClaimAddress,
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ClaimListPage'),
})

const claimFiguresRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/angka',
  validateSearch: (search: Record<string, unknown>): { tahun?: number } => yearOfAddress(search['tahun']),
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ClaimFiguresPage'),
})

const claimRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/$claimId',
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ClaimPage'),
})

const handoversRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/penyerahan',
  validateSearch: readHandoverAddress,
  component: lazyRouteComponent(() => import('../features/handovers/pages.ts'), 'HandoverListPage'),
})

const handoverRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/penyerahan/$handoverId',
  component: lazyRouteComponent(() => import('../features/handovers/pages.ts'), 'HandoverPage'),
})

const scholarshipsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/beasiswa',
  validateSearch: (
    search: Record<string, unknown>,
  ): ReturnType<typeof readPageAddress> & { tahun?: number; tab?: string; tampil?: string } => ({
    ...readPageAddress(search),
    ...yearOfAddress(search['tahun']),
    ...(typeof search['tab'] === 'string' ? { tab: search['tab'] } : {}),
    ...(typeof search['tampil'] === 'string' ? { tampil: search['tampil'] } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/scholarships/pages.ts'), 'ScholarshipListPage'),
})

const scholarshipRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/beasiswa/$scholarshipId',
  component: lazyRouteComponent(() => import('../features/scholarships/pages.ts'), 'ScholarshipPage'),
})

const reportEventRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/$workerId/lapor',
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ReportEventPage'),
})

export const claimRoutes = [
  claimsRoute,
  claimFiguresRoute,
  claimRoute,
  handoversRoute,
  handoverRoute,
  scholarshipsRoute,
  scholarshipRoute,
  reportEventRoute,
]
