import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import type { Client } from 'urql'
import { NotFoundPage } from '../ui/NotFoundPage.tsx'
import { RouteFailure } from '../ui/RouteFailure.tsx'

export interface RouterContext {
  readonly client: Client
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteFailure,
})
