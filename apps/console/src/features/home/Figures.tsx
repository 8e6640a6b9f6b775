import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { useIsNarrow } from '../../ui/use-width.ts'
import { AreaCard } from './AreaCard.tsx'
import { hasMap } from './area-measure.ts'
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
  const { t } = useLingui()
  const isNarrow = useIsNarrow()
  const { agency } = useViewer().scope
  const mayReadProtection = useMay('CONTRIBUTION_READ')
  // Of the height that it will have at a desk: the map below it does not move.
  const waiting = !isNarrow && mayReadProtection && agency === null && (
    <Card>
      <LoadingRows label={t`Memuat beranda`} rows={4} rowHeight={56} />
    </Card>
  )
  // At a desk the map is seen without scrolling.
  const mapFirst = !isNarrow && hasMap(props.home.byArea)
  const status = <StatusCard home={props.home} />
  return (
    <div className={classes.figures}>
      <Suspense fallback={waiting}>
        <ProtectionCard waiting={waiting} recordedDead={recordedDead(props.home)} />
      </Suspense>
      {!mapFirst && status}
      <AreaCard home={props.home} />
      {mapFirst && status}
      <Suspense>
        <Breakdowns home={props.home} />
      </Suspense>
    </div>
  )
}
