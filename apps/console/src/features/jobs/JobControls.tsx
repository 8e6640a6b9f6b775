import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { CancelJobMutation, isUnderWay, type Job, RetryJobMutation } from './job.query.ts'

/** What can be done with a job as it stands: stop it, repeat it, fetch what it made. */
export function JobControls(props: {
  job: Job
  onChanged: () => void
  onProblem: (problem: ProblemAnswer | CombinedError | null) => void
}) {
  const { job } = props
  const [, cancelJob] = useMutation(CancelJobMutation)
  const [, retryJob] = useMutation(RetryJobMutation)
  const [busy, setBusy] = useState(false)

  const cancel = async () => {
    setBusy(true)
    const { data, error } = await cancelJob({ input: { jobId: job.id } })
    const outcome = data?.cancelJob
    finish(outcome?.__typename === 'CancelJobSuccess' ? null : (outcome ?? error ?? null))
  }
  const retry = async () => {
    setBusy(true)
    const { data, error } = await retryJob({ input: { jobId: job.id } })
    const outcome = data?.retryJob
    finish(outcome?.__typename === 'RetryJobSuccess' ? null : (outcome ?? error ?? null))
  }
  const finish = (problem: ProblemAnswer | CombinedError | null) => {
    setBusy(false)
    props.onProblem(problem)
    props.onChanged()
  }
  return (
    <>
      {isUnderWay(job) && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden />}
          disabled={job.cancelRequested}
          loading={busy}
          onClick={() => void cancel()}
        >
          <Trans>Batalkan</Trans>
        </Button>
      )}
      {(job.state === 'FAILED' || job.state === 'CANCELLED') && (
        <Button leftSection={<IconRefresh size={18} aria-hidden />} loading={busy} onClick={() => void retry()}>
          <Trans>Ulangi</Trans>
        </Button>
      )}
      {job.resultFile && (
        <Button component="a" href={job.resultFile.href} download leftSection={<IconDownload size={18} aria-hidden />}>
          <Trans>Unduh hasil</Trans>
        </Button>
      )}
    </>
  )
}
