import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { FactList } from '../../../ui/FactList.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ConfirmAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDialogProps } from './SignDialog.tsx'
import { usePledgeTerms } from './use-pledge-terms.ts'

/** My own party signed this paper: it binds, so the paper and its day are named once more. */
export function ConfirmDialog(props: AgreementDialogProps) {
  const { t } = useLingui()
  const { day } = useFormats()
  const confirm = useOperation(ConfirmAgreementMutation)
  const { id, signing, parties } = props.agreement
  const terms = usePledgeTerms(props.agreement)
  if (signing === null) return null
  const signed = day(signing.signedOn)
  const submit = async () => {
    const success = await confirm.run({ input: { agreementId: id, signingId: signing.id } })
    if (success !== null) props.onDone(t`Konfirmasi dicatat.`)
  }
  return (
    <FormDialog
      onClose={props.onClose}
      title={t`Konfirmasi penandatanganan`}
      confirm={<Trans>Konfirmasi</Trans>}
      busy={confirm.busy}
      problem={confirm.problem}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Instansi Anda menyatakan bahwa naskah ini ditandatanganinya pada {signed}. Bacalah dahulu naskahnya.
        </Trans>
      </p>
      {parties.some(({ kind }) => kind === 'COMPANY') && <FactList facts={terms} />}
      {signing.paper?.file && (
        <a href={signing.paper.file.href} target="_blank" rel="noreferrer">
          {signing.paper.file.name}
        </a>
      )}
    </FormDialog>
  )
}
