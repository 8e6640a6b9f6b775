import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const MatchListPage = lazyRouteComponent(() => import('./matches/MatchListPage.tsx'), 'MatchListPage')
export const MatchPage = lazyRouteComponent(() => import('./matches/MatchPage.tsx'), 'MatchPage')
export const VisitListPage = lazyRouteComponent(() => import('./visits/VisitListPage.tsx'), 'VisitListPage')
export const VisitPage = lazyRouteComponent(() => import('./visits/VisitPage.tsx'), 'VisitPage')
