import { Trans, useLingui } from '@lingui/react/macro'
import { handoverCancelInput } from '@payung/domain/benefit/handover-input'
import words from '../../generated/input-words/handovers.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CancelHandoverMutation, type Handover } from './handovers.query.ts'

/** Cancels an event with the reason; its families may be offered another. */
export function CancelDialog(props: { handover: Handover; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: handoverCancelInput, words, initialValues: { reason: '' } })
  const cancel = useOperation(CancelHandoverMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    const { id: handoverId, version: expectedVersion } = props.handover
    if ((await cancel.run({ input: { handoverId, expectedVersion, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Batalkan acara`}
      confirm={<Trans>Batalkan acara</Trans>}
      busy={cancel.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}
