import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ImportListPage = lazyRouteComponent(() => import('./ImportListPage.tsx'), 'ImportListPage')
export const ImportPage = lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage')
export const ImportQualityPage = lazyRouteComponent(() => import('./ImportQualityPage.tsx'), 'ImportQualityPage')
