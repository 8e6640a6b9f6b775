import { lazyRouteComponent } from '@tanstack/react-router'

/** The page behind one small file: what it imports is not listed in everybody's first load. */
export const EventListsPage = lazyRouteComponent(() => import('./EventListsPage.tsx'), 'EventListsPage')
