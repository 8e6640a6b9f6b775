import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { paymentOrderInput } from '@payung/domain/money/payment-order-input'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RequestPaymentOrderMutation } from './payment-order.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { unorderedOf } from './unordered-of.ts'

/** The SPP-LS of what is left of a bill, or of a part of it. */
export function RequestOrderDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const unordered = unorderedOf(list)
  const billedOn = list.billedOn ?? today
  const form = useInputForm({
    schema: paymentOrderInput({ today, billedOn, unorderedRupiah: unordered }),
    words,
    initialValues: { amount: String(unordered), sppNumber: '', sppOn: today as string | null },
    missing: { amount: t`Isi jumlahnya.`, sppOn: t`Isi tanggal SPP.` },
  })
  const request = useOperation(RequestPaymentOrderMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...paper }) => {
    const input = { listId: list.id, expectedVersion: list.version, amount: String(amount), ...paper }
    if ((await request.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Ajukan SPP-LS`}
      confirm={<Trans>Ajukan</Trans>}
      busy={request.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>PA/KPA menerbitkan SPM-nya atau menolaknya. Anda sendiri tidak menerbitkan SPM itu.</Trans>
      </p>
      <RupiahField
        label={<Trans>Jumlah SPP (Rp)</Trans>}
        description={<Trans>Belum dibayar dan belum diajukan: {rupiah(unordered)}.</Trans>}
        {...form.field('amount')}
      />
      <TextInput label={<Trans>Nomor SPP-LS</Trans>} maxLength={80} {...form.field('sppNumber')} />
      <DateField label={<Trans>Tanggal SPP</Trans>} min={billedOn} max={today} {...form.field('sppOn')} />
    </FormDialog>
  )
}
