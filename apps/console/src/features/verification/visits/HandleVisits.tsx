import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import {
  AssignCheckTasksMutation,
  CancelCheckTasksMutation,
  CoveringAssigneesQuery,
  staleChecks,
} from '../check.query.ts'

const shortestReason = 3

interface Visits {
  readonly taskIds: readonly string[]
  /** Whom they are about: only who may visit all of them is offered. */
  readonly workerIds: readonly string[]
}

/** What can be done to several visits at once: give them to somebody else, or call them off. */
export function HandleVisits(props: Visits & { onDone: () => void }) {
  const [open, setOpen] = useState<'ASSIGN' | 'CANCEL' | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    props.onDone()
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen('ASSIGN')}>
        <Trans>Alihkan</Trans>
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('CANCEL')}>
        <Trans>Batalkan tugas</Trans>
      </Button>
      {open === 'ASSIGN' && (
        <AssignDialog taskIds={props.taskIds} workerIds={props.workerIds} onClose={close} onDone={done} />
      )}
      {open === 'CANCEL' && <CancelDialog taskIds={props.taskIds} onClose={close} onDone={done} />}
    </>
  )
}

interface DialogProps {
  readonly taskIds: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

function AssignDialog(props: DialogProps & Visits) {
  const { t } = useLingui()
  const notify = useNotify()
  const { today } = useViewer()
  const [{ data }] = useQuery({
    query: CoveringAssigneesQuery,
    variables: { filter: { workerIds: [...props.workerIds] } },
  })
  const [officer, setOfficer] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [isSubmitted, setSubmitted] = useState(false)
  const assign = useOperation(AssignCheckTasksMutation, { context: staleChecks })
  const submit = async () => {
    setSubmitted(true)
    assign.refuse(null)
    if (officer === '' || dueOn === null) return
    const outcome = await assign.run({ input: { taskIds: [...props.taskIds], assignedTo: officer, dueOn } })
    if (outcome === null) return
    const count = outcome.data.changed
    notify(t`${count} kunjungan dialihkan.`)
    props.onDone()
  }
  return (
    <FormDialog
      title={<Trans>Alihkan {props.taskIds.length} kunjungan</Trans>}
      confirm={<Trans>Alihkan</Trans>}
      busy={assign.busy}
      problem={assign.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <OfficerSelect
        officers={data?.checkAssignees ?? []}
        value={officer}
        onChange={setOfficer}
        missing={isSubmitted && officer === ''}
      />
      <DateField
        label={<Trans>Paling lambat</Trans>}
        value={dueOn}
        min={today}
        onChange={setDueOn}
        error={isSubmitted && dueOn === null ? fieldProblem(t`Isi hari terakhirnya.`) : undefined}
      />
    </FormDialog>
  )
}

function CancelDialog(props: DialogProps) {
  const { t } = useLingui()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const cancel = useOperation(CancelCheckTasksMutation, { context: staleChecks })
  const missing = reason.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    cancel.refuse(null)
    if (missing) return
    const outcome = await cancel.run({ input: { taskIds: [...props.taskIds], reason: reason.trim() } })
    if (outcome === null) return
    const count = outcome.data.changed
    notify(t`${count} kunjungan dibatalkan.`)
    props.onDone()
  }
  return (
    <FormDialog
      title={<Trans>Batalkan {props.taskIds.length} kunjungan?</Trans>}
      confirm={<Trans>Batalkan tugas</Trans>}
      busy={cancel.busy}
      problem={cancel.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <Textarea
        label={<Trans>Alasan</Trans>}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isSubmitted && missing ? fieldProblem(t`Tulis alasannya.`) : undefined}
      />
    </FormDialog>
  )
}

/** A member who can be given visits. */
export function OfficerSelect(props: {
  officers: readonly { readonly id: string; readonly name: string }[]
  /** Who is offered, where not everybody is. */
  description?: ReactNode
  value: string
  onChange: (id: string) => void
  missing: boolean
}) {
  const { t } = useLingui()
  return (
    <NativeSelect
      label={<Trans>Petugas</Trans>}
      description={props.description}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t`Pilih petugas` },
        ...props.officers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      error={props.missing ? fieldProblem(t`Pilih petugasnya.`) : undefined}
    />
  )
}
