import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ProgrammeListPage = lazyRouteComponent(() => import('./ProgrammeListPage.tsx'), 'ProgrammeListPage')
export const NewProgrammePage = lazyRouteComponent(() => import('./form/NewProgrammePage.tsx'), 'NewProgrammePage')
export const ProgrammePage = lazyRouteComponent(() => import('./page/ProgrammePage.tsx'), 'ProgrammePage')
export const UpdateProgrammePage = lazyRouteComponent(
  () => import('./form/UpdateProgrammePage.tsx'),
  'UpdateProgrammePage',
)
export const RulePage = lazyRouteComponent(() => import('./rule/RulePage.tsx'), 'RulePage')
