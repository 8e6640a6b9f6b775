import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { returnAddress } from '../session/return-address.ts'
import { rootRoute } from './root.route.ts'

/** The few pages that open without a session. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masuk',
  validateSearch: (search): { kembali?: string } =>
    search.kembali === undefined ? {} : { kembali: returnAddress(search.kembali) },
  // Whoever comes back with a session never sees it: it stays out of what each of them loads.
  component: lazyRouteComponent(() => import('../features/sign-in/SignInPage.tsx'), 'SignInPage'),
})

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lupa-sandi',
  component: lazyRouteComponent(() => import('../features/sign-in/ForgotPasswordPage.tsx'), 'ForgotPasswordPage'),
})

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atur-sandi',
  validateSearch: (search): { token?: string; error?: string } => ({
    ...(typeof search.token === 'string' ? { token: search.token } : {}),
    ...(typeof search.error === 'string' ? { error: search.error } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/sign-in/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
})

export const dataProtectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan-data',
  component: lazyRouteComponent(() => import('../features/sign-in/DataProtectionPage.tsx'), 'DataProtectionPage'),
})

export const signInHelpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan-masuk',
  component: lazyRouteComponent(() => import('../features/sign-in/SignInHelpPage.tsx'), 'SignInHelpPage'),
})

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/undangan/$token',
  component: lazyRouteComponent(() => import('../features/sign-in/InvitationPage.tsx'), 'InvitationPage'),
})
