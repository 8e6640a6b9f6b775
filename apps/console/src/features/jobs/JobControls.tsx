import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { Refusal } from '../../ui/form/use-refusal.ts'
import { CancelJobMutation, isUnderWay, type Job, RetryJobMutation } from './job.query.ts'

/** What can be done with a job as it stands: stop it, repeat it, fetch what it made. */
export function JobControls(props: {
  job: Job
  onChanged: () => void
  /** Where the page shows what was refused. */
  refusal: Refusal
}) {
  const { job, refusal } = props
  const cancel = useOperation(CancelJobMutation, { refusal })
  const retry = useOperation(RetryJobMutation, { refusal })
  // What is shown may be older than what refused it, so it is asked for anew either way.
  const run = async (operation: typeof cancel | typeof retry) => {
    await operation.run({ input: { jobId: job.id } })
    props.onChanged()
  }
  return (
    <>
      {isUnderWay(job) && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden />}
          disabled={job.cancelRequested}
          loading={cancel.busy}
          onClick={() => void run(cancel)}
        >
          <Trans>Batalkan</Trans>
        </Button>
      )}
      {(job.state === 'FAILED' || job.state === 'CANCELLED') && (
        <Button
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={retry.busy}
          onClick={() => void run(retry)}
        >
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
