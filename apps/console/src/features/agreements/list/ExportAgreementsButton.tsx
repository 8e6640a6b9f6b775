import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Modal, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { graphql } from '../../../graphql.ts'
import { Problem, type ProblemAnswer } from '../../../session/problem.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { JobStarted } from '../../workers/list/JobStarted.tsx'
import type { AgreementList } from './use-agreement-list.ts'

const StartAgreementExportMutation = graphql(
  `
    mutation StartAgreementExport($input: StartAgreementExportInput!) {
      startAgreementExport(input: $input) {
        __typename
        ... on StartAgreementExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** The list in sight as a file, made in the background. */
export function ExportAgreementsButton(props: { filter: AgreementList['filter'] }) {
  const { t } = useLingui()
  const [jobId, setJobId] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [exporting, start] = useMutation(StartAgreementExportMutation)
  const close = () => {
    setJobId(null)
    setProblem(null)
  }
  const onStart = async (format: 'XLSX' | 'CSV') => {
    const input = { filter: props.filter, format, idempotencyKey: crypto.randomUUID() }
    const { data, error } = await start({ input })
    const outcome = data?.startAgreementExport
    if (outcome?.__typename === 'StartAgreementExportSuccess') setJobId(outcome.data.id)
    else setProblem(outcome ?? error ?? null)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={exporting.fetching}>
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
        title={<Trans>Ekspor perjanjian</Trans>}
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
