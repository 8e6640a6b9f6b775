import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { ChangeWorkerStatusMutation, staleQueues } from '../workers/verdict/verdict.mutation.ts'
import type { WorkerDetail } from './worker-page.query.ts'

export type Verdict = 'VERIFIED' | 'INELIGIBLE'

const shortestReason = 3

/** One verdict about one person. Who is refused help is owed a reason; of who is eligible the record says enough. */
export function VerdictDialog(props: {
  worker: Pick<WorkerDetail, 'id' | 'version' | 'status'>
  verdict: Verdict
  onClose: () => void
  onDecided: (notice: string) => void
}) {
  const { t } = useLingui()
  const { verdict, worker } = props
  const [because, setBecause] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const change = useOperation(ChangeWorkerStatusMutation, { context: staleQueues })
  const isEligible = verdict === 'VERIFIED'
  const reason = because.trim() === '' && isEligible ? t`Diperiksa, dinyatakan layak.` : because.trim()
  const reasonMissing = reason.length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    change.refuse(null)
    if (reasonMissing) return
    const input = { workerId: worker.id, expectedVersion: worker.version, status: verdict, because: reason }
    if ((await change.run({ input })) === null) return
    props.onDecided(isEligible ? t`Ditetapkan layak.` : t`Ditetapkan tidak layak.`)
  }
  return (
    <FormDialog
      title={isEligible ? <Trans>Layak</Trans> : <Trans>Tidak layak</Trans>}
      confirm={isEligible ? <Trans>Tetapkan layak</Trans> : <Trans>Tetapkan tidak layak</Trans>}
      busy={change.busy}
      problem={change.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <Group gap="xs">
        <StatusBadge status={worker.status} />
        <span aria-hidden>›</span>
        <StatusBadge status={verdict} />
      </Group>
      <Textarea
        label={isEligible ? <Trans>Catatan (opsional)</Trans> : <Trans>Alasan</Trans>}
        description={t`Tercatat pada riwayat orang ini.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        maxLength={500}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        error={isSubmitted && reasonMissing ? fieldProblem(t`Tulis alasan keputusan ini.`) : undefined}
      />
    </FormDialog>
  )
}
