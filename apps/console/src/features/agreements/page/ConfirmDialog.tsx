import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { ConfirmAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDialogProps } from './SignDialog.tsx'

/** My own party signed this paper: it binds, so the paper and its day are named once more. */
export function ConfirmDialog(props: AgreementDialogProps) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { problem, refuse } = useRefusal()
  const [confirming, confirm] = useMutation(ConfirmAgreementMutation)
  const { id, signing } = props.agreement
  if (signing === null) return null
  const signed = day(signing.signedOn)
  const submit = async () => {
    const { data, error } = await confirm({ input: { agreementId: id, signingId: signing.id } })
    const outcome = data?.confirmAgreement
    if (outcome?.__typename === 'ConfirmAgreementSuccess') props.onDone(t`Konfirmasi dicatat.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Konfirmasi penandatanganan`}
      confirm={<Trans>Konfirmasi</Trans>}
      busy={confirming.fetching}
      problem={problem}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Instansi Anda menyatakan bahwa naskah ini ditandatanganinya pada {signed}. Bacalah dahulu naskahnya.
        </Trans>
      </p>
      {signing.paper?.file && (
        <a href={signing.paper.file.href} target="_blank" rel="noreferrer">
          {signing.paper.file.name}
        </a>
      )}
    </FormDialog>
  )
}
