import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordContributionPaymentMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** What was paid on the insurer's bill, with the number of its proof. */
export function PayDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const [amount, setAmount] = useState(list.open ?? '')
  const [paidOn, setPaidOn] = useState<string | null>(today)
  const [reference, setReference] = useState('')
  const pay = useOperation(RecordContributionPaymentMutation)
  const submit = async () => {
    if (paidOn === null || amount === '') return
    const success = await pay.run({
      input: { listId: list.id, expectedVersion: list.version, amount, paidOn, reference },
    })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Catat pembayaran`}
      confirm={<Trans>Catat</Trans>}
      busy={pay.busy}
      problem={pay.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <RupiahField
        label={<Trans>Jumlah yang dibayar (Rp)</Trans>}
        description={<Trans>Sisa tagihan: {rupiah(list.open ?? 0)}.</Trans>}
        value={amount}
        onChange={setAmount}
        problem={amount === '' ? t`Isi jumlahnya.` : pay.errorOf('amount')}
      />
      <DateField
        label={<Trans>Hari pembayaran</Trans>}
        value={paidOn}
        max={today}
        onChange={setPaidOn}
        error={fieldProblem(paidOn === null ? t`Isi hari pembayaran.` : pay.errorOf('paidOn'))}
      />
      <TextInput
        label={<Trans>Nomor SP2D atau bukti transfer</Trans>}
        maxLength={80}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={fieldProblem(pay.errorOf('reference'))}
      />
    </FormDialog>
  )
}
