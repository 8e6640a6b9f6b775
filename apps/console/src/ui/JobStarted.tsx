import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ButtonLink } from './ButtonLink.tsx'
import type { Refusal } from './form/use-refusal.ts'
import { JobProgress } from './JobProgress.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

/** The success with its job, or null where it was refused. */
export type JobStart = Promise<{ readonly data: { readonly id: string } } | null>

/** What came of asking for a job: how far it is, or why it was refused. */
export function StartedJobDialog(props: {
  /** What the job makes. */
  title: ReactNode
  jobId: string | null
  refusal: Pick<Refusal, 'problem' | 'refuse'>
  /** The job is not looked at any more. */
  onClose: () => void
}) {
  const { t } = useLingui()
  const { jobId, refusal } = props
  const close = () => {
    props.onClose()
    refusal.refuse(null)
  }
  return (
    <Modal
      opened={jobId !== null || refusal.problem !== null}
      onClose={close}
      title={props.title}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack gap="md">
        <ProblemAlert problem={refusal.problem} />
        {jobId !== null && <JobStarted jobId={jobId} onClose={close} />}
      </Stack>
    </Modal>
  )
}

/** The work runs on without this page: it says so, and where to look for it. */
export function JobStarted(props: { jobId: string; onClose: () => void }) {
  return (
    <Stack gap="md">
      <JobProgress jobId={props.jobId} />
      <p style={{ margin: 0 }}>
        <Trans>Aman ditutup: pekerjaan berjalan terus, dan hasilnya menunggu di Pekerjaan latar.</Trans>
      </p>
      <Group justify="flex-end" gap="xs">
        <ButtonLink to={`/latar/${props.jobId}` as string} variant="default">
          <Trans>Buka pekerjaan ini</Trans>
        </ButtonLink>
        <Button onClick={props.onClose}>
          <Trans>Tutup</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
