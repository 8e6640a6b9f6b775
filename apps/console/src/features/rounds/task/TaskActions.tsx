import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
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
  const notify = useNotify()
  const { step, task, unsent } = props
  const [remarks, setRemarks] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [sending, send] = useMutation(SendRoundTaskMutation)
  const [returning, giveBack] = useMutation(ReturnRoundTaskMutation)
  const [accepting, accept] = useMutation(AcceptRoundTaskMutation)
  const done: Readonly<Record<Step, string>> = {
    SEND: t`Usulan terkirim.`,
    RETURN: t`Usulan dikembalikan.`,
    ACCEPT: t`Usulan diterima.`,
  }
  const submit = async () => {
    setProblem(null)
    const { id: taskId, version: expectedVersion } = task
    const { outcome, error } = await (step === 'SEND'
      ? send({ input: { taskId, remarks } }).then((answer) => ({
          outcome: answer.data?.sendRoundTask,
          error: answer.error,
        }))
      : step === 'RETURN'
        ? giveBack({ input: { taskId, expectedVersion, remarks, dueOn } }).then((answer) => ({
            outcome: answer.data?.returnRoundTask,
            error: answer.error,
          }))
        : accept({ input: { taskId, expectedVersion } }).then((answer) => ({
            outcome: answer.data?.acceptRoundTask,
            error: answer.error,
          })))
    if (outcome !== undefined && 'data' in outcome) {
      notify(done[step])
      props.onDone()
    } else setProblem(plain(outcome) ?? error ?? null)
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
          <ProblemAlert problem={problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button
              type="submit"
              disabled={step === 'SEND' && unsent > 0}
              loading={sending.fetching || returning.fetching || accepting.fetching}
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

/** A fault of the one field that there is stands above the buttons. */
function plain(outcome: ProblemAnswer | undefined): ProblemAnswer | null {
  const [issue] = (outcome !== undefined && 'issues' in outcome && outcome.issues) || []
  if (outcome === undefined) return null
  return issue === undefined ? outcome : { ...outcome, message: issue.message, messageEn: issue.messageEn }
}
