import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearchText } from '../ui/table/list-values.ts'
import { type PageAddress, readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'

interface DecreeCopyAddress extends PageAddress {
  readonly cari?: string
  /** Only what rests on this agreement. */
  readonly perjanjian?: string
}

const decreeCopiesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tembusan',
  validateSearch: (search: Record<string, unknown>): DecreeCopyAddress => {
    const text = readSearchText(search['cari'])
    const agreement = readSearchText(search['perjanjian'])
    return {
      ...readPageAddress(search),
      ...(text === undefined ? {} : { cari: text }),
      ...(agreement === undefined ? {} : { perjanjian: agreement }),
    }
  },
  component: lazyRouteComponent(() => import('../features/decree-copies/pages.ts'), 'DecreeCopyListPage'),
})

const decreeCopyRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tembusan/$copyId',
  validateSearch: readPageAddress,
  component: lazyRouteComponent(() => import('../features/decree-copies/pages.ts'), 'DecreeCopyPage'),
})

export const decreeCopyRoutes = [decreeCopiesRoute, decreeCopyRoute]
