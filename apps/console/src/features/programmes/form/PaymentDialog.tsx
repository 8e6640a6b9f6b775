import { Trans, useLingui } from '@lingui/react/macro'
import { FileInput, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useSendDocument } from '../../../session/upload/use-send-document.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../../ui/form/ReasonField.tsx'
import { useRefusal } from '../../../ui/form/use-refusal.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { lastMonthOf, monthAfter } from '../../workers/coverage-month.ts'
import type { ComparePayments, PaymentDifference, PaymentDraft } from './payment-draft.ts'

const reasonLettersMin = 10

/** What was paid for months that are over: which, number, day, amount and the proof itself. */
export function PaymentDialog(props: {
  /** First days, of which the paid ones are chosen. */
  months: readonly string[]
  /** What is changed; null for another payment. */
  payment: PaymentDraft | null
  /** The other payments: those of common months count together. */
  others: readonly PaymentDraft[]
  compare: ComparePayments
  onClose: () => void
  onSave: (payment: PaymentDraft) => void
}) {
  const { t } = useLingui()
  const { month, percent, rupiah } = useFormats()
  const { today } = useViewer()
  const { send, leaving, cancel } = useSendDocument()
  const { payment } = props
  const [first, setFirst] = useState(payment?.fromMonth ?? props.months[0] ?? '')
  const [last, setLast] = useState(payment === null ? (props.months[0] ?? '') : lastMonthOf(payment.untilMonth))
  const [paymentNumber, setPaymentNumber] = useState(payment?.paymentNumber ?? '')
  const [paidOn, setPaidOn] = useState<string | null>(payment?.paidOn ?? null)
  const [amount, setAmount] = useState(payment?.amount ?? '')
  const [difference, setDifference] = useState<PaymentDifference | null>(null)
  const [reason, setReason] = useState(payment?.differenceReason ?? '')
  const [file, setFile] = useState<File | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const { problem, refuse } = useRefusal()
  const number = paymentNumber.trim()
  const isShort = reason.trim().length < reasonLettersMin
  const act = async () => {
    setAsked(true)
    if (number === '' || paidOn === null || amount === '' || (file === null && payment === null)) return
    const [fromMonth, untilMonth] = first <= last ? [first, monthAfter(last)] : [last, monthAfter(first)]
    setBusy(true)
    refuse(null)
    const { differences, problem: unanswered } = await props.compare([
      ...props.others,
      { fromMonth, untilMonth, amount },
    ])
    if (differences === null) {
      setBusy(false)
      return refuse(unanswered)
    }
    const differs = differences.find(({ payments }) => payments.includes(props.others.length)) ?? null
    const isExplained = props.others.some(
      (other, at) => differs?.payments.includes(at) && other.differenceReason !== '',
    )
    setDifference(differs)
    if (differs !== null && isShort && !isExplained) return setBusy(false)
    const sent = file === null ? { id: payment?.fileId ?? null, problem: null } : await send(file)
    setBusy(false)
    if (sent.id === null) return refuse(sent.problem)
    props.onSave({
      ...{ fromMonth, untilMonth, paymentNumber: number, paidOn, amount },
      fileId: sent.id,
      fileName: file?.name ?? payment?.fileName ?? '',
      differenceReason: differs === null ? '' : reason.trim(),
    })
  }
  const choices = props.months.map((one) => ({ value: one, label: month(one) }))
  return (
    <FormDialog
      title={t`Catat pembayaran`}
      confirm={payment === null ? t`Tambahkan` : t`Simpan pembayaran`}
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
      {difference !== null && (
        <>
          <Notice tone="warn" icon={IconAlertTriangle}>
            <Trans>
              Tercatat dibayar {rupiah(difference.paid)}, sedangkan iuran bulan-bulan itu {rupiah(difference.cost)}:
              orang kali bulan kali tarif tiap bulan. Perbaiki jumlahnya, atau tulis alasannya.
            </Trans>
          </Notice>
          <ReasonField
            label={<Trans>Alasan selisih</Trans>}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={fieldProblem(isShort ? t`Jelaskan selisihnya dengan sedikitnya 10 huruf.` : undefined)}
          />
        </>
      )}
      <FileInput
        label={<Trans>Bukti pembayaran</Trans>}
        description={<Trans>Foto, hasil pindaian, atau PDF.</Trans>}
        placeholder={payment?.fileName ?? t`Pilih berkas`}
        accept="application/pdf,image/*"
        value={file}
        onChange={setFile}
        error={fieldProblem(asked && file === null && payment === null ? t`Unggah bukti pembayarannya.` : undefined)}
      />
      <p role="status" style={{ margin: 0 }}>
        {leaving !== null && <Trans>Mengunggah berkas: {percent(leaving.share)}%</Trans>}
      </p>
    </FormDialog>
  )
}
