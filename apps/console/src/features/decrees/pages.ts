import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const DecreeListPage = lazyRouteComponent(() => import('./list/DecreeListPage.tsx'), 'DecreeListPage')
export const DecreePage = lazyRouteComponent(() => import('./page/DecreePage.tsx'), 'DecreePage')
export const DecreeRulesPage = lazyRouteComponent(() => import('./configure/DecreeRulesPage.tsx'), 'DecreeRulesPage')
export const EditDecreePage = lazyRouteComponent(() => import('./form/EditDecreePage.tsx'), 'EditDecreePage')
