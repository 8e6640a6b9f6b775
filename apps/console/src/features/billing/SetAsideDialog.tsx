import { Trans, useLingui } from '@lingui/react/macro'
import { rowsAsideInput } from '@payung/domain/money/contribution-input'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type AnsweredList, SetContributionAnswerRowsAsideMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** Why rows of the insurer's file stay untaken. */
export function SetAsideDialog(
  props: ListDialogProps<AnsweredList> & { answerId: string; rowNumbers: readonly number[] },
) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { list, answerId, rowNumbers } = props
  const form = useInputForm({
    schema: rowsAsideInput,
    words,
    initialValues: { reason: '' },
    inputOf: (values) => ({ ...values, rowNumbers }),
  })
  const setAside = useOperation(SetContributionAnswerRowsAsideMutation, { refusal: form })
  const submit = form.submit(async (written) => {
    const input = { listId: list.id, expectedVersion: list.version, answerId, ...written }
    if ((await setAside.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Sisihkan baris`}
      confirm={<Trans>Sisihkan</Trans>}
      busy={setAside.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          {number(rowNumbers.length)} baris tidak dibukukan dan tidak perlu dilihat lagi. Baris itu tetap tersimpan
          beserta sebabnya.
        </Trans>
      </p>
      <ReasonField label={<Trans>Sebab disisihkan</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
