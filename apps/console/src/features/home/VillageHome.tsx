import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { villageKindOf } from '@payung/domain/area/area-code'
import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { statusWord } from '../../ui/StatusBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { useIsPhone } from '../../ui/use-width.ts'
import { FirstSteps } from './FirstSteps.tsx'
import type { HomeFigures } from './home.query.ts'
import { listLink } from './list-link.ts'
import classes from './VillageHome.module.css'
import { VillagePeople } from './VillagePeople.tsx'
import { WorkQueues } from './WorkQueues.tsx'

/** Their words are not among the first ones, and most days no round is open. */
const OpenTaskCards = lazy(() => withEveryWord(import('../rounds/OpenTaskCards.tsx')))

/** One village: the round and its last day, what else waits, how many, who, and the next person: on a phone one large button in reach of the thumb. */
export function VillageHome(props: { home: HomeFigures }) {
  const { t } = useLingui()
  const { i18n } = useWords()
  const { number } = useFormats()
  const mayRegister = useMay('WORKER_REGISTER')
  const mayReport = useMay('LIFE_EVENT_REPORT')
  const { total, byStatus, queues } = props.home
  const isAsked = queues.some(({ key, count }) => key === 'ROUND_TASKS_TO_SEND' && count > 0)
  const counts = byStatus.filter(({ key, count }) => count > 0 && isWorkerStatus(key))
  const isPhone = useIsPhone()
  const register = mayRegister && (
    <ButtonLink
      to="/pekerja/baru"
      {...(isPhone && { size: 'lg', fullWidth: true })}
      leftSection={<IconUserPlus size={isPhone ? 22 : 18} aria-hidden />}
    >
      <Trans>Daftarkan orang</Trans>
    </ButtonLink>
  )
  const report = mayReport && (
    <ButtonLink to="/lapor" variant="default" {...(isPhone && { size: 'lg', fullWidth: true })}>
      <Trans>Laporkan peristiwa</Trans>
    </ButtonLink>
  )
  return (
    <>
      <VillageHead actions={!isPhone && register} more={!isPhone && report} />
      {isAsked && (
        <div className={classes.block}>
          <Suspense fallback={<LoadingRows label={t`Memuat beranda`} rows={2} rowHeight={64} />}>
            <OpenTaskCards />
          </Suspense>
        </div>
      )}
      {queues.some(({ count }) => count > 0) && (
        <div className={classes.block}>
          <WorkQueues queues={queues} />
        </div>
      )}
      <nav className={classes.counts} aria-label={t`Warga menurut status`}>
        <Link {...listLink({})} className={classes.count} data-all>
          <b>{number(total)}</b>
          <span>
            <Trans>Semua</Trans>
          </span>
        </Link>
        {counts.map(({ key, count }) => (
          <Link key={key} {...listLink({ status: key })} className={classes.count}>
            <b>{number(count)}</b>
            <span>{isWorkerStatus(key) ? i18n._(statusWord(key)) : key}</span>
          </Link>
        ))}
      </nav>
      <div className={classes.columns}>
        <VillagePeople total={total} />
        <FirstSteps home={props.home} />
      </div>
      {isPhone && (mayRegister || mayReport) && (
        <div className={classes.action}>
          {register}
          {report}
        </div>
      )}
    </>
  )
}

/** The village by name. */
export function VillageHead(props: { actions?: ReactNode; more?: ReactNode }) {
  const { t } = useLingui()
  const { scope } = useViewer()
  return (
    <PageHeader
      title={scope.area?.name ?? t`Desa`}
      context={
        villageKindOf(scope.area?.code ?? '') === 'KELURAHAN' ? (
          <Trans>Warga kelurahan yang terdaftar</Trans>
        ) : (
          <Trans>Warga desa yang terdaftar</Trans>
        )
      }
      actions={props.actions}
      more={props.more}
    />
  )
}
