import { Trans } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Operation } from './form/use-operation.ts'
import { type JobStart, StartedJobDialog } from './JobStarted.tsx'

/** What is in sight as a file, made in the background: first which sort, then how far it is. */
export function ExportMenu(props: {
  /** Of the dialog: what is exported. */
  title: ReactNode
  operation: Pick<Operation<never, unknown>, 'busy' | 'problem' | 'refuse'>
  start: (format: 'XLSX' | 'CSV') => JobStart
}) {
  const [jobId, setJobId] = useState<string | null>(null)
  const onStart = async (format: 'XLSX' | 'CSV') => {
    const success = await props.start(format)
    if (success !== null) setJobId(success.data.id)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={props.operation.busy}>
            <Trans>Ekspor</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void onStart('XLSX')}>Excel (XLSX)</Menu.Item>
          <Menu.Item onClick={() => void onStart('CSV')}>CSV</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <StartedJobDialog title={props.title} jobId={jobId} refusal={props.operation} onClose={() => setJobId(null)} />
    </>
  )
}
