import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const HandoverListPage = lazyRouteComponent(() => import('./HandoverListPage.tsx'), 'HandoverListPage')
export const HandoverPage = lazyRouteComponent(() => import('./HandoverPage.tsx'), 'HandoverPage')
