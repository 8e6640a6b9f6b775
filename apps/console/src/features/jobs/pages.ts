import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const JobListPage = lazyRouteComponent(() => import('./JobListPage.tsx'), 'JobListPage')
export const JobPage = lazyRouteComponent(() => import('./JobPage.tsx'), 'JobPage')
