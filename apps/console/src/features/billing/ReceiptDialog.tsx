import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { receiptInput } from '@payung/domain/money/contribution-input'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordContributionReceiptMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** What the insurer says it has received: a fact apart from what was paid. */
export function ReceiptDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const unreceivedRupiah = BigInt(list.paid) - BigInt(list.received)
  const form = useInputForm({
    schema: receiptInput({ today, unreceivedRupiah }),
    words,
    initialValues: { amount: String(unreceivedRupiah), receivedOn: today as string | null, reference: '' },
    missing: { amount: t`Isi jumlahnya.`, receivedOn: t`Isi hari penerimaan.` },
  })
  const receive = useOperation(RecordContributionReceiptMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...receipt }) => {
    const input = { listId: list.id, expectedVersion: list.version, amount: String(amount), ...receipt }
    if ((await receive.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat penerimaan BPJS`}
      confirm={<Trans>Catat</Trans>}
      busy={receive.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <RupiahField
        label={<Trans>Jumlah yang diterima (Rp)</Trans>}
        description={<Trans>Sudah dibayar, belum diterima: {rupiah(String(unreceivedRupiah))}.</Trans>}
        {...form.field('amount')}
      />
      <DateField label={<Trans>Hari penerimaan</Trans>} max={today} {...form.field('receivedOn')} />
      <TextInput label={<Trans>Nomor bukti penerimaan BPJS</Trans>} maxLength={80} {...form.field('reference')} />
    </FormDialog>
  )
}
