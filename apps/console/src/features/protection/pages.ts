import { lazyRouteComponent } from '@tanstack/react-router'

/** The page and the card of the home behind one small file: what they import is not listed in everybody's first load. */
export const ProtectionPage = lazyRouteComponent(() => import('./ProtectionPage.tsx'), 'ProtectionPage')
export const ProtectionCard = lazyRouteComponent(() => import('./ProtectionCard.tsx'), 'ProtectionCard')
export const CompanyProtection = lazyRouteComponent(() => import('./CompanyProtection.tsx'), 'CompanyProtection')
