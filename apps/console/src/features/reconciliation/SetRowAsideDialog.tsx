import { Trans, useLingui } from '@lingui/react/macro'
import { statementAsideInput } from '@payung/domain/money/reconciliation-input'
import words from '../../generated/input-words/reconciliation.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { SetReconciliationRowsAsideMutation } from './reconciliation.query.ts'

/** Why a row of a statement belongs to no contribution. */
export function SetRowAsideDialog(props: {
  statementId: string
  rowNumber: number
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { statementId, rowNumber } = props
  const form = useInputForm({
    schema: statementAsideInput,
    words,
    initialValues: { reason: '' },
    inputOf: (values) => ({ ...values, rowNumbers: [rowNumber] }),
  })
  const setAside = useOperation(SetReconciliationRowsAsideMutation, {
    refusal: form,
    notice: t`Baris disisihkan.`,
  })
  const submit = form.submit(async (written) => {
    if ((await setAside.run({ input: { statementId, ...written } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Sisihkan baris ${rowNumber}`}
      confirm={<Trans>Sisihkan</Trans>}
      busy={setAside.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Baris ini bukan pembayaran iuran. Baris itu tetap tersimpan beserta sebabnya.</Trans>
      </p>
      <ReasonField label={<Trans>Sebab disisihkan</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
