import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { appRoute } from './app.route.tsx'

interface DesignationAddress {
  /** Of the programmes of this year; else of all that have not ended. */
  readonly tahun?: string
  /** Whose way is shown. */
  readonly wilayah?: string
  /** And of which programme year, where the list has several of it. */
  readonly program?: string
}

export const designationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/penetapan',
  validateSearch: ({ tahun, wilayah, program }: Record<string, unknown>): DesignationAddress => ({
    ...(typeof tahun === 'string' && /^20\d\d$/.test(tahun) ? { tahun } : {}),
    ...(typeof wilayah === 'string' && /^\d\d(\.\d\d)?$/.test(wilayah) ? { wilayah } : {}),
    ...(typeof program === 'string' && /^20\d\d$/.test(program) ? { program } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/designations/DesignationPage.tsx'), 'DesignationPage'),
})
