import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Menu, Textarea } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StatusBadge, statusWord } from '../../ui/StatusBadge.tsx'
import { ChangeWorkerStatusMutation } from '../workers/verdict/verdict.mutation.ts'
import type { WorkerDetail } from './worker-page.query.ts'

const shortestReason = 3

/** The states that may follow the present one, as the API says; each change asks why and is kept in the history. */
export function StatusMenu(props: { worker: WorkerDetail; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const { worker } = props
  const refusal = worker.verifyRefusal
  const [target, setTarget] = useState<WorkerDetail['status'] | null>(null)
  const [because, setBecause] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const change = useOperation(ChangeWorkerStatusMutation)
  if (worker.allowedStatuses.length === 0) return null

  const reasonMissing = because.trim().length < shortestReason
  const submit = async (status: WorkerDetail['status']) => {
    setSubmitted(true)
    change.refuse(null)
    if (reasonMissing) return
    const success = await change.run({
      input: { workerId: worker.id, expectedVersion: worker.version, status, because: because.trim() },
    })
    if (success === null) return
    setTarget(null)
    setBecause('')
    props.onChanged()
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            <Trans>Ubah status</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {worker.allowedStatuses.map((status) => (
            <Menu.Item
              key={status}
              disabled={status === 'VERIFIED' && refusal !== null}
              onClick={() => setTarget(status)}
            >
              {i18n._(statusWord(status))}
            </Menu.Item>
          ))}
          {refusal !== null && (
            <Menu.Label maw={300}>
              {i18n._(statusWord('VERIFIED'))}: {i18n.locale === 'en' ? refusal.textEn : refusal.text}
            </Menu.Label>
          )}
        </Menu.Dropdown>
      </Menu>
      {target !== null && (
        <FormDialog
          title={<Trans>Ubah status</Trans>}
          confirm={<Trans>Simpan status</Trans>}
          busy={change.busy}
          problem={change.problem}
          onClose={() => setTarget(null)}
          onSubmit={() => submit(target)}
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
      )}
    </>
  )
}
