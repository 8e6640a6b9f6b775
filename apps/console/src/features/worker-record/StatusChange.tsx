import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Menu, Textarea } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StatusBadge, statusWord } from '../../ui/StatusBadge.tsx'
import { ChangeWorkerStatusMutation } from '../workers/verdict/verdict.mutation.ts'
import { verdicts } from './awaits-verdict.ts'
import type { WorkerDetail } from './worker-page.query.ts'

const shortestReason = 3

/** The states that may follow the present one, as the API says. */
export function StatusMenu(props: { worker: WorkerDetail; onChoose: (status: WorkerDetail['status']) => void }) {
  if (props.worker.allowedStatuses.length === 0) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          <Trans>Ubah status</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <StatusItems {...props} statuses={props.worker.allowedStatuses} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The same among other actions, where the verdict has buttons of its own. */
export function OtherStatuses(props: { worker: WorkerDetail; onChoose: (status: WorkerDetail['status']) => void }) {
  const statuses = props.worker.allowedStatuses.filter((status) => !verdicts.includes(status))
  if (statuses.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>
        <Trans>Ubah status</Trans>
      </Menu.Label>
      <StatusItems {...props} statuses={statuses} />
    </>
  )
}

function StatusItems(props: {
  worker: WorkerDetail
  statuses: readonly WorkerDetail['status'][]
  onChoose: (status: WorkerDetail['status']) => void
}) {
  const { i18n } = useLingui()
  const { statuses, worker } = props
  const refusal = statuses.includes('VERIFIED') ? worker.verifyRefusal : null
  return (
    <>
      {statuses.map((status) => (
        <Menu.Item
          key={status}
          disabled={status === 'VERIFIED' && refusal !== null}
          onClick={() => props.onChoose(status)}
        >
          {i18n._(statusWord(status))}
        </Menu.Item>
      ))}
      {refusal !== null && (
        <Menu.Label maw={300}>
          {i18n._(statusWord('VERIFIED'))}: {i18n.locale === 'en' ? refusal.textEn : refusal.text}
        </Menu.Label>
      )}
    </>
  )
}

/** Each change asks why and is kept in the history. */
export function StatusDialog(props: {
  worker: WorkerDetail
  target: WorkerDetail['status']
  onClose: () => void
  onChanged: () => void
}) {
  const { t } = useLingui()
  const { target, worker } = props
  const [because, setBecause] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const change = useOperation(ChangeWorkerStatusMutation)
  const reasonMissing = because.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    change.refuse(null)
    if (reasonMissing) return
    const success = await change.run({
      input: { workerId: worker.id, expectedVersion: worker.version, status: target, because: because.trim() },
    })
    if (success === null) return
    props.onClose()
    props.onChanged()
  }
  return (
    <FormDialog
      title={<Trans>Ubah status</Trans>}
      confirm={<Trans>Simpan status</Trans>}
      busy={change.busy}
      problem={change.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Group gap="xs">
        <StatusBadge status={worker.status} />
        <span aria-hidden>›</span>
        <StatusBadge status={target} />
      </Group>
      <Textarea
        label={<Trans>Alasan</Trans>}
        description={t`Tercatat pada riwayat orang ini.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={500}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        error={isSubmitted && reasonMissing ? fieldProblem(t`Tulis alasan perubahan ini.`) : undefined}
      />
    </FormDialog>
  )
}
