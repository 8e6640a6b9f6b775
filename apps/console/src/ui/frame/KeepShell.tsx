import { lazy, Suspense, useEffect, useState } from 'react'
import { loadWhenOnline } from './load-when-online.ts'

const NewVersion = lazy(() => loadWhenOnline(() => import('./NewVersion.tsx')))
const SignedInElsewhere = lazy(() => loadWhenOnline(() => import('./SignedInElsewhere.tsx')))
const Notifications = lazy(() => loadWhenOnline(() => import('./Notifications.tsx')))

/** Not before the page is at rest: on a slow line, what is kept for later must not compete with what is waited for. */
const afterMs = 3000

export function KeepShell() {
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), afterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Suspense>
      {rested && (
        <>
          <NewVersion keeps />
          <SignedInElsewhere />
          <Notifications />
        </>
      )}
    </Suspense>
  )
}
