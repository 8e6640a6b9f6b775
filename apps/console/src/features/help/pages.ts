import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const ErrorHelpPage = lazyRouteComponent(() => import('./ErrorHelpPage.tsx'), 'ErrorHelpPage')
export const HelpPage = lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage')
