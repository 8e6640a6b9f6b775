import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Modal, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Operation } from './form/use-operation.ts'
import { JobStarted } from './JobStarted.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

/** What is in sight as a file, made in the background: first which sort, then how far it is. */
export function ExportMenu(props: {
  /** Of the dialog: what is exported. */
  title: ReactNode
  operation: Pick<Operation<never, unknown>, 'busy' | 'problem' | 'refuse'>
  /** Asks for it. @returns the success with its job, or null when it was refused */
  start: (format: 'XLSX' | 'CSV') => Promise<{ readonly data: { readonly id: string } } | null>
}) {
  const { t } = useLingui()
  const [jobId, setJobId] = useState<string | null>(null)
  const { problem } = props.operation
  const close = () => {
    setJobId(null)
    props.operation.refuse(null)
  }
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
      <Modal
        opened={jobId !== null || problem !== null}
        onClose={close}
        title={props.title}
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
