import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const BatchesPage = lazyRouteComponent(() => import('./batches/BatchesPage.tsx'), 'BatchesPage')
export const DuplicatesPage = lazyRouteComponent(() => import('./DuplicatesPage.tsx'), 'DuplicatesPage')
export const ObviousPage = lazyRouteComponent(() => import('./batches/ObviousPage.tsx'), 'ObviousPage')
export const ThresholdsPage = lazyRouteComponent(() => import('./thresholds/ThresholdsPage.tsx'), 'ThresholdsPage')
