import { Trans } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { ButtonLink } from './ButtonLink.tsx'
import { JobProgress } from './JobProgress.tsx'

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
