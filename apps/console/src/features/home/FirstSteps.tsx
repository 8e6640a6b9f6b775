import { lazy, Suspense } from 'react'

const FirstStepList = lazy(() => import('./FirstStepList.tsx'))

/** The first days of this person, fetched after what waits: nobody's work hangs on it. */
export function FirstSteps(props: { registered: number }) {
  return (
    <Suspense>
      <FirstStepList registered={props.registered} />
    </Suspense>
  )
}
