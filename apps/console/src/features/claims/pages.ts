import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ClaimListPage = lazyRouteComponent(() => import('./ClaimListPage.tsx'), 'ClaimListPage')
export const ClaimPage = lazyRouteComponent(() => import('./ClaimPage.tsx'), 'ClaimPage')
export const ChoosePersonPage = lazyRouteComponent(() => import('./ChoosePersonPage.tsx'), 'ChoosePersonPage')
export const ReportEventPage = lazyRouteComponent(() => import('./ReportEventPage.tsx'), 'ReportEventPage')
export const ClaimFiguresPage = lazyRouteComponent(() => import('./ClaimFiguresPage.tsx'), 'ClaimFiguresPage')
