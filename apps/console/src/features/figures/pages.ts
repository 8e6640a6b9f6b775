import { lazyRouteComponent } from '@tanstack/react-router'

/** The page behind one small file: what it imports is not listed in everybody's first load. */
export const CoveragePage = lazyRouteComponent(() => import('./CoveragePage.tsx'), 'CoveragePage')

export const VillageBoardPage = lazyRouteComponent(() => import('./VillageBoardPage.tsx'), 'VillageBoardPage')
