import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ReverificationListPage = lazyRouteComponent(
  () => import('./list/ReverificationListPage.tsx'),
  'ReverificationListPage',
)
export const ReverificationPage = lazyRouteComponent(
  () => import('./page/ReverificationPage.tsx'),
  'ReverificationPage',
)
