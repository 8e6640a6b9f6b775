import { Trans, useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import { IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import classes from './JobProgressCard.module.css'
import { isUnderWay, type Job } from './job.query.ts'
import { jobStepWords } from './job-words.ts'

/** How far work is: the step, done of total, time left once that is stable, and that nobody must wait here. */
export function JobProgressCard(props: { job: Job }) {
  const { i18n, t } = useLingui()
  const { number } = useFormats()
  const { job } = props
  if (!isUnderWay(job)) return null
  const step = job.state === 'WAITING' ? t`Menunggu giliran` : i18n._(jobStepWords(job.step))
  const done = number(job.done)
  const total = job.total === null ? null : number(job.total)
  const share = job.total ? Math.min(100, (job.done / job.total) * 100) : 0
  const unknown = job.state === 'RUNNING' && total === null
  return (
    <div className={classes.card}>
      <div className={classes.line}>
        <span className={classes.step}>{step}</span>
        <span className={classes.count}>
          {job.state === 'RUNNING' &&
            (total === null ? (
              job.done > 0 && <Trans>{done} baris</Trans>
            ) : (
              <Trans>
                {done} dari {total} baris
              </Trans>
            ))}
          {job.state === 'RUNNING' && job.secondsLeft !== null && <TimeLeft seconds={job.secondsLeft} />}
        </span>
      </div>
      {unknown ? (
        // Only that it moves; how far it is stands above in rows.
        <Progress.Root size={8} aria-hidden>
          <Progress.Section value={100} color="var(--primary)" withAria={false} animated striped />
        </Progress.Root>
      ) : (
        <Progress value={share} size={8} aria-label={step} color="var(--primary)" />
      )}
      {job.stalled && (
        <Notice tone="warn" icon={IconPlugConnectedX}>
          <Trans>
            Tersendat: tidak ada kabar dari pekerjaan ini sejak beberapa saat. Ia akan dilanjutkan sendiri; tidak ada
            yang perlu diulang.
          </Trans>
        </Notice>
      )}
      <p className={classes.note}>
        <IconLock size={16} aria-hidden />
        {job.cancelRequested ? (
          <Trans>Sedang dibatalkan…</Trans>
        ) : (
          <Trans>Halaman ini aman ditutup. Pekerjaan berjalan terus, dan Anda diberi tahu bila selesai.</Trans>
        )}
      </p>
    </div>
  )
}

function TimeLeft(props: { seconds: number }) {
  const minutes = Math.ceil(props.seconds / 60)
  return (
    <>
      {' · '}
      {props.seconds < 60 ? <Trans>kurang dari satu menit lagi</Trans> : <Trans>kira-kira {minutes} menit lagi</Trans>}
    </>
  )
}
