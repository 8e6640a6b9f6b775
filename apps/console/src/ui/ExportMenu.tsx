import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Modal, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../session/problem.ts'
import { JobStarted } from './JobStarted.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

type Refusal = ProblemAnswer | CombinedError | null

/** What is in sight as a file, made in the background: first which sort, then how far it is. */
export function ExportMenu(props: {
  /** Of the dialog: what is exported. */
  title: ReactNode
  /** Asks for it. @returns the job, or why not */
  start: (format: 'XLSX' | 'CSV', idempotencyKey: string) => Promise<{ jobId: string } | { problem: Refusal }>
}) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [problem, setProblem] = useState<Refusal>(null)
  const close = () => {
    setJobId(null)
    setProblem(null)
  }
  const onStart = async (format: 'XLSX' | 'CSV') => {
    if (busy) return
    setBusy(true)
    const answer = await props.start(format, crypto.randomUUID())
    setBusy(false)
    if ('jobId' in answer) setJobId(answer.jobId)
    else setProblem(answer.problem)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={busy}>
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
