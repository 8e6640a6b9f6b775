import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { IconAlertCircle, IconCircleMinus, IconRefresh } from '@tabler/icons-react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
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
  const retryJob = useOperation(RetryJobMutation, { context: staleImports })
  const { job } = props.of
  const cancelled = job?.state === 'CANCELLED'
  const retry = async (jobId: string) => {
    await retryJob.run({ input: { jobId } })
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
        <ProblemAlert problem={retryJob.problem} />
        {job !== null && (
          <Group>
            <Button
              leftSection={<IconRefresh size={18} aria-hidden />}
              loading={retryJob.busy}
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
