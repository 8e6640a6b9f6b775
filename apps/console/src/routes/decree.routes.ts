import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDecreeAddress } from '../features/decrees/list/decree-address.ts'
import { readSearchText } from '../ui/table/list-values.ts'
import { readPageAddress } from '../ui/table/page-address.ts'
import { appRoute } from './app.route.tsx'
import { readTab } from './read-tab.ts'

const decreesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keputusan',
  validateSearch: readDecreeAddress,
  component: lazyRouteComponent(() => import('../features/decrees/pages.ts'), 'DecreeListPage'),
})

interface DecreeSearch extends ReturnType<typeof readPageAddress> {
  readonly tab?: string
  /** First day of the month as which the annex is shown. */
  readonly per?: string
  readonly cari?: string
  /** Of an amendment: its people unless it says `naskah`. */
  readonly bagian?: string
  /** From which month an amendment is begun: the page reads it itself. */
  readonly ubah?: string
}

const decreeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keputusan/$decreeId',
  validateSearch: (search: Record<string, unknown>): DecreeSearch => {
    const text = readSearchText(search['cari'])
    return {
      ...readTab(search),
      ...readPageAddress(search),
      ...(typeof search['per'] === 'string' && /^\d{4}-\d{2}-01$/.test(search['per']) ? { per: search['per'] } : {}),
      ...(text === undefined ? {} : { cari: text }),
      ...(search['bagian'] === 'naskah' ? { bagian: 'naskah' } : {}),
    }
  },
  component: lazyRouteComponent(() => import('../features/decrees/pages.ts'), 'DecreePage'),
})

const editDecreeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keputusan/$decreeId/ubah',
  component: lazyRouteComponent(() => import('../features/decrees/pages.ts'), 'EditDecreePage'),
})

const decreeRulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keputusan/pengaturan',
  validateSearch: readTab,
  component: lazyRouteComponent(() => import('../features/decrees/pages.ts'), 'DecreeRulesPage'),
})

export const decreeRoutes = [decreesRoute, decreeRulesRoute, decreeRoute, editDecreeRoute]
