import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { RECEIPT_EVIDENCE, receiptConfirmationInput } from '@payung/domain/pledge/certificate-input'
import words from '../../generated/input-words/certificates.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ConfirmReceiptMutation } from './certificate.query.ts'
import { receiptEvidence } from './certificate-words.ts'
import type { CertificateReceipt } from './pledge.query.ts'

/** What the region has seen before it says that the insurer has received a company's contributions. */
export function ConfirmReceiptDialog(props: {
  certificateId: string
  receipt: CertificateReceipt
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { i18n } = useWords()
  const { certificateId, receipt } = props
  const form = useInputForm({
    schema: receiptConfirmationInput,
    words,
    initialValues: { evidence: 'INSURER_PAPER', reference: '' },
  })
  const operation = useOperation(ConfirmReceiptMutation, { refusal: form })
  const submit = form.submit(async (seen) => {
    if ((await operation.run({ input: { certificateId, listId: receipt.id, ...seen } })) === null) return
    props.onDone(t`Penerimaan dibuktikan.`)
  })
  return (
    <FormDialog
      title={t`Buktikan penerimaan tagihan ${receipt.billingCode ?? ''}`}
      confirm={<Trans>Buktikan</Trans>}
      busy={operation.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Perusahaan sendiri yang mencatat penerimaan ini. Cocokkan dahulu dengan bukti di tangan Anda; nama dan waktu
          Anda tercatat pada piagam.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Bukti yang dilihat</Trans>}
        data={RECEIPT_EVIDENCE.map((value) => ({ value, label: i18n._(receiptEvidence[value]) }))}
        {...form.field('evidence')}
      />
      <TextInput label={<Trans>Nomor bukti</Trans>} {...form.field('reference')} />
    </FormDialog>
  )
}
