import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { graphql } from '../../graphql.ts'
import { Problem, type ProblemAnswer } from '../../session/problem.ts'
import { randomId } from '../../session/random-id.ts'
import { JobStarted } from '../../ui/JobStarted.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { AuditList } from './use-audit-list.ts'

const ExportAuditEventsMutation = graphql(
  `
    mutation ExportAuditEvents($input: ExportAuditEventsInput!) {
      exportAuditEvents(input: $input) {
        __typename
        ... on ExportAuditEventsSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** The list in sight as a file, made in the background. Taking it is itself an entry of the log. */
export function ExportAuditButton(props: { filter: AuditList['filter'] }) {
  const { t } = useLingui()
  const [jobId, setJobId] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [exporting, start] = useMutation(ExportAuditEventsMutation)
  const close = () => {
    setJobId(null)
    setProblem(null)
  }
  const onStart = async () => {
    const { data, error } = await start({ input: { filter: props.filter, idempotencyKey: randomId() } })
    const outcome = data?.exportAuditEvents
    if (outcome?.__typename === 'ExportAuditEventsSuccess') setJobId(outcome.data.id)
    else setProblem(outcome ?? error ?? null)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={exporting.fetching}
        onClick={() => void onStart()}
      >
        <Trans>Ekspor</Trans>
      </Button>
      <Modal
        opened={jobId !== null || problem !== null}
        onClose={close}
        title={<Trans>Ekspor catatan audit</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <ProblemAlert problem={problem} />
          {jobId !== null && <JobStarted jobId={jobId} onClose={close} />}
        </Stack>
      </Modal>
    </>
  )
}
