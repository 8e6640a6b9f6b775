import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { TerminateAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDialogProps } from './SignDialog.tsx'

/** Ends it before its time: from when, and why. */
export function TerminateDialog(props: AgreementDialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { agreement } = props
  const [terminatedOn, setTerminatedOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const terminate = useOperation(TerminateAgreementMutation)
  const submit = async () => {
    if (terminatedOn === null) return
    const success = await terminate.run({
      input: { agreementId: agreement.id, expectedVersion: agreement.version, terminatedOn, reason },
    })
    if (success !== null) props.onDone(t`Perjanjian diakhiri.`)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Akhiri perjanjian`}
      confirm={t`Akhiri perjanjian`}
      busy={terminate.busy}
      problem={terminate.problem}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Sejak hari itu keputusan baru tidak dapat bersandar padanya. Langkah ini tidak dapat ditarik.</Trans>
      </p>
      <DateField
        label={<Trans>Tidak berlaku lagi mulai</Trans>}
        value={terminatedOn}
        min={agreement.validFrom}
        max={agreement.lastDay}
        onChange={setTerminatedOn}
        error={fieldProblem(terminatedOn === null ? t`Isi hari pengakhiran.` : terminate.errorOf('terminatedOn'))}
      />
      <Textarea
        label={<Trans>Alasan, dibaca semua pihak</Trans>}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(terminate.errorOf('reason'))}
      />
    </FormDialog>
  )
}
