import { Trans, useLingui } from '@lingui/react/macro'
import { provisionRevocationInput } from '@payung/domain/money/fund-provision-input'
import words from '../../generated/input-words/budgets.json'
import { useFormats } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type FundProvision, ProposeProvisionRevocationMutation } from './fund-provision.query.ts'

/** Why an approved letter (SPD) is revoked. */
export function RevokeProvisionDialog(props: { provision: FundProvision; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { amount, id, number } = props.provision
  const form = useInputForm({ schema: provisionRevocationInput(), words, initialValues: { reason: '' } })
  const propose = useOperation(ProposeProvisionRevocationMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await propose.run({ input: { provisionId: id, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Usulkan pencabutan SPD`}
      confirm={<Trans>Usulkan</Trans>}
      busy={propose.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          SPD {number} sebesar {rupiah(amount)} tetap berlaku sampai penyetuju lain menyetujui pencabutannya. SPD yang
          dibutuhkan SPM yang sudah terbit tidak dapat dicabut.
        </Trans>
      </p>
      <ReasonField label={<Trans>Sebab pencabutan</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
