import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { AreaCard } from './AreaCard.tsx'
import classes from './home.module.css'
import { type HomeFigures, recordedDead } from './home.query.ts'
import { StatusCard } from './StatusCard.tsx'

/** Below what is in sight first. */
const Breakdowns = lazy(() => import('./Breakdowns.tsx'))
/** With the words of the pages behind it, which the first load leaves out. */
const ProtectionCard = lazy(() =>
  withEveryWord(import('../protection/pages.ts')).then((part) => ({ default: part.ProtectionCard })),
)

/** All figures of the register, each a way into the list that it counts. On paper they are the whole summary. */
export function Figures(props: { home: HomeFigures }) {
  return (
    <div className={classes.figures}>
      <Suspense>
        <ProtectionCard recordedDead={recordedDead(props.home)} />
      </Suspense>
      <StatusCard home={props.home} />
      <AreaCard home={props.home} />
      <Suspense>
        <Breakdowns home={props.home} />
      </Suspense>
    </div>
  )
}
