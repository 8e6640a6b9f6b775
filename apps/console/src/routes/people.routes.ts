import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.route.tsx'
import { readTab } from './read-tab.ts'

export const peopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/orang',
  validateSearch: readTab,
  component: lazyRouteComponent(() => import('../features/people/PeoplePage.tsx'), 'PeoplePage'),
})

export const profileRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/profil',
  component: lazyRouteComponent(() => import('../features/profile/ProfilePage.tsx'), 'ProfilePage'),
})

export const helpRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/bantuan',
  component: lazyRouteComponent(() => import('../features/help/pages.ts'), 'HelpPage'),
})

export const errorHelpRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/bantuan/kesalahan',
  component: lazyRouteComponent(() => import('../features/help/pages.ts'), 'ErrorHelpPage'),
})
