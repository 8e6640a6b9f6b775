import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const CohortListPage = lazyRouteComponent(() => import('./CohortListPage.tsx'), 'CohortListPage')
export const CohortPage = lazyRouteComponent(() => import('./page/CohortPage.tsx'), 'CohortPage')
export const NewCohortPage = lazyRouteComponent(() => import('./form/NewCohortPage.tsx'), 'NewCohortPage')
export const PriorityPage = lazyRouteComponent(() => import('./priority/PriorityPage.tsx'), 'PriorityPage')
export const UpdateCohortPage = lazyRouteComponent(() => import('./form/UpdateCohortPage.tsx'), 'UpdateCohortPage')
