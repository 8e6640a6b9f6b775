import { Trans, useLingui } from '@lingui/react/macro'
import { recallListInput } from '@payung/domain/money/contribution-input'
import words from '../../generated/input-words/billing.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecallContributionListMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** Why a list that was sent comes back before the insurer has billed it. */
export function RecallDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { list } = props
  const form = useInputForm({ schema: recallListInput, words, initialValues: { reason: '' } })
  const recall = useOperation(RecallContributionListMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    const success = await recall.run({ input: { listId: list.id, expectedVersion: list.version, reason } })
    if (success !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Tarik kembali daftar iuran`}
      confirm={<Trans>Tarik kembali</Trans>}
      busy={recall.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Beri tahu BPJS Ketenagakerjaan dahulu, supaya daftar ini tidak ditagih. Bulan-bulannya menjadi bebas lagi dan
          dapat masuk daftar lain. Daftar ini tetap tersimpan beserta sebabnya.
        </Trans>
      </p>
      <ReasonField label={<Trans>Sebab ditarik kembali</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
