import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { SetContributionAnswerRowsAsideMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** Why rows of the insurer's file stay untaken. */
export function SetAsideDialog(props: ListDialogProps & { answerId: string; rowNumbers: readonly number[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { list, answerId, rowNumbers } = props
  const [reason, setReason] = useState('')
  const setAside = useOperation(SetContributionAnswerRowsAsideMutation)
  const submit = async () => {
    const input = { listId: list.id, expectedVersion: list.version, answerId, rowNumbers: [...rowNumbers], reason }
    if ((await setAside.run({ input })) !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Sisihkan baris`}
      confirm={<Trans>Sisihkan</Trans>}
      busy={setAside.busy}
      problem={setAside.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          {number(rowNumbers.length)} baris tidak dibukukan dan tidak perlu dilihat lagi. Baris itu tetap tersimpan
          beserta sebabnya.
        </Trans>
      </p>
      <Textarea
        label={<Trans>Sebab disisihkan</Trans>}
        description={<Trans>10 sampai 300 huruf. Jangan menulis NIK.</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(setAside.errorOf('reason'))}
      />
    </FormDialog>
  )
}
