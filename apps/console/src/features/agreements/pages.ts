import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages behind one small file: what they import is not listed in everybody's first load. */
export const AgreementListPage = lazyRouteComponent(() => import('./list/AgreementListPage.tsx'), 'AgreementListPage')
export const AgreementPage = lazyRouteComponent(() => import('./page/AgreementPage.tsx'), 'AgreementPage')
export const EditAgreementPage = lazyRouteComponent(() => import('./form/AgreementFormPage.tsx'), 'EditAgreementPage')
export const NewAgreementPage = lazyRouteComponent(() => import('./form/AgreementFormPage.tsx'), 'NewAgreementPage')
