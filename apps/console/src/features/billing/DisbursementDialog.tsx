import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { paymentOrderPaidInput } from '@payung/domain/money/payment-order-input'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { OrderDialogProps } from './IssueOrderDialog.tsx'
import { RecordDisbursementMutation } from './payment-order.query.ts'

/** The SP2D of the treasury, which is the payment of an order. */
export function DisbursementDialog(props: OrderDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list, order } = props
  const spmOn = order.spmOn ?? order.sppOn
  const form = useInputForm({
    schema: paymentOrderPaidInput({ today, spmOn }),
    words,
    initialValues: { sp2dNumber: '', sp2dOn: today as string | null },
    missing: { sp2dOn: t`Isi tanggal SP2D.` },
  })
  const record = useOperation(RecordDisbursementMutation, { refusal: form })
  const submit = form.submit(async (paper) => {
    const input = { listId: list.id, expectedVersion: list.version, orderId: order.id, ...paper }
    if ((await record.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat SP2D`}
      confirm={<Trans>Catat</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          SPM {order.spmNumber ?? '—'} sebesar {rupiah(order.amount)}. SP2D ini menjadi pembayaran tagihan, seluruhnya.
        </Trans>
      </p>
      <TextInput label={<Trans>Nomor SP2D</Trans>} maxLength={80} {...form.field('sp2dNumber')} />
      <DateField label={<Trans>Tanggal SP2D</Trans>} min={spmOn} max={today} {...form.field('sp2dOn')} />
    </FormDialog>
  )
}
