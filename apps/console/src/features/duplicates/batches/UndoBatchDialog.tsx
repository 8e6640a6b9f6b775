import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { type Batch, UndoDuplicateBatchMutation } from './batches.query.ts'

/** Says how many come back before it asks for it. */
export function UndoBatchDialog(props: { batch: Batch; onClose: () => void; onStarted: () => void }) {
  const { number } = useFormats()
  const [undoing, undo] = useMutation(UndoDuplicateBatchMutation)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const { id, decided, undone } = props.batch
  const submit = async () => {
    const { data, error } = await undo({ input: { batchId: id } })
    const outcome = data?.undoDuplicateBatch
    if (outcome?.__typename !== 'UndoDuplicateBatchSuccess') return setProblem(outcome ?? error ?? null)
    props.onStarted()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Batalkan {number(decided - undone)} keputusan?</Trans>}
      confirm={<Trans>Batalkan semuanya</Trans>}
      busy={undoing.fetching}
      problem={problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Kedua data setiap pasangan kembali seperti sebelumnya dan menunggu keputusan lagi. Data yang sudah diubah atau
          digabung lagi sesudahnya tetap, dan disebutkan alasannya.
        </Trans>
      </p>
    </FormDialog>
  )
}
