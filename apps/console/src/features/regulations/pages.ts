import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const EditRegulationPage = lazyRouteComponent(() => import('./RegulationFormPage.tsx'), 'EditRegulationPage')
export const NewRegulationPage = lazyRouteComponent(() => import('./RegulationFormPage.tsx'), 'NewRegulationPage')
export const RegulationListPage = lazyRouteComponent(() => import('./RegulationListPage.tsx'), 'RegulationListPage')
export const RegulationPage = lazyRouteComponent(() => import('./RegulationPage.tsx'), 'RegulationPage')
