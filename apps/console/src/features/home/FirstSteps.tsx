import { lazy, Suspense } from 'react'
import type { HomeFigures } from './home.query.ts'

const FirstStepList = lazy(() => import('./FirstStepList.tsx'))

/** The first days of this person, fetched after what waits: nobody's work hangs on it. */
export function FirstSteps(props: { home: HomeFigures }) {
  return (
    <Suspense>
      <FirstStepList home={props.home} />
    </Suspense>
  )
}
