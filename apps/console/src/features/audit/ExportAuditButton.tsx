import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StartedJobDialog } from '../../ui/JobStarted.tsx'
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
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useOperation(ExportAuditEventsMutation)
  const onStart = async () => {
    const outcome = await start.run((idempotencyKey) => ({ input: { filter: props.filter, idempotencyKey } }))
    if (outcome !== null) setJobId(outcome.data.id)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={start.busy}
        onClick={() => void onStart()}
      >
        <Trans>Ekspor</Trans>
      </Button>
      <StartedJobDialog
        title={<Trans>Ekspor catatan audit</Trans>}
        jobId={jobId}
        refusal={start}
        onClose={() => setJobId(null)}
      />
    </>
  )
}
