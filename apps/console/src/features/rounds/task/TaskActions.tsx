import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DateField } from '../../../ui/form/DateField.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import {
  AcceptRoundTaskMutation,
  ReturnRoundTaskMutation,
  type RoundTaskDetail,
  SendRoundTaskMutation,
} from './round-task.query.ts'

type Step = 'SEND' | 'RETURN' | 'ACCEPT'

/** The steps that are open to the viewer, each with what it means before it is taken. */
export function TaskActions(props: { task: RoundTaskDetail; unsent: number; onDone: () => void }) {
  const [step, setStep] = useState<Step | null>(null)
  const { actions } = props.task
  const names: Readonly<Record<Step, ReactNode>> = {
    RETURN: <Trans>Kembalikan</Trans>,
    ACCEPT: <Trans>Terima usulan</Trans>,
    SEND: <Trans>Kirim usulan</Trans>,
  }
  return (
    <>
      <OnePersonNotice refusal={props.task.onePersonRefusal} />
      {(['RETURN', 'ACCEPT', 'SEND'] as const)
        .filter((action) => actions.includes(action))
        .map((action) => (
          <Button
            key={action}
            variant={action === 'RETURN' ? 'default' : 'filled'}
            disabled={action === 'ACCEPT' && props.task.onePersonRefusal !== null}
            onClick={() => setStep(action)}
          >
            {names[action]}
          </Button>
        ))}
      {step !== null && (
        <StepDialog
          {...props}
          step={step}
          title={names[step]}
          onClose={() => setStep(null)}
          onDone={() => {
            setStep(null)
            props.onDone()
          }}
        />
      )}
    </>
  )
}

function StepDialog(props: {
  task: RoundTaskDetail
  step: Step
  title: ReactNode
  unsent: number
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { step, task, unsent } = props
  const [remarks, setRemarks] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const refusal = useRefusal()
  const done = { SEND: t`Usulan terkirim.`, RETURN: t`Usulan dikembalikan.`, ACCEPT: t`Usulan diterima.` }[step]
  const send = useOperation(SendRoundTaskMutation, { refusal, notice: done })
  const giveBack = useOperation(ReturnRoundTaskMutation, { refusal, notice: done })
  const accept = useOperation(AcceptRoundTaskMutation, { refusal, notice: done })
  const { id: taskId, version: expectedVersion } = task
  const steps = {
    SEND: () => send.run({ input: { taskId, remarks } }),
    RETURN: () => giveBack.run({ input: { taskId, expectedVersion, remarks, dueOn } }),
    ACCEPT: () => accept.run({ input: { taskId, expectedVersion } }),
  }
  const submit = async () => {
    if ((await steps[step]()) !== null) props.onDone()
  }
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            <Meaning step={step} task={task} />
          </p>
          {step === 'SEND' && unsent > 0 && (
            <p style={{ margin: 0, color: 'var(--bad)' }}>
              <Trans>
                {unsent} jawaban masih di perangkat ini. Tunggu sampai terkirim, atau putuskan yang bentrok.
              </Trans>
            </p>
          )}
          {step !== 'ACCEPT' && (
            <Textarea
              label={
                step === 'RETURN' ? <Trans>Apa yang perlu diperbaiki</Trans> : <Trans>Catatan untuk pemeriksa</Trans>
              }
              value={remarks}
              maxLength={1000}
              autosize
              minRows={2}
              onChange={(event) => setRemarks(event.currentTarget.value)}
            />
          )}
          {step === 'RETURN' && (
            <DateField label={<Trans>Paling lambat dikirim lagi</Trans>} value={dueOn} onChange={setDueOn} />
          )}
          <ProblemAlert problem={refusal.problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button
              type="submit"
              disabled={step === 'SEND' && unsent > 0}
              loading={send.busy || giveBack.busy || accept.busy}
            >
              {props.title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Meaning(props: { step: Step; task: RoundTaskDetail }) {
  const { label, proposedPeople, quotaPeople } = props.task
  switch (props.step) {
    case 'SEND':
      return (
        <Trans>
          {proposedPeople} orang diusulkan dari kuota {quotaPeople}. Setelah dikirim, daftarnya tidak berubah kecuali
          dikembalikan.
        </Trans>
      )
    case 'RETURN':
      return <Trans>{label} memperbaiki usulannya lalu mengirimnya lagi.</Trans>
    case 'ACCEPT':
      return (
        <Trans>
          {proposedPeople} orang dari {label} menjadi calon yang dapat dipilih. Tidak dapat dibatalkan.
        </Trans>
      )
  }
}
