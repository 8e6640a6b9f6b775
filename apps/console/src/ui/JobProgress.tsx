import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconProgress,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { type FragmentOf, graphql, readFragment } from '../graphql.ts'
import { useFormats } from '../i18n/formats.ts'
import classes from './JobProgress.module.css'
import { type Look, LookBadge } from './LookBadge.tsx'
import { useServerWords } from './use-server-words.ts'

const JobProgress_job = graphql(`
  fragment JobProgress_job on Job {
    id
    state
    done
    total
    stalled
    secondsLeft
    cancelRequested
    errorMessage
    errorMessageEn
    resultFile { id name href }
  }
`)

const JobProgressQuery = graphql(
  `
    query JobProgress($id: ID!) {
      job(id: $id) { id state result ...JobProgress_job }
    }
  `,
  [JobProgress_job],
)

const lookEveryMs = 2000

/** A job by its id, asked for every two seconds until it has ended. */
export function JobProgress(props: {
  jobId: string
  /** Told once, when it has succeeded, with what it leaves, as JSON. */
  onSucceeded?: (result: string | null) => void
  /** Told when it has ended otherwise: refused, or stopped by somebody. Why stays to be read here. */
  onFailed?: () => void
}) {
  const { onSucceeded, onFailed } = props
  const [{ data }, refresh] = useQuery({ query: JobProgressQuery, variables: { id: props.jobId } })
  const state = data?.job?.state
  const running = state === undefined || state === 'WAITING' || state === 'RUNNING'
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), lookEveryMs)
    return () => clearInterval(timer)
  }, [running, refresh])
  const hasSucceeded = state === 'SUCCEEDED'
  const result = data?.job?.result ?? null
  const hasLed = useRef(false)
  useEffect(() => {
    if (!hasSucceeded || hasLed.current) return
    hasLed.current = true
    onSucceeded?.(result)
  }, [hasSucceeded, onSucceeded, result])
  const hasFailed = state === 'FAILED' || state === 'CANCELLED'
  useEffect(() => {
    if (hasFailed) onFailed?.()
  }, [hasFailed, onFailed])
  return data?.job ? <JobProgressBar job={data.job} /> : null
}

/** How far a job is: done of total, time left once that is known, and what it left behind. */
function JobProgressBar(props: { job: FragmentOf<typeof JobProgress_job> }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { message } = useServerWords()
  const job = readFragment(JobProgress_job, props.job)
  const share = job.total ? (job.done / job.total) * 100 : 0
  const done = number(job.done)
  const total = job.total === null ? '…' : number(job.total)
  const seconds = job.secondsLeft
  return (
    <div className={classes.job} aria-live="polite">
      <div className={classes.line}>
        <JobStateBadge state={job.state} stalled={job.stalled} />
        <span className={classes.count}>
          {job.state === 'RUNNING' && (
            <Trans>
              {done} dari {total}
            </Trans>
          )}
        </span>
      </div>
      {job.state === 'RUNNING' && (
        <Progress
          value={share}
          size={8}
          aria-label={t`Kemajuan`}
          color="var(--primary)"
          animated={job.total === null}
        />
      )}
      {job.state === 'RUNNING' && seconds !== null && (
        <p className={classes.note}>
          {seconds < 60 ? (
            <Trans>Kurang dari satu menit lagi</Trans>
          ) : (
            <Trans>Kira-kira {Math.ceil(seconds / 60)} menit lagi</Trans>
          )}
        </p>
      )}
      {job.cancelRequested && job.state === 'RUNNING' && (
        <p className={classes.note}>
          <Trans>Sedang dibatalkan…</Trans>
        </p>
      )}
      {job.errorMessage && (
        <p className={classes.note}>
          {message({ message: job.errorMessage, messageEn: job.errorMessageEn ?? job.errorMessage })}
        </p>
      )}
      {job.resultFile && (
        <a href={job.resultFile.href} download>
          <Trans>Unduh {job.resultFile.name}</Trans>
        </a>
      )}
    </div>
  )
}

const looks = {
  WAITING: { tone: 'info', icon: IconClock, word: msg`Menunggu giliran` },
  RUNNING: { tone: 'river', icon: IconProgress, word: msg`Berjalan` },
  SUCCEEDED: { tone: 'ok', icon: IconCircleCheck, word: msg`Selesai` },
  FAILED: { tone: 'bad', icon: IconAlertCircle, word: msg`Gagal` },
  CANCELLED: { tone: 'mute', icon: IconCircleMinus, word: msg`Dibatalkan` },
} as const satisfies Record<string, Look>

const stalledLook: Look = { tone: 'warn', icon: IconAlertTriangle, word: msg`Tersendat` }

export function JobStateBadge(props: { state: keyof typeof looks; stalled: boolean }) {
  return <LookBadge look={props.stalled ? stalledLook : looks[props.state]} />
}
