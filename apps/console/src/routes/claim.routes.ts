import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AnswerAddress } from '../features/claim-answers/answer-address.ts'
import type { ClaimAddress, ClaimFiguresAddress } from '../features/claims/claim-address.ts'
import type { EarlierAddress } from '../features/earlier-benefits/earlier-address.ts'
import type { HandoverAddress } from '../features/handovers/handover-address.ts'
import type { EventListAddress } from '../features/life-event-lists/event-list-address.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { yearOfAddress } from '../ui/table/year-of-address.ts'
import { appRoute } from './app.route.tsx'

const claimsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim',
  // The page reads it: how would be in everybody's first load.
  validateSearch: (search: ClaimAddress) => search,
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ClaimListPage'),
})

const claimFiguresRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/angka',
  // As of claims.
  validateSearch: (search: ClaimFiguresAddress) => search,
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ClaimFiguresPage'),
})

const earlierBenefitsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/terdahulu',
  // As of claims.
  validateSearch: (search: EarlierAddress) => search,
  component: lazyRouteComponent(() => import('../features/earlier-benefits/pages.ts'), 'EarlierBenefitsPage'),
})

const claimAnswersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/jawaban',
  // As of claims.
  validateSearch: (search: AnswerAddress) => search,
  component: lazyRouteComponent(() => import('../features/claim-answers/pages.ts'), 'ClaimAnswersPage'),
})

const eventListsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/daftar-peristiwa',
  // As of claims.
  validateSearch: (search: EventListAddress) => search,
  component: lazyRouteComponent(() => import('../features/life-event-lists/pages.ts'), 'EventListsPage'),
})

const claimRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/$claimId',
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ClaimPage'),
})

const handoversRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/klaim/penyerahan',
  // As of claims.
  validateSearch: (search: HandoverAddress) => search,
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

const choosePersonRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/lapor',
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ChoosePersonPage'),
})

const reportEventRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/pekerja/$workerId/lapor',
  component: lazyRouteComponent(() => import('../features/claims/pages.ts'), 'ReportEventPage'),
})

export const claimRoutes = [
  claimsRoute,
  claimFiguresRoute,
  earlierBenefitsRoute,
  claimAnswersRoute,
  eventListsRoute,
  claimRoute,
  handoversRoute,
  handoverRoute,
  scholarshipsRoute,
  scholarshipRoute,
  choosePersonRoute,
  reportEventRoute,
]
