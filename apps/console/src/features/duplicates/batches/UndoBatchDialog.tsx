import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type Batch, UndoDuplicateBatchMutation } from './batches.query.ts'

/** Says how many come back before it asks for it. */
export function UndoBatchDialog(props: { batch: Batch; onClose: () => void; onStarted: () => void }) {
  const { number } = useFormats()
  const undo = useOperation(UndoDuplicateBatchMutation)
  const { id, decided, undone } = props.batch
  const submit = async () => {
    if ((await undo.run({ input: { batchId: id } })) === null) return
    props.onStarted()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Batalkan {number(decided - undone)} keputusan?</Trans>}
      confirm={<Trans>Batalkan semuanya</Trans>}
      busy={undo.busy}
      problem={undo.problem}
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
