import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { AnswersToCheck } from '../../decrees/AnswersToCheck.tsx'
import { useAnswersToCheck } from '../../decrees/use-answers-to-check.ts'
import { ConfirmAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDialogProps } from './SignDialog.tsx'
import { useAgreementAnswers, useNextAfterConfirming } from './use-agreement-answers.tsx'

/** My own party signed this paper: it binds, so what it says, the paper and its day come first once more. */
export function ConfirmDialog(props: AgreementDialogProps) {
  const { t } = useLingui()
  const { day } = useFormats()
  const confirm = useOperation(ConfirmAgreementMutation)
  const { agreement } = props
  const { id, signing } = agreement
  const next = useNextAfterConfirming(agreement, ({ mine }) => mine)
  const checked = useAnswersToCheck(useAgreementAnswers(agreement, next))
  const [attempt, setAttempt] = useState(0)
  if (signing === null) return null
  const signed = day(signing.signedOn)
  const submit = async () => {
    setAttempt(attempt + 1)
    if (!checked.check()) return
    const success = await confirm.run({ input: { agreementId: id, signingId: signing.id } })
    if (success !== null) props.onDone(t`Konfirmasi dicatat.`)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Konfirmasi penandatanganan`}
      confirm={<Trans>Konfirmasi</Trans>}
      attempt={attempt}
      busy={confirm.busy}
      problem={confirm.problem}
      onSubmit={submit}
    >
      <AnswersToCheck checked={checked} />
      <p style={{ margin: 0 }}>
        <Trans>
          Instansi Anda menyatakan bahwa naskah ini ditandatanganinya pada {signed}. Bacalah dahulu naskahnya.
        </Trans>
      </p>
    </FormDialog>
  )
}
