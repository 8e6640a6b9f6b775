import { Trans, useLingui } from '@lingui/react/macro'
import { IconBuildingBank, IconReceipt } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { Greeting } from './Greeting.tsx'
import classes from './home.module.css'
import { type HomeFigures, recordedDead } from './home.query.ts'
import { PrintHead } from './PrintHead.tsx'
import { WorkQueues } from './WorkQueues.tsx'

/** Their words are not among the first ones. */
const MoneyStanding = lazy(() => withEveryWord(import('../billing/MoneyStanding.tsx')))
const YearBudget = lazy(() => withEveryWord(import('../budgets/YearBudget.tsx')))
const ProtectionCard = lazy(() =>
  withEveryWord(import('../protection/pages.ts')).then((part) => ({ default: part.ProtectionCard })),
)

/** Who pays: what is due and what has not arrived, then the budget, and whom all of it protects. */
export default function TreasurerHome(props: { home: HomeFigures }) {
  const { t } = useLingui()
  const mayReadLists = useMay('CONTRIBUTION_READ')
  const mayReadBudgets = useMay('BUDGET_READ')
  return (
    <>
      <PrintHead asOf={props.home.asOf} title={t`Ringkasan iuran dan anggaran`} />
      <Greeting
        actions={
          mayReadLists && (
            <>
              <ButtonLink
                to="/iuran/rekonsiliasi"
                variant="default"
                leftSection={<IconBuildingBank size={18} aria-hidden />}
              >
                <Trans>Rekonsiliasi</Trans>
              </ButtonLink>
              <ButtonLink to="/iuran" leftSection={<IconReceipt size={18} aria-hidden />}>
                <Trans>Daftar iuran</Trans>
              </ButtonLink>
            </>
          )
        }
      />
      <div className={classes.columns}>
        <div className={`${classes.side} not-on-paper`}>
          <WorkQueues queues={props.home.queues} />
          <FirstSteps home={props.home} />
        </div>
        <div className={classes.figures}>
          <Suspense fallback={<LoadingRows label={t`Memuat beranda`} rows={6} rowHeight={64} />}>
            {mayReadLists && <MoneyStanding />}
            {mayReadBudgets && <YearBudget />}
            <ProtectionCard recordedDead={recordedDead(props.home)} />
          </Suspense>
        </div>
      </div>
    </>
  )
}
