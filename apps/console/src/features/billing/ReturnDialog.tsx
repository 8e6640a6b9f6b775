import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { paymentReturnInput } from '@payung/domain/money/contribution-input'
import { RETURN_REASONS, type ReturnReason } from '@payung/domain/money/payment-return'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type ListPayment, RecordPaymentReturnMutation } from './billing.query.ts'
import { returnWords } from './billing-words.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { TakenBackFields } from './TakenBackFields.tsx'

/** That a payment came back, and what follows from it before it is confirmed. */
export function ReturnDialog(props: ListDialogProps & { payment: ListPayment }) {
  const { i18n, t } = useLingui()
  const { day, rupiah } = useFormats()
  const { today } = useViewer()
  const { list, payment } = props
  const form = useInputForm({
    schema: paymentReturnInput({ today, paidOn: payment.paidOn }),
    words,
    initialValues: {
      returnedOn: today as string | null,
      reason: 'RETURNED_BY_BANK' as ReturnReason,
      documentNumber: '',
      note: '',
    },
    missing: { returnedOn: t`Isi hari pengembalian.` },
  })
  const record = useOperation(RecordPaymentReturnMutation, { refusal: form })
  const submit = form.submit(async (returned) => {
    const input = { listId: list.id, expectedVersion: list.version, paymentId: payment.id, ...returned }
    if ((await record.run({ input })) !== null) props.onDone()
  })
  const isByBank = form.values.reason === 'RETURNED_BY_BANK'
  return (
    <FormDialog
      title={t`Catat pengembalian pembayaran`}
      confirm={<Trans>Catat pengembalian</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Pembayaran {payment.reference} sebesar {rupiah(payment.amount)} pada {day(payment.paidOn)} tidak dihitung
          lagi, seluruhnya. Bulan-bulan di daftar ini belum lunas lagi, realisasi baris anggarannya kembali, dan buku
          pembantu mendapat jurnal balik. Pembayarannya tetap tampak, dicoret. Ini tidak dapat dibatalkan.
        </Trans>{' '}
        {isByBank ? (
          <Trans>Pembayaran gantinya dicatat dengan bukti baru.</Trans>
        ) : (
          <Trans>Nomor bukti yang sama boleh dicatat lagi dengan benar.</Trans>
        )}
      </p>
      <TakenBackFields
        reasons={RETURN_REASONS.map((reason) => ({ value: reason, label: i18n._(returnWords[reason]) }))}
        reason={form.field('reason')}
        dayLabel={isByBank ? <Trans>Hari uang kembali</Trans> : <Trans>Hari kesalahan diketahui</Trans>}
        notBefore={payment.paidOn}
        returnedOn={form.field('returnedOn')}
        note={form.field('note')}
      >
        <TextInput
          label={isByBank ? <Trans>Nomor nota retur bank</Trans> : <Trans>Nomor berita acara (bila ada)</Trans>}
          maxLength={80}
          {...form.field('documentNumber')}
        />
      </TakenBackFields>
    </FormDialog>
  )
}
