import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const DecreeCopyListPage = lazyRouteComponent(() => import('./DecreeCopyListPage.tsx'), 'DecreeCopyListPage')
export const DecreeCopyPage = lazyRouteComponent(() => import('./DecreeCopyPage.tsx'), 'DecreeCopyPage')
