import { Trans, useLingui } from '@lingui/react/macro'
import { FileInput, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useSendDocument } from '../../../session/upload/use-send-document.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { monthAfter } from '../../workers/coverage-month.ts'
import type { PaymentDraft } from './payment-draft.ts'

/** What was paid for months that are over: which, number, day, amount and the proof itself. */
export function PaymentDialog(props: {
  /** First days, of which the paid ones are chosen. */
  months: readonly string[]
  onClose: () => void
  onAdd: (payment: PaymentDraft) => void
}) {
  const { t } = useLingui()
  const { month, percent } = useFormats()
  const { today } = useViewer()
  const { send, leaving, cancel } = useSendDocument()
  const [first, setFirst] = useState(props.months[0] ?? '')
  const [last, setLast] = useState(props.months[0] ?? '')
  const [paymentNumber, setPaymentNumber] = useState('')
  const [paidOn, setPaidOn] = useState<string | null>(null)
  const [amount, setAmount] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const { problem, refuse } = useRefusal()
  const number = paymentNumber.trim()
  const act = async () => {
    setAsked(true)
    if (number === '' || paidOn === null || amount === '' || file === null) return
    setBusy(true)
    refuse(null)
    const sent = await send(file)
    setBusy(false)
    if (sent.id === null) return refuse(sent.problem)
    const [fromMonth, untilMonth] = first <= last ? [first, monthAfter(last)] : [last, monthAfter(first)]
    props.onAdd({ fromMonth, untilMonth, paymentNumber: number, paidOn, amount, fileId: sent.id, fileName: file.name })
  }
  const choices = props.months.map((one) => ({ value: one, label: month(one) }))
  return (
    <FormDialog
      title={t`Catat pembayaran`}
      confirm={t`Tambahkan`}
      busy={busy}
      problem={problem}
      onClose={() => {
        cancel()
        props.onClose()
      }}
      onSubmit={act}
    >
      <Group grow>
        <NativeSelect
          label={<Trans>Bulan pertama yang dibayar</Trans>}
          data={choices}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <NativeSelect
          label={<Trans>Bulan terakhir yang dibayar</Trans>}
          data={choices}
          value={last}
          onChange={(event) => setLast(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={<Trans>Nomor bukti pembayaran</Trans>}
        maxLength={80}
        value={paymentNumber}
        onChange={(event) => setPaymentNumber(event.currentTarget.value)}
        error={fieldProblem(asked && number === '' ? t`Isi nomor bukti pembayaran.` : undefined)}
      />
      <DateField
        label={<Trans>Hari pembayaran</Trans>}
        value={paidOn}
        max={today}
        onChange={setPaidOn}
        error={fieldProblem(asked && paidOn === null ? t`Isi hari pembayaran.` : undefined)}
      />
      <TextInput
        label={<Trans>Jumlah yang dibayar (Rp)</Trans>}
        inputMode="numeric"
        className="figures"
        maxLength={15}
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value.replace(/\D/g, ''))}
        error={fieldProblem(asked && amount === '' ? t`Isi jumlah yang dibayar.` : undefined)}
      />
      <FileInput
        label={<Trans>Bukti pembayaran</Trans>}
        description={<Trans>Foto, hasil pindaian, atau PDF.</Trans>}
        placeholder={t`Pilih berkas`}
        accept="application/pdf,image/*"
        value={file}
        onChange={setFile}
        error={fieldProblem(asked && file === null ? t`Unggah bukti pembayarannya.` : undefined)}
      />
      <p role="status" style={{ margin: 0 }}>
        {leaving !== null && <Trans>Mengunggah berkas: {percent(leaving.share)}%</Trans>}
      </p>
    </FormDialog>
  )
}
