import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import type { VariablesOf } from '../../../graphql.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { CallForVisitMutation, staleQueues, VisitAssigneesQuery } from './verdict.mutation.ts'

const shortestReason = 3

/** Calls for a visit to one person or to many: by whom, until when, and what is to be looked at. */
export default function VisitDialog(props: {
  people: Pick<VariablesOf<typeof CallForVisitMutation>['input'], 'filter' | 'search'>
  /** Of one person: only who may visit them is offered. */
  workerId?: string
  onClose: () => void
  onGiven: (notice: string) => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const [{ data }] = useQuery({ query: VisitAssigneesQuery, variables: { workerId: props.workerId ?? null } })
  const [officer, setOfficer] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const create = useOperation(CallForVisitMutation, { context: staleQueues })
  const reasonMissing = reason.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    create.refuse(null)
    if (officer === '' || dueOn === null || reasonMissing) return
    const outcome = await create.run({ input: { ...props.people, assignedTo: officer, dueOn, note: reason.trim() } })
    if (outcome === null) return
    const { created, skipped } = outcome.data
    props.onGiven(
      skipped === 0
        ? t`${created} kunjungan diberikan.`
        : t`${created} kunjungan diberikan; ${skipped} orang sudah punya tugas.`,
    )
  }
  return (
    <FormDialog
      title={<Trans>Perlu kunjungan</Trans>}
      confirm={<Trans>Beri tugas</Trans>}
      busy={create.busy}
      problem={create.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        label={<Trans>Petugas</Trans>}
        description={t`Yang berkunjung tidak ikut menetapkan orang ini layak.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={officer}
        onChange={(event) => setOfficer(event.currentTarget.value)}
        data={[
          { value: '', label: t`Pilih petugas` },
          ...(data?.checkAssignees ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={isSubmitted && officer === '' ? fieldProblem(t`Pilih petugasnya.`) : undefined}
      />
      <DateField
        label={<Trans>Paling lambat</Trans>}
        value={dueOn}
        min={today}
        onChange={setDueOn}
        error={isSubmitted && dueOn === null ? fieldProblem(t`Isi hari terakhirnya.`) : undefined}
      />
      <Textarea
        label={<Trans>Alasan</Trans>}
        description={t`Dibaca petugas yang berkunjung. Jangan menulis NIK.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isSubmitted && reasonMissing ? fieldProblem(t`Tulis apa yang perlu dilihat.`) : undefined}
      />
    </FormDialog>
  )
}
