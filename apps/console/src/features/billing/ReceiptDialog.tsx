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
import { RecordContributionReceiptMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** What the insurer says it has received: a fact apart from what was paid. */
export function ReceiptDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const unreceived = String(BigInt(list.paid) - BigInt(list.received))
  const [amount, setAmount] = useState(unreceived)
  const [receivedOn, setReceivedOn] = useState<string | null>(today)
  const [reference, setReference] = useState('')
  const receive = useOperation(RecordContributionReceiptMutation)
  const submit = async () => {
    if (receivedOn === null || amount === '') return
    const success = await receive.run({
      input: { listId: list.id, expectedVersion: list.version, amount, receivedOn, reference },
    })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Catat penerimaan BPJS`}
      confirm={<Trans>Catat</Trans>}
      busy={receive.busy}
      problem={receive.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <RupiahField
        label={<Trans>Jumlah yang diterima (Rp)</Trans>}
        description={<Trans>Sudah dibayar, belum diterima: {rupiah(unreceived)}.</Trans>}
        value={amount}
        onChange={setAmount}
        problem={amount === '' ? t`Isi jumlahnya.` : receive.errorOf('amount')}
      />
      <DateField
        label={<Trans>Hari penerimaan</Trans>}
        value={receivedOn}
        max={today}
        onChange={setReceivedOn}
        error={fieldProblem(receivedOn === null ? t`Isi hari penerimaan.` : receive.errorOf('receivedOn'))}
      />
      <TextInput
        label={<Trans>Nomor bukti penerimaan BPJS</Trans>}
        maxLength={80}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={fieldProblem(receive.errorOf('reference'))}
      />
    </FormDialog>
  )
}
