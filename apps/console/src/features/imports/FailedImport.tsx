import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { IconAlertCircle, IconCircleMinus, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { RetryJobMutation } from '../jobs/job.query.ts'
import { useFollowedJob } from '../jobs/use-followed-job.ts'
import { ImportFrame } from './ImportFrame.tsx'
import { type ImportView, staleImports } from './import.query.ts'

/** The reading ended before its end: why, and the way to try again. Nothing was saved. */
export function FailedImport(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [retrying, retryJob] = useMutation(RetryJobMutation)
  const { job } = props.of
  const cancelled = job?.state === 'CANCELLED'
  const retry = async (jobId: string) => {
    const { data, error } = await retryJob({ input: { jobId } }, staleImports)
    const outcome = data?.retryJob
    setProblem(outcome?.__typename === 'RetryJobSuccess' ? null : (outcome ?? error ?? null))
    props.onChanged()
  }
  return (
    <ImportFrame
      of={props.of}
      step={null}
      title={cancelled ? t`Impor dibatalkan` : t`Impor gagal`}
      context={<Trans>Tidak ada yang tersimpan dari {props.of.fileName}.</Trans>}
      actions={
        <ButtonLink to="/impor" variant="default">
          <Trans>Ke riwayat impor</Trans>
        </ButtonLink>
      }
    >
      <Stack gap="sm">
        {cancelled ? (
          <Notice tone="mute" icon={IconCircleMinus}>
            <Trans>Pemeriksaan dihentikan atas permintaan. Ulangi bila berkas ini masih diperlukan.</Trans>
          </Notice>
        ) : (
          job !== null && <WhyFailed jobId={job.id} />
        )}
        <ProblemAlert problem={problem} />
        {job !== null && (
          <Group>
            <Button
              leftSection={<IconRefresh size={18} aria-hidden />}
              loading={retrying.fetching}
              onClick={() => void retry(job.id)}
            >
              <Trans>Ulangi</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </ImportFrame>
  )
}

function WhyFailed(props: { jobId: string }) {
  const { message } = useServerWords()
  const { job } = useFollowedJob(props.jobId)
  return (
    <Notice tone="bad" icon={IconAlertCircle}>
      {job?.errorMessage ? (
        message({ message: job.errorMessage, messageEn: job.errorMessageEn ?? job.errorMessage })
      ) : (
        <Trans>Pekerjaan ini berhenti sebelum selesai. Ulangi; bila gagal lagi, hubungi administrator Anda.</Trans>
      )}
    </Notice>
  )
}
