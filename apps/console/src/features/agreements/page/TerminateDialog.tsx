import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { TerminateAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDialogProps } from './SignDialog.tsx'

/** Ends it before its time: from when, and why. */
export function TerminateDialog(props: AgreementDialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { agreement } = props
  const [terminatedOn, setTerminatedOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const { problem, refuse, errorOf } = useRefusal()
  const [ending, terminate] = useMutation(TerminateAgreementMutation)
  const submit = async () => {
    if (terminatedOn === null) return
    const { data, error } = await terminate({
      input: { agreementId: agreement.id, expectedVersion: agreement.version, terminatedOn, reason },
    })
    const outcome = data?.terminateAgreement
    if (outcome?.__typename === 'TerminateAgreementSuccess') props.onDone(t`Perjanjian diakhiri.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Akhiri perjanjian`}
      confirm={t`Akhiri perjanjian`}
      busy={ending.fetching}
      problem={problem}
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
        error={fieldProblem(terminatedOn === null ? t`Isi hari pengakhiran.` : errorOf('terminatedOn'))}
      />
      <Textarea
        label={<Trans>Alasan, dibaca semua pihak</Trans>}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(errorOf('reason'))}
      />
    </FormDialog>
  )
}
