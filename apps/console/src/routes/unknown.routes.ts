import { createRoute } from '@tanstack/react-router'
import { NotFoundPage } from '../ui/NotFoundPage.tsx'
import { appRoute } from './app.route.tsx'

/** Every other address: who is signed in keeps the menu and goes on from there. */
export const unknownRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/$',
  component: NotFoundPage,
})
