import { Trans, useLingui } from '@lingui/react/macro'
import { paymentOrderRefusalInput } from '@payung/domain/money/payment-order-input'
import words from '../../generated/input-words/billing.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { OrderDialogProps } from './IssueOrderDialog.tsx'
import { RefusePaymentOrderMutation } from './payment-order.query.ts'

/** Why the budget user refuses a request, or the treasury has refused an SPM. */
export function RefuseOrderDialog(props: OrderDialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { list, order } = props
  const since = order.spmOn ?? order.sppOn
  const isByTreasury = order.state === 'ISSUED'
  const form = useInputForm({
    schema: paymentOrderRefusalInput({ today, since }),
    words,
    initialValues: { refusedOn: today as string | null, reason: '' },
    missing: { refusedOn: t`Isi tanggal penolakan.` },
  })
  const refuse = useOperation(RefusePaymentOrderMutation, { refusal: form })
  const submit = form.submit(async (refusal) => {
    const input = { listId: list.id, expectedVersion: list.version, orderId: order.id, ...refusal }
    if ((await refuse.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={isByTreasury ? t`Catat penolakan BUD` : t`Tolak SPP`}
      confirm={isByTreasury ? <Trans>Catat penolakan</Trans> : <Trans>Tolak</Trans>}
      busy={refuse.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Jumlahnya bebas lagi. Sesudah diperbaiki, bendahara mengajukan SPP lagi, boleh dengan nomor yang sama. Yang
          ditolak tetap tersimpan beserta sebabnya.
        </Trans>
      </p>
      <DateField label={<Trans>Tanggal penolakan</Trans>} min={since} max={today} {...form.field('refusedOn')} />
      <ReasonField label={<Trans>Sebab ditolak</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}
