import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordInsurerBillMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'

/** The insurer's bill: code, amount, its day and the day on which it is due. Another amount than was tried for needs its reason. */
export function BillDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today } = useViewer()
  const { list } = props
  const [billingCode, setBillingCode] = useState('')
  const [amount, setAmount] = useState(list.total)
  const [billedOn, setBilledOn] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [differenceReason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const bill = useOperation(RecordInsurerBillMutation)
  const submit = async () => {
    setTried(true)
    if (billedOn === null || dueOn === null || amount === '') return
    const success = await bill.run({
      input: { listId: list.id, expectedVersion: list.version, billingCode, amount, billedOn, dueOn, differenceReason },
    })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Catat tagihan BPJS`}
      confirm={<Trans>Catat</Trans>}
      busy={bill.busy}
      problem={bill.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Yang mencatat tagihan tidak mencatat pembayarannya.</Trans>
      </p>
      <TextInput
        label={<Trans>Kode iuran</Trans>}
        description={<Trans>Seperti pada tagihan BPJS, tanpa spasi.</Trans>}
        className="figures"
        maxLength={30}
        value={billingCode}
        onChange={(event) => setBillingCode(event.currentTarget.value)}
        error={fieldProblem(bill.errorOf('billingCode'))}
      />
      <RupiahField
        label={<Trans>Jumlah tagihan (Rp)</Trans>}
        description={<Trans>Yang diminta: {rupiah(list.total)}.</Trans>}
        value={amount}
        onChange={setAmount}
        problem={tried && amount === '' ? t`Isi jumlahnya.` : bill.errorOf('amount')}
      />
      {amount !== list.total && (
        <Textarea
          label={<Trans>Sebab selisih</Trans>}
          description={<Trans>5 sampai 500 huruf. Jangan menulis NIK.</Trans>}
          autosize
          minRows={2}
          maxLength={500}
          value={differenceReason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldProblem(bill.errorOf('differenceReason'))}
        />
      )}
      <DateField
        label={<Trans>Hari tagihan</Trans>}
        hint={<Trans>Seperti pada tagihan BPJS. Tagihan dibukukan pada hari tersebut.</Trans>}
        value={billedOn}
        {...(list.sentOn === null ? {} : { min: list.sentOn })}
        max={today}
        onChange={setBilledOn}
        error={fieldProblem(tried && billedOn === null ? t`Isi hari tagihannya.` : bill.errorOf('billedOn'))}
      />
      <DateField
        label={<Trans>Jatuh tempo</Trans>}
        value={dueOn}
        onChange={setDueOn}
        error={fieldProblem(tried && dueOn === null ? t`Isi hari jatuh temponya.` : bill.errorOf('dueOn'))}
      />
    </FormDialog>
  )
}
