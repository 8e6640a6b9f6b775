import { createRoute } from '@tanstack/react-router'
import { HomePage } from '../features/home/HomePage.tsx'
import { appRoute } from './app.route.tsx'

export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: HomePage,
})
