import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const PledgesPage = lazyRouteComponent(() => import('./PledgesPage.tsx'), 'PledgesPage')
export const PledgePage = lazyRouteComponent(() => import('./PledgePage.tsx'), 'PledgePage')
