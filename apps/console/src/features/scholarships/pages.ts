import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ScholarshipListPage = lazyRouteComponent(() => import('./ScholarshipListPage.tsx'), 'ScholarshipListPage')
export const ScholarshipPage = lazyRouteComponent(() => import('./ScholarshipPage.tsx'), 'ScholarshipPage')
