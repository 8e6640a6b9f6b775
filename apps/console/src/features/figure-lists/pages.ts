import { lazyRouteComponent } from '@tanstack/react-router'

/** The page behind one small file: what it imports is not listed in everybody's first load. */
export const FigureListsPage = lazyRouteComponent(() => import('./FigureListsPage.tsx'), 'FigureListsPage')
