import type { Permission } from '@payung/domain/access/permission'
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Shortcuts } from '../features/help/Shortcuts.tsx'
import { LeaveWatch } from '../features/outbox/LeaveWatch.tsx'
import { speakOn, withEveryWord } from '../i18n/languages.ts'
import { loadSignedIn } from '../session/viewer.ts'
import { AppFrame } from '../ui/frame/AppFrame.tsx'
import { rootRoute } from './root.route.ts'

const WaitingPage = lazyRouteComponent(() => import('../features/sign-in/WaitingPage.tsx'), 'WaitingPage')

const HelpDrawer = lazy(() => withEveryWord(import('../features/help/HelpDrawer.tsx')))
const OutboxSender = lazy(() => import('../features/outbox/OutboxSender.tsx'))

/** Everything behind sign-in. Whoever is not signed in goes there first and returns to the same address. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const [signedIn] = await Promise.all([loadSignedIn(context.client), speakOn(location.pathname)])
    if (signedIn === null) throw redirect({ to: '/masuk', search: { kembali: location.href } })
    return { signedIn, loadedAt: new Date().toISOString() }
  },
  component: SignedInPage,
})

/** Who registers people, answers for them, visits them or reports what happened to them has an outbox. */
const sends: readonly Permission[] = ['WORKER_REGISTER', 'WORKER_VERIFY', 'LIFE_EVENT_REPORT']

function SignedInPage() {
  const { signedIn, loadedAt } = appRoute.useRouteContext()
  if (signedIn.state === 'WAITING') return <WaitingPage newcomer={signedIn.newcomer} />
  return (
    <>
      <AppFrame viewer={signedIn.viewer} loadedAt={loadedAt} help={HelpDrawer} />
      <Shortcuts />
      <LeaveWatch />
      <Suspense>
        {sends.some((permission) => signedIn.viewer.permissions.includes(permission)) && <OutboxSender />}
      </Suspense>
    </>
  )
}
